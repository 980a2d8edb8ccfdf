import {expect, test} from "vitest";
import {solveIncreasing} from "../../src/stats/solveIncreasing.js";

test("solveIncreasing finds where a function reaches a value", () => {
  expect(solveIncreasing((x) => x * x, 2, {low: 1e-9, high: 1e9})).toBeCloseTo(Math.SQRT2, 12);
});

test("solveIncreasing gives the low end when it suffices", () => {
  expect(solveIncreasing((x) => x, 1, {low: 3, high: 9})).toBe(3);
});

test("solveIncreasing is infinite when the value is out of reach", () => {
  expect(solveIncreasing((x) => x, 10, {low: 3, high: 9})).toBe(Infinity);
  expect(solveIncreasing(() => NaN, 10, {low: 3, high: 9})).toBe(Infinity);
});
