import fc from "fast-check";
import {expect, test} from "vitest";
import {confidenceSequence} from "../../src/stats/confidenceSequence.js";
import {seeded} from "../../src/stats/random.js";

test("confidenceSequence agrees with the betting interval computed on a grid", () => {
  // NumPy: capital of both bettors for 200,001 values of m, λ = sqrt(2 log(2/α) / (σ² t log(t + 1))), cut at ½/m and
  // ½/(1 − m); kept while max(K⁺, K⁻)/2 < 1/α at all times.
  const binary = confidenceSequence([1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]);
  expect(binary.low).toBeCloseTo(0.55311, 5);
  expect(binary.high).toBe(1);
  const scores = confidenceSequence([0.8, 0.7, 0.9, 0.75, 0.85, 0.8, 0.6, 0.95, 0.8, 0.7, 0.8, 0.9]);
  expect(scores.low).toBeCloseTo(0.46064, 4);
  expect(scores.high).toBeCloseTo(0.90512, 4);
  expect(confidenceSequence(Array.from({length: 30}, () => 1)).low).toBeCloseTo(0.792595, 4);
});

test("confidenceSequence of nothing is the whole scale", () => {
  expect(confidenceSequence([], {min: -1})).toMatchObject({estimate: NaN, low: -1, high: 1, n: 0});
});

test("confidenceSequence misses the mean at any time in at most 5 % of experiments", () => {
  const random = seeded(7);
  let misses = 0;
  for (let r = 0; r < 1000; ++r) {
    const X = Array.from({length: 80}, () => Number(random.uniform() < 0.3));
    const {low, high} = confidenceSequence(X);
    if (low > 0.3 || high < 0.3) ++misses;
  }
  expect(misses).toBeLessThan(50 + 3 * Math.sqrt(1000 * 0.05 * 0.95));
});

test("confidenceSequence refuses what is off the scale", () => {
  expect(() => confidenceSequence([2])).toThrow("outside 0–1: 2");
  expect(() => confidenceSequence([NaN])).toThrow(RangeError);
  expect(() => confidenceSequence([1], {min: 1, max: 1})).toThrow("min is not below max: 1, 1");
});

const values = fc.array(fc.integer({min: 0, max: 5}), {minLength: 1, maxLength: 40});

test("confidenceSequence only ever shrinks", () => {
  fc.assert(
    fc.property(values, (X) => {
      const now = confidenceSequence(X, {max: 5});
      const before = confidenceSequence(X.slice(0, -1), {max: 5});
      expect(now.low).toBeGreaterThanOrEqual(before.low - 1e-9);
      expect(now.high).toBeLessThanOrEqual(before.high + 1e-9);
    }),
    {numRuns: 50}
  );
});

test("confidenceSequence mirrors with the scores and widens with the level", () => {
  fc.assert(
    fc.property(values, (X) => {
      const a = confidenceSequence(X, {max: 5});
      const b = confidenceSequence(
        X.map((x) => 5 - x),
        {max: 5}
      );
      expect(b.low).toBeCloseTo(5 - a.high, 8);
      expect(confidenceSequence(X, {max: 5, level: 0.99}).low).toBeLessThanOrEqual(a.low + 1e-9);
    }),
    {numRuns: 50}
  );
});
