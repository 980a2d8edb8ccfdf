// @vitest-environment jsdom
import {expect, test} from "vitest";
import {reliabilityAnswer} from "../../../src/components/reliability/reliabilityAnswer.js";
import {reliabilityCharts} from "../../../src/components/reliability/reliabilityCharts.js";
import {reliabilityCurves} from "../../../src/components/reliability/reliabilityCurves.js";
import {publishedSpreads, reliabilityFacts} from "../../../src/components/reliability/reliabilityFacts.js";
import {reliabilityFigures} from "../../../src/components/reliability/reliabilityFigures.js";
import {reliabilityLimits} from "../../../src/components/reliability/reliabilityLimits.js";
import {reliabilityPairs} from "../../../src/components/reliability/reliabilityPairs.js";
import {reliabilitySections} from "../../../src/components/reliability/reliabilitySections.js";
import {reliabilityStrips, valueDomain} from "../../../src/components/reliability/reliabilityStrips.js";
import {reliabilitySummaries} from "../../../src/components/reliability/reliabilitySummaries.js";
import {flakyTable, reliabilityTable} from "../../../src/components/reliability/reliabilityTables.js";
import {reliabilityData as data} from "./reliabilityData.js";

const [gates, passedMetric] = data.metrics;
const outcomes = reliabilityPairs(data, {experiment: "main", metric: "passed"});
const runs = reliabilityPairs(data, {experiment: "main", metric: "gates"});
const printed = reliabilityPairs(data, {experiment: "printed", metric: "gates"});
const textOf = (element: Element) => element.textContent!.replace(/\s+/g, " ").trim();
const cellsOf = (table: Element) =>
  [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((d) => d.textContent));

test("reliabilityAnswer counts the flaky pairs and names the widest spread", () => {
  expect(reliabilityAnswer(runs, {metric: gates, outcomes})).toBe(
    "1 of 4 pairs of config and task with 4 repeats is flaky: passed at one time and failed at another. " +
      "Gates varied most for Config A (SD 1, from 3 to 5 in 4 runs)."
  );
});

test("reliabilityAnswer of printed spreads says no more than is printed", () => {
  expect(reliabilityAnswer(printed, {metric: gates, outcomes: []})).toBe(
    "Gates varied most for Config C on Task t2 (SD 0.8)."
  );
});

test("reliabilityAnswer of pairs that are all alike says so", () => {
  const alike = outcomes.filter((d) => d.sd === 0);
  expect(reliabilityAnswer(alike, {metric: passedMetric, outcomes: alike})).toBe(
    "None of 3 pairs of config and task with 4 repeats is flaky: each passed every time or never. " +
      "Passed: the same at every repeat of all 3 pairs."
  );
});

test("reliabilityAnswer without repeats says that nothing is known", () => {
  expect(reliabilityAnswer([], {metric: null, outcomes: []})).toContain("no repeats");
});

test("reliabilityTable has spread, worst case and pass^k of every config", () => {
  const curves = reliabilityCurves(outcomes, {depth: 2});
  const summaries = reliabilitySummaries(runs, {metric: gates});
  // Intervals as in pairInterval; R: c(1 * sqrt(3 / qchisq(c(.975, .025), 3))); pass^2 as in reliabilityCurves
  expect(cellsOf(reliabilityTable(summaries, {metric: gates, curves}))).toEqual([
    ["Config A", "4", "4.5 (2.91 to 4.96)", "1 (0.57 to 3.73)", "3", "50% (9% to 91%)", "runs"]
  ]);
});

test("flakyTable lists the pairs that both passed and failed", () => {
  // R: prop.test(1, 4, correct = FALSE)
  expect(cellsOf(flakyTable(outcomes)!)).toEqual([
    ["Config A", "Task t2", "1 of 4", "25% (5% to 70%)", "0.81", "runs"]
  ]);
  expect(flakyTable(outcomes.filter((d) => d.sd === 0))).toBeNull();
});

test("reliabilityStrips group the tasks of a config, and leave single tasks ungrouped", () => {
  const grouped = reliabilityStrips(reliabilitySummaries(outcomes, {metric: passedMetric}), {metric: passedMetric});
  expect(grouped.map((d) => [d.group, d.label, d.text])).toEqual([
    ["Config A", "Task t1", "0 pts"],
    ["Config A", "Task t2", "50 pts"],
    ["Config B", "Task t1", "0 pts"],
    ["Config B", "Task t2", "0 pts"]
  ]);
  const [single] = reliabilityStrips(reliabilitySummaries(runs, {metric: gates}), {metric: gates});
  expect([single.group, single.label]).toEqual(["", "Config A"]);
  expect(single.title).toContain("1 × 3, 3 × 5");
});

test("valueDomain is the whole scale, or a part of it where the values use little", () => {
  const strips = reliabilityStrips(reliabilitySummaries(runs, {metric: gates}), {metric: gates});
  expect(valueDomain(strips, gates)).toEqual([0, 5]);
  const [low, high] = valueDomain(strips, {...gates, max: 100});
  expect(low).toBeGreaterThan(2);
  expect(high).toBeLessThan(6);
  expect(valueDomain([], gates)).toEqual([0, 5]);
});

