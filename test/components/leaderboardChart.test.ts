// @vitest-environment jsdom
import {expect, test} from "vitest";
import {leaderboardCaption, leaderboardChart} from "../../src/components/leaderboardChart.js";
import {leaderboard} from "../../src/components/leaderboard.js";
import {configs, frontierCell, gates, passed} from "./frontierCell.js";

const resize = (render: (width: number) => Element) => render(700);
const cell = (values = {}) => ({...frontierCell(values), values: null, value_counts: null, ...values});

test("leaderboardChart draws the rows", () => {
  const board = leaderboard([cell(), cell({config_id: "b"})], {configs, metric: passed});
  const chart = leaderboardChart(board, {metric: passed, resize});
  expect([...chart.querySelectorAll(".config-name text")].map((d) => d.textContent)).toEqual(["Model A", "Model B"]);
});

test("leaderboardChart of nothing says what it needs", () => {
  const chart = leaderboardChart({rows: [], ranked: "", unranked: 0}, {metric: passed, resize});
  expect(chart.textContent).toContain("No config has a score over everything");
});

test("leaderboardCaption says by what rows are ranked, and what is without a rank", () => {
  const cells = [cell(), cell({config_id: "b"}), cell({config_id: "c", origin: "published"})];
  const board = leaderboard(cells, {configs, metric: passed});
  expect(leaderboardCaption(board, {metric: passed})).toMatch(
    /^Ranked by computed figures, highest first; 1 config without such a figure stands last, without a rank\. 3 figures, 3 with an interval\./
  );
});

test("leaderboardCaption says when the axis shows a small part of the scale", () => {
  const cells = [cell({mean: 4.5, n_passed: null}), cell({config_id: "b", mean: 4.6, n_passed: null})];
  const board = leaderboard(cells, {configs, metric: gates});
  expect(leaderboardCaption(board, {metric: gates})).toContain(
    "The axis shows a part of the scale, which runs from 0 to 5."
  );
  expect(leaderboardCaption(leaderboard([cell()], {configs, metric: passed}), {metric: passed})).not.toContain(
    "The axis"
  );
});
