import {expect, test} from "vitest";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatmapView} from "../../../src/components/heatmap/heatmapView.js";
import {heatCell, heatData, heatMetric} from "./heatmapData.js";
import type {HeatCell, Metric} from "../../../src/components/heatmap/heatmapTypes.js";

const options = {experiment: "main", kind: "task", metric: "passed"} as const;
const view = heatmapView(heatmapGrid(heatData, options), heatData);

function tileOf(values: Partial<HeatCell>, metric: Metric = heatData.metrics[0]) {
  const data = {...heatData, cells: [heatCell({metric: metric.metric, ...values})], metrics: [metric]};
  return heatmapView(heatmapGrid(data, {...options, metric: metric.metric, empty: false}), data).tiles[0];
}

test("heatmapView writes a share of few runs as a fraction, which is value and n at once", () => {
  expect(tileOf({mean: 0.8, n: 5})).toMatchObject({text: "4/5", note: ""});
});

test("heatmapView writes n below any other value", () => {
  expect(tileOf({mean: 0.8, n: 200})).toMatchObject({text: "80%", note: "n 200"});
  expect(tileOf({mean: -3.9, n: null}, heatMetric({metric: "x", min: null, max: 10}))).toMatchObject({
    text: "−3.9",
    note: ""
  });
});

test("heatmapView marks what the source gives as about", () => {
  const metric = heatMetric({metric: "x", max: 100});
  expect(tileOf({mean: 96, n: null, origin: "published", approximate: true, printed: "~96"}, metric).text).toBe("≈96");
});

test("heatmapView marks figures that are not computed here", () => {
  expect(tileOf({}).hollow).toBe(false);
  expect(tileOf({origin: "published"}).hollow).toBe(true);
});

test("heatmapView gives a figure a tip with value, n, interval, method and origin", () => {
  const tip = view.tiles.find((d) => d.row === "easy" && d.column === "a")!.tip();
  // R: prop.test(3, 4, correct = FALSE): 0.3006 to 0.9544
  expect(tip.split("\n")).toEqual([
    "easy · Config A",
    "The easy one · S",
    "Passed: 75% (3 of 4)",
    "4 runs",
    "30.1% to 95.4%: 95% interval, Wilson score",
    "computed"
  ]);
});

test("heatmapView says in the tip how many runs were left out, and why", () => {
  expect(tileOf({n_infra: 2, n_unknown: 1}).tip()).toContain(
    "2 lost to infrastructure: not in n\n1 failed for an unknown reason: not in n"
  );
});

test("heatmapView says in the tip why a place is empty", () => {
  const blank = view.blanks.find((d) => d.row === "hard" && d.column === "b")!;
  expect(blank.title).toBe("hard · Config B\nnot run\ntoo dear");
  expect(blank.text).toBe("not run");
});

test("heatmapView says why a whole column is empty once, at its head", () => {
  expect(view.columns.find((d) => d.id === "c")!.note).toBe("not public");
  expect(view.blanks.filter((d) => d.column === "c").map((d) => d.text)).toEqual(["", ""]);
});

test("heatmapView writes how many figures a mean lacks", () => {
  expect(view.columns.map((d) => d.means.map((m) => `${m.text} ${m.note}`))).toEqual([
    ["100% 1 of 2"],
    ["50% n 8"],
    []
  ]);
});

test("heatmapView has no means where there is only one figure a line", () => {
  const data = {...heatData, cells: [heatCell({})]};
  const single = heatmapView(heatmapGrid(data, {...options, empty: false}), data);
  expect([...single.rows, ...single.columns].flatMap((d) => d.means)).toEqual([]);
});
