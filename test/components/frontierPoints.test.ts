import {expect, test} from "vitest";
import {frontierPoints, measuresOf} from "../../src/components/frontierPoints.js";
import {configs, error, frontierCell as cell, gates, passed} from "./frontierCell.js";

const only = (values: Parameters<typeof cell>[0], options = {}) =>
  frontierPoints([cell(values)], {configs, metric: passed, ...options})[0];

test("frontierPoints takes the printed mean cost as the cost of a run", () => {
  expect(only({cost_usd_mean: 0.29, cost_kind: "computed"})).toMatchObject({
    x: 0.29,
    rail: null,
    cost_kind: "computed"
  });
});

test("frontierPoints divides a total by the runs whose cost is known", () => {
  expect(only({cost_usd_sum: 2, n_cost: 8}).x).toBe(0.25);
});

test("frontierPoints divides a published total by n", () => {
  // AIBench, table III: $2.38 for ten tasks
  expect(only({cost_usd_sum: 2.38, n_cost: null, n: 10}).x).toBeCloseTo(0.238, 12);
});

test("frontierPoints divides all that was paid by the passes", () => {
  // AIBench, table VIII: $0.75 for nine passes are $0.083
  expect(only({cost_usd_sum: 0.75, n_cost: 10, n_passed: 9, mean: 0.9}, {measure: "pass"}).x).toBeCloseTo(0.0833, 4);
});

test("frontierPoints has no cost of a pass where some runs have no cost", () => {
  expect(only({cost_usd_sum: 0.75, n_cost: 9}, {measure: "pass"})).toMatchObject({x: null, rail: "unknown"});
});

test("frontierPoints puts what never passed on a rail of its own", () => {
  const point = only({cost_usd_sum: 1, n_cost: 10, n_passed: 0, mean: 0}, {measure: "pass"});
  expect(point).toMatchObject({x: null, rail: "no pass", front: false});
});

test("frontierPoints takes the time of a run from the runs that have one", () => {
  expect(only({duration_s_sum: 300, n_duration: 5}, {measure: "time"}).x).toBe(60);
});

test("frontierPoints does not believe in a time of 0", () => {
  expect(only({duration_s_sum: 0, n_duration: 5}, {measure: "time"})).toMatchObject({x: null, rail: "unknown"});
});

test.for([
  [{cost_kind: "subscription"}, "subscription", null],
  [{cost_kind: "unknown"}, "unknown", null],
  [{cost_kind: null}, "unknown", null],
  [{cost_kind: "free", cost_usd_mean: 0}, "free", 0]
] as const)("frontierPoints puts %o on the rail %s", ([values, rail, x]) => {
  expect(only(values)).toMatchObject({rail, x});
});

test("frontierPoints gives a rate Wilson's interval", () => {
  // R: prop.test(8, 10, correct = FALSE)$conf.int → 0.4901625, 0.9433178
  const {yLow, yHigh, yText} = only({});
  expect(yLow).toBeCloseTo(0.4901625, 6);
  expect(yHigh).toBeCloseTo(0.9433178, 6);
  expect(yText).toBe("49% to 94.3%: 95% interval, Wilson score");
});

test("frontierPoints draws no interval of a single run", () => {
  expect(only({n: 1, n_passed: 1, mean: 1})).toMatchObject({yLow: NaN, yText: "no interval: a single run"});
});

test("frontierPoints draws no interval where all runs are alike", () => {
  const point = only({mean: 5, sd: 0, n: 15, n_passed: null}, {metric: gates});
  expect(point).toMatchObject({yLow: NaN, yText: "no interval: all 15 runs alike"});
});

test("frontierPoints gives the mean cost Student's interval", () => {
  // R: t.test(c(1, 2, 3))$conf.int → -0.4841377, 4.4841377, cut at 0
  const {xLow, xHigh} = only({n_cost: 3, cost_usd_sum: 6, cost_usd_sum_sq: 14});
  expect(xLow).toBe(0);
  expect(xHigh).toBeCloseTo(4.4841377, 6);
});

test("frontierPoints finds the front and says what dominates the rest", () => {
  const points = frontierPoints(
    [
      cell({config_id: "a", cost_usd_mean: 0.1, mean: 0.9, n_passed: 9}),
      cell({config_id: "b", cost_usd_mean: 0.4, mean: 0.8, n_passed: 8}),
      cell({config_id: "c", cost_usd_mean: 0.5, mean: 1, n_passed: 10})
    ],
    {configs, metric: passed}
  );
  expect(points.map((d) => d.front)).toEqual([true, false, true]);
  expect(points[1].reason).toBe("dominated by Model A: +10 pp at 25% of the cost");
});

test("frontierPoints lets the free take part, and a subscription not", () => {
  const points = frontierPoints(
    [
      cell({config_id: "a", cost_usd_mean: 0, cost_kind: "free", mean: 0.8}),
      cell({config_id: "b", cost_usd_mean: 0.4, mean: 0.7, n_passed: 7}),
      cell({config_id: "c", cost_kind: "subscription", mean: 1, n_passed: 10})
    ],
    {configs, metric: passed}
  );
  expect(points.map((d) => [d.front, d.reason])).toEqual([
    [true, null],
    [false, "dominated by Model A: +10 pp for free"],
    [false, null]
  ]);
});

test("frontierPoints takes a lower score for the better one where the metric says so", () => {
  const points = frontierPoints(
    [
      cell({config_id: "a", cost_usd_mean: 1, mean: 3, n_passed: null}),
      cell({config_id: "b", cost_usd_mean: 2, mean: 5, n_passed: null})
    ],
    {configs, metric: error}
  );
  expect(points.map((d) => d.front)).toEqual([true, false]);
});

test("frontierPoints leaves out a cell without a value", () => {
  expect(frontierPoints([cell({mean: null as unknown as number})], {configs, metric: passed})).toEqual([]);
});

test("frontierPoints names a config that is not declared by its id", () => {
  expect(only({config_id: "z"})).toMatchObject({label: "z", vendor: "vendor unknown"});
});

test("measuresOf lists what at least one cell allows", () => {
  expect(measuresOf([cell()])).toEqual([]);
  expect(measuresOf([cell(), cell({cost_usd_sum: 1})])).toEqual(["run", "pass"]);
  expect(measuresOf([cell({cost_usd_mean: 1, n_passed: null, duration_s_sum: 9})])).toEqual(["run", "time"]);
});
