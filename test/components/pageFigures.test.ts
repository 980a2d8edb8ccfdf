// @vitest-environment jsdom
import {expect, test} from "vitest";
import {frontierFigure} from "../../src/components/frontier/frontierFigure.js";
import {heatmapFigure} from "../../src/components/heatmap/heatmapFigure.js";
import {heatmapGrid} from "../../src/components/heatmap/heatmapGrid.js";
import {leaderboard} from "../../src/components/overview/leaderboard.js";
import {leaderboardFigure} from "../../src/components/overview/leaderboardFigure.js";
import {retryFigures} from "../../src/components/retry/retryFigures.js";
import {retrySummaries} from "../../src/components/retry/retrySummaries.js";
import {configs, frontierCell, frontierPoint, passed} from "./frontier/frontierCell.js";
import {heatData} from "./heatmap/heatmapData.js";
import {retryData} from "./retry/retryData.js";
import type {Figure} from "../../src/components/figure/figure.js";

const study = {study_id: "acme", title: "Acme", authors: null, url: null, published: null, accessed: null};
const sql = "SELECT 1 WHERE study_id = $study";

/** The values of a figure by the names of their columns. */
function valuesOf(figure: Figure): Record<string, unknown>[] {
  const {columns, rows} = figure.values();
  return rows.map((row) => Object.fromEntries(columns.map((d, i) => [d.name, row[i]])));
}

test("frontierFigure has the points drawn, and null for what is not known of them", () => {
  const points = [
    frontierPoint({label: "A", x: 2, y: 0.8, front: true}),
    frontierPoint({label: "B", x: null, rail: "subscription"})
  ];
  const choice = {metric: passed, measure: "pass"} as const;
  const cells = [frontierCell({scope: "suite", scope_id: "Rust"})];
  const figure = frontierFigure(points, {study, experiment: "June", over: "suite Rust", sql, cells, ...choice})!;
  expect(figure.title).toBe("Passed against cost per passed run: June, suite Rust");
  expect(valuesOf(figure)).toEqual([
    expect.objectContaining({config: "A", cost_per_pass_usd: 2, passed: 0.8, passed_low: null, on_frontier: true}),
    expect.objectContaining({config: "B", cost_per_pass_usd: null, rail: "subscription", on_frontier: false})
  ]);
  expect(figure.queries[0].sql).toContain(
    "WHERE experiment_id = 'main' AND scope = 'suite' AND scope_id = 'Rust' AND origin = 'computed' AND as_of = '*'"
  );
});

test("frontierFigure exports the probability of each point with its draws and seed", () => {
  const onFront = {chance: 0.7, why: null, xHeld: true, reps: 2000, seed: 1};
  const points = [frontierPoint({label: "A", onFront}), frontierPoint({label: "B"})];
  const choice = {metric: passed, measure: "run", experiment: "June", over: "all tasks"} as const;
  const figure = frontierFigure(points, {study, sql, cells: [frontierCell()], ...choice})!;
  expect(valuesOf(figure)).toEqual([
    expect.objectContaining({p_on_frontier: 0.7, p_draws: 2000, p_seed: 1, p_x_held: true}),
    expect.objectContaining({p_on_frontier: null, p_draws: null, p_seed: null, p_x_held: null})
  ]);
  expect(figure.caption).toContain("P(on the frontier): 2,000 joint draws, seed 1");
});

test("frontierFigure at the prices of a day carries the query that gave them", () => {
  const choice = {metric: passed, measure: "run", experiment: "June", over: "all tasks"} as const;
  const prices = {day: "2026-02-01", sql: "SELECT 2 WHERE study_id = $study"};
  const figure = frontierFigure([frontierPoint({label: "A"})], {
    study,
    sql,
    cells: [frontierCell()],
    prices,
    ...choice
  })!;
  expect(figure.caption).toMatch(/ Costs are the runs’ tokens at the prices of 2026-02-01\.$/);
  expect(figure.queries.map((d) => d.name)).toEqual(["frontier", "costs_at"]);
  expect(figure.queries[1].sql).toContain("AND as_of = '2026-02-01'");
});

