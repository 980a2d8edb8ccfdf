import {expect, test} from "vitest";
import {orderSummaries, retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {published, retryConfig, retryData, retryRun, single} from "./retryData.js";
import type {RetryData} from "../../../src/components/retry/retryTypes.js";

const main = {experiment: "main"};
const [summary] = retrySummaries(retryData, main);
const of = (data: Partial<RetryData>, options = {}) => retrySummaries({...retryData, ...data}, {...main, ...options});

test("retrySummaries counts passes by attempt", () => {
  expect(summary.steps.map((d) => [d.k, d.attempted, d.passedAt, d.passedBy])).toEqual([
    [1, 4, 1, 1],
    [2, 3, 1, 2],
    [3, 2, 1, 3]
  ]);
  expect([summary.first, summary.last, summary.runs]).toEqual([1, 3, 4]);
});

test("retrySummaries leaves out configs that get a single attempt", () => {
  const once = retryRun({config_id: "a-1"});
  expect(of({runs: [...retryData.runs, once]}).map((d) => d.config_id)).toEqual(["a"]);
});

test("retrySummaries leaves out runs lost to infrastructure, and counts them", () => {
  const [d] = of({runs: [...retryData.runs, retryRun({task_id: "t5", passed: false, counts: false})]});
  expect([d.runs, d.left]).toEqual([4, 1]);
});

test("retrySummaries of a suite looks at its tasks alone, and at no figure over all tasks", () => {
  const [d] = of({}, {suite: "T"});
  expect([d.first, d.last, d.runs]).toEqual([0, 1, 2]);
  expect([d.single, d.published, d.publishedCost]).toEqual([[], [], null]);
  const [own] = of({single: [{...single, scope: "suite", scope_id: "T", n: 2}]}, {suite: "T"});
  expect(own.single).toHaveLength(1);
});

test("retrySummaries up to an attempt ends there", () => {
  const [d] = of({}, {upTo: 2});
  expect([d.steps.length, d.last]).toEqual([2, 2]);
  expect(d.published).toEqual([]); // with retries means with all of them
});

test("retrySummaries up to an attempt bounds what a pass cost, for later attempts are in it", () => {
  const [d] = of({}, {upTo: 2});
  expect(d.costOfPass).toMatchObject({cost: 10, passes: 2, estimate: 5});
  expect([d.costBound, summary.costBound]).toEqual(["at most", "exact"]);
  expect(d.extra).toEqual({cost: 2 + 3 + 4, passes: 1, bound: "at most"});
});

test("retrySummaries up to an attempt knows what a pass cost where attempts have costs", () => {
  const costs = [[1], [0.5, 1.5], [1, 1, 1], [1, 1, 2]];
  const [d] = of({runs: retryData.runs.map((run, i) => ({...run, attempt_costs: costs[i]}))}, {upTo: 2});
  expect([d.costOfPass!.cost, d.costBound]).toEqual([1 + 2 + 2 + 2, "exact"]);
});

test("retrySummaries keeps the way to the last attempt", () => {
  const [d] = of({}, {upTo: 1});
  expect(d.trail.map(({step, cost}) => [step.passedBy, cost.low, cost.high])).toEqual([
    [1, 0.25, 2.5],
    [2, 0.75, 2.5],
    [3, 2.5, 2.5]
  ]);
});

test("retrySummaries divides the cost of all runs by the passes", () => {
  expect(summary.costOfPass).toMatchObject({estimate: 10 / 3, cost: 10, passes: 3, n: 4});
});

test("retrySummaries bounds the cost of an extra pass by all that the retried runs cost", () => {
  expect(summary.extra).toEqual({cost: (2 + 3 + 4) / 2, passes: 2, bound: "at most"});
});

test("retrySummaries knows the cost of an extra pass where attempts have costs", () => {
  const costs = [[1], [0.5, 1.5], [1, 1, 1], [1, 1, 2]];
  const [d] = of({runs: retryData.runs.map((run, i) => ({...run, attempt_costs: costs[i]}))});
  expect(d.extra).toEqual({cost: (1.5 + 1 + 1 + 1 + 2) / 2, passes: 2, bound: "exact"});
});

test("retrySummaries does not know the cost of an extra pass when a retried run has none", () => {
  const runs = retryData.runs.map((run) => (run.task_id === "t4" ? {...run, cost_usd: null} : run));
  const [d] = of({runs});
  expect(d.extra).toBeNull();
  expect([d.priced, d.costOfPass!.cost]).toEqual([3, 6]);
});

test("retrySummaries without a cost has none, not 0", () => {
  const [d] = of({runs: retryData.runs.map((run) => ({...run, cost_usd: null}))});
  expect([d.costOfPass, d.extra, d.single[0].extraCost]).toEqual([null, null, null]);
});

test("retrySummaries sets a config against the one of its model that gets a single attempt", () => {
  expect(summary.single).toMatchObject([{label: "Config A, once", n_passed: 1, extraCost: (10 - 3) / (3 - 1)}]);
  expect(of({single: [{...single, model_id: "other/model"}]})[0].single).toEqual([]);
});

test("retrySummaries compares no totals over different numbers of runs", () => {
  expect(of({single: [{...single, n: 5}]})[0].single[0].extraCost).toBeNull();
});

test("retrySummaries keeps what was published beside what the runs give", () => {
  expect(summary.published).toEqual([published]);
  expect(summary.publishedCost).toMatchObject({printed: "$3.33"});
});

test("retrySummaries accepts more attempts than the config was allowed", () => {
  expect(of({configs: [retryConfig({max_attempts: 2})]})[0].maxAttempts).toBe(3);
});

test("retrySummaries sorts by gain, first attempt or name", () => {
  const more = [retryConfig({config_id: "b", label: "Another", model_id: "z/z"})];
  const runs = ["t1", "t2"].map((task_id, i) => retryRun({config_id: "b", task_id, attempts: i + 1}));
  const sorted = (order: "gain" | "first" | "name") =>
    of({configs: [...retryData.configs, ...more], runs: [...retryData.runs, ...runs]}, {order}).map((d) => d.config_id);
  expect(sorted("gain")).toEqual(["a", "b"]); // 2 of 4 equals 1 of 2: the order of the configs
  expect(sorted("first")).toEqual(["b", "a"]); // 1 of 2 before 1 of 4
  expect(sorted("name")).toEqual(["b", "a"]);
});

test("orderSummaries gives what the order of retrySummaries gives", () => {
  for (const order of ["gain", "first", "name"] as const) {
    const ids = (D: readonly {config_id: string}[]) => D.map((d) => d.config_id);
    const computed = retrySummaries(retryData, {...main, order: "name"});
    expect(ids(orderSummaries(computed, order))).toEqual(ids(retrySummaries(retryData, {...main, order})));
  }
});

test("retrySummaries with both bounds reaches from the lost run failed to the lost run passed", () => {
  const lost = retryRun({task_id: "t5", passed: false, counts: false});
  const [d] = of({runs: [...retryData.runs, lost]}, {failures: "bounds"});
  // prop.test(1, 5, correct = FALSE)$conf.int[1], prop.test(2, 5, correct = FALSE)$conf.int[2] in R
  expect(d.steps[0].rate).toMatchObject({
    estimate: 0.25,
    low: expect.closeTo(0.03622410863243014, 12),
    high: expect.closeTo(0.769275718723987, 12),
    method: expect.stringContaining("lost runs at either end")
  });
  // On attempt 2 passed 1 of 3: 1 of 4 at worst, 2 of 4 at best.
  expect(d.steps[1].conditional.low).toBeCloseTo(0.04558726080970055, 12);
  expect(d.steps[1].conditional.high).toBeCloseTo(0.8499610108478506, 12);
  expect([d.runs, d.left, d.last]).toEqual([4, 1, 3]);
  expect(d.trail[0].step.rate).toEqual(d.steps[0].rate);
});

test("retrySummaries with lost runs as failures counts them in n", () => {
  const lost = retryRun({task_id: "t5", passed: false, counts: false});
  const [d] = of({runs: [...retryData.runs, lost]}, {failures: "fail"});
  expect([d.runs, d.left, d.last]).toEqual([5, 0, 3]);
});

test("retrySummaries with both bounds and no lost run are as they are without", () => {
  expect(of({}, {failures: "bounds"})).toEqual(of({}));
});
