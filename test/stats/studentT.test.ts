import fc from "fast-check";
import {expect, test} from "vitest";
import {normalSf} from "../../src/stats/normal.js";
import {studentTCdf, studentTIsf, studentTQuantile, studentTSf, studentTTails} from "../../src/stats/studentT.js";
import {testReference} from "./reference.js";

testReference("distributions.jsonl", {studentTCdf, studentTSf, studentTQuantile});

test("studentTSf(t, 1) is Cauchy's", () => {
  for (const t of [0.2, 1, 30, 1e5, 1e160, 1e300])
    expect(studentTSf(t, 1) / (Math.atan(1 / t) / Math.PI)).toBeCloseTo(1, 12);
});

test("studentTSf(t, 2) has a closed form", () => {
  // P(T > t) = 1 / (s (s + t)) with s = √(2 + t²)
  for (const t of [0, 0.5, 4, 1e3, 1e100]) {
    const s = Math.sqrt(2 + t * t);
    expect(studentTSf(t, 2) * s * (s + t)).toBeCloseTo(1, 13);
  }
});

test("studentTSf(t, df) is normal when df is Infinity or huge", () => {
  expect(studentTSf(3, Infinity)).toBe(normalSf(3));
  expect(studentTSf(3, 1e10) / normalSf(3)).toBeCloseTo(1, 8);
  expect(studentTSf(3, 1e300)).toBe(normalSf(3));
  for (const df of [1e12, 1e14, 1e16, 1e18, 1e300]) expect(studentTIsf(0.025, df)).toBeCloseTo(1.959963984540054, 11);
});

test("studentTTails(t, df).logUpper goes on below 1e-308", () => {
  const {upper, logUpper} = studentTTails(1e100, 9);
  expect(upper).toBe(0);
  // The ratio of two far tails is (t₂ / t₁)^df.
  expect(logUpper - studentTTails(1e30, 9).logUpper).toBeCloseTo(-9 * 70 * Math.LN10, 8);
});

test("studentTQuantile(p, df) is odd about ½", () => {
  expect(studentTQuantile(0.5, 7)).toBe(0);
  expect(studentTQuantile(0, 7)).toBe(-Infinity);
  expect(studentTQuantile(0.025, 7)).toBe(-studentTIsf(0.025, 7));
});

test("studentTCdf(NaN, df) is NaN", () => {
  expect(studentTCdf(NaN, 3)).toBeNaN();
  expect(studentTCdf(1, NaN)).toBeNaN();
});

test("studentTCdf(t, 0) throws", () => {
  expect(() => studentTCdf(1, 0)).toThrow(new RangeError("not positive: 0"));
  expect(() => studentTQuantile(2, 5)).toThrow(new RangeError("not a probability: 2"));
});

test("studentTIsf(q, df) inverts studentTSf", () => {
  const df = fc.double({min: 0.7, max: 1e4, noNaN: true});
  fc.assert(
    fc.property(fc.double({min: -150, max: -0.302, noNaN: true}), df, (log, df) => {
      const q = 10 ** log;
      expect(Math.abs(studentTSf(studentTIsf(q, df), df) / q - 1)).toBeLessThan(1e-10);
    })
  );
});
