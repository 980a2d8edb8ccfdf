// @vitest-environment jsdom
import {expect, test} from "vitest";
import {denseHeatmap} from "../../src/plots/denseHeatmap.js";
import {heatmapPlot} from "../../src/plots/heatmap.js";
import {denseViewOf, heatmapViewOf} from "./heatmapView.js";

const drawn = (r: number, c: number) => {
  const root = denseHeatmap(denseViewOf(r, c), {width: 800, label: "tasks × configs"});
  document.body.replaceChildren(root);
  return root;
};
const said = (root: Element) => root.querySelector('[role="status"]')!.textContent;

/** The tiles of a path of strokes: how many columns each stroke takes. */
const strokes = (path: Element, width: number) =>
  [...path.getAttribute("d")!.matchAll(/M\S+ \S+h(\d+)/g)].map(([, length]) => Number(length) / width);

test("denseHeatmap draws the tiles of a colour as one path, neighbours as one stroke, over the hatching of gaps", () => {
  // (800 − the widest label) / 20 columns leaves the widest tile, 16 px
  const [even, odd] = drawn(50, 20).querySelectorAll(":scope svg > path");
  expect(strokes(even, 16)).toEqual(Array(25).fill(20));
  expect(strokes(odd, 16)).toEqual([...Array(24).fill(20), 19]); // all but the corner
  expect(even.getAttribute("stroke")).toBe("rgb(36, 88, 179)");
  expect(even.getAttribute("stroke-width")).toBe("12"); // the tallest row
  expect(drawn(50, 20).querySelector(".gaps")!.getAttribute("fill")).toBe("url(#dense-hatch)");
});

test("denseHeatmap stacks the figures of a place", () => {
  const view = denseViewOf(2, 2);
  const dense = {...view.dense, slots: 2, fills: Uint16Array.of(1, 2, 1, 2, 1, 1, 0, 0)};
  const [first, second] = denseHeatmap({...view, dense}, {width: 800, label: "x"}).querySelectorAll("svg > path");
  expect(first.getAttribute("stroke-width")).toBe("6");
  expect([strokes(first, 16), strokes(second, 16)]).toEqual([[2, 1, 1], [2]]);
});

test("denseHeatmap thins its labels where rows are low", () => {
  // 1600 / 400 = 4 px a row: a label every third of 12 px
  const labels = [...drawn(400, 20).querySelectorAll("text")].map((d) => d.textContent);
  expect(labels.slice(0, 3)).toEqual(["row-1", "row-4", "row-7"]);
});

test("denseHeatmap says what a place holds when it is reached with the keyboard", () => {
  const root = drawn(50, 20);
  const grid = root.querySelector("svg")!;
  const press = (key: string, ctrlKey = false) => {
    grid.dispatchEvent(new KeyboardEvent("keydown", {key, ctrlKey, bubbles: true}));
    return said(root);
  };
  grid.focus();
  expect(said(root)).toBe("row-1 · Config 1");
  expect([press("ArrowRight"), press("ArrowDown"), press("End"), press("Home")]).toEqual([
    "row-1 · Config 2",
    "row-2 · Config 2",
    "row-2 · Config 20",
    "row-2 · Config 1"
  ]);
  expect(press("End", true)).toBe("not run");
  expect(press("ArrowRight")).toBe("not run");
});

test("heatmapPlot draws words for few places, and none for very many", () => {
  expect(heatmapPlot(heatmapViewOf(20, 20)).querySelector(".dense-heatmap")).toBeNull();
  const dense = heatmapPlot(denseViewOf(100, 90));
  expect(dense.querySelectorAll(".dense-heatmap")).toHaveLength(1);
  expect(dense.querySelectorAll('rect[aria-label*=" · "]')).toHaveLength(0);
});
