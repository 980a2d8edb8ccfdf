import {expect, test} from "vitest";
import {frontierPlace, measuresOf} from "../../../src/components/frontier/frontierPlace.js";
import {frontierCell as cell} from "./frontierCell.js";
import type {FrontierCell, Measure} from "../../../src/components/frontier/frontierPoints.js";

const only = (values: Partial<FrontierCell>, {measure = "run" as Measure, level = 0.95} = {}) =>
  frontierPlace(cell(values), {measure, level});

test("frontierPlace takes the printed mean cost as the cost of a run", () => {
  expect(only({cost_usd_mean: 0.29, cost_kind: "computed"})).toMatchObject({x: 0.29, rail: null});
});

test("frontierPlace divides a total by the runs whose cost is known", () => {
  expect(only({cost_usd_sum: 2, n_cost: 8}).x).toBe(0.25);
});

test("frontierPlace divides a published total by n", () => {
  // AIBench, table III: $2.38 for ten tasks
  expect(only({cost_usd_sum: 2.38, n_cost: null, n: 10}).x).toBeCloseTo(0.238, 12);
});

test("frontierPlace divides all that was paid by the passes", () => {
  // AIBench, table VIII: $0.75 for nine passes are $0.083
  expect(only({cost_usd_sum: 0.75, n_cost: 10, n_passed: 9, mean: 0.9}, {measure: "pass"}).x).toBeCloseTo(0.0833, 4);
});

test("frontierPlace has no cost of a pass where some runs have no cost", () => {
  expect(only({cost_usd_sum: 0.75, n_cost: 9}, {measure: "pass"})).toMatchObject({x: null, rail: "unknown"});
});

test("frontierPlace puts what never passed on a rail of its own", () => {
  const point = only({cost_usd_sum: 1, n_cost: 10, n_passed: 0, mean: 0}, {measure: "pass"});
  expect(point).toMatchObject({x: null, rail: "no pass"});
});

test("frontierPlace takes the time of a run from the runs that have one", () => {
  expect(only({duration_s_sum: 300, n_duration: 5}, {measure: "time"}).x).toBe(60);
});

test("frontierPlace does not believe in a time of 0", () => {
  expect(only({duration_s_sum: 0, n_duration: 5}, {measure: "time"})).toMatchObject({x: null, rail: "unknown"});
});

test.for([
  [{cost_kind: "subscription"}, "subscription", null],
  [{cost_kind: "unknown"}, "unknown", null],
  [{cost_kind: null}, "unknown", null],
  [{cost_kind: "free", cost_usd_mean: 0}, "free", 0]
] as const)("frontierPlace puts %o on the rail %s", ([values, rail, x]) => {
  expect(only(values)).toMatchObject({rail, x});
});

test("frontierPlace gives the mean cost Student's interval", () => {
  // R: t.test(c(1, 2, 3))$conf.int → -0.4841377, 4.4841377, cut at 0
  const {xLow, xHigh} = only({n_cost: 3, cost_usd_sum: 6, cost_usd_sum_sq: 14});
  expect(xLow).toBe(0);
  expect(xHigh).toBeCloseTo(4.4841377, 6);
});

/** AIBench (2026), table VII: costs of ten tasks, the fourth and the last of them failed. Sums by R. */
const tableVII = {
  n_cost: 10,
  cost_usd_sum: 0.0151,
  cost_usd_sum_sq: 3.849e-5,
  n_parts: 10,
  part_cost_sum: 0.0151,
  part_cost_sum_sq: 3.849e-5,
  part_passes_sum: 8,
  part_passes_sum_sq: 8,
  part_cost_passes_sum: 0.0081
};

test("frontierPlace gives the cost of a pass Fieller's interval over tasks", () => {
  // R: f <- function(th) t.test(costs - th*passed)$p.value - .05; uniroot on both sides of sum(costs)/sum(passed)
  const {x, xLow, xHigh, xMethod} = only(tableVII, {measure: "pass"});
  expect(x).toBeCloseTo(0.0018875, 12);
  expect(xLow).toBeCloseTo(0.000539596662936565, 10);
  expect(xHigh).toBeCloseTo(0.00468530688476245, 10);
  expect(xMethod).toBe("95% interval, Fieller over 10 tasks");
});

test("frontierPlace reads intervals at the level that is asked for", () => {
  // R: as above with t.test(…)$p.value - .2
  const {xLow, xMethod} = only({...tableVII, scope: "task"}, {measure: "pass", level: 0.8});
  expect(xLow).toBeCloseTo(0.000976562708923279, 10);
  expect(xMethod).toBe("80% interval, Fieller over 10 runs");
});

test("frontierPlace gives no interval of a pass when the sums are not those of all runs", () => {
  for (const values of [{n_passed: 7, mean: 0.7}, {n_parts: 1}, {n_parts: null}]) {
    expect(only({...tableVII, ...values}, {measure: "pass"})).toMatchObject({xLow: NaN, xHigh: NaN, xMethod: null});
  }
});

test("frontierPlace takes tokens from the runs whose tokens are known, with Student's interval", () => {
  // R: t.test(c(1000, 3000, 2000))$conf.int → -484.1377, 4484.1377, cut at 0
  const sums = {n_tokens: 3, tokens_sum: 6000, tokens_sum_sq: 14e6};
  const {x, xLow, xHigh} = only(sums, {measure: "tokens"});
  expect([x, xLow]).toEqual([2000, 0]);
  expect(xHigh).toBeCloseTo(4484.1377118, 6);
});

test("frontierPlace does not know tokens that nobody counted", () => {
  for (const values of [{}, {n_tokens: 0, tokens_sum: null}, {n_tokens: 2, tokens_sum: 0}]) {
    expect(only(values, {measure: "tokens"})).toMatchObject({x: null, rail: "unknown"});
  }
});

test("frontierPlace gives times an interval where their squares are known", () => {
  const {xHigh} = only({n_duration: 3, duration_s_sum: 6, duration_s_sum_sq: 14}, {measure: "time"});
  expect(xHigh).toBeCloseTo(4.4841377, 6);
});

test("measuresOf lists what at least one cell allows", () => {
  expect(measuresOf([cell()])).toEqual([]);
  expect(measuresOf([cell(), cell({cost_usd_sum: 1})])).toEqual(["run", "pass"]);
  expect(measuresOf([cell({n_tokens: 10, tokens_sum: 500})])).toEqual(["tokens"]);
  expect(measuresOf([cell({cost_usd_mean: 1, n_passed: null, duration_s_sum: 9})])).toEqual(["run", "time"]);
});
