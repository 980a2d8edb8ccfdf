import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const fixture = "test/fixtures/mini-swe-agent";

test("mini-swe-agent reads every field of a trajectory into its run, graded by its report", async () => {
  const project = createProject();
  project.copy(fixture, "kits");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note")).toEqual([]);
  const runs = await project.rows("FROM runs");
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({
    suite: "SWE-bench Verified",
    task_id: "acme__kit-7",
    model_id: "acme/mini-1",
    harness: "mini-swe-agent",
    repeat: 1,
    status: "completed",
    failure: "model",
    passed: false,
    cost_usd: 0.0125,
    cost_kind: "computed",
    tokens_input: 530,
    tokens_output: 60,
    tokens_reasoning: 33,
    tokens_cache_read: 460,
    tokens_cache_write: 10,
    tokens_semantics: "cumulative",
    duration_s: 4.75,
    duration_scope: "unknown",
    note: null,
    source_run_id: "gen-1",
    source: "kits/verified/20260102_acme/trajs/acme__kit-7/acme__kit-7.traj.json",
    pointer: "/info",
    loader: "mini-swe-agent/1"
  });
  expect(await project.rows("SELECT started_at::VARCHAR AS started_at FROM runs")).toEqual([
    {started_at: "2026-01-02 03:04:05.5"}
  ]);
  expect(await project.rows("SELECT metric, value, passed, raw FROM scores ORDER BY metric")).toEqual([
    {metric: "FAIL_TO_PASS", value: 0.25, passed: false, raw: "1 of 4; failed: test_b, test_c, test_d"},
    {metric: "PASS_TO_PASS", value: 1, passed: true, raw: "2 of 2"},
    {metric: "api_calls", value: 2, passed: null, raw: null},
    {metric: "patch_applied", value: 1, passed: true, raw: null},
    {metric: "patch_exists", value: 1, passed: true, raw: null}
  ]);
  expect(await project.rows("SELECT harness_version, temperature, effort, settings FROM configs")).toEqual([
    {
      harness_version: "2.3.4",
      temperature: 0.25,
      effort: "high",
      settings: '{"cost_limit":3.5,"prompt":"4c4547e8","step_limit":250}'
    }
  ]);
});

test("mini-swe-agent takes its report and predictions as known files, not as runs of their own", async () => {
  const project = createProject();
  project.copy(fixture, "kits");
  const {problems} = await project.load();
  const read = await project.rows("SELECT source, loader, n_rows > 0 AS gave FROM sources ORDER BY source");
  expect(read.map((d) => [String(d.source).split("/").at(-1), d.loader, d.gave])).toEqual([
    ["archive.yaml", "archive", true],
    ["patch.diff", "with verified/20260102_acme/trajs/acme__kit-7/acme__kit-7.traj.json", false],
    ["report.json", "with verified/20260102_acme/trajs/acme__kit-7/acme__kit-7.traj.json", false],
    ["acme__kit-7.traj.json", "mini-swe-agent/1", true],
    ["exit_statuses_1767323040.5.yaml", "mini-swe-agent-side/1", false],
    ["preds.json", "swe-bench-side/1", false]
  ]);
  expect(problems.filter((d) => d.code === "side-file")).toMatchObject([
    {severity: "note", received: "1 Submitted, 2 LimitsExceeded"},
    {severity: "note", received: "predictions: patches without outcomes"}
  ]);
});

const info = {
  mini_version: "2.0.0",
  exit_status: "Submitted",
  model_stats: {instance_cost: 0.5, api_calls: 3},
  config: {model: {model_name: "acme/mini-1", model_kwargs: {}}}
};

test("mini-swe-agent without a report knows no outcome", async () => {
  const project = createProject();
  project.write({"a/x-1/x-1.traj.json": {info, messages: [], instance_id: "x-1"}});
  await project.load();
  expect(await project.rows("SELECT status, failure, passed, note FROM runs")).toEqual([
    {status: "completed", failure: "unknown", passed: null, note: "not evaluated"}
  ]);
});

test("mini-swe-agent takes a request that timed out as infrastructure, its cost of 0 as unknown", async () => {
  const project = createProject();
  const lost = {
    ...info,
    exit_status: "Timeout",
    exception_str: "litellm.Timeout: no answer\nat line 1",
    model_stats: {instance_cost: 0, api_calls: 1}
  };
  project.write({"a/x-1/x-1.traj.json": {info: lost, messages: [], instance_id: "x-1"}});
  const {problems} = await project.load();
  expect(
    await project.rows("SELECT status, failure, passed, cost_usd, cost_kind, tokens_input, note FROM runs")
  ).toEqual([
    {
      status: "error",
      failure: "infra",
      passed: null,
      cost_usd: null,
      cost_kind: "unknown",
      tokens_input: null,
      note: "exit Timeout: litellm.Timeout: no answer; not evaluated"
    }
  ]);
  expect(problems).toMatchObject([{code: "zero-cost", severity: "note"}]);
});

test("mini-swe-agent takes a limit that was met as budget, also when the report says unresolved", async () => {
  const project = createProject();
  project.write({
    "a/trajs/x-1/x-1.traj.json": {info: {...info, exit_status: "LimitsExceeded"}, messages: [], instance_id: "x-1"},
    "a/logs/x-1/report.json": {"x-1": {resolved: false, patch_exists: false, patch_successfully_applied: false}}
  });
  await project.load();
  expect(await project.rows("SELECT status, failure, passed, note FROM runs")).toEqual([
    {status: "failed", failure: "budget", passed: false, note: "exit LimitsExceeded; no patch"}
  ]);
});

test("mini-swe-agent keeps a run whose report is broken, and says so", async () => {
  const project = createProject();
  project.write({
    "a/trajs/x-1/x-1.traj.json": {info, messages: [], instance_id: "x-1"},
    "a/logs/x-1/report.json": "{"
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT status, failure, passed, cost_usd FROM runs")).toEqual([
    {status: "error", failure: "unknown", passed: null, cost_usd: 0.5}
  ]);
  expect(problems).toMatchObject([{code: "bad-report", source: "a/logs/x-1/report.json", severity: "error"}]);
});

test("mini-swe-agent takes two folders of one config as repeats", async () => {
  const project = createProject();
  const run = (id: string) => ({
    info,
    instance_id: "x-1",
    messages: [{role: "assistant", extra: {response: {id, usage: {prompt_tokens: 5, completion_tokens: 2}}}}]
  });
  project.write({"a/one/x-1/x-1.traj.json": run("gen-1"), "a/two/x-1/x-1.traj.json": run("gen-2")});
  await project.load();
  expect(
    await project.rows("SELECT repeat, count(DISTINCT config_id) OVER ()::INTEGER AS n FROM runs ORDER BY repeat")
  ).toEqual([
    {repeat: 1, n: 1},
    {repeat: 2, n: 1}
  ]);
});

test("mini-swe-agent copied into a second folder is a duplicate", async () => {
  const project = createProject();
  project.copy(`${fixture}/verified/20260102_acme/trajs/acme__kit-7`, "a/one/acme__kit-7");
  project.copy(`${fixture}/verified/20260102_acme/trajs/acme__kit-7`, "a/two/acme__kit-7");
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(1);
  expect(problems).toMatchObject([{code: "duplicate-run"}]);
});

test("mini-swe-agent of its first days, a bare list of messages, is not a run", async () => {
  const project = createProject();
  project.write({"a/local.traj.json": [{role: "system", content: "be terse"}]});
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(0);
  expect(problems).toMatchObject([{code: "no-run", severity: "note", received: "a list of 1 messages"}]);
});
