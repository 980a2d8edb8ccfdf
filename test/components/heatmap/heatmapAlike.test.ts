import {expect, test} from "vitest";
import {alikeText} from "../../../src/components/heatmap/heatmapAlike.js";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatmapView} from "../../../src/components/heatmap/heatmapView.js";
import {viewedData} from "../../../src/components/heatmap/heatmapViews.js";
import {heatCell, heatData} from "./heatmapData.js";

const options = {experiment: "main", kind: "task", metric: "passed", empty: false} as const;
const cells = [
  ["best", 1, 1],
  ["worst", 0, 0],
  ["same", 0.5, 0.5],
  ["parts", 0, 1]
].flatMap(([scope_id, a, b]) =>
  [a, b].map((mean, i) => heatCell({scope_id: String(scope_id), config_id: "ab"[i], mean: Number(mean)}))
);
const grid = heatmapGrid({...heatData, cells}, {...options, rowOrder: "scale"});

test("alikeOf tells rows on which all configs are the same", () => {
  expect(Object.fromEntries(grid.rows.map((d) => [d.id, d.alike]))).toEqual({
    best: "all best",
    worst: "all worst",
    same: "all equal",
    parts: null
  });
});

test("alikeOf says nothing of a single config, nor of a row whose published figures differ", () => {
  const alone = heatmapGrid({...heatData, cells: [heatCell({})]}, options);
  expect(alone.rows[0].alike).toBeNull();
  const published = ["a", "b"].map((config_id, i) => heatCell({config_id, mean: i, origin: "published"}));
  const both = [heatCell({config_id: "a", mean: 1}), heatCell({config_id: "b", mean: 1}), ...published];
  expect(heatmapGrid({...heatData, cells: both}, options).rows[0].alike).toBeNull();
});

test("alikeOf says nothing in a view that shows no value", () => {
  const spread = viewedData({...heatData, cells}, "spread");
  expect(heatmapGrid(spread, options).rows.map((d) => d.alike)).toEqual([null, null, null, null]);
});

test("alikeText names them", () => {
  expect(alikeText(grid)).toBe(
    "3 tasks of 4 tell no configs apart (marked =): all configs reach the best score on best; all have the worst on worst; all have the same on same."
  );
  expect(alikeText({...grid, rows: grid.rows.filter((d) => d.id === "parts")})).toBeNull();
});

test("heatmapView marks them under their label", () => {
  const view = heatmapView(grid, heatData);
  expect(Object.fromEntries(view.rows.map((d) => [d.id, d.note]))).toMatchObject({best: "= all best", parts: ""});
});
