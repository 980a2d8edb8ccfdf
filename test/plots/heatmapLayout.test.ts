import {expect, test} from "vitest";
import {heatmapLayout} from "../../src/plots/heatmapLayout.js";
import {heatmapViewOf} from "./heatmapView.js";

test("heatmapLayout puts everything side by side where there is room", () => {
  const {blocks, transposed} = heatmapLayout(heatmapViewOf(3, 4), {width: 1000});
  expect([blocks.length, blocks[0].columns.length, blocks[0].means, transposed]).toEqual([1, 4, true, false]);
});

test("heatmapLayout shares columns out evenly over blocks, none twice", () => {
  const {blocks} = heatmapLayout(heatmapViewOf(9, 10), {width: 390});
  const ids = blocks.flatMap((d) => d.columns.map((c) => c.line.id));
  expect(ids).toEqual(Array.from({length: 10}, (_, i) => `c${i}`));
  const sizes = blocks.map((d) => d.columns.length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
});

test("heatmapLayout writes means under the labels where they would take a block of their own", () => {
  const view = heatmapViewOf(9, 1);
  const fitting = Array.from({length: 12}, (_, i) => heatmapLayout(heatmapViewOf(9, i + 1), {width: 390}));
  const inline = fitting.filter((d) => d.blocks.every((b) => !b.means));
  expect(inline.length).toBeGreaterThan(0);
  for (const {rows} of inline) expect(rows[0].lines.at(-1)).toBe("mean 50%");
  expect(heatmapLayout(view, {width: 390}).blocks[0].means).toBe(true);
});

test("heatmapLayout fits its blocks into the width", () => {
  for (const width of [280, 326, 390, 640, 1000]) {
    const {blocks, labelWidth, tileWidth} = heatmapLayout(heatmapViewOf(7, 23), {width});
    for (const {columns, means} of blocks) {
      expect(labelWidth + (columns.length + Number(means)) * tileWidth).toBeLessThanOrEqual(width);
    }
  }
});

test("heatmapLayout transposes many configs of few rows on a phone", () => {
  expect(heatmapLayout(heatmapViewOf(2, 22), {width: 326}).transposed).toBe(true);
  expect(heatmapLayout(heatmapViewOf(2, 22), {width: 1000}).transposed).toBe(false);
});

test("heatmapLayout transposes many configs of a few rows where that saves most of the height", () => {
  expect(heatmapLayout(heatmapViewOf(20, 200), {width: 900}).transposed).toBe(true);
  expect(heatmapLayout(heatmapViewOf(20, 40), {width: 900}).transposed).toBe(false);
});
