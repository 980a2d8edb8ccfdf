import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

type Fields = Record<string, unknown>;

async function loaded(files: Record<string, unknown>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([name, d]) => [`evals/${name}`, d])));
  const {problems} = await project.load();
  return {project, problems};
}

async function loadedFixture() {
  const project = createProject();
  project.copy("test/fixtures/promptfoo", "promptfoo");
  const {problems} = await project.load();
  return {project, problems};
}

/** A file of version 3 with these results, each of the same provider, prompt and test where it says nothing else. */
function fileOf(results: Fields[], {config = {}, prompts = []}: {config?: Fields; prompts?: Fields[]} = {}): Fields {
  const common = {
    testIdx: 0,
    promptIdx: 0,
    provider: {id: "acme:mini-1", label: ""},
    prompt: {label: "Say {{x}}"},
    vars: {x: 1},
    success: true,
    score: 1,
    latencyMs: 5
  };
  return {
    evalId: "e",
    results: {version: 3, prompts, results: results.map((d) => ({...common, ...d}))},
    config
  };
}

test("promptfoo reads every field of a file into its runs", async () => {
  const {project, problems} = await loadedFixture();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  const common = {
    study_id: "promptfoo",
    experiment_id: "main",
    suite: "Arithmetic",
    model_id: "acme:mini-1",
    harness: "promptfoo",
    variant: "prompts/short.txt · Mini, cool",
    repeat: 1,
    duration_scope: "api",
    source: "promptfoo/results.json",
    loader: "promptfoo/1"
  };
  expect(await project.rows("FROM runs ORDER BY source_run_id")).toMatchObject([
    {
      ...common,
      status: "completed",
      failure: "none",
      passed: true,
      metric: "score",
      score: 0.9,
      cost_usd: 0.125,
      cost_kind: "computed",
      tokens_input: 21,
      tokens_output: 32,
      tokens_reasoning: 13,
      tokens_cache_read: 14,
      tokens_cache_write: 15,
      tokens_semantics: "cumulative",
      duration_s: 1.25,
      note: null,
      source_run_id: "r-1",
      pointer: "/results/results/0"
    },
    {
      ...common,
      status: "completed",
      failure: "model",
      passed: false,
      score: 0.6,
      cost_usd: 0.25,
      tokens_input: 40,
      tokens_output: 41,
      duration_s: 1.5,
      note: null,
      source_run_id: "r-2",
      pointer: "/results/results/1"
    },
    {
      ...common,
      status: "error",
      failure: "infra",
      passed: null,
      metric: null,
      score: null,
      cost_usd: null,
      cost_kind: "unknown",
      tokens_input: null,
      duration_s: 0.1,
      note: "API error: 503 Service Unavailable",
      source_run_id: "r-3",
      pointer: "/results/results/2"
    }
  ]);
  const tasks = await project.rows("SELECT task_id, suite, category FROM tasks ORDER BY task_id");
  expect(tasks.map((d) => String(d.task_id).replace(/[0-9a-f]{8}$/, "…"))).toEqual(["4-…", "5-…", "6-…"]);
  expect(tasks.map((d) => d.category)).toEqual(["sums", null, null]);
  const [{settings, ...config}] = await project.rows(
    "SELECT harness_version, temperature, effort, settings FROM configs"
  );
  expect(config).toEqual({harness_version: "0.120.1", temperature: 0.25, effort: "low"});
  expect(JSON.parse(settings as string)).toEqual({max_tokens: 64, prompt_id: "0123456789ab"});
});

test("promptfoo reads assertions as scores, and what a model graded as a judgement", async () => {
  const {project} = await loadedFixture();
  expect(await project.rows("SELECT metric, value, passed FROM scores ORDER BY metric")).toEqual([
    {metric: "brevity", value: 0.8, passed: null},
    {metric: "contains", value: 1, passed: true},
    {metric: "contains 2", value: 0, passed: false},
    {metric: "llm-rubric", value: 0.7, passed: true}
  ]);
  expect(await project.rows("SELECT judge, metric, value, evidence FROM judgements")).toEqual([
    {judge: "acme:judge-1", metric: "llm-rubric", value: 0.7, evidence: "short enough"}
  ]);
  expect(await project.rows("SELECT role, model_id, tokens_input, tokens_output FROM usage ORDER BY role")).toEqual([
    {role: "agent", model_id: "acme:mini-1", tokens_input: 21, tokens_output: 32},
    {role: "judge", model_id: "acme:judge-1", tokens_input: 101, tokens_output: 12}
  ]);
});

test("promptfoo reads what the file states of a prompt and provider as published cells", async () => {
  const {project} = await loadedFixture();
  const cells = await project.rows(
    `SELECT scope, scope_id, config_id, metric, as_of, n, n_passed, n_infra, mean, sum, cost_usd_sum, cost_kind,
     tokens_input_sum, tokens_output_sum, printed FROM cells WHERE origin = 'published' ORDER BY metric`
  );
  const [{config_id}] = await project.rows("SELECT config_id FROM runs LIMIT 1");
  const common = {scope: "suite", scope_id: "Arithmetic", config_id, as_of: "2026-01-02T03:04:05.678Z", n: 2};
  expect(cells).toEqual([
    {
      ...common,
      metric: "passed",
      n_passed: 1,
      n_infra: 1,
      mean: 0.5,
      sum: null,
      cost_usd_sum: 0.375,
      cost_kind: "computed",
      tokens_input_sum: 61,
      tokens_output_sum: 72,
      printed: "1 of 2"
    },
    {
      ...common,
      metric: "score",
      n_passed: null,
      n_infra: null,
      mean: 0.75,
      sum: 1.5,
      cost_usd_sum: null,
      cost_kind: null,
      tokens_input_sum: null,
      tokens_output_sum: null,
      printed: "1.5"
    }
  ]);
});

