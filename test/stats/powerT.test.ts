import fc from "fast-check";
import {expect, test} from "vitest";
import {powerT} from "../../src/stats/powerT.js";

test("powerT agrees with R's power.t.test", () => {
  // R: power.t.test(n = 5, delta = 1, sd = 1.5, strict = TRUE / FALSE)$power
  expect(powerT(5, 1, {sd: 1.5})).toBeCloseTo(0.1538715293485182, 10);
  expect(powerT(5, 1, {sd: 1.5, strict: false})).toBeCloseTo(0.1520150971760981, 10);
  // R: power.t.test(n = 12, delta = .7, type = "paired", strict = TRUE / FALSE)$power
  expect(powerT(12, 0.7, {type: "paired"})).toBeCloseTo(0.598932119267961, 10);
  expect(powerT(12, 0.7, {type: "paired", strict: false})).toBeCloseTo(0.5989186568274604, 10);
  // R: power.t.test(n = 12, delta = .7, type = "one.sample", alternative = "one.sided")$power
  expect(powerT(12, 0.7, {type: "one-sample", sided: 1})).toBeCloseTo(0.7346695251242018, 10);
});

test("powerT at 20 points and sd 20 is what the site-builder evaluation needed", () => {
  // SciPy: stats.nct, n = 15, 16, 17 per group
  expect(powerT(15, 20, {sd: 20})).toBeCloseTo(0.7529230345034105, 9);
  expect(powerT(16, 20, {sd: 20})).toBeCloseTo(0.7813977924664227, 9);
  expect(powerT(17, 20, {sd: 20})).toBeCloseTo(0.80703671514722, 9);
});

test("powerT without a difference is alpha", () => {
  expect(powerT(20, 0)).toBeCloseTo(0.05, 12);
});

test("powerT of one run is unknown", () => {
  expect(powerT(1, 1)).toBeNaN();
});

test("powerT refuses what it cannot use", () => {
  expect(() => powerT(5, 1, {sd: 0})).toThrow("not positive: 0");
  expect(() => powerT(5, 1, {alpha: 1.2})).toThrow("not a probability: 1.2");
  expect(() => powerT(5, NaN)).toThrow("not a finite number: NaN");
});

test("powerT grows with runs and with the difference", () => {
  fc.assert(
    fc.property(fc.integer({min: 2, max: 60}), fc.double({min: 0.05, max: 2, noNaN: true}), (n, d) => {
      const p = powerT(n, d);
      expect(powerT(n + 1, d)).toBeGreaterThanOrEqual(p - 1e-12);
      expect(powerT(n, 1.1 * d)).toBeGreaterThanOrEqual(p - 1e-12);
      expect(powerT(n, -d)).toBe(p);
    }),
    {numRuns: 50}
  );
});
