import {expect, test} from "vitest";
import {costIntervalsOf} from "../../../src/components/retry/costIntervalsOf.js";
import {costRows} from "../../../src/components/retry/retryRows.js";
import {extraRows} from "../../../src/components/retry/retryExtraRows.js";
import {intervalNote} from "../../../src/components/retry/retryAnswer.js";
import {retrySummaries, undrawnSummaries} from "../../../src/components/retry/retrySummaries.js";
import {retryData, retryRun} from "./retryData.js";
import type {RetrySummary} from "../../../src/components/retry/retryTypes.js";

const main = {experiment: "main", level: 0.95};
const costs = [[1], [0.5, 1.5], [1, 1, 1], [1, 1, 2]];
const data = {...retryData, runs: retryData.runs.map((run, i) => ({...run, attempt_costs: costs[i]}))};

async function all<T>(steps: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const d of steps) found.push(d);
  return found;
}

/** Runs of so many tasks that their intervals are not drawn at once. */
const many = {
  ...retryData,
  runs: Array.from({length: 1200}, (_, i) => retryRun({task_id: `t${i}`, attempts: 1 + (i % 2), cost_usd: 1 + (i % 3)}))
};

test("costIntervalsOf few tasks has their intervals at once", async () => {
  const steps = await all(costIntervalsOf(undrawnSummaries(data, main), main));
  expect(steps).toEqual([{summaries: retrySummaries(data, main), isPending: false}]);
  const {low, high} = steps[0].summaries[0].costOfPass!;
  // All four tasks drawn as the first cost $1 a pass; there is no dearest, for some draws have no pass.
  expect([low >= 1, high > 10 / 3]).toEqual([true, true]);
});

test("costIntervalsOf many tasks is pending first, and says so in tips", async () => {
  const [before, after] = await all(costIntervalsOf(undrawnSummaries(many, main), main));
  expect([before.isPending, after.isPending]).toEqual([true, false]);
  const tip = (summaries: readonly RetrySummary[]) => costRows(summaries)[0].title;
  expect(tip(before.summaries)).toContain("95% interval still being drawn");
  expect(tip(after.summaries)).toMatch(/95% interval \$1\.9\d to \$2\.0\d \(bootstrap over clusters, percentile\)/);
  expect(costRows(before.summaries)[0].estimate).toBe(2); // all that is known is there
  expect(after.summaries).toEqual(retrySummaries(many, main));
});

test("the tip of a further attempt says that its interval is pending", () => {
  const [row] = extraRows(undrawnSummaries(data, main), {of: "cost"});
  expect([row.text, row.title.includes("interval still being drawn")]).toEqual(["$3.50, 1 of 3", true]);
});

test("intervalNote has the draws, or that they are pending", () => {
  const summaries = retrySummaries(data, main);
  expect(intervalNote(summaries, {isPending: false})).toBe("Intervals of costs: 2,000 resamples of tasks, seed 1.");
  expect(intervalNote(summaries, {isPending: true})).toBe("Intervals of costs: still being drawn.");
  const unknown = data.runs.map((d) => ({...d, cost_usd: null, attempt_costs: null}));
  expect(intervalNote(retrySummaries({...data, runs: unknown}, main), {isPending: false})).toBe("");
});
