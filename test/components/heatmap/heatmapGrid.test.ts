import {expect, test} from "vitest";
import {eachFigure, figuresAt} from "../../../src/components/heatmap/gridPlaces.js";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatCell, heatData, heatMetric} from "./heatmapData.js";
import type {GridOptions, HeatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";

const options: GridOptions = {experiment: "main", kind: "task", metric: "passed"};
const rowIds = (grid: HeatmapGrid) => grid.rows.map((d) => d.id);
const columnIds = (grid: HeatmapGrid) => grid.columns.map((d) => d.id);
const meansOf = (grid: HeatmapGrid) => {
  const means: number[] = [];
  eachFigure(grid.places, (d) => means.push(d.mean));
  return means;
};
const at = (grid: HeatmapGrid, row: string, column: string) => {
  const [i, j] = [grid.rows.find((d) => d.id === row)!, grid.columns.find((d) => d.id === column)!];
  const figures = figuresAt(grid.places, i.place, j.place);
  return {figures, missing: figures.length > 0 ? null : grid.missing(i, j)};
};

test("heatmapGrid(data) has the easiest row first, the best config first, empty configs last", () => {
  const grid = heatmapGrid(heatData, options);
  expect(rowIds(grid)).toEqual(["easy", "hard"]);
  expect(columnIds(grid)).toEqual(["b", "a", "c"]);
});

test("heatmapGrid sorts rows in the order of the study's tasks", () => {
  expect(rowIds(heatmapGrid(heatData, {...options, rowOrder: "scale"}))).toEqual(["hard", "easy"]);
});

test("heatmapGrid sorts by name", () => {
  const grid = heatmapGrid(heatData, {...options, rowOrder: "name", columnOrder: "name"});
  expect(rowIds(grid)).toEqual(["easy", "hard"]);
  expect(columnIds(grid)).toEqual(["a", "b", "c"]);
});

test("heatmapGrid sorts a metric of which less is better the other way round", () => {
  const cells = [1, 5].map((mean, i) => heatCell({metric: "cost", scope_id: ["easy", "hard"][i], mean}));
  const metrics = [heatMetric({metric: "cost", max: null, higher_is_better: false})];
  const grid = heatmapGrid({...heatData, cells, metrics}, {...options, metric: "cost"});
  expect(rowIds(grid)).toEqual(["easy", "hard"]);
  const worse = cells.map((d) => ({...d, mean: 6 - d.mean}));
  expect(rowIds(heatmapGrid({...heatData, cells: worse, metrics}, {...options, metric: "cost"}))).toEqual([
    "hard",
    "easy"
  ]);
});

test("heatmapGrid takes means of figures, each counted once, with the runs behind them", () => {
  const grid = heatmapGrid(heatData, options);
  const [easy, hard] = grid.rows;
  expect(easy.marginals).toMatchObject([{mean: 0.875, figures: 2, runs: 8}]); // (0.75 + 1) / 2
  expect(hard.marginals).toMatchObject([{mean: 0.25, figures: 1, runs: 4}]);
  expect(grid.columns.map((d) => d.marginals.map((m) => m.mean))).toEqual([[1], [0.5], []]);
});

test("heatmapGrid says why a place is empty", () => {
  const grid = heatmapGrid(heatData, options);
  expect(at(grid, "hard", "b").missing).toEqual({state: "not run", reason: "too dear"});
  expect(at(grid, "easy", "c").missing).toEqual({state: "not public", reason: "kept by its author"});
  expect(at(grid, "easy", "a").missing).toBeNull();
});

test("heatmapGrid lists configs without a figure when they get no column", () => {
  const grid = heatmapGrid(heatData, {...options, empty: false});
  expect(columnIds(grid)).toEqual(["b", "a"]);
  expect(grid.left).toEqual([{label: "Config C", state: "not public", reason: "kept by its author"}]);
  expect(grid.empty).toBe(1);
});

test("heatmapGrid keeps computed and published figures apart, also in the means", () => {
  const cells = [
    ...heatData.cells,
    heatCell({scope_id: "easy", config_id: "a", mean: 0.5, n: null, origin: "published"})
  ];
  const grid = heatmapGrid({...heatData, cells}, options);
  expect(grid.layers.map((d) => d.label)).toEqual(["computed", "published"]);
  expect(at(grid, "easy", "a").figures.map((d) => d.cell.mean)).toEqual([0.75, 0.5]);
  expect(grid.rows[0].marginals.map((d) => [d.layer.origin, d.mean, d.runs])).toEqual([
    ["computed", 0.875, 8],
    ["published", 0.5, null]
  ]);
});

test("heatmapGrid of one layer leaves the other out", () => {
  const cells = [...heatData.cells, heatCell({scope_id: "easy", config_id: "a", mean: 0.5, origin: "published"})];
  const grid = heatmapGrid({...heatData, cells}, {...options, layer: "published *"});
  expect(meansOf(grid)).toEqual([0.5]);
});

test("heatmapGrid never mixes experiments", () => {
  const cells = [...heatData.cells, heatCell({experiment_id: "other", scope_id: "new", mean: 1})];
  expect(rowIds(heatmapGrid({...heatData, cells}, options))).toEqual(["easy", "hard"]);
});

test("heatmapGrid with metrics as rows takes figures over everything", () => {
  const gate = (metric: string, mean: number) => heatCell({scope: "all", scope_id: "all", metric, mean, n: 15});
  const metrics = ["gate_lint", "gate_tests"].map((metric) =>
    heatMetric({metric, title: metric.slice(5), kind: "gate"})
  );
  const cells = [gate("gate_lint", 1), gate("gate_tests", 0.6)];
  const grid = heatmapGrid({...heatData, cells, metrics}, {experiment: "main", kind: "gate", empty: false});
  expect(grid.rows.map((d) => d.label)).toEqual(["lint", "tests"]);
  expect(grid.shared).toBe(true);
  expect(grid.columns[0].marginals).toMatchObject([{mean: 0.8, figures: 2, runs: null}]); // the same 15 runs in both
});

test("heatmapGrid of rows with different units gives configs no mean, and ranks them by position", () => {
  const metrics = [
    heatMetric({metric: "score", max: 100, kind: "rubric"}),
    heatMetric({metric: "style", max: 5, kind: "rubric"})
  ];
  const cell = (metric: string, config_id: string, mean: number) =>
    heatCell({scope: "all", scope_id: "all", metric, config_id, mean});
  const cells = [cell("score", "a", 80), cell("style", "a", 1), cell("score", "b", 70), cell("style", "b", 4)];
  const grid = heatmapGrid({...heatData, cells, metrics, coverage: []}, {experiment: "main", kind: "rubric"});
  expect(grid.shared).toBe(false);
  expect(columnIds(grid)).toEqual(["b", "a"]); // (0.7 + 0.8) / 2 before (0.8 + 0.2) / 2
  expect(grid.columns.every((d) => d.marginals.length === 0)).toBe(true);
});

test("heatmapGrid without cells is empty", () => {
  const grid = heatmapGrid({...heatData, cells: []}, {...options, empty: false});
  expect([grid.rows, grid.columns, meansOf(grid), grid.layers]).toEqual([[], [], [], []]);
});
