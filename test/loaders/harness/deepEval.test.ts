import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const fixture = "test/fixtures/deepeval";

test("deepeval reads a test case with its judgements", async () => {
  const project = createProject();
  project.copy(fixture, "d");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note")).toEqual([]);
  expect(await project.rows("SELECT * FROM runs WHERE task_id = 'test_a'")).toMatchObject([
    {
      suite: "test_mini.py",
      model_id: "acme/mini-1",
      harness: "deepeval",
      status: "completed",
      failure: "none",
      passed: true,
      cost_usd: 0.0625,
      cost_kind: "computed",
      duration_s: 2.5,
      duration_scope: "wall",
      note: null,
      source: "d/.deepeval/.latest_test_run.json",
      pointer: "/testRunData/testCases/0",
      loader: "deepeval/1"
    }
  ]);
  const inside = (table: string, columns: string) =>
    project.rows(`SELECT ${columns} FROM ${table} AS d JOIN runs USING (run_id) WHERE task_id = 'test_a' ORDER BY ALL`);
  expect(await inside("judgements", "judge, d.metric, value, evidence")).toEqual([
    {judge: "acme/judge-2", metric: "Faithfulness", value: 0.875, evidence: "well founded"},
    {judge: "acme/judge-2", metric: "Tone", value: 0.75, evidence: "polite"}
  ]);
  expect(await inside("scores", "d.metric, value, d.passed")).toEqual([
    {metric: "Faithfulness", value: 0.875, passed: true},
    {metric: "Tone", value: 0.75, passed: true}
  ]);
  expect(await inside("usage", "role, d.model_id, d.cost_usd")).toEqual([
    {role: "judge", model_id: "acme/judge-2", cost_usd: 0.375}
  ]);
  expect(await project.rows("SELECT settings FROM configs")).toEqual([{settings: '{"prompt":"v2"}'}]);
  expect(
    await project.rows("SELECT metric, description FROM metrics WHERE description IS NOT NULL ORDER BY metric")
  ).toEqual([
    {metric: "Faithfulness", description: "Passes from 0.5"},
    {metric: "Tone", description: "Passes from 0.625"}
  ]);
});

test("deepeval tells a case that failed from one whose judge broke off", async () => {
  const project = createProject();
  project.copy(fixture, "d");
  await project.load();
  expect(
    await project.rows(
      "SELECT task_id, status, failure, passed, note, pointer FROM runs WHERE task_id <> 'test_a' ORDER BY task_id"
    )
  ).toEqual([
    {
      task_id: "talk",
      status: "completed",
      failure: "none",
      passed: true,
      note: null,
      pointer: "/testRunData/conversationalTestCases/0"
    },
    {
      task_id: "test_b",
      status: "completed",
      failure: "model",
      passed: false,
      note: null,
      pointer: "/testRunData/testCases/1"
    },
    {
      task_id: "test_c",
      status: "error",
      failure: "unknown",
      passed: null,
      note: "Faithfulness: judge timed out",
      pointer: "/testRunData/testCases/2"
    }
  ]);
});

test("deepeval publishes its passes by metric and in all", async () => {
  const project = createProject();
  project.copy(fixture, "d");
  await project.load();
  expect(
    await project.rows(
      "SELECT metric, n, n_passed, n_unknown, mean FROM cells WHERE origin = 'published' ORDER BY metric"
    )
  ).toEqual([
    {metric: "Faithfulness", n: 2, n_passed: 1, n_unknown: 1, mean: 0.5625},
    {metric: "Tone", n: 2, n_passed: 2, n_unknown: 0, mean: 0.875},
    {metric: "passed", n: 4, n_passed: 2, n_unknown: null, mean: 0.5}
  ]);
});

test("deepeval: a link says where the results are", async () => {
  const project = createProject();
  project.write({"d/.deepeval/.latest_test_run.json": {testRunLink: "https://app.example.com/run/1"}});
  const {rows, problems} = await project.load();
  expect([rows.runs, rows.cells]).toEqual([0, 0]);
  expect(problems).toMatchObject([
    {code: "results-elsewhere", severity: "note", received: "https://app.example.com/run/1"}
  ]);
});

test("deepeval keeps the cases beside a bad one, and an unknown model apart by its file", async () => {
  const project = createProject();
  const good = {name: "good", success: true, metricsData: [{name: "M", score: "high", success: true}]};
  project.write({"d/run.json": {testRunData: {testCases: [5, {success: true}, good], testPassed: 1.5}}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed, settings FROM runs JOIN configs USING (config_id)")).toEqual([
    {task_id: "good", passed: true, settings: '{"run":"run.json"}'}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.pointer])).toEqual([
    ["model-not-stated", "warning", "/testRunData/hyperparameters"],
    ["bad-value", "error", "/testRunData/testCases/0"],
    ["bad-value", "error", "/testRunData/testCases/1/name"],
    ["bad-value", "warning", "/testRunData/testCases/2/metricsData/0/score"],
    ["bad-value", "warning", "/testRunData/testPassed"]
  ]);
});
