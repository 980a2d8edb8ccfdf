import {expect, test} from "vitest";
import {leaderboard} from "../../../src/components/overview/leaderboard.js";
import {configs, error, frontierCell, gates, passed} from "../frontier/frontierCell.js";
import type {LeaderboardCell} from "../../../src/components/overview/leaderboard.js";

function cell(values: Partial<LeaderboardCell> = {}): LeaderboardCell {
  return {...frontierCell(values), values: null, value_counts: null, ...values};
}

const ranks = (cells: LeaderboardCell[], metric = passed) =>
  leaderboard(cells, {configs, metric}).rows.map((d) => [d.rank, d.label]);

test("leaderboard([]) has no rows", () => {
  expect(leaderboard([], {configs, metric: passed})).toMatchObject({
    rows: [],
    ranked: "",
    unranked: 0,
    ranking: {n: 0}
  });
});

test("leaderboard gives equal scores one rank", () => {
  const cells = [
    cell({config_id: "a", mean: 0.8}),
    cell({config_id: "b", mean: 0.9}),
    cell({config_id: "c", mean: 0.8})
  ];
  expect(ranks(cells)).toEqual([
    [1, "Model B"],
    [2, "Model A"],
    [2, "Model C"]
  ]);
});

test("leaderboard puts the lowest first where lower is better", () => {
  const cells = [cell({config_id: "a", mean: 3}), cell({config_id: "b", mean: 1})];
  expect(ranks(cells, error)).toEqual([
    [1, "Model B"],
    [2, "Model A"]
  ]);
});

test("leaderboard ranks by the kind of figure that most configs have, and never across kinds", () => {
  const cells = [
    cell({config_id: "a", mean: 0.95, n_passed: null}),
    cell({config_id: "a", mean: 0.5, origin: "published"}),
    cell({config_id: "b", mean: 0.6, origin: "published"}),
    cell({config_id: "c", mean: 0.99, n_passed: null})
  ];
  // two each: computed comes first; b has no computed figure
  expect(ranks(cells)).toEqual([
    [1, "Model C"],
    [2, "Model A"],
    [null, "Model B"]
  ]);
  const more = [...cells, cell({config_id: "c", mean: 0.1, origin: "published"})];
  const board = leaderboard(more, {configs, metric: passed});
  expect(board.ranked).toBe("published");
  expect(board.rows.map((d) => d.label)).toEqual(["Model B", "Model A", "Model C"]);
});

test("leaderboard keeps every figure of a config in its row, the ranking one first", () => {
  const cells = [
    cell({config_id: "a", mean: 0.7}),
    cell({config_id: "a", mean: 0.8, origin: "published"}),
    cell({config_id: "b", origin: "published"})
  ];
  const [row] = leaderboard(cells, {configs, metric: passed}).rows;
  expect(row.marks.map((d) => [d.origin, d.value])).toEqual([
    ["published", 0.8],
    ["computed", 0.7]
  ]);
});

test("leaderboard prints passes of runs for a rate, and n for a score", () => {
  expect(leaderboard([cell()], {configs, metric: passed}).rows[0].n).toBe("8/10");
  expect(leaderboard([cell({n_passed: null, mean: 4})], {configs, metric: gates}).rows[0].n).toBe("10");
  expect(leaderboard([cell({n: null})], {configs, metric: gates}).rows[0].n).toBe("—");
});

test.for([
  [{cost_usd_mean: 0.29}, "$0.29"],
  [{cost_usd_sum: 2.38}, "$0.24"],
  [{cost_usd_sum: 4, n_cost: 2}, "$2.00"],
  [{cost_usd_mean: 16, cost_approximate: true}, "≈ $16.00"],
  [{cost_kind: "subscription"}, "subscription"],
  [{cost_usd_mean: 0, cost_kind: "free"}, "free"],
  [{}, "—"]
] as const)("leaderboard prints the cost of %o as %s", ([values, expected]) => {
  expect(leaderboard([cell(values)], {configs, metric: passed}).rows[0].cost).toBe(expected);
});

test("leaderboard shows the runs of a score as a strip, not those of a rate or a single one", () => {
  const strip = (values: Partial<LeaderboardCell>, metric = gates) =>
    leaderboard([cell({values: [4, 5], value_counts: [1, 9], mean: 4.9, ...values})], {configs, metric}).rows[0]
      .marks[0].strip;
  expect(strip({})).toEqual([
    {value: 4, count: 1},
    {value: 5, count: 9}
  ]);
  expect(strip({n: 1})).toEqual([]);
  expect(strip({mean: 0.9}, passed)).toEqual([]);
});

test("leaderboard draws no interval of runs that are all alike", () => {
  const [mark] = leaderboard([cell({mean: 5, sd: 0, n: 15, n_passed: null})], {configs, metric: gates}).rows[0].marks;
  expect(mark.low).toBeNaN();
  expect(mark.tip).toContain("no interval: all 15 runs alike");
});

test("leaderboard prints the ranks that a config may have", () => {
  const rates = [10, 9, 1].map((n_passed, i) => cell({config_id: "abc"[i], n_passed, mean: n_passed / 10}));
  // R: Newcombe's intervals at 1 − .05/3 of 10, 9 and 1 of 10: 10–9 from −.27, 10–1 from .37, 9–1 from .27
  const ranks = leaderboard(rates, {configs, metric: passed}).rows.map((d) => [
    d.rank,
    d.ranks,
    d.rank_low,
    d.rank_high
  ]);
  expect(ranks).toEqual([
    [1, "1–2", 1, 2],
    [2, "1–2", 1, 2],
    [3, "3", 3, 3]
  ]);
});

test("leaderboard says of a config of unknown spread that its rank is not known", () => {
  const cells = [
    cell({config_id: "a", mean: 4.5, sd: 0.1, n_passed: null}),
    cell({config_id: "b", mean: 4, n: 1, n_passed: null}),
    cell({config_id: "c", mean: 2, sd: 0.1, n_passed: null})
  ];
  expect(leaderboard(cells, {configs, metric: gates}).rows.map((d) => d.ranks)).toEqual(["1–2", "2 ?", "2–3"]);
});

test("leaderboard prints bare ranks where no spread is known", () => {
  const cells = [cell({n: 1, mean: 4, n_passed: null}), cell({config_id: "b", n: 1, mean: 3, n_passed: null})];
  expect(leaderboard(cells, {configs, metric: gates}).rows.map((d) => d.ranks)).toEqual(["1", "2"]);
});

test.for([
  [{cost_usd_sum: 2}, "$0.25"],
  [{cost_usd_sum: 2, n_cost: 9}, "—"],
  [{cost_usd_sum: 2, n_passed: 0, mean: 0}, "no pass"],
  [{cost_usd_mean: 0, cost_kind: "free"}, "free"],
  [{cost_kind: "subscription"}, "subscription"],
  [{n_passed: null}, null]
] as const)("leaderboard prints the cost of a pass of %o as %s", ([values, expected]) => {
  expect(leaderboard([cell(values)], {configs, metric: passed}).rows[0].pass).toBe(expected);
});