test("frontierFigure is null where no point has a place", () => {
  const options = {
    study,
    experiment: "June",
    over: "all tasks",
    sql,
    cells: [],
    metric: passed,
    measure: "run"
  } as const;
  expect(frontierFigure([frontierPoint({label: "A", x: null, rail: "unknown"})], options)).toBeNull();
});

test("leaderboardFigure has a line a figure, ranked once a config", () => {
  const cell = (values: object) => ({...frontierCell(values), values: null, value_counts: null});
  const cells = [
    cell({mean: 0.8, cost_usd_sum: 5, n_cost: 4}),
    cell({mean: 0.7, origin: "published", n_passed: 7, as_of: "2026-01-02"}),
    cell({config_id: "b", mean: 0.9, n_passed: 9})
  ];
  const board = leaderboard(cells, {configs, metric: passed});
  const figure = leaderboardFigure(board, {study, metric: passed, experiment: "June", sql})!;
  expect(valuesOf(figure).map((d) => [d.rank, d.config_id, d.origin, d.as_of, d.passed, d.cost_per_run_usd])).toEqual([
    [1, "b", "computed", null, 0.9, null],
    [2, "a", "computed", null, 0.8, 1.25],
    [null, "a", "published", "2026-01-02", 0.7, null]
  ]);
  expect(figure.texts().rows[1].slice(0, 3)).toEqual(["1–2", "Model A", "80%"]);
  expect(
    leaderboardFigure(leaderboard([], {configs, metric: passed}), {study, metric: passed, experiment: "", sql})
  ).toBeNull();
});

test("heatmapFigure says why a place is empty, and prints as rows × configs", () => {
  const grid = heatmapGrid(heatData, {experiment: "main", kind: "task", metric: "passed"});
  const figure = heatmapFigure(grid, {study, experiment_id: "main", experiment: "June", sql})!;
  const values = valuesOf(figure);
  expect(values.find((d) => d.task === "hard" && d.config === "Config B")).toMatchObject({
    value: null,
    n: null,
    missing: "not run",
    note: "too dear"
  });
  expect(values.find((d) => d.task === "easy" && d.config === "Config B")).toMatchObject({
    value: 1,
    n: 4,
    missing: null
  });
  const {columns, rows} = figure.texts();
  expect(columns.map((d) => d.label)).toEqual(["Task", ...grid.columns.map((d) => d.label)]);
  expect(rows.map((d) => d[0])).toEqual(grid.rows.map((d) => d.label));
  expect(rows[0][columns.findIndex((d) => d.label === "Config B")]).toBe("4/4");
});

test("retryFigures have the marks of each chart", () => {
  const summaries = retrySummaries(retryData, {experiment: "main"});
  const names = ["retry", "retry_single", "retry_published", "retry_costs"];
  const figures = retryFigures(summaries, {
    study,
    experiment_id: "main",
    experiment: "June",
    suite: null,
    sql: Object.fromEntries(names.map((d) => [d, sql]))
  });
  expect(valuesOf(figures.curve).map((d) => [d.kind, d.config_id, d.attempt, d.passed_by, d.n])).toEqual([
    ["runs", "a", 1, 1, 4],
    ["runs", "a", 2, 2, 4],
    ["runs", "a", 3, 3, 4],
    ["published", "a", 1, 2, 4],
    ["published", "a", 3, 3, 4],
    ["single", "a-1", 1, 1, 4]
  ]);
  expect(valuesOf(figures.bars).map((d) => [d.config_id, d.attempt, d.runs, d.share, d.origin])).toEqual([
    ["a", 1, 1, 0.25, "computed"],
    ["a", 2, 1, 0.25, "computed"],
    ["a", 3, 1, 0.25, "computed"],
    ["a", null, 1, 0.25, "computed"],
    ["a-1", 1, 1, 0.25, "published"],
    ["a-1", null, 3, 0.75, "published"],
    ["a", 3, null, 0.578125, "expected of repeats"]
  ]);
  expect(valuesOf(figures.conditional).map((d) => d.printed)).toEqual(["1 of 4", "1 of 3", "1 of 2"]);
  expect(valuesOf(figures.costs)[3]).toMatchObject({what: "per extra pass", cost_usd: 4.5, kind: "upper bound"});
  expect(figures.curve.queries.map((d) => d.name)).toEqual(["retry", "retry_single", "retry_published"]);
});
