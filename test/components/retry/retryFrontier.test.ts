import {expect, test} from "vitest";
import {retryFrontierRows, retryTrails} from "../../../src/components/retry/retryFrontier.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {stopLines} from "../../../src/components/retry/retryStopLines.js";
import {retryConfig, retryData, retryRun} from "./retryData.js";
import type {RetryData} from "../../../src/components/retry/retryTypes.js";

/** retryData: tasks passed on attempts 1, 2, 3 and never, for $1, $2, $3 and $4. */
const at = (upTo: number | null, data: Partial<RetryData> = {}) =>
  retrySummaries({...retryData, ...data}, {experiment: "main", upTo});

test("retryFrontierRows stands at what all attempts cost and passed", () => {
  expect(retryFrontierRows(at(null))).toMatchObject([{x: 2.5, xLow: NaN, y: 0.75, front: true, reason: null}]);
});

test("retryFrontierRows stopped earlier has a range of costs where attempts have none", () => {
  // At the first attempt: $1 of the run that passed, up to all $10 over four runs.
  const [row] = retryFrontierRows(at(1));
  expect(row).toMatchObject({x: 2.5, xLow: 0.25, xHigh: 2.5, y: 0.25});
  expect(row.tip).toContain("$0.25 to $2.50 a run");
});

test("retryFrontierRows stopped earlier is exact where attempts have costs", () => {
  const costs = [[1], [0.5, 1.5], [1, 1, 1], [1.5, 1, 2]];
  const runs = retryData.runs.map((d, i) => ({...d, attempt_costs: costs[i]}));
  expect(retryFrontierRows(at(1, {runs}))).toMatchObject([{x: 1, xLow: NaN}]);
});

test("retryFrontierRows puts an unknown cost on its rail", () => {
  const runs = retryData.runs.map((d) => ({...d, cost_usd: null}));
  expect(retryFrontierRows(at(null, {runs}))).toMatchObject([{x: null, rail: "unknown", front: false}]);
  expect(retryTrails(at(null, {runs}))).toEqual([]);
});

test("retryFrontierRows calls dominated only what surely is", () => {
  const b = retryConfig({config_id: "b", label: "Config B", model_id: "z/z"});
  const runs = [
    ...retryData.runs,
    ...["t1", "t2", "t3", "t4"].map((task_id, i) =>
      retryRun({config_id: "b", task_id, attempts: i < 1 ? 1 : 3, passed: i < 2, cost_usd: 3})
    )
  ];
  const both = {configs: [...retryData.configs, b], runs};
  const reasons = (upTo: number | null) => retryFrontierRows(at(upTo, both)).map((d) => [d.label, d.reason]);
  // All attempts: $2.50 and 3 of 4 against $3 and 2 of 4. At the first both pass 1 of 4, and B may have cost $0.75 only.
  expect(reasons(null)).toEqual([
    ["Config A", null],
    ["Config B", "dominated by Config A"]
  ]);
  expect(reasons(1).map((d) => d[1])).toEqual([null, null]);
});

test("retryTrails go from the first attempt to the last, and name where one could stop", () => {
  const [{points}] = retryTrails(at(2));
  expect(points).toEqual([
    {x: 2.5, y: 0.25, text: "1"},
    {x: 2.5, y: 0.5, text: ""},
    {x: 2.5, y: 0.75, text: "3"}
  ]);
});

test("stopLines has every attempt, and says which is shown", () => {
  expect(stopLines(at(2)).map((d) => [d.step.k, d.shown, d.step.passedBy, d.cost.low, d.cost.high])).toEqual([
    [1, false, 1, 0.25, 2.5],
    [2, true, 2, 0.75, 2.5],
    [3, false, 3, 2.5, 2.5]
  ]);
});
