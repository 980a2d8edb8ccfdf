import fc from "fast-check";
import {expect, test} from "vitest";
import {
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
