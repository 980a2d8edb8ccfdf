// @vitest-environment jsdom
import {expect, test} from "vitest";
import {heatmapAnswer} from "../../../src/components/heatmap/heatmapAnswer.js";
import {columnData} from "../../../src/components/heatmap/heatmapColumns.js";
import {heatmapDenominators} from "../../../src/components/heatmap/heatmapDenominators.js";
import {heatmapFigure} from "../../../src/components/heatmap/heatmapFigure.js";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatmapLeftOut} from "../../../src/components/heatmap/heatmapLeftOut.js";
import {heatmapLimits} from "../../../src/components/heatmap/heatmapLimits.js";
import {heatmapTable} from "../../../src/components/heatmap/heatmapTable.js";
import {figureAlt} from "../../../src/components/figure/figureAlt.js";
import {heatData} from "./heatmapData.js";
import type {ColumnKind} from "../../../src/components/heatmap/heatmapTypes.js";

/** Config A and B are of one model, variant and harness; C, which has no figure, of another. */
const configs = heatData.configs.map((d, i) => ({
  ...d,
  model_id: i < 2 ? "x/one" : "x/two",
  model: i < 2 ? "One" : "Two",
  variant: i < 2 ? "One" : "Two",
  harness: i < 2 ? "One" : "Two"
}));
const gridOf = (kind: ColumnKind, {empty = true} = {}) =>
  heatmapGrid(columnData({...heatData, configs}, kind), {experiment: "main", kind: "task", metric: "passed", empty});
const study = {study_id: "s", title: "S", authors: "A", published: "2026", url: "https://example.com", accessed: null};
const figureOf = (kind: ColumnKind) =>
  heatmapFigure(gridOf(kind), {study, experiment_id: "main", experiment: "Main", sql: "SELECT 1 AS study_id"})!;

const kinds = [
  ["model", "models"],
  ["variant", "variants"],
  ["harness", "harnesses"]
] as const;

test.each(kinds)("a heatmap by %s speaks of %s, not of configs", (one, many) => {
  expect(heatmapAnswer(gridOf(one))).toBe(
    // Easy: 75% of A and 100% of B. Hard: 25% of A alone.
    `The easiest of 2 tasks is easy (mean 87.5% over 1 ${one}); the hardest of 2 tasks is hard (mean 25% over 1 ${one}).`
  );
  expect(heatmapDenominators(gridOf(one))).toBe(
    "2 figures on 2 × 2 places; 4 to 8 runs behind each. 2 without a figure: 2 not public. " +
      `Of several configs of a ${one} the figure is their mean, each counted once.`
  );
  expect(heatmapLimits(gridOf(one)).join(" ")).toContain(`these tasks and these ${many};`);
  expect(heatmapLimits(gridOf(one)).join(" ")).not.toContain("config");
});

test.each(kinds)("the table of a heatmap by %s has a column of them", (one) => {
  const table = heatmapTable(gridOf(one))!;
  expect(table.querySelector("caption")!.textContent!.trim()).toBe(`Passed by task and ${one}`);
  expect([...table.querySelectorAll("thead th")].map((d) => d.textContent)[1].toLowerCase()).toBe(one);
  const left = heatmapLeftOut(gridOf(one, {empty: false})) as HTMLElement;
  expect(left.querySelector("summary")!.textContent).toBe(`1 ${one} of this experiment without any figure here`);
});

test.each(kinds)("the figure of a heatmap by %s says so in title, answer, alternative text and values", (one, many) => {
  const figure = figureOf(one);
  expect(figure.title).toBe(`Passed by task and ${one}: Main`);
  expect(figure.answer).toMatch(new RegExp(`^Tasks × ${many}\\. `));
  expect(figureAlt(figure)).not.toContain("config");
  const columns = figure.values().columns.map((d) => d.name);
  expect(columns).toContain(`${one}_id`);
  expect(columns).not.toContain("config_id");
});
