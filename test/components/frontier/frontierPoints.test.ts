import {expect, test} from "vitest";
import {frontierPoints} from "../../../src/components/frontier/frontierPoints.js";
import {configs, error, frontierCell as cell, gates, passed} from "./frontierCell.js";

const only = (values: Parameters<typeof cell>[0], options = {}) =>
  frontierPoints([cell(values)], {configs, metric: passed, ...options})[0];

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
