import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const folder = "test/fixtures/engramforge";

test("engramforge reads a run with its gates", async () => {
  const project = createProject();
  project.copy(`${folder}/data/runs.json`, "ef/runs.json");
  await project.load();
  const [, run] = await project.rows("FROM runs ORDER BY started_at");
  expect(run).toMatchObject({
    study_id: "ef",
    experiment_id: "main",
    suite: null,
    task_id: "fastapi-001",
    model_id: "mini-1",
    harness: "engramforge",
    variant: null,
    status: "completed",
    failure: "model",
    passed: false,
    metric: "gates_passed",
    score: 3,
    attempts: null,
    cost_usd: 0.005553,
    cost_kind: "computed",
    tokens_input: 1328,
    tokens_output: 845,
    tokens_semantics: "cumulative",
    duration_s: null,
    started_at: "2026-02-07T08:13:46.000Z",
    source_run_id: "cloud:mini-1 fastapi-001 20260207-081346",
    source: "ef/runs.json",
    pointer: "/0",
    loader: "engramforge/1"
  });
  expect(await project.rows("SELECT metric, value, passed FROM scores ORDER BY metric")).toEqual([
    {metric: "diff_applied", value: 1, passed: true},
    {metric: "diff_extracted", value: 1, passed: true},
    {metric: "mypy_errors", value: 1, passed: null},
    {metric: "mypy_passed", value: 1, passed: true},
    {metric: "ruff_errors", value: 12, passed: null},
    {metric: "ruff_passed", value: 0, passed: false},
    {metric: "tests_failed", value: 2, passed: null},
    {metric: "tests_passed", value: 0, passed: false},
    {metric: "tests_total", value: 9, passed: null}
  ]);
  expect(await project.rows("SELECT settings FROM configs")).toEqual([{settings: '{"backend":"cloud"}'}]);
});

test("engramforge takes a run without tokens for one that never ran, not for one that failed", async () => {
  const project = createProject();
  project.copy(`${folder}/data/runs.json`, "ef/runs.json");
  const {problems} = await project.load();
  const [run] = await project.rows("FROM runs ORDER BY started_at");
  expect(run).toMatchObject({
    status: "error",
    failure: "infra",
    passed: null,
    score: null,
    cost_usd: null,
    cost_kind: "unknown",
    tokens_input: null,
    tokens_output: null,
    note: "never ran: 0 tokens and no diff; the file counts it with 0 gates"
  });
  expect(problems).toContainEqual(
    expect.objectContaining({code: "never-ran", pointer: "/1", action: "failure infra, without a score"})
  );
});

test("engramforge reads a CSV as the same runs", async () => {
  const project = createProject();
  project.copy(`${folder}/data/runs.csv`, "ef/runs.csv");
  await project.load();
  expect(
    await project.rows("SELECT score, failure, cost_usd, tokens_output, pointer FROM runs ORDER BY started_at")
  ).toEqual([
    {score: null, failure: "infra", cost_usd: null, tokens_output: null, pointer: "line 3"},
    {score: 3, failure: "model", cost_usd: 0.005553, tokens_output: 845, pointer: "line 2"}
  ]);
});

test("engramforge does not count the CSV beside a JSON file", async () => {
  const project = createProject();
  project.copy(folder, "ef");
  const {problems} = await project.load();
  expect(await project.rows("SELECT source FROM runs")).toEqual([
    {source: "ef/data/runs.json"},
    {source: "ef/data/runs.json"}
  ]);
  expect(problems.filter((d) => d.code === "twin-differs")).toEqual([]);
});

test("engramforge says where the CSV beside a JSON file differs", async () => {
  const project = createProject();
  project.copy(`${folder}/data/runs.json`, "ef/runs.json");
  project.write({
    "ef/runs.csv":
      "model,task,timestamp,gates_passed,diff_extracted,diff_applied,tests_passed,mypy_passed,ruff_passed,input_tokens,output_tokens,cost_usd\r\n" +
      "cloud:mini-1,fastapi-001,20260207-081346,4,True,True,True,True,False,1328,845,0.005553\r\n"
  });
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code === "twin-differs")).toMatchObject([
    {
      source: "ef/runs.csv",
      pointer: "line 2",
      expected: "gates_passed 3, input_tokens 1328, output_tokens 845, estimated_cost_usd 0.005553",
      action: "the JSON file kept"
    }
  ]);
});

test("engramforge-summary reads cells that stand beside those of the runs", async () => {
  const project = createProject();
  project.copy(folder, "ef");
  await project.load();
  expect(
    await project.rows(
      `SELECT origin, metric, n, mean, sd, cost_usd_mean, cost_kind FROM cells
       WHERE scope = 'task' AND metric IN ('gates_passed', 'passed') ORDER BY metric, origin`
    )
  ).toMatchObject([
    {origin: "computed", metric: "gates_passed", n: 1, mean: 3},
    {
      origin: "published",
      metric: "gates_passed",
      n: 1,
      mean: 3,
      sd: 0.5,
      cost_usd_mean: 0.005553,
      cost_kind: "computed"
    },
    {origin: "computed", metric: "passed", n: 1, mean: 0},
    {origin: "published", metric: "passed", n: 1, mean: 0, sd: null, cost_usd_mean: null}
  ]);
});

test("engramforge says when the gates and their number disagree", async () => {
  const project = createProject();
  const gates = {diff_extracted: true, diff_applied: true, tests_passed: false, mypy_passed: false, ruff_passed: false};
  const run = {
    model: "m",
    task: "t",
    timestamp: "20260207-081346",
    gates,
    gates_passed: 4,
    input_tokens: 1,
    output_tokens: 1
  };
  project.write({"ef/runs.json": [run]});
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code === "parts-differ")).toMatchObject([{pointer: "/0", received: "4"}]);
});

test("engramforge-grid reads the grid as an experiment of its own", async () => {
  const project = createProject();
  project.copy(folder, "ef");
  const {problems} = await project.load();
  expect(
    await project.rows(
      `SELECT scope, scope_id, metric, n, mean, sd, printed, pointer, model_id FROM cells JOIN configs USING (config_id)
       WHERE experiment_id = 'grid' ORDER BY metric`
    )
  ).toEqual(
    [
      ["gates_passed", 4.5, 0.5],
      ["loc", 306.75, null],
      ["loc_cv", 0.001, null],
      ["naming_consistency", 0.75, null],
      ["passed", 0.6, null],
      ["structure_consistency", 0.875, null]
    ].map(([metric, mean, sd]) => ({
      scope: "suite",
      scope_id: "csharp",
      metric,
      n: 5,
      mean,
      sd,
      printed: String(mean),
      pointer: "/0",
      model_id: "mini-1"
    }))
  );
  expect(problems.filter((d) => d.code === "side-file").map((d) => d.received)).toEqual([
    "structure by model and language"
  ]);
  expect(problems.filter((d) => d.code === "unknown-format")).toEqual([]);
});
