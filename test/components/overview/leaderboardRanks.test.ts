import {expect, test} from "vitest";
import {leaderboardRanks} from "../../../src/components/overview/leaderboardRanks.js";
import {error, frontierCell, gates, passed} from "../frontier/frontierCell.js";
import type {LeaderboardCell} from "../../../src/components/overview/leaderboard.js";

const cell = (values: Partial<LeaderboardCell>): LeaderboardCell => ({
  ...frontierCell(),
  values: null,
  value_counts: null,
  ...values
});
const rate = (n_passed: number, n = 10) => cell({mean: n_passed / n, n_passed, n});
const score = (mean: number, sd: number | null, n = 15) => cell({mean, sd, n, n_passed: null});
const bounds = (cells: LeaderboardCell[], metric = passed) =>
  leaderboardRanks(cells, {metric}).configs.map((d) => [d.low, d.high]);

test("leaderboardRanks of rates are those of Newcombe's intervals at the corrected level", () => {
  // as in test/stats/rankIntervals.test.ts, from R
  expect(bounds([rate(10), rate(9), rate(5), rate(1)])).toEqual([
    [1, 3],
    [1, 3],
    [1, 4],
    [3, 4]
  ]);
});

test("leaderboardRanks of scores take Student's t of mean, SD and n", () => {
  // R: qt(1 - .025/3, 14) = 2.7178; half widths with n = 15: SD 0.26 → 0.1825, SD 1 → 0.7017
  // 4.93 − 4 = 0.93 > √(0.1825² + 0.7017²) = 0.7250; 4 − 3.3 = 0.7 < √(2 · 0.7017²) = 0.9924
  expect(bounds([score(4.93, 0.26), score(4, 1), score(3.3, 1)], gates)).toEqual([
    [1, 1],
    [2, 3],
    [2, 3]
  ]);
});

test("leaderboardRanks turns round where less is better", () => {
  expect(bounds([score(1, 0.1), score(9, 0.1)], error)).toEqual([
    [1, 1],
    [2, 2]
  ]);
});

test("leaderboardRanks gives runs that are all alike the interval of their place on the scale", () => {
  // Wilson of 15 in 15 at 95%, on 0 to 5: from 3.981; 3 ± 0.055 is below, 4.5 ± 0.055 is not
  expect(bounds([score(5, 0), score(3, 0.1)], gates)).toEqual([
    [1, 1],
    [2, 2]
  ]);
  expect(bounds([score(5, 0), score(4.5, 0.1)], gates)).toEqual([
    [1, 2],
    [1, 2]
  ]);
});

test("leaderboardRanks knows nothing of single runs, unknown spread and alike runs on an open scale", () => {
  const unknown = [score(3, 0.1, 1), score(2, null), score(1, 0)];
  expect(leaderboardRanks(unknown, {metric: error})).toMatchObject({n: 0, pairs: 0});
  expect(bounds([score(1, 0.1), score(9, 0.1), score(20, null)], error)).toEqual([
    [1, 2],
    [2, 3],
    [NaN, NaN]
  ]);
});

test("leaderboardRanks are narrower at a lower level", () => {
  const cells = [rate(8), rate(2)];
  const at = (level: number) => leaderboardRanks(cells, {metric: passed, level}).configs.map((d) => [d.low, d.high]);
  // R: 8 and 2 of 10 differ by 0.6; Newcombe's interval starts at 0.162 at 95%, at −0.084 at 99.9%
  expect(at(0.95)).toEqual([
    [1, 1],
    [2, 2]
  ]);
  expect(at(0.999)).toEqual([
    [1, 2],
    [1, 2]
  ]);
});

test("leaderboardRanks leave room for lost runs at either end of the scale", () => {
  const between = {...rate(8), bounds: {worst: rate(8, 30), best: rate(28, 30)}};
  expect(bounds([rate(8), rate(2)])).toEqual([
    [1, 1],
    [2, 2]
  ]);
  expect(bounds([between, rate(2)])).toEqual([
    [1, 2],
    [1, 2]
  ]);
});
