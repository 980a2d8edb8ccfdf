import {expect, test} from "vitest";
import {noncentralTCdf, noncentralTSf, overScale} from "../../src/stats/noncentralT.js";
import {normalSf} from "../../src/stats/normal.js";
import {studentTSf} from "../../src/stats/studentT.js";
import {testReference} from "./reference.js";

testReference("distributions-mpmath.jsonl", {noncentralTSf}, {rel: 1e-11});

test("noncentralTSf(t, df, 0) is Student's t", () => {
  expect(noncentralTSf(2, 7, 0)).toBe(studentTSf(2, 7));
  expect(noncentralTSf(2, 7, 1e-12) / studentTSf(2, 7)).toBeCloseTo(1, 10);
});

test("noncentralTSf(0, df, delta) is normal", () => {
  for (const delta of [-30, -2, 0.5, 6]) expect(noncentralTSf(0, 9, delta) / normalSf(-delta)).toBeCloseTo(1, 11);
});

test("noncentralTSf(t, Infinity, delta) is normal", () => {
  expect(noncentralTSf(3, Infinity, 1)).toBeCloseTo(normalSf(2), 14);
});

test("noncentralTCdf is the other tail", () => {
  for (const t of [-4, 0.3, 2, 15]) expect(noncentralTCdf(t, 6, 1.5) + noncentralTSf(t, 6, 1.5)).toBeCloseTo(1, 12);
  expect(noncentralTCdf(Infinity, 6, 1.5)).toBe(1);
  expect(noncentralTSf(NaN, 6, 1.5)).toBeNaN();
});

test("noncentralTSf(t, 0, delta) throws", () => {
  expect(() => noncentralTSf(1, 0, 1)).toThrow(new RangeError("not positive: 0"));
});

test("overScale(df, f) averages over √(χ² / df)", () => {
  // E S² = 1; E S⁴ = 1 + 2 / df
  for (const df of [1, 2.5, 30, 1e6]) {
    expect(overScale(df, (s) => 2 * Math.log(s))).toBeCloseTo(0, 10);
    expect(overScale(df, (s) => 4 * Math.log(s))).toBeCloseTo(Math.log1p(2 / df), 10);
  }
});