const resize = (render: (width: number) => Element) => render(640);
const study = {study_id: "acme", title: "Acme", authors: null, url: null, published: null, accessed: null};

function pageOf(pairs: typeof runs, {passes, depth}: {passes: typeof runs; depth: number | null}) {
  const summaries = reliabilitySummaries(pairs, {metric: gates});
  const curves = reliabilityCurves(passes, {depth, level: gates.level});
  const charts = reliabilityCharts(summaries, {metric: gates, outcomes: passes, curves});
  const figures = reliabilityFigures(summaries, charts, {
    study,
    experiment_id: "main",
    experiment: "June",
    task: null,
    metric: gates,
    outcome: "passed",
    answer: reliabilityAnswer(pairs, {metric: gates, outcomes: passes}),
    sql: "SELECT 1 WHERE study_id = $study"
  });
  const body = reliabilitySections(summaries, charts, {metric: gates, outcomes: passes, left: 1, resize, figures});
  return {body, figures};
}

test("reliabilitySections has strips, plane, pass^k, tables and limits", () => {
  const {body} = pageOf(runs, {passes: outcomes, depth: 2});
  expect([...body.querySelectorAll("[data-chart]")].map((d) => [d.id, d.getAttribute("data-chart")])).toEqual([
    ["strips", "run-strips"],
    ["plane", "consistency-plane"],
    ["fingerprint", "fingerprint"],
    ["every", "pass-hat"]
  ]);
  expect([...body.querySelectorAll("h2")].map(textOf)).toEqual([
    "How good, and how steady?",
    "Which kind of reliable?",
    "Will it pass every time?",
    "The worst case",
    "Flaky pairs",
    "What this does not show"
  ]);
  expect(body.querySelectorAll(".runs circle")).toHaveLength(4);
  expect(body.querySelectorAll("figure .figure-menu")).toHaveLength(4);
});

test("reliabilitySections of printed spreads claims neither passes nor a worst run", () => {
  const {body} = pageOf(printed, {passes: [], depth: null});
  expect(body.querySelector("[data-chart='pass-hat']")).toBeNull();
  expect(textOf(body)).not.toContain("Worst run");
  expect(textOf(body)).toContain("not of all is said how many runs");
});

test("reliabilityFigures have what is drawn, as numbers", () => {
  const {figures} = pageOf(runs, {passes: outcomes, depth: 2});
  const valuesOf = ({values}: (typeof figures)["strips"]) => {
    const {columns, rows} = values();
    return rows.map((row) => Object.fromEntries(columns.map((d, i) => [d.name, row[i]])));
  };
  expect(valuesOf(figures.strips)).toEqual([
    expect.objectContaining({config_id: "a", task_id: "t1", n: 4, runs: "3 5 5 5", mean: 4.5, sd: 1, as_of: null})
  ]);
  expect(valuesOf(figures.plane)).toEqual([expect.objectContaining({config: "Config A", mean: 4.5, sd: 1})]);
  expect(valuesOf(figures.every).map((d) => [d.config, d.k, d.pass_hat_k, d.runs, d.passed])).toEqual([
    ["Config A", 1, 0.625, 8, 5],
    ["Config A", 2, 0.5, 8, 5]
  ]);
  expect(figures.every.queries[0].sql).toContain("WHERE experiment_id = 'main' AND metric = 'passed'");
  expect(figures.every.texts().columns.map((d) => d.label)).toEqual(["Config", "All of 1", "All of 2"]);
});

test("reliabilityLimits says how little few repeats show, and what was left out", () => {
  const limits = reliabilityLimits(runs, {metric: gates, outcomes, left: 2}).join(" ");
  expect(limits).toContain("4 equal results in one of 8 cases");
  expect(limits).toContain("2 runs lost to infrastructure");
  expect(limits).not.toContain("not repeated on the same tasks");
});

test("reliabilityFacts says that repeats are needed, how many, and what there is", () => {
  const shape = {experiment_id: "x", title: "X", retry_policy: null, n_runs: 3, n_pairs: 3, most_repeats: 1};
  const text = textOf(reliabilityFacts({shapes: [shape]}));
  expect(text).toContain("holds no repeats");
  expect(text).toContain("takes 29 passes and no failure; for 8 in 10, 14");
  expect(text).toContain("“X”: 3 runs of 3 pairs of task and config, one each.");
  expect(textOf(reliabilityFacts({shapes: []}))).toContain("no single runs");
});

test("publishedSpreads lists what the study prints, on the metric's own scale", () => {
  const spread = {experiment: "E", title: "Total", scale_min: null, scale_max: 160, unit: null, label: "Config C", n: 5, mean: 107.7, sd: 13.4, note: null}; // prettier-ignore
  expect(cellsOf(publishedSpreads([spread]) as HTMLElement)).toEqual([
    ["Config C", "E", "Total", "107.7", "13.4", "5", "—"]
  ]);
  expect(publishedSpreads([])).toBe("");
});
