import {expect, test} from "vitest";
import {consistencyConfidence} from "../../src/stats/consistencyConfidence.js";

test("consistencyConfidence is one minus the coefficient of variation", () => {
  // EngramForge (2026): GPT-4o on C#, [4, 5, 5], printed 87.6 %.
  expect((100 * consistencyConfidence([4, 5, 5])).toFixed(1)).toBe("87.6");
});

test("consistencyConfidence is not below 0", () => {
  expect(consistencyConfidence([0, 0, 0, 2, 2])).toBe(0);
});

test("consistencyConfidence of zeros is 0", () => {
  expect(consistencyConfidence([0, 0])).toBe(0);
});

test("consistencyConfidence of one run is unknown", () => {
  expect(consistencyConfidence([5])).toBeNaN();
});

test("consistencyConfidence with the boost of the study's program", () => {
  expect(consistencyConfidence([4, 4, 4], {boost: true})).toBe(1);
  expect(consistencyConfidence([2, 2, 2.9], {boost: true})).toBe(consistencyConfidence([2, 2, 2.9])); // sd above 0.5
});

test("consistencyConfidence refuses what is not finite", () => {
  expect(() => consistencyConfidence([1, NaN])).toThrow(RangeError);
});
