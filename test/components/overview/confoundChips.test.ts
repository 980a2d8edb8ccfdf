// @vitest-environment jsdom
import {expect, test} from "vitest";
import {confoundChips} from "../../../src/components/overview/confoundChips.js";
import {designOf} from "../../../src/components/overview/design.js";
import {leaderboard} from "../../../src/components/overview/leaderboard.js";
import {leaderboardConfounds} from "../../../src/components/overview/leaderboardConfounds.js";
import {comparedConfig} from "../compare/comparedConfig.js";
import {configs, frontierCell, passed} from "../frontier/frontierCell.js";

const confound = {
  id: "harness",
  title: "harness <mixed>",
  text: "Why it matters.",
  evidence: [{value: "codex", configs: Array.from({length: 14}, (_, i) => `C${i}`)}]
};

test("confoundChips of nothing is nothing", () => {
  expect(confoundChips([], {sql: "SELECT 1"})).toBeNull();
});

test("confoundChips opens each warning with its evidence, as text", () => {
  const [chip, how] = confoundChips([confound], {sql: "SELECT 1"})!.querySelectorAll("details");
  expect(chip.querySelector("summary")!.textContent).toBe("harness <mixed>");
  expect(chip.textContent).toContain("Why it matters.");
  expect([...chip.querySelectorAll("tbody tr > *")].map((d) => d.textContent)).toEqual([
    "codex",
    "14",
    "C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11 and 2 more"
  ]);
  expect(how.querySelector("pre")!.textContent).toBe("SELECT 1");
});

test("leaderboardConfounds compares the ranked configs of the experiment, with their n", () => {
  const cell = (config_id: string, n: number, origin = "computed") => ({
    ...frontierCell({config_id, n, origin}),
    values: null,
    value_counts: null
  });
  const board = leaderboard([cell("a", 10), cell("b", 30), cell("c", 900, "published")], {configs, metric: passed});
  const facts = (config_id: string, values = {}) => ({
    experiment_id: "main",
    ...comparedConfig(config_id, {model_id: config_id}),
    ...values
  });
  const design = designOf([], {experiment: "main", tasks: [], configs});
  const other = {experiment_id: "other", harness: "x"};
  const compared = [facts("a"), facts("a", other), facts("b"), facts("c", {harness: "x"})];
  expect(leaderboardConfounds(board, {compared, design}).map((d) => d.title)).toEqual(["n from 10 to 30"]);
});
