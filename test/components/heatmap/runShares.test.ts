import {expect, test} from "vitest";
import {heatDomains} from "../../../src/components/heatmap/heatDomains.js";
import {runShares} from "../../../src/components/heatmap/runShares.js";
import {frontierCell} from "../frontier/frontierCell.js";
import type {Metric} from "../../../src/components/heatmap/heatmapTypes.js";

const metricOf = (min: number, max: number, more: Partial<Metric> = {}): Metric => ({
  metric: "passed",
  title: "M",
  kind: "metric",
  unit: null,
  higher_is_better: true,
  min,
  max,
  ...more
});
const sharesOf = (cell: Parameters<typeof frontierCell>[0] & object, metric: Metric) =>
  runShares(frontierCell(cell), {metric, domain: heatDomains([{metric, values: [0]}]).domains[0]});

test("runShares gives a 1 for every pass and a 0 for every failure", () => {
  expect(sharesOf({n: 3, n_passed: 2, mean: 2 / 3}, metricOf(0, 1))).toEqual([1, 1, 0]);
});

test("runShares places scores on their scale, the poor end at 0 where less is better too", () => {
  const scores = {n: 3, n_passed: null, mean: 2, values: [0, 3], value_counts: [1, 2]};
  expect(sharesOf(scores, metricOf(0, 5))).toEqual([0, 0.6, 0.6]);
  expect(sharesOf(scores, metricOf(0, 5, {higher_is_better: false}))).toEqual([1, 0.4, 0.4]);
});

test("runShares is empty for a single run, for many, for unknown ones, and for figures that are not their mean", () => {
  expect(sharesOf({n: 1, n_passed: 1, mean: 1}, metricOf(0, 1))).toEqual([]);
  expect(sharesOf({n: 40, n_passed: 20, mean: 0.5}, metricOf(0, 1))).toEqual([]);
  expect(sharesOf({n: 3, n_passed: null, mean: 2}, metricOf(0, 5))).toEqual([]);
  expect(sharesOf({n: 4, n_passed: 2, mean: 0.5}, metricOf(0, 1, {viewTitle: "Spread"}))).toEqual([]);
});
