import {expect, test} from "vitest";
import {extraRows, formatMinutes, hasExtra} from "../../../src/components/retry/retryExtraRows.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {retryData} from "./retryData.js";
import type {RetryRun} from "../../../src/components/retry/retryTypes.js";

/** retryData: tasks passed on attempts 1, 2, 3 and never, for $1, $2, $3 and $4. */
const summaries = (change: (run: RetryRun, i: number) => Partial<RetryRun> = () => ({}), upTo: number | null = null) =>
  retrySummaries(
    {...retryData, runs: retryData.runs.map((d, i) => ({...d, ...change(d, i)}))},
    {experiment: "main", upTo}
  );
const texts = (...args: Parameters<typeof summaries>) =>
  extraRows(summaries(...args), {of: "cost"}).map((d) => [d.label, d.kind, d.text]);

test("extraRows bounds what a pass of an attempt cost by what its runs cost", () => {
  // Attempt 2: the runs of $2, $3 and $4 made it, one passed; attempt 3: $3 and $4, one passed.
  expect(texts()).toEqual([
    ["attempt 2", "at most", "≤ $9.00, 1 of 3"],
    ["attempt 3", "at most", "≤ $7.00, 1 of 2"]
  ]);
});

test("extraRows knows what a pass cost where attempts have costs", () => {
  const costs = [[1], [0.5, 1.5], [1, 1, 1], [1, 1, 2]];
  expect(texts((_, i) => ({attempt_costs: costs[i]}))).toEqual([
    ["attempt 2", "solid", "$3.50, 1 of 3"],
    ["attempt 3", "solid", "$3.00, 1 of 2"]
  ]);
});

test("extraRows says what is not known, and has no value for it", () => {
  const rows = extraRows(
    summaries((d) => (d.task_id === "t4" ? {cost_usd: null} : {})),
    {of: "cost"}
  );
  expect(rows.map((d) => [d.text, d.estimate])).toEqual([
    ["cost unknown, 1 of 3", NaN],
    ["cost unknown, 1 of 2", NaN]
  ]);
  expect(hasExtra(rows)).toBe(false);
});

test("extraRows of an attempt without a pass has no cost of one", () => {
  const [, third] = extraRows(
    summaries((d) => (d.attempts === 3 ? {passed: false} : {})),
    {of: "cost"}
  );
  expect([third.text, third.estimate]).toEqual(["no pass, 0 of 2", NaN]);
});

test("extraRows counts minutes from the durations of attempts or of runs", () => {
  const minutes = (change: (run: RetryRun, i: number) => Partial<RetryRun>) =>
    extraRows(summaries(change), {of: "minutes"}).map((d) => d.text);
  expect(minutes(() => ({duration_s: 60}))).toEqual(["≤ 3 min, 1 of 3", "≤ 2 min, 1 of 2"]);
  const own = [[30], [30, 90], [30, 30, 60], [30, 30, 30]];
  expect(minutes((_, i) => ({attempt_durations: own[i]}))).toEqual(["2.5 min, 1 of 3", "1.5 min, 1 of 2"]);
  expect(hasExtra(extraRows(summaries(), {of: "minutes"}))).toBe(false);
});

test("extraRows stops where the page stops", () => {
  expect(texts(undefined, 2)).toHaveLength(1);
  expect(texts(undefined, 1)).toEqual([]);
});

test("formatMinutes keeps two digits of short times", () => {
  expect([0.05, 4.25, 61.2].map(formatMinutes)).toEqual(["0.05 min", "4.3 min", "61 min"]);
});
