import fc from "fast-check";
import {expect, test} from "vitest";
import {roganGladen} from "../../src/stats/roganGladen.js";

const calibration = {good: {passes: 45, n: 50}, bad: {passes: 8, n: 50}};

test("roganGladen corrects the apparent rate", () => {
  // (0.40 + 0.84 − 1) / (0.90 + 0.84 − 1)
  const r = roganGladen(40, 100, calibration);
  expect(r.estimate).toBeCloseTo(0.24 / 0.74, 14);
  expect([r.apparent, r.sensitivity, r.specificity]).toEqual([0.4, 0.9, expect.closeTo(0.84, 14)]);
});

test("roganGladen's interval agrees with its formula in R", () => {
  // R, simulated as well: this form covers 95.0–99.4 % at five settings of rate, judge and calibration size.
  const r = roganGladen(40, 100, calibration);
  expect(r.low).toBeCloseTo(0.1453210528297196, 12);
  expect(r.high).toBeCloseTo(0.4841065663300005, 12);
});

test("roganGladen of a perfect judge is the apparent rate", () => {
  const perfect = {good: {passes: 500, n: 500}, bad: {passes: 0, n: 500}};
  expect(roganGladen(30, 100, perfect).estimate).toBeCloseTo(0.3, 14);
});

test("roganGladen stays within 0–1", () => {
  expect(roganGladen(5, 100, calibration).estimate).toBe(0);
  expect(roganGladen(99, 100, calibration).estimate).toBe(1);
});

test("roganGladen of a judge no better than chance is unknown", () => {
  const blind = {good: {passes: 5, n: 10}, bad: {passes: 5, n: 10}};
  expect(roganGladen(40, 100, blind)).toMatchObject({estimate: NaN, low: NaN, high: NaN});
  expect(roganGladen(0, 0, calibration).estimate).toBeNaN();
  expect(roganGladen(1, 2, {good: {passes: 0, n: 0}, bad: {passes: 0, n: 9}}).estimate).toBeNaN();
});

test("roganGladen refuses counts that cannot be", () => {
  expect(() => roganGladen(3, 2, calibration)).toThrow("more passes than trials (2): 3");
});

test("roganGladen rises with what the judge passes", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 99}), (k) => {
      const a = roganGladen(k, 100, calibration);
      const b = roganGladen(k + 1, 100, calibration);
      expect(b.estimate).toBeGreaterThanOrEqual(a.estimate);
      expect(a.low).toBeLessThanOrEqual(a.high);
    })
  );
});
