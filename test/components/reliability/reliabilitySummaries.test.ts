import {expect, test} from "vitest";
import {flakyPairs, reliabilityCurves} from "../../../src/components/reliability/reliabilityCurves.js";
import {reliabilityPairs} from "../../../src/components/reliability/reliabilityPairs.js";
import {reliabilityPanels, reliabilityPanelsNote} from "../../../src/components/reliability/reliabilityPanels.js";
import {reliabilityPlane, spreadLimit} from "../../../src/components/reliability/reliabilityPlane.js";
import {orderSummaries, reliabilitySummaries} from "../../../src/components/reliability/reliabilitySummaries.js";
import {reliabilityData as data, reliabilityRow} from "./reliabilityData.js";

const [gates, passedMetric] = data.metrics;
const passed = reliabilityPairs(data, {experiment: "main", metric: "passed"});
const printed = reliabilityPairs(data, {experiment: "printed", metric: "gates"});
const labels = (D: readonly {label: string}[]) => D.map((d) => d.label);

test("reliabilitySummaries has mean, spread and worst case of every config", () => {
  const [a, b] = reliabilitySummaries(passed, {metric: passedMetric});
  expect(a).toMatchObject({label: "Config A", runs: 8, worst: 0, worstMean: 0.5, tenth: null});
  expect(a.mean.estimate).toBe(0.625);
  // Two task means: Student's t is wider than the Wilson interval of 0.625 in 2; z = qnorm(.975)
  expect(a.mean.low).toBeCloseTo(0.141690459803316, 12);
  // R: sqrt(.75 / 6), and sqrt(.75 / qchisq(c(.975, .025), 6))
  expect(a.sd.estimate).toBeCloseTo(0.353553390593274, 12);
  expect(a.sd.low).toBeCloseTo(0.227827474250445, 12);
  expect(b).toMatchObject({label: "Config B", worst: 1, worstMean: 1});
  expect(b.sd).toMatchObject({estimate: 0, low: NaN});
});

test("reliabilitySummaries of a metric that is better low take the greatest for the worst", () => {
  const rows = [reliabilityRow({metric: "gates", tasks: ["t1"], n: [10], n_passed: [null], means: [3.2], sds: [0.63], values: [[3, 5]], value_counts: [[9, 1]]})]; // prettier-ignore
  const pairs = reliabilityPairs({...data, rows}, {experiment: "main", metric: "gates"});
  const [summary] = reliabilitySummaries(pairs, {metric: {...gates, higher_is_better: false}});
  expect(summary).toMatchObject({worst: 5, tenth: 5});
});

test("orderSummaries gives what the order of reliabilitySummaries gives", () => {
  const summaries = reliabilitySummaries(passed, {metric: passedMetric});
  for (const order of ["spread", "mean", "worst", "name"] as const) {
    const expected = labels(reliabilitySummaries(passed, {metric: passedMetric, order}));
    expect(labels(orderSummaries(summaries, {metric: passedMetric, order}))).toEqual(expected);
  }
});

test("the steps of a curve go from its first to its last", () => {
  const [curve] = reliabilityCurves(passed, {depth: 3});
  expect(curve.steps.map((d) => d.k)).toEqual([1, 2, 3]);
  expect([curve.steps[0], curve.steps[2]]).toEqual([curve.first, curve.last]);
  expect(reliabilityCurves(passed, {depth: 1})[0].steps).toHaveLength(1);
  expect(reliabilityCurves(passed, {depth: null})).toEqual([]);
});

test("reliabilitySummaries can be sorted", () => {
  const by = (order: "spread" | "mean" | "worst" | "name") =>
    labels(reliabilitySummaries(passed, {metric: passedMetric, order}));
  expect(by("spread")).toEqual(["Config A", "Config B"]);
  expect(by("mean")).toEqual(["Config B", "Config A"]);
  expect(by("worst")).toEqual(["Config A", "Config B"]);
  expect(by("name")).toEqual(["Config A", "Config B"]);
});

