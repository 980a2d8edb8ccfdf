import {expect, test} from "vitest";
import {leaderboardAnswer} from "../../../src/components/overview/leaderboardAnswer.js";
import {rankIntervals} from "../../../src/stats/rankIntervals.js";
import {error, frontierCell, gates, passed} from "../frontier/frontierCell.js";
import type {LeaderboardRow} from "../../../src/components/overview/leaderboard.js";

function row(
  label: string,
  {rank, value, low = NaN, high = NaN}: {rank: number | null; value: number; low?: number; high?: number}
): LeaderboardRow {
  const cell = {...frontierCell(), values: null, value_counts: null};
  const mark = {cell, interval: "", origin: "published", value, low, high, strip: [], tip: ""};
  const ranks = {ranks: String(rank), rank_low: null, rank_high: null, pass: null};
  return {...ranks, label, rank, model_id: "a/b", vendor: "A", marks: [mark], n: "10", cost: "—"};
}

const options = {metric: passed, experiment: "June run"};
const board = (rows: LeaderboardRow[]) => ({
  rows,
  ranked: "published",
  unranked: rows.filter((d) => d.rank === null).length,
  ranking: rankIntervals([])
});

test("leaderboardAnswer names the leader and whom its interval does not part from it", () => {
  const rows = [
    row("A", {rank: 1, value: 1, low: 0.72, high: 1}),
    row("B", {rank: 2, value: 0.9, low: 0.6, high: 0.98}),
    row("C", {rank: 3, value: 0.2, low: 0.06, high: 0.51})
  ];
  expect(leaderboardAnswer(board(rows), options)).toBe(
    "In “June run”, A leads 3 configs with 100% (passed; published figures). One other interval overlaps with that of the first: B."
  );
});

test("leaderboardAnswer says when no other interval reaches the leader's", () => {
  const rows = [row("A", {rank: 1, value: 1, low: 0.8, high: 1}), row("B", {rank: 2, value: 0.2, low: 0.1, high: 0.4})];
  expect(leaderboardAnswer(board(rows), options)).toMatch(/No other interval reaches that of the first\.$/);
});

test("leaderboardAnswer turns round where lower is better", () => {
  const rows = [row("A", {rank: 1, value: 1, low: 0.5, high: 1.5}), row("B", {rank: 2, value: 2, low: 1.4, high: 2.6})];
  expect(leaderboardAnswer(board(rows), {...options, metric: error})).toContain(
    "One other interval overlaps with that of the first: B."
  );
});

test("leaderboardAnswer names all that share the first place", () => {
  const rows = [row("A", {rank: 1, value: 5}), row("B", {rank: 1, value: 5}), row("C", {rank: 3, value: 4})];
  expect(leaderboardAnswer(board(rows), {...options, metric: gates})).toBe(
    "In “June run”, A and B lead 3 configs with 5 gates (gates passed; published figures). " +
      "No figure has an interval, so whether the order would hold cannot be said."
  );
});

test("leaderboardAnswer counts the rows without a rank apart", () => {
  const rows = [row("A", {rank: 1, value: 1}), row("B", {rank: null, value: 0.5})];
  expect(leaderboardAnswer(board(rows), options)).toContain(
    "A leads 1 config with 100% (passed; published figures, 1 more without such a figure)"
  );
});

test("leaderboardAnswer says down to which rank the first may be", () => {
  const rows = [row("A", {rank: 1, value: 4}), row("B", {rank: 2, value: 3}), row("C", {rank: 3, value: 1})];
  const settled = (rank_high: number) => {
    const [first, ...rest] = rows;
    const ranking = rankIntervals([4, 3, 1].map((d) => ({estimate: d, low: d - 1, high: d + 1})));
    return leaderboardAnswer({...board([{...first, rank_low: 1, rank_high}, ...rest]), ranking}, options);
  };
  expect(settled(2)).toMatch(/With all 3 pairs compared at once \(95%\) its rank is 1 to 2\.$/);
  expect(settled(2)).not.toContain("cannot be said");
  expect(settled(1)).toMatch(/With all 3 pairs compared at once \(95%\) it is surely first\.$/);
});

test("leaderboardAnswer of nothing says so", () => {
  expect(leaderboardAnswer(board([]), options)).toBe(
    "The archive holds no score over everything for the experiment “June run”."
  );
});
