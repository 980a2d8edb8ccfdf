import {expect, test} from "vitest";
import {costPerPass, costPerRun} from "../../src/components/cellCost.js";

const cell = {n: 10, n_passed: 8, n_cost: null, cost_usd_sum: null, cost_usd_mean: null};

test("costPerPass divides what all runs cost by the passes", () => {
  expect(costPerPass({...cell, cost_usd_sum: 2})).toBe(0.25);
  expect(costPerPass({...cell, cost_usd_sum: 2, n_cost: 10})).toBe(0.25);
  expect(costPerPass({...cell, cost_usd_mean: 0.4})).toBe(0.5);
});

test("costPerPass is not known where the cost of some runs is not", () => {
  expect(costPerPass({...cell, cost_usd_sum: 2, n_cost: 9})).toBeNull();
  expect(costPerPass(cell)).toBeNull();
});

test("costPerPass without a pass has none", () => {
  expect(costPerPass({...cell, cost_usd_sum: 2, n_passed: 0})).toBeNull();
  expect(costPerPass({...cell, cost_usd_sum: 2, n_passed: null})).toBeNull();
});

test("costPerPass of free runs is 0", () => {
  expect(costPerPass({...cell, cost_usd_sum: 0, n_cost: 10})).toBe(0);
});

test("costPerRun is the mean of the known costs", () => {
  expect(costPerRun({...cell, cost_usd_sum: 2, n_cost: 4})).toBe(0.5);
  expect(costPerRun({...cell, cost_usd_sum: 2})).toBe(0.2);
  expect(costPerRun({...cell, cost_usd_sum: 0, n_cost: 0})).toBeNull();
});
