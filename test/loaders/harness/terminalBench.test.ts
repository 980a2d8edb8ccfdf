import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const fixture = "test/fixtures/terminal-bench";

test("terminal-bench reads every field of a trial into its run", async () => {
  const project = createProject();
  project.copy(fixture, "tb");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  const [run] = await project.rows("FROM runs WHERE source_run_id = 'trial-1'");
  expect(run).toMatchObject({
    suite: "terminal-bench-core@0.1.1",
    task_id: "two-fer",
    model_id: "acme/mini-1",
    harness: "terminal-bench",
    variant: "acme-agent",
    repeat: 1,
    status: "timeout",
    failure: "none",
    passed: true,
    cost_usd: null,
    cost_kind: "unknown",
    tokens_input: 901,
    tokens_output: 52,
    tokens_semantics: "cumulative",
    duration_s: 120.25,
    duration_scope: "wall",
    note: "agent_timeout",
    source: "tb/20260104_acme_mini-1/night/results.json",
    pointer: "/results/0",
    loader: "terminal-bench/1"
  });
  expect(await project.rows("SELECT started_at::VARCHAR AS t FROM runs WHERE source_run_id = 'trial-1'")).toEqual([
    {t: "2026-01-04 03:04:05.5"}
  ]);
  expect(await project.rows("SELECT name, duration_s FROM phases ORDER BY phase")).toEqual([
    {name: "agent", duration_s: 90},
    {name: "test", duration_s: 10}
  ]);
  expect(await project.rows("SELECT harness_version, settings FROM configs")).toEqual([
    {harness_version: "0.2.12", settings: '{"agent_timeout_s":600,"max_episodes":50,"timeout_multiplier":2}'}
  ]);
  expect(await project.rows("SELECT task_id, content_hash FROM tasks ORDER BY task_id")).toEqual([
    {task_id: "late", content_hash: "sha256:91e1fd4c33d5992a"},
    {task_id: "two-fer", content_hash: "sha256:8e4da679e7271cd8"}
  ]);
});

test("terminal-bench takes the trials of a task as repeats, with the share of its tests as a gate", async () => {
  const project = createProject();
  project.copy(fixture, "tb");
  await project.load();
  expect(
    await project.rows(
      `SELECT source_run_id, repeat, status, failure, r.passed, tokens_input, s.value, s.passed AS gate, raw
       FROM runs AS r JOIN scores AS s USING (run_id) WHERE s.metric = 'tests' ORDER BY repeat`
    )
  ).toEqual([
    {
      source_run_id: "trial-1",
      repeat: 1,
      status: "timeout",
      failure: "none",
      passed: true,
      tokens_input: 901,
      value: 1,
      gate: true,
      raw: "2 of 2"
    },
    {
      source_run_id: "trial-2",
      repeat: 2,
      status: "completed",
      failure: "model",
      passed: false,
      tokens_input: null,
      value: 0.5,
      gate: false,
      raw: "1 of 2; failed: test_b"
    }
  ]);
});

test("terminal-bench finds a trial that its run does not list", async () => {
  const project = createProject();
  project.copy(fixture, "tb");
  await project.load();
  expect(
    await project.rows("SELECT source_run_id, status, failure, passed, note, source FROM runs WHERE task_id = 'late'")
  ).toEqual([
    {
      source_run_id: "night/late.2-of-2.night",
      status: "error",
      failure: "unknown",
      passed: null,
      note: "parse_error",
      source: "tb/20260104_acme_mini-1/night/late/late.2-of-2.night/results.json"
    }
  ]);
});

test("terminal-bench publishes its accuracy and pass@k over what it counts", async () => {
  const project = createProject();
  project.copy(fixture, "tb");
  await project.load();
  expect(
    await project.rows(
      "SELECT metric, n, n_passed, mean, as_of, printed FROM cells WHERE origin = 'published' ORDER BY metric"
    )
  ).toEqual([
    {metric: "pass_at_2", n: 1, n_passed: null, mean: 0.75, as_of: "2026-01-04T03:04:00", printed: "0.75"},
    {metric: "passed", n: 2, n_passed: 1, mean: 0.5, as_of: "2026-01-04T03:04:00", printed: "0.5"}
  ]);
});

