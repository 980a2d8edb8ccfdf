import {expect, test} from "vitest";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatmapLimits} from "../../../src/components/heatmap/heatmapLimits.js";
import {heatCell, heatData} from "./heatmapData.js";

const options = {experiment: "main", kind: "task", metric: "passed", empty: false} as const;
const limits = (cells: ReturnType<typeof heatCell>[]) =>
  heatmapLimits(heatmapGrid({...heatData, cells}, options)).join(" ");

test("heatmapLimits warns of single runs", () => {
  expect(limits([heatCell({n: 1})])).toContain("Every figure rests on a single run");
  expect(limits([heatCell({n: 1}), heatCell({scope_id: "hard"})])).toContain("1 figure rests on a single run");
});

test("heatmapLimits warns of means over different rows or configs", () => {
  const text = heatmapLimits(heatmapGrid(heatData, options)).join(" ");
  expect(text).toContain("1 config has a mean over fewer tasks than there are");
  expect(text).toContain("not measured on the same configs");
});

test("heatmapLimits warns of figures without a number of runs, and of rough ones", () => {
  const text = limits([heatCell({n: null, origin: "published", approximate: true, printed: "~50%"})]);
  expect(text).toContain("How many runs are behind 1 figure is not stated");
  expect(text).toContain("1 figure marked ≈ is given by the source as about");
});

test("heatmapLimits does not take the flag of a cost for a rough score", () => {
  expect(limits([heatCell({approximate: true})])).not.toContain("≈");
});

test("heatmapLimits says that layers are not pooled only where there are several", () => {
  expect(limits([heatCell({}), heatCell({origin: "published"})])).toContain("never averaged together");
  expect(limits([heatCell({})])).not.toContain("never averaged together");
});
