import {existsSync} from "node:fs";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

test("aider reads every field of an exercise into its run", async () => {
  const project = createProject();
  project.copy("test/fixtures/aider", "polyglot");
  const {problems} = await project.load();
  expect(problems.map((d) => d.code)).toEqual(["cost-not-tokens-times-price"]); // the fixture's cost is made up
  const [run] = await project.rows("FROM runs");
  expect(run).toMatchObject({
    study_id: "polyglot",
    experiment_id: "main",
    suite: "rust",
    task_id: "two-fer",
    model_id: "acme/mini-1",
    harness: "aider",
    variant: "diff",
    repeat: 1,
    status: "completed",
    failure: "none",
    passed: true,
    attempts: 2,
    passed_at: 2,
    cost_usd: 0.0125,
    cost_kind: "computed",
    tokens_input: 901,
    tokens_output: 902,
    tokens_reasoning: null,
    duration_s: 41.5,
    duration_scope: "wall",
    source: "polyglot/2026-01-02-03-04-05--mini/rust/exercises/practice/two-fer/.aider.results.json",
    pointer: "/",
    loader: "aider/1"
  });
  expect(await project.rows("SELECT attempt, passed, cost_usd FROM attempts ORDER BY attempt")).toEqual([
    {attempt: 1, passed: false, cost_usd: null},
    {attempt: 2, passed: true, cost_usd: null}
  ]);
  expect(await project.rows("SELECT metric, value FROM scores ORDER BY metric")).toEqual([
    {metric: "indentation_errors", value: 7},
    {metric: "lazy_comments", value: 8},
    {metric: "num_error_outputs", value: 2},
    {metric: "num_exhausted_context_windows", value: 4},
    {metric: "num_malformed_responses", value: 5},
    {metric: "num_user_asks", value: 3},
    {metric: "syntax_errors", value: 6},
    {metric: "test_timeouts", value: 1}
  ]);
  const [config] = await project.rows("SELECT effort, harness_version, feedback, settings FROM configs");
  expect(config).toEqual({
    effort: "high",
    harness_version: "abc1234-dirty",
    feedback: "test output",
    settings: '{"dirname":"2026-01-02-03-04-05--mini","thinking_tokens":32000}'
  });
});

const exercise = {
  testdir: "/b/2026-01-02-03-04-05--mini/rust/exercises/practice/hello",
  testcase: "hello",
  model: "acme/mini-1",
  edit_format: "whole",
  tests_outcomes: [true]
};

test("aider takes a missing cost as unknown", async () => {
  const project = createProject();
  project.write({"a/hello/.aider.results.json": exercise});
  await project.load();
  expect(await project.rows("SELECT cost_usd, cost_kind FROM runs")).toEqual([{cost_usd: null, cost_kind: "unknown"}]);
});

