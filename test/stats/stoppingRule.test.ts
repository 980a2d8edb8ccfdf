import {expect, test} from "vitest";
import {stoppingRule} from "../../src/stats/stoppingRule.js";

test("stoppingRule by EngramForge's confidence stops at two equal runs", () => {
  expect(stoppingRule([5, 5], {rule: "confidence"})).toMatchObject({stop: true, reason: "precise enough", reached: 1});
  expect(stoppingRule([4, 5], {rule: "confidence"})).toMatchObject({stop: false, reason: "sd too high"});
  expect(stoppingRule([0.2, 0.3], {rule: "confidence"})).toMatchObject({stop: false, reason: "confidence too low"});
  expect(stoppingRule([0, 5, 0, 5, 0], {rule: "confidence"})).toMatchObject({stop: true, reason: "most runs allowed"});
});

test("stoppingRule by half-width uses the t interval", () => {
  // qt(.975, 4)·sd/√5 of [4, 5, 5, 5, 5]: 2.776445·0.4472136/2.236068 = 0.555289
  const r = stoppingRule([4, 5, 5, 5, 5], {rule: "half-width", halfWidth: 0.6});
  expect(r.stop).toBe(true);
  expect(r.reached).toBeCloseTo(0.555289, 6);
  expect(stoppingRule([4, 5, 5, 5, 5], {rule: "half-width", halfWidth: 0.5}).stop).toBe(false);
});

test("stoppingRule by confidence sequence wants more runs than the others", () => {
  const ones = (n: number) => Array.from({length: n}, () => 1);
  expect(stoppingRule(ones(5)).stop).toBe(false);
  expect(stoppingRule(ones(5), {rule: "half-width"}).stop).toBe(true);
  expect(stoppingRule(ones(60)).stop).toBe(true);
});

test("stoppingRule never stops on one run", () => {
  expect(stoppingRule([1], {rule: "half-width"})).toMatchObject({stop: false, reason: "too few runs"});
  expect(stoppingRule([])).toMatchObject({stop: false, n: 0});
});

test("stoppingRule refuses what it cannot use", () => {
  expect(() => stoppingRule([NaN])).toThrow(RangeError);
  expect(() => stoppingRule([3])).toThrow("outside 0–1: 3");
});