test("promptfoo numbers results of one test, prompt and provider as repeats", async () => {
  const {project, problems} = await loaded({"a.json": fileOf([{}, {}, {vars: {x: 2}}])});
  expect(problems.filter((d) => d.code === "duplicate-run")).toEqual([]);
  expect(await project.rows("SELECT repeat FROM runs ORDER BY repeat")).toEqual([
    {repeat: 1},
    {repeat: 1},
    {repeat: 2}
  ]);
});

test("promptfoo counts an eval once that was exported twice", async () => {
  const {project, problems} = await loaded({"a.json": fileOf([{id: "r"}]), "b.json": fileOf([{id: "r"}])});
  expect(problems.filter((d) => d.code === "duplicate-run")).toHaveLength(1);
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 1}]);
});

test("promptfoo tells a failed assertion from an error where no reason is given, as in version 2", async () => {
  const results = [
    {vars: {x: 1}, success: false, score: 0, error: "Output did not contain 4", gradingResult: {pass: false}},
    {vars: {x: 2}, success: false, score: 0, error: "API error: 500"}
  ].map((d) => ({
    provider: {id: "acme:mini-1"},
    prompt: {raw: "Say it", display: "Say {{x}}"},
    latencyMs: 3,
    ...d,
    vars: {...d.vars, _conversation: []}
  }));
  const {project} = await loaded({"a.json": {results: {version: 2, results, stats: {successes: 0, failures: 2}}}});
  expect(await project.rows("SELECT status, failure, passed, score, variant FROM runs ORDER BY pointer")).toEqual([
    {status: "completed", failure: "model", passed: false, score: 0, variant: "Say {{x}}"},
    {status: "error", failure: "infra", passed: null, score: null, variant: "Say {{x}}"}
  ]);
});

test("promptfoo finds the prompts of version 2 at the head of its table", async () => {
  const result = {
    provider: {id: "acme:mini-1"},
    prompt: {raw: "Say it", display: "Say {{x}}"},
    vars: {x: 1},
    success: true,
    score: 1,
    latencyMs: 3
  };
  const metrics = {score: 1, testPassCount: 1, testFailCount: 0};
  const table = {head: {prompts: [{display: "Say {{x}}", metrics}]}, body: []};
  const {project} = await loaded({"a.json": {results: {version: 2, results: [result], table}}});
  expect(
    await project.rows("SELECT metric, scope, n, n_passed FROM cells WHERE origin = 'published' ORDER BY metric")
  ).toEqual([
    {metric: "passed", scope: "all", n: 1, n_passed: 1},
    {metric: "score", scope: "all", n: 1, n_passed: null}
  ]);
});

test("promptfoo takes cost, tokens and time of a cached answer as unknown", async () => {
  const response = {cached: true, tokenUsage: {total: 41, cached: 41}};
  const {project, problems} = await loaded({"a.json": fileOf([{cost: 0, response}])});
  expect(problems.filter((d) => d.code === "zero-cost")).toEqual([]);
  expect(await project.rows("SELECT cost_usd, tokens_input, duration_s FROM runs")).toEqual([
    {cost_usd: null, tokens_input: null, duration_s: null}
  ]);
});

test("promptfoo keeps one model with two settings apart by the order of the prompts", async () => {
  const providers = [
    {id: "acme:mini-1", config: {temperature: 0}},
    {id: "acme:mini-1", config: {temperature: 1}}
  ];
  const prompts = providers.map(() => ({id: "p", provider: "acme:mini-1"}));
  const {project} = await loaded({
    "a.json": fileOf([{promptIdx: 1}, {promptIdx: 0}], {config: {providers}, prompts})
  });
  expect(
    await project.rows("SELECT temperature, repeat, pointer FROM runs JOIN configs USING (config_id) ORDER BY pointer")
  ).toEqual([
    {temperature: 1, repeat: 1, pointer: "/results/results/0"},
    {temperature: 0, repeat: 1, pointer: "/results/results/1"}
  ]);
});

test("promptfoo reads a result a line", async () => {
  const [a, b] = (fileOf([{}, {testIdx: 1, success: false, score: 0, failureReason: 1}]).results as Fields)
    .results as Fields[];
  const lines = [a, b].map((d) => JSON.stringify({...d, testCase: {vars: {}}})).join("\n");
  const {project} = await loaded({"a.jsonl": lines});
  expect(await project.rows("SELECT passed, pointer FROM runs ORDER BY pointer")).toEqual([
    {passed: true, pointer: "line 1"},
    {passed: false, pointer: "line 2"}
  ]);
});

test("promptfoo says where a file counts otherwise than its results", async () => {
  const file = fileOf([{}]);
  const results = {...(file.results as Fields), stats: {successes: 2, failures: 0, errors: 1}};
  const {problems} = await loaded({"a.json": {...file, results}});
  expect(problems).toMatchObject([
    {
      code: "stated-total-differs",
      severity: "warning",
      pointer: "/results/stats",
      expected: "2 successes and 1 others, as the file states",
      received: "1 and 0 among its results"
    }
  ]);
});

test("promptfoo keeps the results beside one that is broken", async () => {
  const {project, problems} = await loaded({"a.json": fileOf([{success: "yes"}, {}])});
  expect(problems).toMatchObject([
    {code: "bad-value", pointer: "/results/results/0/success", action: "result left out"}
  ]);
  expect(await project.rows("SELECT pointer FROM runs")).toEqual([{pointer: "/results/results/1"}]);
});
