import {expect, test} from "vitest";
import {retryShown, retryShownNote} from "../../../src/components/retry/retryShown.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {retryConfig, retryRun} from "./retryData.js";

function summariesOf(n: number) {
  const ids = Array.from({length: n}, (_, i) => `c${i}`);
  return retrySummaries(
    {
      runs: ids.map((config_id) => retryRun({config_id})),
      configs: ids.map((config_id) => retryConfig({config_id, label: config_id})),
      single: [],
      published: [],
      costs: []
    },
    {experiment: "main"}
  );
}

test("retryShown draws all of 24 configs, and says nothing", () => {
  expect(retryShown(summariesOf(24))).toHaveLength(24);
  expect(retryShownNote(summariesOf(24))).toBe("");
});

test("retryShown draws the first 24 of more configs, and says so", () => {
  const summaries = summariesOf(25);
  expect(retryShown(summaries)).toEqual(summaries.slice(0, 24));
  expect(retryShownNote(summaries)).toMatch(/first 24 of 25 in the order chosen/);
});
