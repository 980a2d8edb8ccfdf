import {expect, test} from "vitest";
import {densePlaces} from "../../../src/components/heatmap/densePlaces.js";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatmapView} from "../../../src/components/heatmap/heatmapView.js";
import {heatCell, heatData} from "./heatmapData.js";

const options = {experiment: "main", kind: "task", metric: "passed", rowOrder: "name", columnOrder: "name"} as const;

test("densePlaces has a colour for each place, row after row in the sorted order, and 0 where there is no figure", () => {
  // easy: a 0.75, b 1, c none; hard: a 0.25, b none, c none
  const {fills, palette, slots} = densePlaces(heatmapGrid(heatData, options));
  expect(slots).toBe(1);
  expect([...fills]).toEqual([1, 2, 0, 3, 0, 0]);
  expect(palette).toHaveLength(3);
});

test("densePlaces gives values that are nearly the same one colour", () => {
  const cells = [0.5, 0.501, 0.6].map((mean, i) => heatCell({scope_id: "easy", config_id: "abc"[i], mean}));
  const {fills} = densePlaces(heatmapGrid({...heatData, cells}, options));
  expect([...fills]).toEqual([1, 1, 2]);
});

test("densePlaces lets a figure that is alone in its place fill it", () => {
  const cells = [
    heatCell({scope_id: "easy", config_id: "a", mean: 0}),
    heatCell({scope_id: "easy", config_id: "a", mean: 1, origin: "published"}),
    heatCell({scope_id: "easy", config_id: "b", mean: 1, origin: "published"})
  ];
  const {fills, slots} = densePlaces(heatmapGrid({...heatData, cells}, {...options, empty: false}));
  expect(slots).toBe(2);
  expect([...fills]).toEqual([1, 2, 2, 2]);
});

test("heatmapView of very many places says of each what its tile would say", () => {
  const cells = Array.from({length: 100}, (_, i) =>
    Array.from({length: 90}, (_, j) => heatCell({scope_id: `t${i}`, config_id: `c${j}`, mean: 0.75}))
  ).flat();
  const data = {...heatData, cells: cells.slice(1), coverage: [], tasks: []};
  const {dense, tiles} = heatmapView(heatmapGrid(data, options), data);
  expect(tiles).toEqual([]);
  expect(dense!.blanks).toBe(1);
  expect(dense!.tips(0, 0)).toEqual(["t0 · c0\nnot in the archive, which does not say why"]);
  expect(dense!.tips(1, 2)[0].split("\n").slice(0, 2)).toEqual(["t1 · c2", "Passed: 75% (3 of 4)"]);
});
