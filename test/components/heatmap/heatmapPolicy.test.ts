import {expect, test} from "vitest";
import {heatmapPolicy} from "../../../src/components/heatmap/heatmapPolicy.js";

test("heatmapPolicy of values is the failure policy", () => {
  expect(heatmapPolicy({})).toMatch(/^Of the runs here, failures of infrastructure and of unknown cause are left out/);
});

test("heatmapPolicy of failures says that lost runs are shown", () => {
  expect(heatmapPolicy({view: "failures"})).toContain("hatched, what of them was lost");
  expect(heatmapPolicy({view: "failures"})).not.toContain("left out");
});

test("heatmapPolicy of spread says what it is, and how lost runs count", () => {
  const text = heatmapPolicy({view: "spread", failures: "fail"});
  expect(text).toMatch(/^Spread is over the repeats/);
  expect(text).toContain("all failures count as failures");
});
