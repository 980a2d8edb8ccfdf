import {expect, test} from "vitest";
import {normalisedEntropy} from "../../src/stats/normalisedEntropy.js";

test("normalisedEntropy agrees with SciPy", () => {
  // SciPy: stats.entropy([5, 3, 2]) / log(3), and / log(4)
  expect(normalisedEntropy([5, 3, 2])).toBeCloseTo(0.9372305632161295, 14);
  expect(normalisedEntropy([5, 3, 2], {categories: 4})).toBeCloseTo(0.7427376486136673, 14);
});

test("normalisedEntropy is 1 when all are equally frequent, 0 when only one occurs", () => {
  expect(normalisedEntropy([4, 4, 4])).toBeCloseTo(1, 15);
  expect(normalisedEntropy([9, 0])).toBe(0);
  expect(normalisedEntropy([9])).toBe(0);
});

test("normalisedEntropy of no counts is unknown", () => {
  expect(normalisedEntropy([])).toBeNaN();
  expect(normalisedEntropy([0, 0])).toBeNaN();
});

test("normalisedEntropy refuses counts that cannot be", () => {
  expect(() => normalisedEntropy([-1, 2])).toThrow("not a count: -1");
  expect(() => normalisedEntropy([1, 2, 3], {categories: 2})).toThrow("more categories used than possible (2): 3");
});
