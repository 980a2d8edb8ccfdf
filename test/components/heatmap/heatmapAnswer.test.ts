import {expect, test} from "vitest";
import {heatmapAnswer} from "../../../src/components/heatmap/heatmapAnswer.js";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatCell, heatData, heatMetric} from "./heatmapData.js";

const options = {experiment: "main", kind: "task", metric: "passed"} as const;

test("heatmapAnswer names the easiest, the hardest and the most divisive row", () => {
  expect(heatmapAnswer(heatmapGrid(heatData, options))).toBe(
    "The easiest of 2 tasks is easy (mean 87.5% over 2 configs); the hardest of 2 tasks is hard (mean 25% over 1 config); " +
      "configs differ most on easy, from 75% to 100%."
  );
});

test("heatmapAnswer counts rows that share the best mean", () => {
  const cells = ["t", "u", "v"].map((scope_id, i) => heatCell({scope_id, mean: i < 2 ? 1 : 0}));
  expect(heatmapAnswer(heatmapGrid({...heatData, cells}, options))).toBe(
    "2 of 3 tasks share the best mean, 100%; the hardest of 3 tasks is v (mean 0% over 1 config)."
  );
});

test("heatmapAnswer of rows that are all alike says so", () => {
  const cells = ["t", "u"].map((scope_id) => heatCell({scope_id}));
  expect(heatmapAnswer(heatmapGrid({...heatData, cells}, options))).toMatch(/^All 2 tasks have the same mean/);
});

test("heatmapAnswer speaks of costs as low and high", () => {
  const cells = ["t", "u"].map((scope_id, i) => heatCell({metric: "cost", scope_id, mean: i + 1}));
  const metrics = [heatMetric({metric: "cost", max: null, unit: "USD", higher_is_better: false})];
  const grid = heatmapGrid({...heatData, cells, metrics}, {...options, metric: "cost"});
  expect(heatmapAnswer(grid)).toMatch(/^The lowest of 2 tasks is t .*the highest of 2 tasks is u/);
});

test("heatmapAnswer of rows with different units names the best of each", () => {
  const metrics = [
    heatMetric({metric: "score", max: 100, kind: "rubric"}),
    heatMetric({metric: "style", max: 5, kind: "rubric"})
  ];
  const cell = (metric: string, config_id: string, mean: number) =>
    heatCell({scope: "all", scope_id: "all", metric, config_id, mean});
  const cells = [cell("score", "a", 80), cell("style", "a", 4), cell("score", "b", 70), cell("style", "b", 4)];
  const grid = heatmapGrid({...heatData, cells, metrics, coverage: []}, {experiment: "main", kind: "rubric"});
  const answer = heatmapAnswer(grid);
  expect(answer).toContain("Config A on score (80)");
  expect(answer).toContain("Config A and Config B on style (4)");
});

test("heatmapAnswer without figures admits it", () => {
  expect(heatmapAnswer(heatmapGrid({...heatData, cells: []}, options))).toBe("The archive has no figures here.");
});
