import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const folder = "Mini One (N=2)";
const file = `${folder}/Scenario.codegeneration_2_0.2_eval_all.json`;

async function loaded(files: Record<string, unknown>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([path, d]) => [`live/${path}`, d])));
  const {problems} = await project.load();
  return {project, problems};
}

async function loadedFixture() {
  const project = createProject();
  project.copy("test/fixtures/livecodebench", "live");
  const {problems} = await project.load();
  return {project, problems};
}

const asked = {
  question_id: "1",
  platform: "leetcode",
  difficulty: "easy",
  contest_date: "2026-01-01T00:00:00",
  output_list: ["x"],
  code_list: ["x"],
  graded_list: [true]
};

test("livecodebench reads the samples of a question as repeats, with its platform and difficulty", async () => {
  const {project, problems} = await loadedFixture();
  expect(problems).toMatchObject([
    {code: "harness-error", severity: "note", received: "1 samples with a test runner error"}
  ]);
  const common = {
    suite: "LiveCodeBench",
    model_id: "acme/mini-1",
    harness: "livecodebench",
    variant: null,
    status: "completed",
    cost_usd: null,
    tokens_output: null,
    duration_s: null,
    source: `live/${file}`,
    loader: "livecodebench/1"
  };
  expect(await project.rows("FROM runs ORDER BY task_id, repeat")).toMatchObject([
    {
      ...common,
      task_id: "3001",
      level: "easy",
      repeat: 1,
      passed: true,
      failure: "none",
      note: "contest weekly-7 2026-01-05",
      pointer: "/0/graded_list/0"
    },
    {
      ...common,
      task_id: "3001",
      level: "easy",
      repeat: 2,
      passed: false,
      failure: "model",
      note: "contest weekly-7 2026-01-05; wrong answer",
      pointer: "/0/graded_list/1"
    },
    {
      ...common,
      task_id: "abc_b",
      level: "hard",
      repeat: 1,
      passed: false,
      failure: "timeout",
      note: "contest abc 2026-02-06; time limit exceeded",
      pointer: "/1/graded_list/0"
    },
    {
      ...common,
      task_id: "abc_b",
      level: "hard",
      repeat: 2,
      passed: false,
      failure: "model",
      note: "contest abc 2026-02-06; test runner error",
      pointer: "/1/graded_list/1"
    }
  ]);
  expect(await project.rows("SELECT task_id, suite, category, level, title FROM tasks ORDER BY task_id")).toEqual([
    {task_id: "3001", suite: "LiveCodeBench", category: "leetcode", level: "easy", title: "Add"},
    {task_id: "abc_b", suite: "LiveCodeBench", category: "atcoder", level: "hard", title: "Sort"}
  ]);
  expect(await project.rows("SELECT temperature, settings FROM configs")).toEqual([{temperature: 0.2, settings: null}]);
});

test("livecodebench publishes the rates of the file beside it", async () => {
  const {project} = await loadedFixture();
  expect(
    await project.rows(
      "SELECT scope, scope_id, metric, mean, printed, pointer FROM cells WHERE origin = 'published' ORDER BY metric"
    )
  ).toEqual([
    {scope: "suite", scope_id: "LiveCodeBench", metric: "pass_at_5", mean: 0.5, printed: "0.5", pointer: "/0/pass@5"},
    {scope: "suite", scope_id: "LiveCodeBench", metric: "passed", mean: 0.25, printed: "0.25", pointer: "/0/pass@1"}
  ]);
});

test("livecodebench keeps the scenarios apart", async () => {
  const {code_list: _, ...rest} = asked;
  const predicted = {...rest, pred_list: ["x"]};
  const {project, problems} = await loaded({
    "m/Scenario.selfrepair_1_0_eval_all.json": [asked],
    "m/Scenario.testoutputprediction_1_0_eval_all.json": [{...predicted, test_id: 4}],
    "m/Scenario.codeexecution_1_0_cot_eval_all.json": [{...predicted, id: "sample_9"}]
  });
  expect(problems.filter((d) => d.code !== "unequal-n")).toEqual([]);
  expect(await project.rows("SELECT task_id, suite, variant FROM runs ORDER BY task_id")).toEqual([
    {task_id: "codeexecution/1/sample_9", suite: "LiveCodeBench code execution", variant: "cot"},
    {task_id: "selfrepair/1", suite: "LiveCodeBench self-repair", variant: null},
    {task_id: "testoutputprediction/1/4", suite: "LiveCodeBench test output prediction", variant: null}
  ]);
});

test("livecodebench knows a file whose first answers are longer than what is looked at", async () => {
  const {project} = await loaded({
    "m/Scenario.codegeneration_1_0.2_eval_all.json": [{...asked, output_list: ["x".repeat(70_000)]}]
  });
  expect(await project.rows("SELECT loader, passed FROM runs")).toMatchObject([
    {loader: "livecodebench/1", passed: true}
  ]);
});

test("livecodebench leaves out what is no question or grade, and goes on", async () => {
  const {project, problems} = await loaded({
    "m/Scenario.codegeneration_1_0.2_eval_all.json": [
      {...asked, graded_list: [true, "yes"], "pass@1": 1},
      7,
      {...asked, question_id: null},
      {...asked, question_id: "2", graded_list: null},
      {...asked, question_id: 3, metadata: ["{broken"], graded_list: [false]}
    ]
  });
  expect(await project.rows("SELECT task_id, repeat, passed, failure FROM runs ORDER BY task_id, repeat")).toEqual([
    {task_id: "1", repeat: 1, passed: true, failure: "none"},
    {task_id: "1", repeat: 2, passed: null, failure: "unknown"},
    {task_id: "3", repeat: 1, passed: false, failure: "model"}
  ]);
  expect(problems.map((d) => [d.code, d.pointer])).toEqual([
    ["bad-value", "/0/graded_list/1"],
    ["aggregate-mismatch", "/0/pass@1"],
    ["bad-value", "/1"],
    ["bad-value", "/2"],
    ["bad-value", "/3/graded_list"]
  ]);
});

test("livecodebench says that it took a name for the model where the file is not named as usual", async () => {
  const {project, problems} = await loaded({"results/mine.json": [asked]});
  expect(await project.rows("SELECT model_id, settings FROM configs")).toEqual([
    {model_id: "unknown", settings: '{"file":"results/mine.json"}'}
  ]);
  expect(problems).toMatchObject([{code: "model-not-stated", severity: "warning"}]);
});

test("livecodebench says so when only the archive can name the model", async () => {
  const {project, problems} = await loaded({"Scenario.codegeneration_1_0.2_eval_all.json": [asked]});
  expect(await project.rows("SELECT model_id FROM configs")).toEqual([{model_id: "live"}]);
  expect(problems).toMatchObject([
    {
      code: "model-not-stated",
      severity: "warning",
      action: "taken as the model: live; archive.yaml can rename it under models"
    }
  ]);
});
