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

const hal = (parts: object) => ({
  "a/x_UPLOAD.json": {config: {run_id: "r", agent_args: {model_name: "acme/mini-1"}}, raw_logging_results: [], ...parts}
});

test("hal makes no failures of tasks whose results were cut off", async () => {
  const project = createProject();
  project.write({[`a/${name}`]: text.slice(0, text.indexOf("taken_actions"))});
  const {problems, rows} = await project.load();
  expect(rows.runs).toBe(0);
  expect(await project.rows("SELECT metric, mean FROM cells ORDER BY metric")).toEqual([
    {metric: "f1", mean: 0.375},
    {metric: "passed", mean: 0.5}
  ]);
  expect(problems.filter((d) => d.severity === "error")).toMatchObject([
    {code: "bad-syntax", action: "tasks left out, for what graded them is not all there"}
  ]);
});

test("hal says which results of tasks are none", async () => {
  const project = createProject();
  const tasks = {
    a: {reward: 1, cost: -1},
    b: {reward: "1", cost: -2, confidence: "high"},
    c: [1],
    d: "ERROR: died",
    e: 1,
    f: {correct: 1, score: 0.5, cost: 0.25}
  };
  project.write(hal({results: {}, raw_eval_results: tasks}));
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed, cost_usd FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a", passed: true, cost_usd: null},
    {task_id: "b", passed: null, cost_usd: null},
    {task_id: "c", passed: null, cost_usd: null},
    {task_id: "d", passed: null, cost_usd: null},
    {task_id: "e", passed: true, cost_usd: null},
    {task_id: "f", passed: null, cost_usd: 0.25}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.pointer, d.received]).toSorted()).toEqual([
    ["bad-value", "note", "/raw_eval_results/d", 'string "ERROR: died"'],
    ["bad-value", "warning", "/raw_eval_results/a/cost", "-1 (and 1 more)"],
    ["bad-value", "warning", "/raw_eval_results/b/confidence", 'string "high"'],
    ["bad-value", "warning", "/raw_eval_results/b/reward", 'string "1"'],
    ["bad-value", "warning", "/raw_eval_results/c", "[1]"],
    ["bad-value", "warning", "/raw_eval_results/e", "1"],
    ["bad-value", "warning", "/raw_eval_results/f/correct", "1"]
  ]);
});

test("hal reads a task that no list names, where the results are by task", async () => {
  const project = createProject();
  const results = {successful_tasks: ["a"]};
  project.write({
    "a/x_UPLOAD.json": hal({results, raw_eval_results: {a: {reward: 1}, b: {reward: 0}}})["a/x_UPLOAD.json"],
    "a/y_UPLOAD.json": {
      ...hal({results, raw_eval_results: {individual: {}}})["a/x_UPLOAD.json"],
      config: {run_id: "y", agent_args: {model_name: "acme/mini-2"}}
    }
  });
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code === "no-task-results")).toMatchObject([
    {severity: "note", source: "a/y_UPLOAD.json", pointer: "/raw_eval_results", received: "for none: individual"}
  ]);
  expect(await project.rows("SELECT model_id, task_id, passed FROM runs ORDER BY model_id, task_id")).toEqual([
    {model_id: "acme/mini-1", task_id: "a", passed: true},
    {model_id: "acme/mini-1", task_id: "b", passed: false},
    {model_id: "acme/mini-2", task_id: "a", passed: true}
  ]);
});

test.each([["zz"], [7], [true], [[1]]])("hal says that results which are %j are none", async (raw_eval_results) => {
  const project = createProject();
  project.write(hal({results: {successful_tasks: ["t"]}, raw_eval_results}));
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed FROM runs")).toEqual([{task_id: "t", passed: true}]);
  expect(problems).toMatchObject([{code: "bad-value", severity: "warning", pointer: "/raw_eval_results"}]);
});

test("hal takes a report of SWE-bench for one although one of its lists, or an id, is none", async () => {
  const project = createProject();
  const raw_eval_results = {submitted_ids: ["a__b-1", "a__b-2"], resolved_ids: 5, unresolved_ids: [{}, "a__b-2"]};
  project.write(hal({results: {}, raw_eval_results}));
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed, pointer FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a__b-1", passed: null, pointer: "/raw_eval_results/submitted_ids/0"},
    {task_id: "a__b-2", passed: false, pointer: "/raw_eval_results/unresolved_ids/1"}
  ]);
  expect(problems.map((d) => [d.severity, d.pointer]).toSorted()).toEqual([
    ["warning", "/raw_eval_results/resolved_ids"],
    ["warning", "/raw_eval_results/unresolved_ids/0"]
  ]);
});
