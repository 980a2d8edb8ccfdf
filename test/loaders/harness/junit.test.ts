import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

test("junit reads every testcase into a run", async () => {
  const project = createProject();
  project.copy("test/fixtures/junit", "ci");
  await project.load();
  const rows = await project.rows("FROM runs ORDER BY split_part(source_run_id, '#', 2)");
  const common = {
    study_id: "ci",
    experiment_id: "main",
    model_id: "acme/mini-1",
    harness: "junit",
    variant: null,
    repeat: 1,
    score: null,
    cost_usd: null,
    tokens_input: null,
    duration_scope: "wall",
    started_at: null,
    source: "ci/report.xml",
    loader: "junit/1"
  };
  expect(rows).toMatchObject([
    {
      ...common,
      suite: "outer",
      task_id: "outer > calc > adds <two>",
      status: "completed",
      failure: "none",
      passed: true,
      attempts: null,
      duration_s: 0.125,
      excluded: null,
      note: null,
      source_run_id: "2026-01-02T03:04:05#1",
      pointer: "line 8"
    },
    {
      ...common,
      task_id: "outer > calc > subtracts",
      status: "completed",
      failure: "model",
      passed: false,
      duration_s: 1250.5,
      note: "1 != 2"
    },
    {
      ...common,
      suite: "outer > inner",
      task_id: "outer > inner > calc > breaks",
      status: "error",
      failure: "unknown",
      passed: null,
      note: "no disk"
    },
    {
      ...common,
      task_id: "outer > inner > calc > waits",
      status: "excluded",
      failure: "none",
      passed: null,
      excluded: "skipped: no network"
    },
    {...common, task_id: "outer > calc > flakes", passed: true, failure: "none", attempts: 3, passed_at: 3},
    {...common, task_id: "outer > calc > keeps failing", passed: false, failure: "model", attempts: 2, passed_at: null},
    {
      ...common,
      suite: null,
      task_id: "calc > alone",
      model_id: "unknown",
      passed: true,
      duration_s: null,
      source_run_id: "report.xml#7"
    }
  ]);
  expect(
    await project.rows("SELECT attempt, a.passed, error FROM attempts AS a JOIN runs USING (run_id) WHERE runs.passed")
  ).toEqual([
    {attempt: 1, passed: false, error: "first"},
    {attempt: 2, passed: false, error: "second"},
    {attempt: 3, passed: true, error: null}
  ]);
  expect(await project.rows("SELECT metric, value, raw FROM scores ORDER BY metric")).toEqual([
    {metric: "property rss_mb", value: 64.5, raw: null},
    {metric: "property seed", value: null, raw: "seven"}
  ]);
});

test("junit says of how many testcases nobody named the model", async () => {
  const project = createProject();
  project.copy("test/fixtures/junit", "ci");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code === "model-not-stated")).toMatchObject([
    {code: "model-not-stated", severity: "warning", received: "none for 1 of 7", source: "ci/report.xml"}
  ]);
});

test("junit keeps equal testcases of one report apart", async () => {
  const project = createProject();
  const test = '<testcase classname="c" name="t" time="0.001"/>';
  project.write({"ci/r.xml": `<testsuite tests="2">${test}${test}</testsuite>`});
  await project.load();
  expect(await project.rows("SELECT task_id, repeat FROM runs ORDER BY repeat")).toEqual([
    {task_id: "c > t", repeat: 1},
    {task_id: "c > t", repeat: 2}
  ]);
});

test("junit knows one report in two folders for one", async () => {
  const project = createProject();
  const report = '<testsuite tests="1" timestamp="2026-01-02T03:04:05"><testcase name="t" time="0.5"/></testsuite>';
  project.write({"ci/a/r.xml": report, "ci/b/r.xml": report});
  await project.load();
  expect(await project.rows("SELECT source FROM runs")).toEqual([{source: "ci/a/r.xml"}]);
});

test("junit reports where XML breaks off, and keeps the testcases before", async () => {
  const project = createProject();
  project.write({"ci/r.xml": '<testsuite tests="2">\n<testcase name="t"/>\n<testcase name="u">\n</oops>\n'});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs")).toEqual([{task_id: "t"}]);
  expect(problems).toMatchObject([{code: "bad-syntax", pointer: "line 4", expected: "well-formed XML"}]);
});

test("junit leaves other XML alone", async () => {
  const project = createProject();
  project.write({"ci/r.xml": "<coverage><testsuite/></coverage>"});
  const {problems} = await project.load();
  expect(problems).toMatchObject([{code: "unknown-format"}]);
});

test("junit reads messages with colours, which XML has no place for", async () => {
  const project = createProject();
  project.write({
    "ci/r.xml":
      '<testsuite tests="1"><testcase name="t"><failure message="&#27;[31mred">\u001b[31mred</failure></testcase></testsuite>'
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed FROM runs")).toEqual([{task_id: "t", passed: false}]);
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
});
