import {expect, test} from "vitest";
import {heatmapDenominators} from "../../../src/components/heatmap/heatmapDenominators.js";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatCell, heatData} from "./heatmapData.js";

const options = {experiment: "main", kind: "task", metric: "passed"} as const;

test("heatmapDenominators counts figures, runs and what is missing, by reason", () => {
  expect(heatmapDenominators(heatmapGrid(heatData, options))).toBe(
    "3 figures on 2 × 3 places; 4 runs behind each. 3 without a figure: 1 not run, 2 not public."
  );
});

test("heatmapDenominators counts computed and published figures apart", () => {
  const cells = [heatCell({}), heatCell({origin: "published", n: null})];
  const grid = heatmapGrid({...heatData, cells}, {...options, empty: false});
  expect(heatmapDenominators(grid)).toBe(
    "2 figures (1 computed, 1 published) on 1 × 1 places; 4 runs behind each, not stated for 1. Every place has a figure."
  );
});

test("heatmapDenominators admits that runs are not stated", () => {
  const grid = heatmapGrid({...heatData, cells: [heatCell({n: null})]}, {...options, empty: false});
  expect(heatmapDenominators(grid)).toContain("1 figure on 1 × 1 places; how many runs are behind each is not stated.");
});
