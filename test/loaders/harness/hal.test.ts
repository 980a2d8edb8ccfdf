import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const name = "mini_bench_acme_1_UPLOAD.json";
const fixture = `test/fixtures/hal/${name}`;
const text = readFileSync(fixture, "utf8");

test("hal reads a task with its outcome, cost and time", async () => {
  const project = createProject();
  project.copy(fixture, `a/${name}`);
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  expect(await project.rows("SELECT * FROM runs WHERE task_id = 'mini_bench/0'")).toMatchObject([
    {
      suite: "mini_bench",
      model_id: "acme/mini-1",
      harness: "hal",
      variant: "Acme Agent",
      status: "completed",
      failure: "none",
      passed: true,
      cost_usd: 0.125,
      cost_kind: "computed",
      tokens_input: null,
      duration_s: 12.5,
      duration_scope: "wall",
      source_run_id: "mini_bench_acme_1/0",
      pointer: "/raw_eval_results/0",
      loader: "hal/1"
    }
  ]);
  expect(
    await project.rows("SELECT task_id, status, failure, passed, cost_usd, duration_s, note FROM runs ORDER BY task_id")
  ).toEqual([
    {
      task_id: "lost",
      status: "error",
      failure: "unknown",
      passed: null,
      cost_usd: null,
      duration_s: null,
      note: "ERROR: container died"
    },
    {
      task_id: "mini_bench/0",
      status: "completed",
      failure: "none",
      passed: true,
      cost_usd: 0.125,
      duration_s: 12.5,
      note: null
    },
    {
      task_id: "mini_bench/1",
      status: "completed",
      failure: "model",
      passed: false,
      cost_usd: null,
      duration_s: 3.5,
      note: null
    }
  ]);
  expect(await project.rows("SELECT temperature, effort, settings FROM configs")).toEqual([
    {temperature: 0.25, effort: "low", settings: '{"max_steps":30}'}
  ]);
  expect(await project.rows("SELECT metric, value FROM scores ORDER BY metric, value")).toEqual([
    {metric: "confidence", value: 0.75},
    {metric: "reward", value: 0},
    {metric: "reward", value: 1}
  ]);
});

test("hal leaves totals with the upload", async () => {
  const project = createProject();
  project.copy(fixture, `a/${name}`);
  await project.load();
  expect(
    await project.rows(
      `SELECT scope, scope_id, metric, as_of, mean, cost_usd_sum, tokens_input_sum, tokens_output_sum
       FROM cells WHERE origin = 'published' ORDER BY metric`
    )
  ).toEqual([
    {
      scope: "suite",
      scope_id: "mini_bench",
      metric: "f1",
      as_of: "2026-01-05",
      mean: 0.375,
      cost_usd_sum: null,
      tokens_input_sum: null,
      tokens_output_sum: null
    },
    {
      scope: "suite",
      scope_id: "mini_bench",
      metric: "passed",
      as_of: "2026-01-05",
      mean: 0.5,
      cost_usd_sum: 0.625,
      tokens_input_sum: 1001,
      tokens_output_sum: 52
    }
  ]);
});

test("hal reads a SWE-bench report among its results", async () => {
  const project = createProject();
  const raw_eval_results = {submitted_ids: ["a__b-1", "a__b-2"], resolved_ids: ["a__b-1"], unresolved_ids: ["a__b-2"]};
  project.write({
    "a/x_UPLOAD.json": {
      config: {agent_name: "A", benchmark_name: "swebench", run_id: "r"},
      results: {},
      raw_eval_results
    }
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed, model_id, pointer FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a__b-1", passed: true, model_id: "unknown", pointer: "/raw_eval_results/resolved_ids/0"},
    {task_id: "a__b-2", passed: false, model_id: "unknown", pointer: "/raw_eval_results/unresolved_ids/0"}
  ]);
  expect(problems).toMatchObject([{code: "model-not-stated", severity: "warning"}]);
});

test("hal keeps what came before the logs break off, and says so", async () => {
  const project = createProject();
  project.write({[`a/${name}`]: text.slice(0, text.indexOf("weave_task_id"))});
  const {problems} = await project.load();
  expect(await project.rows("SELECT count(*) AS n FROM runs")).toEqual([{n: 3}]);
  expect(problems.filter((d) => d.severity === "error")).toMatchObject([
    {code: "bad-syntax", action: "what came before is kept"}
  ]);
});

test("hal takes a task that both lists name for unknown, and a wrong value for unknown", async () => {
  const project = createProject();
  project.write({
    "a/x_UPLOAD.json": {
      config: {agent_name: 5, run_id: "r", agent_args: {model_name: "acme/mini-1"}},
      results: {successful_tasks: ["t", "u"], failed_tasks: ["t"], latencies: {u: "long"}},
      raw_eval_results: {},
      raw_logging_results: []
    }
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed, failure, duration_s FROM runs ORDER BY task_id")).toEqual([
    {task_id: "t", passed: null, failure: "unknown", duration_s: null},
    {task_id: "u", passed: true, failure: "none", duration_s: null}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.pointer])).toEqual([
    ["bad-value", "warning", "/config/agent_name"],
    ["bad-value", "warning", "/results/latencies/u"]
  ]);
});
