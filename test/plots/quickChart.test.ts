// @vitest-environment jsdom
import {expect, test} from "vitest";
import {quickChart, quickColors, quickGroups} from "../../src/plots/quickChart.js";
import {expectPicture} from "./svgText.js";
import type {QuickRow} from "../../src/plots/quickChart.js";

const rows: QuickRow[] = [
  {x: "Config A", y: 3, color: "first"},
  {x: "Config B", y: null, color: "first"},
  {x: "Config A", y: 1.5, color: "second"}
];
const options = {x: "label", y: "usd", color: "kind", width: 480};

test.each(["bar", "dot", "line", "histogram"] as const)("quickChart draws a %s as reviewed", async (kind) => {
  const numbers = rows.map((d, i) => ({...d, x: i + 1}));
  await expectPicture(quickChart(kind === "bar" ? rows : numbers, {...options, kind}), `quick-${kind}`);
});

test("rows of one name are bars of their own, and a row without a value is none", () => {
  const svg = quickChart(rows, {...options, kind: "bar"});
  expect([...svg.querySelectorAll('[aria-label="bar"] rect')].map((d) => d.getAttribute("aria-label"))).toEqual([
    "Config A, usd 3, kind first",
    "Config A, usd 1.5, kind second"
  ]);
});

test("the most frequent groups have colours of their own", () => {
  const many = Array.from({length: 30}, (_, i) => ({color: i < 20 ? `often ${i % 4}` : `seldom ${i}`}));
  const groups = quickGroups([...many, {color: null}]);
  expect(groups.slice(0, 4)).toEqual(["often 0", "often 1", "often 2", "often 3"]);
  expect(groups).toHaveLength(quickColors.length);
});
