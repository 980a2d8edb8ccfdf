import {expect, test} from "vitest";
import {chiSquaredSf} from "../../src/stats/chiSquared.js";
import {fCdf, fIsf, fQuantile, fSf, fTails} from "../../src/stats/fDistribution.js";
import {studentTSf} from "../../src/stats/studentT.js";
import {testReference} from "./reference.js";

testReference("distributions.jsonl", {fCdf, fSf, fQuantile});

test("fSf(t², 1, df) is the two-sided t", () => {
  for (const t of [0.1, 2, 17, 1e6]) expect(fSf(t * t, 1, 12) / (2 * studentTSf(t, 12))).toBeCloseTo(1, 12);
});

test("fSf(x, d1, d2) is 1 − fCdf(1 / x, d2, d1)", () => {
  for (const x of [1e-5, 0.4, 3, 1e8]) expect(fSf(x, 5, 9) / fCdf(1 / x, 9, 5)).toBeCloseTo(1, 12);
});

test("fSf(x, d1, Infinity) is χ²", () => {
  expect(fSf(2.5, 4, Infinity)).toBe(chiSquaredSf(10, 4));
});

test("fCdf(0, d1, d2) is 0", () => {
  expect(fCdf(0, 2, 3)).toBe(0);
  expect(fSf(Infinity, 2, 3)).toBe(0);
  expect(fTails(NaN, 2, 3).lower).toBeNaN();
  expect(fQuantile(0, 2, 3)).toBe(0);
  expect(fIsf(0, 2, 3)).toBe(Infinity);
});

test("fIsf(q, d1, d2) inverts fSf", () => {
  for (const q of [1e-200, 1e-9, 0.03, 0.6, 0.99]) expect(fSf(fIsf(q, 4, 20), 4, 20) / q).toBeCloseTo(1, 11);
});

test("fCdf(x, 0, 3) throws", () => {
  expect(() => fCdf(1, 0, 3)).toThrow(new RangeError("not positive: 0"));
  expect(() => fQuantile(1.2, 2, 3)).toThrow(new RangeError("not a probability: 1.2"));
});
