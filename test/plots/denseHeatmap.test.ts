// @vitest-environment jsdom
import {expect, test} from "vitest";
import {denseHeatmap} from "../../src/plots/denseHeatmap.js";
import {heatmapPlot} from "../../src/plots/heatmap.js";
import {heatmapViewOf} from "./heatmapView.js";

const drawn = (r: number, c: number) => {
  const root = denseHeatmap(heatmapViewOf(r, c), {width: 800, label: "tasks × configs"});
  document.body.replaceChildren(root);
  return root;
};
const said = (root: Element) => root.querySelector('[role="status"]')!.textContent;

test("denseHeatmap draws all tiles of a colour as one path, and the gap as another", () => {
  const [tiles, gap] = drawn(50, 20).querySelectorAll(":scope svg > path");
  expect(tiles.getAttribute("d")!.match(/M/g)).toHaveLength(999);
  expect(gap.getAttribute("fill")).toBe("url(#dense-hatch)");
  expect(gap.getAttribute("d")!.match(/M/g)).toHaveLength(1);
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
  const dense = heatmapPlot(heatmapViewOf(100, 90));
  expect(dense.querySelectorAll(".dense-heatmap")).toHaveLength(1);
  expect(dense.querySelectorAll('rect[aria-label*=" · "]')).toHaveLength(0);
});
