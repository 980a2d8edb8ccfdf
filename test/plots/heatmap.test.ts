// @vitest-environment jsdom
import {expect, test} from "vitest";
import {heatmapPlot} from "../../src/plots/heatmap.js";
import {heatmapViewOf} from "./heatmapView.js";
import {expectPicture} from "./svgText.js";

const charts = (element: Element) => [...element.querySelectorAll('svg[aria-label="Heatmap"]')];
const tiles = (element: Element) => [...element.querySelectorAll('rect[aria-label*=" · "]')];
const texts = (element: Element) => [...element.querySelectorAll("text")].map((d) => d.textContent);

test("heatmapPlot looks as reviewed", async () => {
  await expectPicture(heatmapPlot(heatmapViewOf(2, 3), {width: 640}), "heatmap");
});

test("heatmapPlot looks as reviewed on a phone", async () => {
  await expectPicture(heatmapPlot(heatmapViewOf(4, 7), {width: 326}), "heatmap-narrow");
});

test("heatmapPlot of one figure has no means and looks as reviewed", async () => {
  const view = heatmapViewOf(1, 1);
  const alone = {...view, rows: [{...view.rows[0], means: []}], columns: [{...view.columns[0], means: []}]};
  await expectPicture(heatmapPlot(alone, {width: 640}), "heatmap-one");
});

test("heatmapPlot without figures says what would fill it", () => {
  const empty = heatmapPlot({rows: [], columns: [], tiles: [], blanks: [], dense: null, scale: null});
  expect(empty.className).toBe("empty-state");
  expect(empty.querySelector("svg")).toBeNull();
});

test("heatmapPlot draws every figure and every gap once, in however many blocks", () => {
  for (const width of [326, 640, 1000]) {
    const element = heatmapPlot(heatmapViewOf(9, 12), {width});
    expect(new Set(tiles(element).map((d) => d.getAttribute("aria-label"))).size).toBe(108);
    expect(tiles(element)).toHaveLength(108);
    expect(charts(element).length > 1).toBe(width < 1000);
  }
});

test("heatmapPlot hatches gaps and fills figures", () => {
  const fills = tiles(heatmapPlot(heatmapViewOf(1, 2), {width: 640})).map((d) =>
    d.closest("[fill]")!.getAttribute("fill")
  );
  expect(fills).toEqual(["url(#heatmap-hatch-0)", "rgb(36, 88, 179)"]);
});

test("heatmapPlot keeps within its width", () => {
  for (const width of [300, 326, 640]) {
    for (const svg of charts(heatmapPlot(heatmapViewOf(8, 26), {width}))) {
      expect(Number(svg.getAttribute("width"))).toBeLessThanOrEqual(width);
    }
  }
});

test("heatmapPlot puts many configs below each other where there are few rows and little room", () => {
  const element = heatmapPlot(heatmapViewOf(2, 11), {width: 326});
  expect(charts(element)).toHaveLength(1);
  const text = texts(element);
  expect(text.indexOf("row-1")).toBeLessThan(text.indexOf("Config 1")); // headers are drawn before the labels of rows
});

test("heatmapPlot stacks several figures of one place", () => {
  const view = heatmapViewOf(1, 1);
  const [tile] = view.tiles;
  const two = [0, 1].map((slot) => ({...tile, slot, slots: 2}));
  const [a, b] = tiles(heatmapPlot({...view, tiles: two}, {width: 640}));
  expect(a.getAttribute("x")).toBe(b.getAttribute("x"));
  expect(Number(b.getAttribute("y"))).toBeGreaterThan(Number(a.getAttribute("y")));
});

test("heatmapPlot of a long suite leaves texts out and thins its labels", () => {
  const element = heatmapPlot(heatmapViewOf(200, 2), {width: 640});
  expect(tiles(element)).toHaveLength(400);
  expect(texts(element)).not.toContain("0/9");
  const labels = texts(element).filter((d) => d?.startsWith("row-"));
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.length).toBeLessThan(100);
});

test("heatmapPlot marks with a ring what is not computed here", () => {
  const [chart] = charts(heatmapPlot(heatmapViewOf(2, 2), {width: 640}));
  expect(chart.querySelectorAll("circle:not(.mean-value circle)")).toHaveLength(1);
});

test("heatmapPlot labels 0 on a scale that crosses it, where there is room", () => {
  const scale = {title: "Action score", reverse: false, log: false, format: String};
  const ticks = (low: number) => {
    const element = heatmapPlot({...heatmapViewOf(1, 2), scale: {...scale, low, high: 10}}, {width: 640});
    return [...element.querySelectorAll('svg[aria-label="Colour scale"] text')].map((d) => d.textContent);
  };
  expect(ticks(-3.9)).toEqual(["Action score", "-3.9", "0", "10"]);
  expect(ticks(-0.8)).toEqual(["Action score", "-0.8", "10"]);
});

test("heatmapPlot draws the interval of each mean, from the poor to the good end of the scale", () => {
  const [chart] = charts(heatmapPlot(heatmapViewOf(2, 2), {width: 640}));
  const lines = [...chart.querySelectorAll(".mean-interval line")];
  expect(lines).toHaveLength(4);
  // 0.2 to 0.8 of the 76% of a tile that the scale takes
  const [width] = lines.map((d) => Number(d.getAttribute("x2")) - Number(d.getAttribute("x1")));
  const tile = Number(chart.querySelector("rect[aria-label]")!.getAttribute("width")) + 2;
  expect(width / tile).toBeCloseTo(0.6 * 0.76, 2);
});

test("heatmapPlot draws the runs behind a figure as dots, in place of their count", () => {
  const view = heatmapViewOf(1, 2);
  const [tile, ...others] = view.tiles;
  const chart = heatmapPlot({...view, tiles: [{...tile, note: "n 3", runs: [0, 1, 0.5]}, ...others]}, {width: 640});
  const dots = [...chart.querySelectorAll(".run-dots circle")];
  expect(dots.map((d) => d.getAttribute("fill-opacity"))).toEqual(["1", "0.5", "0"]);
  expect(chart.textContent).not.toContain("n 3");
  expect(chart.querySelector(".legend")!.textContent).toContain("dots: the runs");
});

test("heatmapPlot draws the means of rows that are too low for words as dots", () => {
  const drawing = heatmapPlot(heatmapViewOf(100, 2), {width: 800});
  const texts = [...drawing.querySelectorAll("text")].map((d) => d.textContent);
  expect(texts.filter((d) => d === "50%")).toHaveLength(2); // of the columns
  expect(drawing.querySelectorAll(".mean-value circle")).toHaveLength(102);
});
