import {expect, test} from "vitest";
import {pairInterval} from "../../../src/components/reliability/pairInterval.js";
import {
  outcomeMetric,
  reliabilityDepths,
  reliabilityExperiments,
  reliabilityMetrics,
  reliabilityTasks
} from "../../../src/components/reliability/reliabilityChoices.js";
import {reliabilityPairs} from "../../../src/components/reliability/reliabilityPairs.js";
import {runsToHold} from "../../../src/components/reliability/runsToHold.js";
import {reliabilityData as data, reliabilityRow} from "./reliabilityData.js";

const gates = data.metrics[0];
const passed = {experiment: "main", metric: "passed"};

test("reliabilityPairs unpacks a pair for every task of every config", () => {
  const pairs = reliabilityPairs(data, passed);
  expect(pairs.map((d) => [d.label, d.task, d.n, d.passes, d.sd])).toEqual([
    ["Config A", "Task t1", 4, 4, 0],
    ["Config A", "Task t2", 4, 1, 0.5],
    ["Config B", "Task t1", 4, 4, 0],
    ["Config B", "Task t2", 4, 4, 0]
  ]);
  expect(pairs[1].strip).toEqual([
    {value: 0, count: 3},
    {value: 1, count: 1}
  ]);
});

test("reliabilityPairs of a task leaves the others out", () => {
  expect(reliabilityPairs(data, {...passed, task: "t2"}).map((d) => d.task_id)).toEqual(["t2", "t2"]);
});

test("reliabilityPairs knows the passes that a printed share of few runs gives away", () => {
  // 40% of five are two passes: SD √(2 · 0.6² + 3 · 0.4²) / 2.
  const [pair] = reliabilityPairs(data, {experiment: "printed", metric: "perfect_rate"});
  expect(pair).toMatchObject({passes: 2, n: 5, origin: "published"});
  expect(pair.sd).toBeCloseTo(Math.sqrt(1.2 / 4), 14);
});

test("reliabilityPairs keeps a printed spread of unknown n, and drops a mean without a spread", () => {
  expect(reliabilityPairs(data, {experiment: "printed", metric: "gates"}).map((d) => [d.n, d.sd, d.strip])).toEqual([
    [5, 0.5, null],
    [null, 0.8, null]
  ]);
  expect(reliabilityPairs(data, {experiment: "index", metric: "likeness"})).toEqual([]);
});

test("reliabilityExperiments has those with runs first, and none without repeats", () => {
  expect(reliabilityExperiments(data, {order: ["index", "printed", "main", "other"]})).toEqual(["main", "printed"]);
});

test("reliabilityMetrics begins with the experiment's own", () => {
  expect(reliabilityMetrics(data, {experiment: "main", primary: "passed"})).toEqual(["passed", "gates"]);
  expect(reliabilityMetrics(data, {experiment: "main", primary: null})).toEqual(["gates", "passed"]);
});

test("outcomeMetric is the metric that says whether a repeat passed", () => {
  expect(outcomeMetric(data, {experiment: "main", metric: "gates"})).toBe("passed");
  expect(outcomeMetric(data, {experiment: "printed", metric: "gates"})).toBe("perfect_rate");
  expect(outcomeMetric(data, {experiment: "index", metric: "gates"})).toBeNull();
});

test("reliabilityTasks offers no choice where there is one task", () => {
  expect([...reliabilityTasks(reliabilityPairs(data, passed))]).toEqual([
    ["t1", "Task t1"],
    ["t2", "Task t2"]
  ]);
  expect(reliabilityTasks(reliabilityPairs(data, {...passed, task: "t1"})).size).toBe(0);
});

test("reliabilityDepths go down from the repeats that half of the pairs have", () => {
  const rows = [reliabilityRow({tasks: ["t1", "t2"], n: [3, 9], n_passed: [3, 9], means: [1, 1]})];
  expect(reliabilityDepths(reliabilityPairs({...data, rows}, passed))).toEqual([3, 2]);
  expect(reliabilityDepths([])).toEqual([]);
});

test("pairInterval is Wilson's for passes, within the scale for runs, t for a printed summary, none without n", () => {
  const [, flaky] = reliabilityPairs(data, passed);
  // R: prop.test(1, 4, correct = FALSE)
  expect(pairInterval(flaky, {min: 0, max: 1}).low).toBeCloseTo(0.0455872608097006, 12);
  const [runs] = reliabilityPairs(data, {experiment: "main", metric: "gates"});
  // R: t.test(c(3, 5, 5, 5)) gives 2.909 to 6.091; Wilson of 4.5 / 5 in 4, times 5: 2.084 to 4.956
  expect(pairInterval(runs, gates).low).toBeCloseTo(2.90877684735815, 10);
  expect(pairInterval(runs, gates).high).toBeCloseTo(4.956263768082, 10);
  const [printed, bare] = reliabilityPairs(data, {experiment: "printed", metric: "gates"});
  // R: 4 + c(-1, 1) * qt(.975, 4) * .5 / sqrt(5)
  expect(pairInterval(printed, gates).low).toBeCloseTo(3.37916800089812, 10);
  expect(pairInterval(bare, gates)).toMatchObject({low: NaN, high: NaN});
});

test("pairInterval of a printed SD of 0 claims nothing", () => {
  const pair = {n: 5, mean: 4, sd: 0, passes: null, strip: null};
  expect(pairInterval(pair, gates)).toMatchObject({low: NaN, high: NaN});
});

test("runsToHold is the least number of passes in a row that binom.test takes for a rate", () => {
  // R: binom.test(29, 29, alternative = "greater") has 0.9019, 28 of 28 has 0.8985; 14 of 14 has 0.8074, 13 of 13 0.7942
  expect([runsToHold(0.9), runsToHold(0.8)]).toEqual([29, 14]);
});
