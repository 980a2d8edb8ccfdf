import fc from "fast-check";
import {expect, test} from "vitest";
import {median, quantile, quantileSorted} from "../../src/stats/quantile.js";

// R: for (t in 1:9) print(quantile(c(3, 9, 1, 7, 20, 4.5, 7), c(0.05, 0.3, 0.5, 0.9), type = t), digits = 15)
const X = [3, 9, 1, 7, 20, 4.5, 7];
const byR = {
  1: [1, 4.5, 7, 20],
  2: [1, 4.5, 7, 20],
  3: [1, 3, 7, 9],
  4: [1, 3.15, 5.75, 12.3],
  5: [1, 3.9, 7, 17.8],
  6: [1, 3.6, 7, 20],
  7: [1.6, 4.2, 7, 13.4],
  8: [1, 3.8, 7, 19.2666666666667],
  9: [1, 3.825, 7, 18.9]
};

test("quantile(values, p, {type}) has the nine definitions of Hyndman and Fan", () => {
  for (const [type, expected] of Object.entries(byR)) {
    const actual = [0.05, 0.3, 0.5, 0.9].map((p) => quantile(X, p, {type: Number(type) as 1}));
    actual.forEach((q, i) => expect(q, `type ${type}`).toBeCloseTo(expected[i], 12));
  }
});

test("quantile([], p) is NaN", () => {
  expect(quantile([], 0.5)).toBeNaN();
});

test("quantile([x], p) is x", () => {
  for (const type of [1, 2, 3, 4, 5, 6, 7, 8, 9] as const) expect(quantile([3], 0.3, {type})).toBe(3);
});

test("quantile(values, p) throws when p is not a probability", () => {
  expect(() => quantile([1], 1.2)).toThrow(new RangeError("not a probability: 1.2"));
  expect(() => quantileSorted([1], NaN)).toThrow(new RangeError("not a probability: NaN"));
});

test("quantile([…, NaN], p) throws", () => {
  expect(() => quantile([1, NaN], 0.5)).toThrow(new RangeError("not a finite number: NaN"));
});

test("quantile(values, p) does not overflow between huge values", () => {
  expect(quantile([-1e308, 1e308], 0.5)).toBe(0);
  expect(quantile([1e308, 1.5e308], 0.5)).toBeCloseTo(1.25e308, -295);
});

test("quantile(values, p, {type: 1}) reads 0.29 × 100 as 29", () => {
  const values = Array.from({length: 100}, (_, i) => i + 1);
  expect(quantile(values, 0.29, {type: 1})).toBe(29); // in doubles 0.29 × 100 is 28.999999999999996
  expect(quantile(values, 0.07, {type: 1})).toBe(7); // and 0.07 × 100 is 7.000000000000001
});

test("median(values) is the middle, or halfway between the two middles", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});

test("quantile(values, p) rises with p and stays within the values", () => {
  const values = fc.array(fc.double({noNaN: true, min: -1e6, max: 1e6}), {minLength: 1, maxLength: 30});
  const p = fc.double({noNaN: true, min: 0, max: 1});
  fc.assert(
    fc.property(values, p, p, fc.constantFrom(4, 5, 6, 7, 8, 9), (x, a, b, type) => {
      const options = {type: type as 7};
      const [low, high] = [quantile(x, Math.min(a, b), options), quantile(x, Math.max(a, b), options)];
      expect(low).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high));
      expect(low).toBeGreaterThanOrEqual(Math.min(...x));
      expect(high).toBeLessThanOrEqual(Math.max(...x));
    })
  );
});
