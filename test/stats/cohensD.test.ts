import fc from "fast-check";
import {expect, test} from "vitest";
import {cohensD, pairedD} from "../../src/stats/cohensD.js";
import {sample, score} from "./enumerate.js";

test("cohensD is the difference of means over the SD", () => {
  // Means 2 and 4; variances 1 and 4; df 4: pooled √2.5.
  const {d, pooledSd, dAv, glassDelta, hedgesGApprox} = cohensD([1, 2, 3], [2, 4, 6]);
  expect(pooledSd).toBeCloseTo(Math.sqrt(2.5), 14);
  expect(d).toBeCloseTo(-2 / Math.sqrt(2.5), 14);
  expect(dAv).toBeCloseTo(-2 / Math.sqrt(2.5), 14);
  expect(glassDelta).toBe(-1);
  expect(hedgesGApprox).toBeCloseTo(d * (1 - 3 / 15), 14);
});

test("cohensD's exact Hedges factor is Hedges' table", () => {
  // Hedges (1981), table 1: c(m) 0.5642 (2), 0.7236 (3), 0.9490 (15), 0.9748 (30).
  const factor = (df: number) => {
    const x = Array.from({length: df + 1}, (_, i) => i);
    const {d, hedgesG} = cohensD(x, [3]);
    return hedgesG / d;
  };
  expect(factor(2)).toBeCloseTo(0.5642, 4);
  expect(factor(3)).toBeCloseTo(0.7236, 4);
  expect(factor(15)).toBeCloseTo(0.949, 4);
  expect(factor(30)).toBeCloseTo(0.9748, 4);
  expect(factor(1)).toBe(0);
});

test("cohensD's series of the Hedges factor meets the exact one", () => {
  // R: exp(lgamma(df/2) - lgamma((df-1)/2)) / sqrt(df/2)
  const factor = (df: number) => {
    const {d, hedgesG} = cohensD(
      Array.from({length: df + 1}, (_, i) => i % 7),
      [9]
    );
    return hedgesG / d;
  };
  expect(factor(99)).toBeCloseTo(0.992401851114, 10);
  expect(factor(100)).toBeCloseTo(0.992478054981, 10);
  expect(factor(101) - factor(100)).toBeCloseTo(factor(100) - factor(99), 5);
});

test("cohensD(y, x) has the other sign; order, shift and scale do not matter", () => {
  fc.assert(
    fc.property(sample(score, 2, 12), sample(score, 2, 12), (x, y) => {
      const {d} = cohensD(x, y);
      fc.pre(Number.isFinite(d));
      expect(cohensD(y, x).d).toBeCloseTo(-d, 9);
      expect(cohensD(x.toReversed(), y).d).toBeCloseTo(d, 9);
      expect(
        cohensD(
          x.map((v) => 5 * v - 99),
          y.map((v) => 5 * v - 99)
        ).d
      ).toBeCloseTo(d, 8);
    })
  );
});

test("cohensD keeps its digits at an offset of 1e15", () => {
  const at = (v: number) => v + 1e15;
  expect(cohensD([1, 2, 7].map(at), [3, 3, 9].map(at)).d).toBe(cohensD([1, 2, 7], [3, 3, 9]).d);
});

test("cohensD without variance is infinite, or NaN for equal means", () => {
  expect(cohensD([2, 2], [1, 1]).d).toBe(Infinity);
  expect(cohensD([1, 1], [1, 1]).d).toBeNaN();
});

test("cohensD of too few values is NaN", () => {
  expect(cohensD([2], [1])).toMatchObject({d: NaN, hedgesG: NaN, hedgesGApprox: NaN, pooledSd: NaN});
  expect(cohensD([], []).d).toBeNaN();
});

test("pairedD is the mean difference over the SD of the differences", () => {
  // Differences 1, 2, 3: mean 2, SD 1.
  const {dz, dAv, n} = pairedD([2, 4, 6], [1, 2, 3]);
  expect(dz).toBe(2);
  expect(dAv).toBeCloseTo(2 / Math.sqrt(2.5), 14);
  expect(n).toBe(3);
});

test("pairedD of too few pairs is NaN", () => {
  expect(pairedD([1], [2])).toMatchObject({dz: NaN, hedgesGz: NaN, dAv: NaN});
});

test("effect sizes of means refuse bad input", () => {
  expect(() => cohensD([NaN], [1])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => pairedD([1], [1, 2])).toThrow(new RangeError("lengths differ: 1, 2"));
});
