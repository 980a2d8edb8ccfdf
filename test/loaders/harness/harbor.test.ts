import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const fixture = "test/fixtures/harbor";

test("harbor reads every field of a trial into its run", async () => {
  const project = createProject();
  project.copy(fixture, "jobs");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note")).toEqual([]);
  const [run] = await project.rows("FROM runs WHERE task_id = 'acme/two-fer'");
  expect(run).toMatchObject({
    suite: "acme/kit-bench",
    model_id: "mini-1",
    harness: "harbor",
    variant: "acme-agent",
    repeat: 1,
    status: "timeout",
    failure: "none",
    passed: true,
    metric: "reward",
    score: 1,
    cost_usd: 0.375,
    cost_kind: "measured",
    tokens_input: 601,
    tokens_cache_read: 402,
    tokens_output: 61,
    tokens_semantics: "cumulative",
    duration_s: 120.25,
    duration_scope: "wall",
    note: "AgentTimeoutError: ran out of time; retry of two-fer__old",
    source_run_id: "trial-uuid-1",
    source: "jobs/night/two-fer__abc/result.json",
    pointer: "/"
  });
  const children = "JOIN runs USING (run_id) WHERE task_id = 'acme/two-fer' ORDER BY ALL";
  expect(await project.rows(`SELECT s.metric, s.value, s.passed, s.raw FROM scores AS s ${children}`)).toEqual([
    {metric: "style", value: 0.25, passed: null, raw: null},
    {metric: "tests", value: 0.5, passed: false, raw: "1 of 2; failed: test_b"}
  ]);
  expect(await project.rows(`SELECT p.phase, p.name, p.duration_s FROM phases AS p ${children}`)).toEqual([
    {phase: 1, name: "environment_setup", duration_s: 1},
    {phase: 2, name: "agent_setup", duration_s: 2},
    {phase: 3, name: "agent_execution", duration_s: 90},
    {phase: 4, name: "verifier", duration_s: 4}
  ]);
  expect(await project.rows(`SELECT c.as_of, c.kind, c.cost_usd, c.source FROM costs AS c ${children}`)).toEqual([
    {as_of: "2026-01-06", kind: "estimated", cost_usd: 0.5, source: "agent_result.metadata.api_equivalent_cost_usd"},
    {as_of: "2026-01-06", kind: "measured", cost_usd: 0.375, source: "jobs/night/two-fer__abc/result.json#/"}
  ]);
  expect(await project.rows("SELECT temperature, effort, settings FROM configs WHERE effort IS NOT NULL")).toEqual([
    {
      temperature: 0.75,
      effort: "high",
      settings: JSON.stringify({
        agent_timeout_max_s: 900,
        agent_timeout_multiplier: 1.5,
        agent_timeout_s: 700,
        agent_version: "3.2.1",
        environment: "docker",
        mode: "plan",
        provider: "acme",
        verifier_timeout_multiplier: 2.5
      })
    }
  ]);
  expect(await project.rows("SELECT task_id, content_hash FROM tasks ORDER BY task_id")).toEqual([
    {task_id: "acme/oops", content_hash: "decaf"},
    {task_id: "acme/two-fer", content_hash: "c0ffee"}
  ]);
});

test("harbor takes a container that did not start as infrastructure, and its zeros as unknown", async () => {
  const project = createProject();
  project.copy(fixture, "jobs");
  await project.load();
  expect(
    await project.rows(
      `SELECT status, failure, passed, score, cost_usd, cost_kind, tokens_input, tokens_output, tokens_semantics, note
       FROM runs WHERE task_id = 'acme/oops'`
    )
  ).toEqual([
    {
      status: "error",
      failure: "infra",
      passed: null,
      score: null,
      cost_usd: null,
      cost_kind: "unknown",
      tokens_input: null,
      tokens_output: null,
      tokens_semantics: null,
      note: "EnvironmentStartTimeoutError: no container"
    }
  ]);
});

test("harbor-job publishes what it states of each agent, model and data set", async () => {
  const project = createProject();
  project.copy(fixture, "jobs");
  await project.load();
  const columns = `metric, scope, scope_id, n, n_passed, "values", value_counts, mean, cost_usd_sum, tokens_input_sum,
    tokens_cache_read_sum, tokens_output_sum, as_of, printed, note, pointer`;
  const base = {scope: "suite", scope_id: "acme/kit-bench", as_of: "2026-01-06"};
  expect(await project.rows(`SELECT ${columns} FROM cells WHERE origin = 'published' ORDER BY metric`)).toEqual([
    {
      ...base,
      metric: "pass_at_2",
      n: null,
      n_passed: null,
      values: null,
      value_counts: null,
      mean: 0.625,
      cost_usd_sum: null,
      tokens_input_sum: null,
      tokens_cache_read_sum: null,
      tokens_output_sum: null,
      printed: "0.625",
      note: null,
      pointer: "/stats/evals/acme-agent__mini-1__acme~1kit-bench/pass_at_k/2"
    },
    {
      ...base,
      metric: "reward",
      n: 2,
      n_passed: 1,
      values: [0, 1],
      value_counts: [1, 1],
      mean: 0.5,
      cost_usd_sum: 0.375,
      tokens_input_sum: 601,
      tokens_cache_read_sum: 402,
      tokens_output_sum: 61,
      printed: "0.5",
      note: "1 errors: 1 EnvironmentStartTimeoutError",
      pointer: "/stats/evals/acme-agent__mini-1__acme~1kit-bench/metrics/0"
    }
  ]);
});

