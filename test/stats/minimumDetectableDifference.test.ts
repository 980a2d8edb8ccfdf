import {expect, test} from "vitest";
import {minimumDetectableDifference} from "../../src/stats/minimumDetectableDifference.js";

test("minimumDetectableDifference agrees with R's power.t.test", () => {
  // R: power.t.test(n = 10, sd = 2, power = .8, strict = TRUE)$delta
  expect(minimumDetectableDifference(10, {sd: 2})).toBeCloseTo(2.649894785157307, 7);
});

test("minimumDetectableDifference of one run is unknown", () => {
  expect(minimumDetectableDifference(1)).toBeNaN();
});

test("minimumDetectableDifference at a power of alpha is 0", () => {
  expect(minimumDetectableDifference(10, {power: 0.04})).toBe(0);
});

test("minimumDetectableDifference refuses what it cannot use", () => {
  expect(() => minimumDetectableDifference(10, {power: 80})).toThrow("not a probability: 80");
});
