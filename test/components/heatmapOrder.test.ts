import {expect, test} from "vitest";
import {heatmapGrid} from "../../src/components/heatmapGrid.js";
import {compareNames, heatmapGoodness, orderLines} from "../../src/components/heatmapOrder.js";
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
