import fc from "fast-check";
import {expect, test} from "vitest";
import {noiseSplit} from "../../src/stats/noiseSplit.js";
import {pooledSd} from "../../src/stats/pooledSd.js";
import {sd} from "../../src/stats/describe.js";

test("pooledSd weighs every group by its degrees of freedom", () => {
  // By hand: (4 · 0.5² + 3 · 1.5²) / 7 = 7.75 / 7.
  const pooled = pooledSd([0.5, 1.5], [5, 4]);
  expect(pooled.estimate).toBeCloseTo(Math.sqrt(7.75 / 7), 14);
  expect([pooled.df, pooled.groups, pooled.n]).toEqual([7, 2, 9]);
  // SciPy: [math.sqrt(7.75 / chi2.isf(0.025, 7)), math.sqrt(7.75 / chi2.ppf(0.025, 7))]
  expect(pooled.low).toBeCloseTo(0.6956931001210307, 12);
  expect(pooled.high).toBeCloseTo(2.141530719141676, 12);
});

test("pooledSd of the SDs of groups is the root of the variance within them", () => {
  const scores = fc.array(fc.array(fc.integer({min: 0, max: 9}), {minLength: 2, maxLength: 6}), {
    minLength: 2,
    maxLength: 6
  });
  fc.assert(
    fc.property(scores, (S) => {
      const pooled = pooledSd(
        S.map((d) => sd(d)),
        S.map((d) => d.length)
      );
      expect(pooled.estimate).toBeCloseTo(Math.sqrt(noiseSplit(S).within), 10);
    })
  );
});

test("pooledSd leaves groups of one value out", () => {
  expect(pooledSd([NaN, 2], [1, 3])).toMatchObject({estimate: 2, df: 2, groups: 1, n: 3});
});

test("pooledSd of nothing is not known", () => {
  expect(pooledSd([], [])).toMatchObject({estimate: NaN, low: NaN, high: NaN, df: 0});
});

test("pooledSd of groups that are alike has no bounds", () => {
  expect(pooledSd([0, 0], [5, 5])).toMatchObject({estimate: 0, low: NaN, high: NaN});
});

test("pooledSd refuses what is no standard deviation, and lengths that differ", () => {
  expect(() => pooledSd([-1], [5])).toThrow("not a standard deviation: -1");
  expect(() => pooledSd([1], [5, 5])).toThrow(RangeError);
});
