import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const folder = "test/fixtures/claude-benchmark";
const parallel = "20260301_120000/mini/empty/bug-fix-01";

test("claude-benchmark reads a run of the parallel layout with its scores", async () => {
  const project = createProject();
  project.copy(folder, "cb");
  await project.load();
  const [run] = await project.rows("FROM runs WHERE task_id = 'bug-fix-01' AND repeat = 1");
  expect(run).toMatchObject({
    study_id: "cb",
    experiment_id: "main",
    suite: "bug-fix",
    model_id: "acme/mini-1",
    harness: "Claude Code CLI",
    variant: "empty",
    status: "completed",
    failure: "none",
    passed: null,
    metric: "composite",
    score: 88.2,
    attempts: null,
    cost_usd: 0.009212,
    cost_kind: "computed",
    tokens_input: 12,
    tokens_output: 1840,
    tokens_cache_read: null,
    tokens_semantics: "without cache",
    duration_s: 21.75,
    duration_scope: "wall",
    started_at: null,
    note: "scored without token_efficiency",
    source_run_id: `${parallel}/1`,
    source: `cb/${parallel}/run-1.json`,
    pointer: "/",
    loader: "claude-benchmark/1"
  });
  expect(
    await project.rows(
      "SELECT s.metric, value FROM scores AS s JOIN runs USING (run_id) WHERE suite = 'bug-fix' ORDER BY 1"
    )
  ).toEqual([
    {metric: "avg_complexity", value: 4.5},
    {metric: "complexity_score", value: 82.5},
    {metric: "composite", value: 88.2},
    {metric: "lines_of_code", value: 64},
    {metric: "lint_errors", value: 3},
    {metric: "lint_score", value: 95.5},
    {metric: "llm_quality", value: 87.5},
    {metric: "static_score", value: 88.9},
    {metric: "test_pass_rate", value: 87.5},
    {metric: "tests_passed", value: 7},
    {metric: "tests_total", value: 8}
  ]);
  expect(await project.rows("SELECT judge, metric, raw, value, evidence FROM judgements ORDER BY metric")).toEqual([
    {judge: "judge-1", metric: "architecture_quality", raw: "4", value: 4, evidence: "One long function."},
    {judge: "judge-1", metric: "code_readability", raw: "5", value: 5, evidence: "Clear names."}
  ]);
});

test("claude-benchmark takes a command line that failed without a token for infrastructure", async () => {
  const project = createProject();
  project.copy(folder, "cb");
  await project.load();
  expect(await project.rows("FROM runs WHERE task_id = 'bug-fix-01' AND repeat = 2")).toMatchObject([
    {
      status: "error",
      failure: "infra",
      score: null,
      cost_usd: null,
      cost_kind: "unknown",
      tokens_input: null,
      tokens_output: null,
      duration_s: 3.125,
      note: "Exit code 1"
    }
  ]);
});

test("claude-benchmark reads a run of the storage layout, whose path names model and task", async () => {
  const project = createProject();
  project.copy(folder, "cb");
  await project.load();
  expect(await project.rows("FROM runs WHERE task_id = 'code-gen-02'")).toMatchObject([
    {
      suite: "code-gen",
      model_id: "acme/mini-1",
      variant: "empty",
      repeat: 3,
      status: "completed",
      failure: "none",
      score: null,
      cost_usd: 0.0213,
      cost_kind: "measured",
      tokens_input: 13,
      tokens_output: 1100,
      tokens_cache_read: 31000,
      tokens_cache_write: 9000,
      tokens_semantics: "cumulative",
      duration_s: 18.5,
      started_at: "2026-02-01T12:00:00.500Z",
      source_run_id: "0000-session",
      loader: "claude-benchmark-storage/1"
    }
  ]);
  expect(
    await project.rows(
      "SELECT metric, value FROM scores WHERE metric IN ('num_turns', 'duration_api_s') ORDER BY metric"
    )
  ).toEqual([
    {metric: "duration_api_s", value: 16.125},
    {metric: "num_turns", value: 4}
  ]);
});

test("claude-benchmark leaves plans and sums alone, with a reason", async () => {
  const project = createProject();
  project.copy(folder, "cb");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code === "side-file").map((d) => d.received)).toEqual([
    "the plan of a session",
    "sums over the runs of a task that succeeded"
  ]);
  expect(problems.filter((d) => d.code === "unknown-format")).toEqual([]);
});

test("claude-benchmark keeps the runs of two sessions as repeats", async () => {
  const project = createProject();
  project.copy(`${folder}/20260301_120000`, "cb/a");
  project.copy(`${folder}/20260301_120000`, "cb/b");
  await project.load();
  expect(await project.rows("SELECT repeat, source FROM runs ORDER BY repeat")).toMatchObject([
    {repeat: 1, source: "cb/a/mini/empty/bug-fix-01/run-1.json"},
    {repeat: 2},
    {repeat: 3},
    {repeat: 4}
  ]);
});

test("claude-benchmark gives a composite without an LLM score a name of its own", async () => {
  const project = createProject();
  const run = {
    task_name: "t-1",
    profile_name: "empty",
    model: "mini",
    run_number: 1,
    result_key: "k",
    status: "success",
    scores: {composite: {composite: 90, static_only: true}}
  };
  project.write({
    "cb/s/mini/empty/t-1/run-1.json": run,
    "cb/s/mini/empty/t-2/run-1.json": {...run, task_name: "t-2", scores: {composite: 81.5, lint_score: 70}}
  });
  await project.load();
  expect(await project.rows("SELECT task_id, metric, score FROM runs ORDER BY task_id")).toEqual([
    {task_id: "t-1", metric: "composite_static", score: 90},
    {task_id: "t-2", metric: "composite", score: 81.5}
  ]);
});

test("claude-benchmark reads what a task asks, with the rules beside it", async () => {
  const project = createProject();
  project.copy(folder, "cb");
  const {problems} = await project.load();
  // printf 'Find the bug.\n\n[[rules]]\nname = "logging"\n' | sha256sum
  expect(await project.rows("SELECT * EXCLUDE (study_id) FROM tasks WHERE task_id = 'bug-fix-01'")).toEqual([
    {
      task_id: "bug-fix-01",
      suite: "bug-fix",
      category: null,
      level: "easy",
      title: 'An "off by one" error',
      content_hash: "9b8f32f5a33375154189283691c7e627f7790c5eb82f465b0fd23bb77228912d"
    }
  ]);
  expect(problems.filter((d) => d.code === "unknown-format")).toEqual([]);
});
