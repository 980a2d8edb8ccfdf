// @vitest-environment jsdom
import {expect, test} from "vitest";
import {leaderboardCaption, leaderboardChart} from "../../../src/components/overview/leaderboardChart.js";
import {leaderboard} from "../../../src/components/overview/leaderboard.js";
import {configs, frontierCell, gates, passed} from "../frontier/frontierCell.js";

const resize = (render: (width: number) => Element) => render(700);
const cell = (values = {}) => ({...frontierCell(values), values: null, value_counts: null, ...values});

test("leaderboardChart draws the rows", () => {
  const board = leaderboard([cell(), cell({config_id: "b"})], {configs, metric: passed});
  const chart = leaderboardChart(board, {metric: passed, resize});
  expect([...chart.querySelectorAll(".config-name text")].map((d) => d.textContent)).toEqual(["Model A", "Model B"]);
});

test("leaderboardChart of nothing says what it needs", () => {
  const chart = leaderboardChart(leaderboard([], {configs, metric: passed}), {metric: passed, resize});
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

test("leaderboardCaption names the level and the correction of the ranks, and what bars join", () => {
  const cells = [cell(), cell({config_id: "b"}), cell({config_id: "c", n_passed: 7, mean: 0.7})];
  expect(leaderboardCaption(leaderboard(cells, {configs, metric: passed}), {metric: passed})).toMatch(
    /Ranks are intervals that hold together at 95%: Bonferroni over 3 pairs\. Bars join configs that are not told apart, which does not make them equal\.$/
  );
});

test("leaderboardCaption says where no rank has an interval, and of which configs the spread is not known", () => {
  const single = (config_id: string) => cell({config_id, n: 1, mean: 4, n_passed: null});
  const spread = (config_id: string, mean: number) => cell({config_id, mean, sd: 0.1, n_passed: null});
  const caption = (cells: ReturnType<typeof cell>[]) =>
    leaderboardCaption(leaderboard(cells, {configs, metric: gates}), {metric: gates});
  expect(caption([single("a"), single("b")])).toContain("No rank has an interval");
  expect(caption([single("a"), spread("b", 1), spread("c", 5)])).toMatch(
    /1 config with “\?” has no known spread: any rank is possible, and the others leave room for it\.$/
  );
});
