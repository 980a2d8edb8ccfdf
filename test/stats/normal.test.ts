import fc from "fast-check";
import {expect, test} from "vitest";
import {
  erf,
  erfc,
  erfcx,
  normalCdf,
  normalIsf,
  normalLogCdf,
  normalLogSf,
  normalPdf,
  normalQuantile,
  normalSf
} from "../../src/stats/normal.js";
import {testReference} from "./reference.js";

testReference("distributions.jsonl", {normalCdf, normalSf, normalLogSf, normalQuantile}, {rel: 2e-15});

test("erf(x) and erfc(x) have published values", () => {
  // Abramowitz and Stegun, table 7.1, and Wolfram's 15 digits.
  expect(erf(0.5)).toBeCloseTo(0.520499877813047, 15);
  expect(erf(1)).toBeCloseTo(0.842700792949715, 15);
  expect(erfc(2) / 0.00467773498104727).toBeCloseTo(1, 13);
  expect(erfc(-2)).toBeCloseTo(1.99532226501895, 14);
  expect(erf(-Infinity)).toBe(-1);
  expect(erfc(Infinity)).toBe(0);
  expect(erf(NaN)).toBeNaN();
});

test("erfcx(x) falls as 1 / (x √π)", () => {
  expect(erfcx(1e6) * 1e6 * Math.sqrt(Math.PI)).toBeCloseTo(1, 11);
  expect(erfcx(1e200) * 1e200 * Math.sqrt(Math.PI)).toBeCloseTo(1, 14);
});

test("erfcx(x) is smooth where its formula changes, at 6.2", () => {
  expect(erfcx(6.2 - 1e-12) / erfcx(6.2 + 1e-12)).toBeCloseTo(1, 11);
});

test("normalPdf(0) is 1 / √(2π)", () => {
  expect(normalPdf(0)).toBe(1 / Math.sqrt(2 * Math.PI));
  expect(normalPdf(-1.5)).toBe(normalPdf(1.5));
  expect(normalPdf(50)).toBe(0);
});

test("normalIsf(q) is Infinity at 0", () => {
  expect(normalIsf(0)).toBe(Infinity);
  expect(normalIsf(1)).toBe(-Infinity);
  expect(normalIsf(0.5)).toBe(0);
  expect(normalQuantile(0)).toBe(-Infinity);
});

test("normalQuantile(p) throws when p is not a probability", () => {
  expect(() => normalQuantile(1.2)).toThrow(new RangeError("not a probability: 1.2"));
  expect(() => normalIsf(NaN)).toThrow(new RangeError("not a probability: NaN"));
});

test("normalCdf and normalSf are mirror images that add to 1", () => {
  fc.assert(
    fc.property(fc.double({min: -40, max: 40, noNaN: true}), (x) => {
      expect(normalCdf(x)).toBe(normalSf(-x));
      expect(normalCdf(x) + normalSf(x)).toBeCloseTo(1, 15);
      expect(normalLogCdf(x)).toBe(normalLogSf(-x));
    })
  );
});

test("normalIsf(q) inverts normalSf", () => {
  fc.assert(
    fc.property(fc.double({min: -300, max: -0.001, noNaN: true}), (log) => {
      const q = 10 ** log;
      expect(Math.abs(normalSf(normalIsf(q)) / q - 1)).toBeLessThan(1e-12);
    })
  );
});
