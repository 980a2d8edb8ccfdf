import fc from "fast-check";
import {expect, test} from "vitest";
import {medianInterval} from "../../src/stats/medianInterval.js";

test("medianInterval(values) lies between order statistics", () => {
  // n = 10: P(Bin(10, ½) ≤ 1) = 11/1024 ≤ 0.025 < P(Bin ≤ 2), so the 2nd and the 9th value.
  const interval = medianInterval([10, 1, 9, 2, 8, 3, 7, 4, 6, 5]);
  expect(interval).toMatchObject({estimate: 5.5, low: 2, high: 9, n: 10});
  expect(interval.achievedLevel).toBeCloseTo(1 - 22 / 1024, 14);
});

test("medianInterval(values) of five values is unbounded", () => {
  expect(medianInterval([5, 4, 5, 3, 5])).toMatchObject({
    estimate: 5,
    low: -Infinity,
    high: Infinity,
    achievedLevel: 1
  });
});

test("medianInterval(values, {level: 0.9}) of five values is their range", () => {
  expect(medianInterval([5, 4, 5, 3, 5], {level: 0.9})).toMatchObject({low: 3, high: 5, achievedLevel: 0.9375});
});

test("medianInterval([]) is NaN", () => {
  expect(medianInterval([]).estimate).toBeNaN();
  expect(() => medianInterval([NaN])).toThrow(new RangeError("not a finite number: NaN"));
});

test("medianInterval(values) keeps its level and widens with it", () => {
  const values = fc.array(fc.integer({min: 0, max: 1000}), {minLength: 1, maxLength: 80});
  fc.assert(
    fc.property(values, fc.double({min: 0.5, max: 0.98, noNaN: true}), (x, level) => {
      const a = medianInterval(x, {level});
      const b = medianInterval(x, {level: level + 0.01});
      expect(a.achievedLevel).toBeGreaterThanOrEqual(level - 1e-12);
      expect(b.low).toBeLessThanOrEqual(a.low);
      expect(a.low).toBeLessThanOrEqual(a.estimate);
      expect(a.high).toBeGreaterThanOrEqual(a.estimate);
    })
  );
});
