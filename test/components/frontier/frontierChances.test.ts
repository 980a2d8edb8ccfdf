import {expect, test} from "vitest";
import {chancesOf} from "../../../src/components/frontier/chancesOf.js";
import {withChances} from "../../../src/components/frontier/frontierChances.js";
import {frontierPoints} from "../../../src/components/frontier/frontierPoints.js";
import {configs, error, frontierCell as cell, gates, passed} from "./frontierCell.js";
import type {FrontierCell, Measure} from "../../../src/components/frontier/frontierPoints.js";
import type {Metric} from "../../../src/components/heatmap/heatmapTypes.js";

function chances(cells: readonly FrontierCell[], {metric = passed as Metric, measure = "run" as Measure} = {}) {
  const points = frontierPoints(cells, {configs, metric, measure});
  return withChances(points, {cells, metric, measure, reps: 20_000}).map((d) => d.onFront);
}

/** Five Monte-Carlo standard errors at 20,000 draws are at most 0.018. */
const near = (p: number, value: number | null | undefined) => expect(Math.abs(value! - p)).toBeLessThan(0.018);

const eight = cell({config_id: "a", cost_usd_mean: 1, mean: 0.8, n_passed: 8});
const nine = cell({config_id: "b", cost_usd_mean: 2, mean: 0.9, n_passed: 9});

test("withChances draws shares of passes, at costs that are held", () => {
  // SciPy 1.17.1: integrate.quad(lambda x: beta.pdf(x, 9.5, 1.5) * beta.cdf(x, 8.5, 2.5), 0, 1)
  const [a, b] = chances([eight, nine]);
  expect(a).toEqual({chance: 1, why: null, xHeld: true, reps: 20_000, seed: 1});
  near(0.72966, b?.chance);
});

test("withChances takes the passes that a printed share gives away", () => {
  const [, b] = chances([eight, {...nine, origin: "computed", n_passed: null}]);
  near(0.72966, b?.chance);
});

test("withChances draws means of scores and of costs within their scales", () => {
  // Both means of cost are drawn from the same t around 2, so that each is the cheaper half the time.
  const sums = {n_cost: 3, cost_usd_sum: 6, cost_usd_sum_sq: 14, n_passed: null, sd: 0, mean: 4, n: 15};
  const [a, b] = chances([cell({...sums, config_id: "a"}), cell({...sums, config_id: "b", sd: 0.5})], {metric: gates});
  expect(a).toMatchObject({chance: null, why: "all 15 runs alike", xHeld: false});
  // B is on the front when it is cheaper, or better, or at the same cost and score: 1 − ½ · ½
  near(0.75, b?.chance);
});

test("withChances of a score that should be small is on the other side", () => {
  const summary = {n: 5, n_passed: null, sd: Math.sqrt(5)};
  const cells = [
    cell({...summary, config_id: "a", cost_usd_mean: 1, mean: 3}),
    cell({...summary, sd: null, config_id: "b", cost_usd_mean: 2, mean: 2.5})
  ];
  // A's mean has the standard error 1; B stays at 2.5 and is known to be on the front or not, A always is.
  expect(chances(cells, {metric: error}).map((d) => d?.chance)).toEqual([1, null]);
  const dear = [{...cells[0], cost_usd_mean: 3}, cells[1]];
  // R: pt(-0.5, 4) is 0.3216650: how often A's mean around 3 is below 2.5
  near(0.321665, chances(dear, {metric: error})[0]?.chance);
});

test("withChances draws the cost of a pass by the passes that it drew", () => {
  // $10 and $11 for ten runs each, as in test/stats/frontChances: 1 − 0.51895
  const [a] = chances(
    [
      {...eight, cost_usd_mean: null, cost_usd_sum: 10, n_cost: 10},
      {...nine, cost_usd_mean: null, cost_usd_sum: 11, n_cost: 10}
    ],
    {measure: "pass"}
  );
  near(1 - 0.51895, a?.chance);
});

test("withChances says nothing of single runs, and of what has no place on the axis", () => {
  const single = {...nine, n: 1, n_passed: 1, mean: 1};
  expect(chances([eight, single])[1]).toMatchObject({chance: null, why: "a single run"});
  expect(chances([eight, cell({config_id: "b"})])[1]).toBeNull();
  expect(chances([{...eight, n: 1, n_passed: 1, mean: 1}, single])).toEqual([null, null]);
});

test("withChances says nothing where lost runs are counted at both ends", () => {
  const [a, b] = chances([eight, {...nine, bounds: {worst: {...nine, mean: 0.75}, best: {...nine, mean: 0.92}}}]);
  expect(a?.chance).toBe(1);
  expect(b).toMatchObject({chance: null, why: "lost runs at either end of the scale"});
});

test("withChances keeps layers apart", () => {
  const [, b] = chances([{...eight, origin: "published"}, nine]);
  expect(b?.chance).toBe(1); // alone in its layer
});

test("chancesOf gives few points at once", async () => {
  const points = frontierPoints([eight, nine], {configs, metric: passed});
  const steps = [];
  for await (const step of chancesOf(points, {cells: [eight, nine], metric: passed, measure: "run"})) steps.push(step);
  expect(steps.map((d) => d.isPending)).toEqual([false]);
});

test("chancesOf gives many points first without their chances", async () => {
  const cells = Array.from({length: 60}, (_, i) => ({...eight, config_id: `c${i}`, cost_usd_mean: 1 + i}));
  const points = frontierPoints(cells, {configs, metric: passed});
  const steps = [];
  for await (const step of chancesOf(points, {cells, metric: passed, measure: "run", reps: 10})) steps.push(step);
  expect(steps.map((d) => d.isPending)).toEqual([true, false]);
  expect(steps[0].points).toBe(points);
  expect(steps[1].points.every((d) => d.onFront !== null)).toBe(true);
});
