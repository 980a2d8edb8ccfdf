import {expect, test} from "vitest";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {clusterLines, compareNames, heatmapGoodness, orderLines} from "../../../src/components/heatmap/heatmapOrder.js";
import {heatCell, heatData} from "./heatmapData.js";

const options = {experiment: "main", kind: "task", metric: "passed"} as const;

test("heatmapGoodness is the mean position of a line's figures", () => {
  const grid = heatmapGrid(heatData, options);
  expect(heatmapGoodness(grid, "column")).toEqual(new Map(Object.entries({a: 0.5, b: 1})));
  expect(heatmapGoodness(grid, "row")).toEqual(new Map(Object.entries({easy: 0.875, hard: 0.25})));
});

test("heatmapGoodness takes the layer with most figures, and another only for lines that lack it", () => {
  const published = (config_id: string, mean: number) => heatCell({config_id, mean, origin: "published"});
  const cells = [
    heatCell({config_id: "a", mean: 0}),
    published("a", 0.5),
    published("b", 1),
    heatCell({config_id: "c", mean: 0.25})
  ];
  const grid = heatmapGrid({...heatData, cells}, options);
  expect(heatmapGoodness(grid, "column")).toEqual(new Map(Object.entries({a: 0, b: 1, c: 0.25})));
  const more = heatmapGrid({...heatData, cells: [...cells, published("c", 0.75)]}, options);
  expect(heatmapGoodness(more, "column")).toEqual(new Map(Object.entries({a: 0.5, b: 1, c: 0.75})));
});

test("orderLines has the best first, ties by label, unknown ones last", () => {
  const lines = ["x", "c", "b", "a"].map((id) => ({id, label: id}));
  const goodness = new Map(Object.entries({a: 0.5, b: 1, c: 0.5}));
  expect(orderLines(lines, goodness).map((d) => d.id)).toEqual(["b", "a", "c", "x"]);
});

test("compareNames counts numbers by their value", () => {
  expect(["L10", "L9", "L1"].toSorted(compareNames)).toEqual(["L1", "L9", "L10"]);
});

test("clusterLines puts alike lines side by side, the better end first", () => {
  const values = {a: [1, 0, 1], b: [0, 1, 0], c: [1, 0, 0.9], d: [0, 0.9, 0]};
  const cells = Object.entries(values).flatMap(([config_id, means]) =>
    means.map((mean, i) => heatCell({config_id, scope_id: `t${i}`, mean}))
  );
  const grid = heatmapGrid({...heatData, cells}, {...options, empty: false});
  // a–c differ by 0.1 in one of three, b–d too; the pairs by more; a and c have the higher means
  expect(clusterLines(grid.columns, grid, "column").map((d) => d.id)).toEqual(["a", "c", "b", "d"]);
  const rows = clusterLines(grid.rows, grid, "row").map((d) => d.id);
  expect(Math.abs(rows.indexOf("t0") - rows.indexOf("t2"))).toBe(1);
});

test("clusterLines puts lines without a figure last", () => {
  const grid = heatmapGrid(heatData, {...options, columnOrder: "clustered"});
  expect(grid.columns.map((d) => d.id)).toEqual(["b", "a", "c"]);
});
