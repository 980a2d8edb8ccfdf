import {expect, test} from "vitest";
import {marginalCostOfPass} from "../../src/stats/marginalCostOfPass.js";

test("marginalCostOfPass walks the front from cheap to dear", () => {
  // AIBench (2026), Table III: Flash 8 for $0.015, Sonnet 9 for $0.75, Opus 9 for $1.00, Fable 10 for $2.38.
  const points = [
    {cost: 2.38, passes: 10},
    {cost: 1.0, passes: 9},
    {cost: 0.75, passes: 9},
    {cost: 0.015, passes: 8}
  ];
  const steps = marginalCostOfPass(points);
  expect(steps.map((d) => [d.from, d.to, d.extraPasses])).toEqual([
    [3, 2, 1],
    [2, 0, 1]
  ]);
  expect(steps[0].costOfExtraPass).toBeCloseTo(0.735, 12);
  expect(steps[1].costOfExtraPass).toBeCloseTo(1.63, 12);
});

test("marginalCostOfPass lets the first of equal points stand for all", () => {
  const steps = marginalCostOfPass([
    {cost: 1, passes: 1},
    {cost: 1, passes: 1},
    {cost: 3, passes: 2}
  ]);
  expect(steps).toEqual([{from: 0, to: 2, extraCost: 2, extraPasses: 1, costOfExtraPass: 2}]);
});

test("marginalCostOfPass leaves out what it cannot place", () => {
  expect(
    marginalCostOfPass([
      {cost: null, passes: 9},
      {cost: 1, passes: 1}
    ])
  ).toEqual([]);
  expect(marginalCostOfPass([])).toEqual([]);
});
