import {expect, test} from "vitest";
import {conditionalRows, costDomain, costRows, powersOfTen} from "../../../src/components/retry/retryRows.js";
import {retryLimits} from "../../../src/components/retry/retryLimits.js";
import {retryPanels} from "../../../src/components/retry/retryPanels.js";
import {retryParts} from "../../../src/components/retry/retryParts.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {published, retryData} from "./retryData.js";
import type {RetryData} from "../../../src/components/retry/retryTypes.js";

const summaries = (data: Partial<RetryData> = {}) => retrySummaries({...retryData, ...data}, {experiment: "main"});

test("conditionalRows takes the runs that made the attempt as denominator", () => {
  expect(conditionalRows(summaries()).map((d) => [d.label, d.text])).toEqual([
    ["attempt 1", "1 of 4"],
    ["attempt 2", "1 of 3"],
    ["attempt 3", "1 of 2"]
  ]);
  // R: prop.test(1, 2, correct = FALSE)
  const last = conditionalRows(summaries()).at(-1)!;
  expect([last.low, last.high].map((d) => d.toFixed(6))).toEqual(["0.094531", "0.905469"]);
});

test("costRows has what a pass costs here, as printed, and at a single attempt", () => {
  expect(costRows(summaries()).map((d) => [d.label, d.kind, d.text])).toEqual([
    ["per pass", "solid", "$3.33"],
    ["per pass, published", "hollow", "$3.33"],
    ["per pass, single attempt", "hollow", "$3.00"],
    ["per extra pass", "at most", "≤ $4.50"],
    ["per extra pass, against it", "hollow", "$3.50"]
  ]);
});

test("costRows of runs that went on is a bound", () => {
  const rows = costRows(retrySummaries(retryData, {experiment: "main", upTo: 1}));
  expect(rows[0]).toMatchObject({label: "per pass", kind: "at most", text: "≤ $10.00", low: NaN});
});

test("costRows says that a cost is unknown, never 0", () => {
  const runs = retryData.runs.map((d) => ({...d, cost_usd: null}));
  const [row] = costRows(summaries({runs}));
  expect([row.text, row.estimate]).toEqual(["cost unknown", NaN]);
});

test("costDomain goes from one power of ten to another", () => {
  const row = {
    group: "",
    model_id: "",
    label: "",
    low: NaN,
    high: Infinity,
    kind: "solid" as const,
    text: "",
    title: ""
  };
  expect(costDomain([0.02, 0.5].map((estimate) => ({...row, estimate})))).toEqual([0.01, 1]);
  expect(costDomain([{...row, estimate: 1}])).toEqual([1, 10]);
  expect(costDomain([{...row, estimate: NaN}])).toEqual([0.01, 1]);
});

test("powersOfTen has both ends", () => {
  expect(powersOfTen([0.01, 10])).toEqual([0.01, 0.1, 1, 10]);
});

test("retryParts adds up to all runs of a config", () => {
  const parts = retryParts(summaries());
  const of = (id: string) => parts.filter((d) => d.id === id).map((d) => [d.attempt, d.runs]);
  expect(of("a")).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [null, 1]
  ]);
  expect(of("a-1")).toEqual([
    [1, 1],
    [null, 3]
  ]);
});

test("retryPanels puts published figures beside the slope, with words only where they differ", () => {
  const [panel] = retryPanels(summaries());
  expect(panel.steps.map((d) => d.text)).toEqual(["1/4", "2/4", "3/4"]);
  expect(panel.others.map((d) => [d.kind, d.k, d.text])).toEqual([
    ["published", 1, "2/4"],
    ["published", 3, ""],
    ["single", 1, ""]
  ]);
  expect(panel.others[0].title).toContain("computed from the attempts: 1 of 4");
});

test("retryPanels expects of repeats 1 − (1 − p)^k where tasks have no repeats of their own", () => {
  // p = 1/4: 1 − (3/4)² = 0.4375, 1 − (3/4)³ = 0.578125
  expect(retryPanels(summaries())[0].steps.map((d) => d.expected)).toEqual([0.25, 0.4375, 0.578125]);
});

test("retryLimits speaks only of what is there", () => {
  expect(retryLimits(summaries()).join(" ")).toContain("Published figures are drawn as printed");
  expect(retryLimits(summaries({published: []})).join(" ")).not.toContain("Published figures");
  expect(retryLimits(summaries({published: [published]}))[0]).toContain("With 4 runs a config");
});