test("harbor-job states its figures under the config of its own trials", async () => {
  const project = createProject();
  project.copy(`${fixture}/night/result.json`, "jobs/night/result.json");
  project.copy(`${fixture}/night/two-fer__abc`, "jobs/night/two-fer__abc");
  await project.load();
  expect(
    await project.rows(
      "SELECT count(DISTINCT config_id)::INTEGER AS n FROM (SELECT config_id FROM runs UNION SELECT config_id FROM cells)"
    )
  ).toEqual([{n: 1}]);
});

const trial = {
  id: "u1",
  task_name: "x",
  trial_name: "x__1",
  task_checksum: "c",
  agent_info: {name: "a", model_info: {name: "m"}},
  verifier_result: {rewards: {reward: 0.5}}
};
const stats = {evals: {"a__m__d-1": {n_trials: 1, n_errors: 0, metrics: [{mean: 0.5}]}}};

test("harbor passes a trial at a reward of 1; a part of it is a score, not a pass", async () => {
  const project = createProject();
  project.write({"a/x__1/result.json": trial});
  await project.load();
  expect(await project.rows("SELECT passed, score, failure, status FROM runs")).toEqual([
    {passed: false, score: 0.5, failure: "model", status: "completed"}
  ]);
});

test("harbor without a reward and without an exception knows no outcome", async () => {
  const project = createProject();
  project.write({"a/x__1/result.json": {...trial, verifier_result: null}});
  await project.load();
  expect(await project.rows("SELECT passed, score, failure, status FROM runs")).toEqual([
    {passed: null, score: null, failure: "unknown", status: "error"}
  ]);
});

test("harbor-job of the first versions holds its trials itself", async () => {
  const project = createProject();
  project.write({"a/job/result.json": {n_total_trials: 1, stats, trial_results: [trial]}});
  await project.load();
  expect(await project.rows("SELECT task_id, source, pointer, loader FROM runs")).toEqual([
    {task_id: "x", source: "a/job/result.json", pointer: "/trial_results/0", loader: "harbor-job/1"}
  ]);
});

test("harbor-job reads a trial that it holds and that has a file of its own once", async () => {
  const project = createProject();
  project.write({
    "a/job/result.json": {n_total_trials: 1, stats, trial_results: [trial]},
    "a/job/x__1/result.json": trial
  });
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(1);
  expect(problems.filter((d) => d.code === "duplicate-run")).toEqual([]);
});

test("harbor-job does not divide its totals over several evaluations", async () => {
  const project = createProject();
  const evals = {...stats.evals, "b__m__d-1": {n_trials: 1, metrics: [{mean: 1}]}};
  project.write({"a/job/result.json": {n_total_trials: 2, stats: {evals, n_input_tokens: 9, cost_usd: 3}}});
  const {problems} = await project.load();
  expect(
    await project.rows(
      "SELECT variant, cost_usd_sum, tokens_input_sum FROM cells JOIN configs USING (study_id, config_id) ORDER BY variant"
    )
  ).toEqual([
    {variant: "a", cost_usd_sum: null, tokens_input_sum: null},
    {variant: "b", cost_usd_sum: null, tokens_input_sum: null}
  ]);
  expect(problems).toMatchObject([{code: "total-of-several", severity: "note"}]);
});

test("harbor reads the single reward of its first versions", async () => {
  const project = createProject();
  project.write({"a/x__1/result.json": {...trial, verifier_result: {reward: 1}}});
  await project.load();
  expect(await project.rows("SELECT passed, metric, score FROM runs")).toEqual([
    {passed: true, metric: "reward", score: 1}
  ]);
});

test("harbor-job that nothing was evaluated of yet states nothing", async () => {
  const project = createProject();
  project.write({"a/job/result.json": {n_total_trials: 4, stats: {n_completed_trials: 0}}});
  const {rows, problems} = await project.load();
  expect([rows.runs, rows.cells]).toEqual([0, 0]);
  expect(problems).toEqual([]);
});

test("harbor says that the tests of a trial cannot be read, and keeps the trial", async () => {
  const project = createProject();
  project.copy("test/fixtures/harbor", "hb");
  project.write({"hb/night/two-fer__abc/verifier/ctrf.json": '{"results": {"tests": ['});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs ORDER BY task_id")).toHaveLength(2);
  expect(await project.rows("SELECT metric FROM scores WHERE metric = 'tests'")).toEqual([]);
  expect(problems.filter((d) => d.code === "unreadable")).toMatchObject([
    {
      severity: "warning",
      source: "hb/night/two-fer__abc/verifier/ctrf.json",
      action: "trial without the share of its tests"
    }
  ]);
});