test("reliabilitySummaries does not pool a spread whose n nobody states", () => {
  const [c] = reliabilitySummaries(printed, {metric: gates});
  expect(c).toMatchObject({runs: null, worst: null, worstMean: null, tenth: null});
  expect(c.sd.estimate).toBeNaN();
});

test("reliabilityPlane shows the tasks of a config that cannot be pooled one by one", () => {
  const points = reliabilityPlane(reliabilitySummaries(printed, {metric: gates}), {metric: gates});
  expect(points.map((d) => [d.label, d.mean, d.sd])).toEqual([
    ["Config C on Task t1", 4, 0.5],
    ["Config C on Task t2", 3, 0.8]
  ]);
});

test("spreadLimit is the greatest SD of so many values on the scale", () => {
  const pairs = reliabilityPairs(data, {experiment: "main", metric: "gates"});
  const arch = spreadLimit(reliabilitySummaries(pairs, {metric: gates}), gates);
  // Two values at 0 and two at 5: SD √(4 · 2.5² / 3).
  expect(arch.find((d) => d.mean === 2.5)!.sd).toBeCloseTo(Math.sqrt(25 / 3), 12);
  expect([arch[0].sd, arch.at(-1)!.sd]).toEqual([0, 0]);
  expect(spreadLimit(reliabilitySummaries(passed, {metric: passedMetric}), passedMetric)).toEqual([]);
});

test("reliabilityCurves are pass^k over the same tasks, those that lose most first", () => {
  const [a, b] = reliabilityCurves(passed, {depth: 2});
  expect([a.label, a.runs, a.passes, a.tasks, a.left]).toEqual(["Config A", 8, 5, 2, 0]);
  // pass^1: (1 + 1/4) / 2; pass^2: (1 + 0) / 2.
  expect(a.steps.map((d) => d.estimate)).toEqual([0.625, 0.5]);
  expect(b.steps.map((d) => d.estimate)).toEqual([1, 1]);
});

test("reliabilityCurves leave out the tasks with fewer repeats, and count them", () => {
  const rows = [reliabilityRow({n: [4, 2], n_passed: [2, 2], means: [0.5, 1], values: [[0, 1], [1]], value_counts: [[2, 2], [2]]})]; // prettier-ignore
  const pairs = reliabilityPairs({...data, rows}, {experiment: "main", metric: "passed"});
  const [curve] = reliabilityCurves(pairs, {depth: 3});
  expect(curve).toMatchObject({tasks: 1, left: 1, runs: 4});
});

test("reliabilityPanels draws the configs that fall, and the note says what the others do", () => {
  const curves = reliabilityCurves(passed, {depth: 2});
  const [panel, ...rest] = reliabilityPanels(curves);
  expect(rest).toEqual([]);
  expect(panel.steps.map((d) => [d.k, d.rate, Number(d.expected.toFixed(12)), d.text])).toEqual([
    [1, 0.625, 0.625, "63%"],
    [2, 0.5, 0.357142857143, "50%"] // as one task: C(5, 2) / C(8, 2)
  ]);
  // R: 2 of 2 tasks: prop.test(2, 2, correct = FALSE) begins at 0.342
  expect(reliabilityPanelsNote(curves)).toBe(
    "Config B passed every repeat, which for 8 repeats of 2 tasks leaves the chance of a pass at 34% or more (95% interval)."
  );
});

test("flakyPairs both passed and failed, by entropy", () => {
  const rows = [reliabilityRow({n: [5, 4], n_passed: [2, 1], means: [0.4, 0.25]}), reliabilityRow({config_id: "b"})];
  const flaky = flakyPairs(reliabilityPairs({...data, rows}, {experiment: "main", metric: "passed"}));
  expect(flaky.map((d) => [d.label, d.task_id, d.passes, d.n])).toEqual([
    ["Config A", "t1", 2, 5],
    ["Config A", "t2", 1, 4],
    ["Config B", "t2", 1, 4]
  ]);
  // −0.4 log₂ 0.4 − 0.6 log₂ 0.6, and the same of 0.25
  expect(flaky[0].entropy).toBeCloseTo(0.970950594454669, 12);
  expect(flaky[1].entropy).toBeCloseTo(0.811278124459133, 12);
});