test("aider takes a cost of 0 as unknown, and says so", async () => {
  const project = createProject();
  project.write({"a/hello/.aider.results.json": {...exercise, cost: 0}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT cost_usd, cost_kind FROM runs")).toEqual([{cost_usd: null, cost_kind: "unknown"}]);
  expect(problems).toMatchObject([{code: "zero-cost", severity: "note", action: "taken as unknown"}]);
});

test("aider takes an exercise without outcomes as never tested, not as failed", async () => {
  const project = createProject();
  project.write({"a/hello/.aider.results.json": {...exercise, tests_outcomes: []}});
  await project.load();
  expect(await project.rows("SELECT status, failure, passed, attempts FROM runs")).toEqual([
    {status: "error", failure: "unknown", passed: null, attempts: null}
  ]);
});

test("aider keeps two benchmark runs of one model apart", async () => {
  const project = createProject();
  const other = {...exercise, testdir: exercise.testdir.replace("05--mini", "06--other-prompt")};
  project.write({"a/x/.aider.results.json": exercise, "a/y/.aider.results.json": other});
  await project.load();
  expect(
    await project.rows("SELECT count(DISTINCT config_id)::INTEGER AS n, max(repeat)::INTEGER AS m FROM runs")
  ).toEqual([{n: 2, m: 1}]);
});

test("aider-leaderboard reads entries as published cells, not as runs", async () => {
  const project = createProject();
  project.copy("test/fixtures/aider-leaderboard", "boards");
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(0);
  const cells = await project.rows(
    `SELECT experiment_id, model_id, metric, origin, as_of, n, n_passed, mean, cost_usd_sum, cost_kind, duration_s_sum,
     tokens_input_sum, tokens_output_sum, printed, pointer FROM cells JOIN configs USING (study_id, config_id)
     WHERE metric = 'passed' ORDER BY pointer`
  );
  expect(cells).toEqual([
    {
      experiment_id: "polyglot",
      model_id: "acme/mini-1",
      metric: "passed",
      origin: "published",
      as_of: "2026-01-03",
      n: 40,
      n_passed: 18,
      mean: 0.45,
      cost_usd_sum: 3.25,
      cost_kind: "computed",
      duration_s_sum: 500,
      tokens_input_sum: 1001,
      tokens_output_sum: 1002,
      printed: "45",
      pointer: "/0"
    },
    {
      experiment_id: "polyglot",
      model_id: "acme/local",
      metric: "passed",
      origin: "published",
      as_of: "2026-01-04",
      n: 40,
      n_passed: 1,
      mean: 0.025,
      cost_usd_sum: null,
      cost_kind: "unknown",
      duration_s_sum: null,
      tokens_input_sum: null,
      tokens_output_sum: null,
      printed: "2.5",
      pointer: "/1"
    }
  ]);
  expect(problems).toMatchObject([
    {
      severity: "error",
      source: "boards/polyglot_leaderboard.yml",
      pointer: "/2/test_cases",
      expected: "number",
      received: 'string "many"',
      action: "entry left out"
    }
  ]);
});

test("aider-leaderboard keeps a commit hash that looks like a number", async () => {
  const project = createProject();
  project.copy("test/fixtures/aider-leaderboard", "boards");
  await project.load();
  expect(await project.rows("SELECT harness_version FROM configs ORDER BY harness_version")).toEqual([
    {harness_version: "0.99.1"},
    {harness_version: "282574"}
  ]);
});

const samples = `${process.env.BENCHBOOK_HARNESS ?? "../shared/harness"}/samples/aider`;

test("aider reads the public samples to their known totals", async () => {
  if (!existsSync(samples)) {
    console.log(`no samples at ${samples}: the public aider files were not read`);
    return;
  }
  const project = createProject();
  project.copy(`${samples}/fantomechess`, "exercises");
  project.copy(`${samples}/leaderboard-yml`, "boards");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  expect(
    await project.rows(
      `SELECT count(*)::INTEGER AS runs, count(DISTINCT task_id)::INTEGER AS tasks, count(*) FILTER (passed_at = 1)::INTEGER AS first,
       count(*) FILTER (passed_at = 2)::INTEGER AS second, sum(attempts)::INTEGER AS attempts, round(sum(cost_usd), 6) AS cost_usd,
       round(sum(duration_s), 3) AS duration_s FROM runs GROUP BY config_id ORDER BY first`
    )
  ).toEqual([
    {runs: 133, tasks: 133, first: 68, second: 28, attempts: 198, cost_usd: 5.091449, duration_s: 3534.526},
    {runs: 133, tasks: 133, first: 73, second: 30, attempts: 193, cost_usd: 4.505617, duration_s: 3100.399}
  ]);
  const folders = await project.rows(
    `SELECT count(*)::INTEGER AS n FROM runs WHERE regexp_extract(source, '(failed|pass-at-1|pass-at-2)', 1)
     <> CASE passed_at WHEN 1 THEN 'pass-at-1' WHEN 2 THEN 'pass-at-2' ELSE 'failed' END`
  );
  expect(folders).toEqual([{n: 0}]);
  expect(
    await project.rows(
      `SELECT experiment_id, count(*)::INTEGER AS entries, (count(*) - count(cost_usd_sum))::INTEGER AS unknown_cost,
       round(sum(cost_usd_sum), 4) AS cost_usd FROM cells WHERE metric = 'passed' AND origin = 'published' GROUP BY ALL ORDER BY ALL`
    )
  ).toEqual([
    {experiment_id: "architect", entries: 21, unknown_cost: 0, cost_usd: 305.3807},
    {experiment_id: "edit", entries: 98, unknown_cost: 68, cost_usd: 187.2828},
    {experiment_id: "polyglot", entries: 70, unknown_cost: 18, cost_usd: 1278.4255},
    {experiment_id: "qwen3", entries: 10, unknown_cost: 7, cost_usd: 3.2039},
    {experiment_id: "refactor", entries: 14, unknown_cost: 2, cost_usd: 282.3322}
  ]);
});
