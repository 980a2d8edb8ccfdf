import fc from "fast-check";
import {expect, test} from "vitest";
import {sdBound} from "../../src/stats/sdBound.js";

test("sdBound finds the score that an SD of 20.79 needs", () => {
  // claude-benchmark (2026): Haiku on instruction-03, mean about 90, maximum 100.
  expect(sdBound(90, {min: 70, max: 100, sd: 20.79}).lowest).toBeCloseTo(46.7776, 4);
  expect(sdBound(90, {min: 70, max: 100}).max).toBeCloseTo(14.1421, 4);
});

test("sdBound of a sample is larger by n / (n − 1)", () => {
  expect(sdBound(0.5, {min: 0, max: 1, n: 2}).max).toBeCloseTo(Math.SQRT1_2, 14); // [0, 1]
  expect(sdBound(0.5, {min: 0, max: 1, n: 2, ddof: 0}).max).toBe(0.5);
});

test("sdBound at an end of the scale is 0", () => {
  expect(sdBound(5, {min: 0, max: 5}).max).toBe(0);
});

test("sdBound of a mean off the scale is unknown", () => {
  expect(sdBound(6, {min: 0, max: 5}).max).toBeNaN();
  expect(sdBound(3, {min: 0, max: 5, n: 1}).max).toBeNaN();
});

test("sdBound refuses what is not finite", () => {
  expect(() => sdBound(NaN, {min: 0, max: 5})).toThrow(RangeError);
});

test("sdBound is never exceeded", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 9}), {minLength: 2}), (X) => {
      const n = X.length;
      const m = X.reduce((s, x) => s + x, 0) / n;
      const s = Math.sqrt(X.reduce((q, x) => q + (x - m) ** 2, 0) / (n - 1));
      const {max, lowest, highest} = sdBound(m, {min: 0, max: 9, n, sd: s});
      expect(s).toBeLessThanOrEqual(max + 1e-9);
      if (m < 9) expect(Math.min(...X)).toBeLessThanOrEqual(lowest + 1e-9);
      if (m > 0) expect(Math.max(...X)).toBeGreaterThanOrEqual(highest - 1e-9);
    })
  );
});
