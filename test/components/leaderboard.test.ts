import {expect, test} from "vitest";
import {leaderboard} from "../../src/components/leaderboard.js";
import {configs, error, frontierCell, gates, passed} from "./frontierCell.js";
import type {LeaderboardCell} from "../../src/components/leaderboard.js";

function cell(values: Partial<LeaderboardCell> = {}): LeaderboardCell {
  return {...frontierCell(values), values: null, value_counts: null, ...values};
}

const ranks = (cells: LeaderboardCell[], metric = passed) =>
  leaderboard(cells, {configs, metric}).rows.map((d) => [d.rank, d.label]);

test("leaderboard([]) has no rows", () => {
  expect(leaderboard([], {configs, metric: passed})).toEqual({rows: [], ranked: "", unranked: 0});
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
