import {expect, test} from "vitest";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {viewedData} from "../../../src/components/heatmap/heatmapViews.js";
import {heatmapView} from "../../../src/components/heatmap/heatmapView.js";
import {heatCell, heatData, heatMetric} from "./heatmapData.js";
import type {HeatCell, HeatCellRow} from "../../../src/components/heatmap/heatmapTypes.js";

const known = {n_model: 0, n_timeout: 0, n_budget: 0, n_refusal: 0, n_infra: 0, n_unknown: 0};
const score = heatMetric({metric: "score", title: "Score", min: 0, max: 5});

function viewed(view: "spread" | "failures", values: Partial<HeatCellRow & HeatCell>): HeatCellRow {
  const data = {...heatData, cells: [heatCell(values)], metrics: [...heatData.metrics, score]};
  return viewedData(data, view).cells[0];
}

test("viewedData as values is the data itself", () => {
  expect(viewedData(heatData, "value")).toBe(heatData);
});

test("viewedData as spread takes the entropy of passes and failures", () => {
  // 1 of 4: −(¼ log₂ ¼ + ¾ log₂ ¾) = 0.8113
  expect(viewed("spread", {mean: 0.25, n: 4, n_passed: 1}).mean).toBeCloseTo(0.8112781, 6);
  expect(viewed("spread", {mean: 0.5, n: 4, n_passed: 2}).mean).toBe(1);
  expect(viewed("spread", {mean: 1, n: 4, n_passed: 4}).mean).toBe(0);
});

test("viewedData as spread takes the SD of scores", () => {
  expect(viewed("spread", {metric: "score", mean: 4, sd: 0.7, n: 5})).toMatchObject({mean: 0.7, sd: null});
});

test("viewedData as spread says why there is none", () => {
  expect(viewed("spread", {n: 1, mean: 1, n_passed: 1})).toMatchObject({
    mean: null,
    note: "a single run has no spread"
  });
  expect(viewed("spread", {metric: "score", sd: null, mean: 4})).toMatchObject({mean: null, note: "spread not stated"});
});

test("viewedData as spread has a scale of its own: half the range for an SD", () => {
  const [passed, other] = viewedData({...heatData, metrics: [...heatData.metrics, score]}, "spread").metrics;
  expect([passed.min, passed.max, passed.viewTitle]).toEqual([0, 1, "Entropy, of the most possible"]);
  expect([other.min, other.max, other.viewTitle]).toEqual([0, 2.5, "SD"]);
});

test("viewedData as failures is the share of all runs that failed or were lost", () => {
  const cell = viewed("failures", {...known, n: 8, n_passed: 5, mean: 0.625, n_model: 2, n_timeout: 1, n_infra: 2});
  // 3 failed and 2 lost of 10
  expect(cell).toMatchObject({mean: 0.5, n: 10, n_passed: 5, lost: 0.2});
  expect(cell.told!()).toEqual([
    "5 of 10 runs",
    "2 failed by the model",
    "1 ran out of time",
    "2 lost to infrastructure"
  ]);
});

test("viewedData as failures shows what has no value because all runs were lost", () => {
  const lost = {...heatCell({...known, n: 0, n_unknown: 3}), mean: null};
  expect(viewedData({...heatData, cells: [lost]}, "failures").cells[0]).toMatchObject({mean: 1, n: 3, lost: 1});
});

test("viewedData as failures is silent where a source does not say how runs failed", () => {
  expect(viewed("failures", {origin: "published", n_infra: null})).toMatchObject({
    mean: null,
    note: "how runs failed is not stated"
  });
});

test("heatmapView tells in the tip what a view is made of", () => {
  const data = viewedData({...heatData, cells: [heatCell({mean: 0.25, n: 4, n_passed: 1})]}, "spread");
  const grid = heatmapGrid(data, {experiment: "main", kind: "task", metric: "passed", empty: false});
  expect(heatmapView(grid, data).tiles[0].tip().split("\n").slice(2)).toEqual([
    "Entropy, of the most possible: passed: 81.1%",
    "1 of 4 passed",
    "no interval: entropy of few runs is biased low",
    "computed"
  ]);
});
