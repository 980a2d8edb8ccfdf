import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

test("ctrf reads every test into a run", async () => {
  const project = createProject();
  project.copy("test/fixtures/ctrf", "ci");
  const {problems} = await project.load();
  expect(problems.map((d) => [d.code, d.severity])).toContainEqual(["model-not-stated", "warning"]);
  const common = {
    study_id: "ci",
    model_id: "unknown",
    harness: "acme-test",
    repeat: 1,
    score: null,
    cost_usd: null,
    tokens_output: null,
    source: "ci/report.json",
    loader: "ctrf/1"
  };
  expect(await project.rows("FROM runs ORDER BY source_run_id")).toMatchObject([
    {
      ...common,
      suite: "calc > sums",
      task_id: "calc > sums > adds",
      status: "completed",
      failure: "none",
      passed: true,
      attempts: 3,
      passed_at: 3,
      duration_s: 0.125,
      duration_scope: "wall",
      started_at: "2026-01-02T03:04:06.000Z",
      source_run_id: "1767323045000#0",
      pointer: "/results/tests/0"
    },
    {...common, task_id: "calc > subtracts", passed: false, failure: "model", attempts: 2, note: "1 != 2"},
    {...common, suite: "calc.test.ts", status: "excluded", passed: null, excluded: "skipped: no network"},
    {...common, suite: null, task_id: "comes", status: "excluded", passed: null, excluded: "pending"},
    {...common, task_id: "breaks", status: "error", failure: "unknown", passed: null, note: "no disk"}
  ]);
  expect(
    await project.rows(
      "SELECT attempt, a.passed, a.duration_s, error FROM attempts AS a JOIN runs USING (run_id) WHERE suite = 'calc'"
    )
  ).toEqual([
    {attempt: 1, passed: false, duration_s: 0.5, error: "first"},
    {attempt: 2, passed: false, duration_s: 0.25, error: null}
  ]);
  expect(await project.rows("SELECT harness_version FROM configs")).toEqual([{harness_version: "2.1"}]);
});

test("ctrf takes the seconds of pytest-json-ctrf for seconds", async () => {
  const project = createProject();
  const tests = [{name: "a.py::t", status: "passed", duration: 0.0625, start: 1767323046.5, file_path: "a.py"}];
  project.write({"ci/r.json": {results: {tool: {name: "pytest"}, summary: {tests: 1, start: 1767323045.5}, tests}}});
  await project.load();
  expect(await project.rows("SELECT task_id, suite, duration_s, started_at FROM runs")).toEqual([
    {task_id: "a.py::t", suite: "a.py", duration_s: 0.0625, started_at: "2026-01-02T03:04:06.500Z"}
  ]);
});

test("ctrf leaves out a test that it cannot read, and goes on", async () => {
  const project = createProject();
  const tests = [
    {name: "a", status: "odd"},
    {name: "b", status: "passed", duration: 250}
  ];
  project.write({"ci/r.json": {results: {tool: {version: "1", name: "x"}, summary: {tests: 2}, tests}}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, duration_s FROM runs")).toEqual([{task_id: "b", duration_s: 0.25}]);
  expect(problems).toContainEqual(
    expect.objectContaining({code: "bad-value", pointer: "/results/tests/0/status", action: "test left out"})
  );
});

test("ctrf leaves out a test whose start is no time, and takes the unit of the others from them", async () => {
  const project = createProject();
  const tests = [
    {name: "a", status: "passed", duration: 250, start: -1e308},
    {name: "b", status: "passed", duration: 500, start: 1767323045000}
  ];
  project.write({"mine/report.json": {results: {tool: {name: "acme-test"}, summary: {tests: 2}, tests}}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, duration_s FROM runs")).toEqual([{task_id: "b", duration_s: 0.5}]);
  expect(problems.filter((d) => d.severity === "error")).toMatchObject([
    {code: "bad-value", pointer: "/results/tests/0/started_at", action: "run left out"}
  ]);
});