test("terminal-bench reads its metadata, lock and logs with the results", async () => {
  const project = createProject();
  project.copy(fixture, "tb");
  await project.load();
  expect(
    await project.rows("SELECT DISTINCT loader FROM sources WHERE source NOT LIKE '%archive.yaml' ORDER BY loader")
  ).toEqual([{loader: "terminal-bench/1"}, {loader: "with 20260104_acme_mini-1/night/results.json"}]);
});

const trial = {task_id: "x", is_resolved: false, failure_mode: "unset", parser_results: null};

test("terminal-bench takes agent and model from the submission's folder where no file names them", async () => {
  const project = createProject();
  project.write({
    "a/20250829_goose_claude-4-sonnet/night__results.json": {
      results: [{...trial, id: "t1", trial_name: "x.1-of-1.night"}],
      n_resolved: 0,
      n_unresolved: 1,
      accuracy: 0
    }
  });
  await project.load();
  expect(await project.rows("SELECT model_id, variant, suite FROM runs")).toEqual([
    {model_id: "claude-4-sonnet", variant: "goose", suite: null}
  ]);
});

test("terminal-bench keeps runs of unknown models apart", async () => {
  const project = createProject();
  const run = (id: string) => ({
    results: [{...trial, id, trial_name: "x.1-of-1"}],
    n_resolved: 0,
    n_unresolved: 1,
    accuracy: 0
  });
  project.write({"a/one/results.json": run("t1"), "a/two/results.json": run("t2")});
  await project.load();
  expect(await project.rows("SELECT model_id, settings FROM configs ORDER BY settings")).toEqual([
    {model_id: "unknown", settings: '{"run":"one"}'},
    {model_id: "unknown", settings: '{"run":"two"}'}
  ]);
});

test("terminal-bench counts a run once that lies in two folders", async () => {
  const project = createProject();
  project.copy(`${fixture}/20260104_acme_mini-1/night/results.json`, "tb/20260104_a_m/one/results.json");
  project.copy(`${fixture}/20260104_acme_mini-1/night/results.json`, "tb/20260104_a_m/two/results.json");
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(2);
  expect(problems.filter((d) => d.code === "duplicate-run")).toHaveLength(2);
});

test("terminal-bench warns of a run most of whose trials have no outcome", async () => {
  const project = createProject();
  const lost = (id: string, failure_mode: string) => ({
    ...trial,
    id,
    trial_name: `${id}.1-of-1`,
    task_id: id,
    is_resolved: null,
    failure_mode
  });
  const results = [
    {...trial, id: "a", trial_name: "a.1-of-1", task_id: "a", is_resolved: true},
    lost("b", "unknown_agent_error"),
    lost("c", "unknown_agent_error"),
    lost("d", "agent_installation_failed")
  ];
  project.write({"a/20260104_g_m/results.json": {results, n_resolved: 2, n_unresolved: 2, accuracy: 0.5}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, status, failure, passed FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a", status: "completed", failure: "none", passed: true},
    {task_id: "b", status: "error", failure: "unknown", passed: null},
    {task_id: "c", status: "error", failure: "unknown", passed: null},
    {task_id: "d", status: "error", failure: "infra", passed: null}
  ]);
  const found = (code: string) => problems.filter((d) => d.code === code);
  expect(found("broken-run")).toMatchObject([
    {
      severity: "warning",
      received: "3 of 4 trials have none: 2 unknown_agent_error, 1 agent_installation_failed"
    }
  ]);
  expect(found("aggregate-mismatch")).toMatchObject([{expected: "1 resolved trials", received: "2"}]);
});

test("terminal-bench without results.json: its metadata and lock give a reason and no rows", async () => {
  const project = createProject();
  project.copy(`${fixture}/20260104_acme_mini-1/night/run_metadata.json`, "tb/run_metadata.json");
  project.copy(`${fixture}/20260104_acme_mini-1/night/tb.lock`, "tb/tb.lock");
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(0);
  expect(problems).toMatchObject([
    {code: "side-file", severity: "note", source: "tb/run_metadata.json"},
    {code: "side-file", severity: "note", source: "tb/tb.lock"}
  ]);
});
