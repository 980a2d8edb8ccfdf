import {expect, test} from "vitest";
import {coefficientOfVariation} from "../../src/stats/coefficientOfVariation.js";

test("coefficientOfVariation agrees with R and SciPy", () => {
  expect(coefficientOfVariation([139, 257, 310])).toBeCloseTo(0.371960715307725, 14); // R: sd(x)/mean(x)
  expect(coefficientOfVariation([139, 257, 310], {ddof: 0})).toBeCloseTo(0.30370465228818866, 14); // stats.variation
});

test("coefficientOfVariation of equal values is 0", () => {
  expect(coefficientOfVariation([3, 3])).toBe(0);
  expect(coefficientOfVariation([3], {ddof: 0})).toBe(0);
});

test("coefficientOfVariation of too little, or around 0, is unknown", () => {
  expect(coefficientOfVariation([])).toBeNaN();
  expect(coefficientOfVariation([3])).toBeNaN();
  expect(coefficientOfVariation([-1, 1])).toBeNaN();
});

test("coefficientOfVariation refuses what is not finite", () => {
  expect(() => coefficientOfVariation([1, NaN])).toThrow("not a finite number: NaN");
});
