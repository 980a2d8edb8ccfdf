import fc from "fast-check";
import {expect, test} from "vitest";
import {signTest, signTestCounts} from "../../src/stats/signTest.js";
import {sample, share, signings} from "./enumerate.js";

test("signTest counts signs, and drops pairs that are equal", () => {
  const {nPos, nNeg, nZero, n, p} = signTest([3, 1, 4, 1, 5], [1, 1, 2, 2, 2]);
  expect({nPos, nNeg, nZero, n}).toEqual({nPos: 3, nNeg: 1, nZero: 1, n: 4});
  expect(p).toBeCloseTo(10 / 16, 14); // twice P(at most 1 of 4) = 2 · 5/16
});

test("signTest is complete enumeration of the signs", () => {
  fc.assert(
    fc.property(sample(fc.integer({min: -2, max: 2}), 0, 7), (d) => {
      const positive = (v: readonly number[]) => v.filter((x) => x > 0).length;
      const all = [...signings(d.filter((v) => v !== 0))].map(positive);
      const less = share(all, (k) => k <= positive(d));
      const greater = share(all, (k) => k >= positive(d));
      expect(signTest(d, 0, {alternative: "less"}).p).toBeCloseTo(less, 12);
      expect(signTest(d, 0, {alternative: "greater"}).p).toBeCloseTo(greater, 12);
      expect(signTest(d, 0).p).toBeCloseTo(Math.min(1, 2 * Math.min(less, greater)), 12);
    })
  );
});

test("signTest(y, x) has the p of signTest(x, y)", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer())), (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      expect(signTest(x, y).p).toBe(signTest(y, x).p);
      expect(signTest(x, y, {alternative: "less"}).p).toBe(signTest(y, x, {alternative: "greater"}).p);
    })
  );
});

test("signTestCounts keeps digits in the far tail", () => {
  expect(signTestCounts({nPos: 1000, nNeg: 0}).p / 2 ** -999).toBeCloseTo(1, 9);
});

test("signTest(no pair that differs) has p 1", () => {
  expect(signTest([1, 2], [1, 2])).toMatchObject({p: 1, n: 0, nZero: 2});
  expect(signTest([], []).p).toBe(1);
});

test("signTest refuses bad input", () => {
  expect(() => signTest([1], [1, 2])).toThrow(new RangeError("lengths differ: 1, 2"));
  expect(() => signTest([NaN], [1])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => signTestCounts({nPos: 1.5, nNeg: 2})).toThrow(new RangeError("not a count: 1.5"));
});
