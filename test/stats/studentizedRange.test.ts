import {expect, test} from "vitest";
import {
  studentizedRangeCdf,
  studentizedRangeIsf,
  studentizedRangeQuantile,
  studentizedRangeSf
} from "../../src/stats/studentizedRange.js";
import {studentTSf} from "../../src/stats/studentT.js";
import {testReference} from "./reference.js";

testReference("distributions-mpmath.jsonl", {studentizedRangeSf}, {rel: 1e-10});

test("studentizedRangeSf(q, 2, df) is twice Student's tail at q / √2", () => {
  for (const df of [1, 3, 20, 120, Infinity])
    for (const q of [0.01, 1, 4, 30, 700, 1e5]) {
      const two = 2 * studentTSf(q / Math.SQRT2, df);
      if (two > 1e-300) expect(Math.abs(studentizedRangeSf(q, 2, df) / two - 1)).toBeLessThan(1e-10);
    }
});

test("studentizedRangeQuantile(0.95, k, Infinity) / √2 is Demšar's table", () => {
  // Demšar (2006), JMLR 7:1–30, table 5a, which gives three decimals.
  const published = {2: 1.96, 3: 2.343, 4: 2.569, 5: 2.728, 6: 2.85, 7: 2.949, 8: 3.031, 9: 3.102, 10: 3.164};
  for (const [k, q] of Object.entries(published))
    expect(Math.abs(studentizedRangeQuantile(0.95, Number(k), Infinity) / Math.SQRT2 - q)).toBeLessThan(0.0015);
});

test("studentizedRangeQuantile(p, k, df) agrees with R to R's six digits", () => {
  // R: qtukey(0.95, 3, 12); qtukey(0.99, 5, 30); qtukey(0.5, 4, 8); qtukey(0.95, 20, 100)
  const byR: [number, number, number, number][] = [];
  byR.push(
    [0.95, 3, 12, 3.772928959],
    [0.99, 5, 30, 5.047605132],
    [0.5, 4, 8, 2.067163363],
    [0.95, 20, 100, 5.14891297]
  );
  for (const [p, k, df, q] of byR) expect(studentizedRangeQuantile(p, k, df) / q).toBeCloseTo(1, 6);
});

test("studentizedRangeCdf and studentizedRangeSf add to 1", () => {
  for (const q of [0.2, 1, 3, 9])
    for (const df of [4, 60, Infinity])
      expect(studentizedRangeCdf(q, 6, df) + studentizedRangeSf(q, 6, df)).toBeCloseTo(1, 12);
});

test("studentizedRangeIsf(p, k, df) inverts studentizedRangeSf", () => {
  for (const p of [1e-40, 1e-12, 0.01, 0.3, 0.9])
    expect(studentizedRangeSf(studentizedRangeIsf(p, 5, 12), 5, 12) / p).toBeCloseTo(1, 9);
});

test("studentizedRangeSf(q, k, df) ends at 1 and 0", () => {
  expect(studentizedRangeSf(0, 3, 10)).toBe(1);
  expect(studentizedRangeSf(-1, 3, 10)).toBe(1);
  expect(studentizedRangeSf(Infinity, 3, 10)).toBe(0);
  expect(studentizedRangeCdf(0, 3, 10)).toBe(0);
  expect(studentizedRangeSf(NaN, 3, 10)).toBeNaN();
  expect(studentizedRangeQuantile(0, 3, 10)).toBe(0);
  expect(studentizedRangeIsf(0, 3, 10)).toBe(Infinity);
});

test("studentizedRangeSf(q, 1, df) throws", () => {
  expect(() => studentizedRangeSf(1, 1, 5)).toThrow(new RangeError("not two or more groups: 1"));
  expect(() => studentizedRangeSf(1, 2, 0)).toThrow(new RangeError("not positive: 0"));
  expect(() => studentizedRangeQuantile(1.5, 2, 5)).toThrow(new RangeError("not a probability: 1.5"));
});
