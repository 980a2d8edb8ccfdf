import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const folder = "lm/acme__mini-1";
const time = "2026-01-02T03-04-05.678901";

test("lm-eval reads a document's rows of several filters as one run with several scores", async () => {
  const project = createProject();
  project.copy("test/fixtures/lm-eval", "lm");
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  const runs = await project.rows("FROM runs ORDER BY task_id");
  expect(runs.map((d) => [d.task_id, d.score])).toEqual([
    ["sums_hard/7", 0],
    ["sums_hard/9", 1]
  ]);
  expect(runs[0]).toMatchObject({
    study_id: "lm",
    experiment_id: "main",
    suite: "sums_hard",
    level: null,
    model_id: "acme/mini-1",
    harness: "lm-evaluation-harness",
    variant: "5-shot",
    repeat: 1,
    status: "completed",
    failure: "none",
    passed: null,
    metric: "exact_match,strict-match",
    attempts: null,
    cost_usd: null,
    cost_kind: "unknown",
    tokens_input: null,
    tokens_output: null,
    duration_s: null,
    selected_from: null,
    note: "2 responses to the document, which the filter made one answer",
    source_run_id: `${time}/sums_hard/7`,
    source: `${folder}/samples_sums_hard_${time}.jsonl`,
    pointer: "line 1",
    loader: "lm-eval/1"
  });
  expect(
    await project.rows("SELECT task_id, scores.metric, value FROM scores JOIN runs USING (run_id) ORDER BY ALL")
  ).toMatchObject([
    {task_id: "sums_hard/7", metric: "exact_match,flexible-extract", value: 1},
    {task_id: "sums_hard/7", metric: "exact_match,strict-match", value: 0},
    {task_id: "sums_hard/9", metric: "exact_match,flexible-extract", value: 1},
    {task_id: "sums_hard/9", metric: "exact_match,strict-match", value: 1}
  ]);
  expect(await project.rows("SELECT * FROM tasks ORDER BY task_id LIMIT 1")).toMatchObject([
    {task_id: "sums_hard/7", suite: "sums_hard", category: "sums", content_hash: "h7"}
  ]);
});

test("lm-eval reads what a results file states as published cells, leaves by suite and groups by category", async () => {
  const project = createProject();
  project.copy("test/fixtures/lm-eval", "lm");
  await project.load();
  const cells = await project.rows(
    `SELECT scope, scope_id, metric, n, mean, sd, printed, duration_s_sum, as_of, note, pointer
     FROM cells WHERE origin = 'published' ORDER BY scope, scope_id, metric`
  );
  const common = {sd: null, duration_s_sum: null, as_of: "2026-01-02T03:04:05Z"};
  expect(cells).toEqual([
    {
      ...common,
      scope: "category",
      scope_id: "sums",
      metric: "acc",
      n: 5,
      mean: 0.625,
      printed: "0.625",
      note: "standard error 0.125; 41.5 s for all 2 tasks together",
      pointer: "/results/sums/acc,none"
    },
    {
      ...common,
      scope: "suite",
      scope_id: "sums_easy",
      metric: "acc",
      n: 3,
      mean: 0.5,
      printed: "0.5",
      note: "standard error 0.35355339; task version 1; 41.5 s for all 2 tasks together",
      pointer: "/results/sums_easy/acc,none"
    },
    {
      ...common,
      scope: "suite",
      scope_id: "sums_hard",
      metric: "exact_match,flexible-extract",
      n: 2,
      mean: 1,
      printed: "1",
      note: "task version 3; 41.5 s for all 2 tasks together",
      pointer: "/results/sums_hard/exact_match,flexible-extract"
    },
    {
      ...common,
      scope: "suite",
      scope_id: "sums_hard",
      metric: "exact_match,strict-match",
      n: 2,
      mean: 0.5,
      printed: "0.5",
      note: "standard error 0.21650635; task version 3; 41.5 s for all 2 tasks together",
      pointer: "/results/sums_hard/exact_match,strict-match"
    }
  ]);
  expect(await project.rows("SELECT DISTINCT harness_version, variant, temperature, settings FROM configs")).toEqual([
    {
      harness_version: "0.4.9",
      variant: "5-shot",
      temperature: 0.7,
      settings:
        '{"backend":"hf","chat_template_sha":"c0ffee","dtype":"bfloat16","fewshot_as_multiturn":true,' +
        '"gen_kwargs":{"temperature":0.7},"system_instruction_sha":"5151"}'
    }
  ]);
  expect(await project.rows("SELECT metric, higher_is_better FROM metrics WHERE metric = 'acc'")).toEqual([
    {metric: "acc", higher_is_better: true}
  ]);
});

test("lm-eval leaves unscored documents without a number, and keeps what was written", async () => {
  const project = createProject();
  project.write({
    [`${folder}/samples_tg_${time}.jsonl`]:
      '{"doc_id": 1, "resps": [["a"]], "filtered_resps": ["a"], "filter": "none", "metrics": ["mae", "f1"], ' +
      '"mae": Infinity, "f1": [["x"], ["y"]]}\n'
  });
  await project.load();
  expect(await project.rows("SELECT score, metric FROM runs")).toEqual([{score: null, metric: "mae"}]);
  expect(await project.rows("SELECT metric, value, raw FROM scores ORDER BY metric")).toEqual([
    {metric: "f1", value: null, raw: '[["x"],["y"]]'},
    {metric: "mae", value: null, raw: "Infinity"}
  ]);
});

test("lm-eval takes the model of samples without results from their folder, and says so", async () => {
  const project = createProject();
  const row = {doc_id: 1, resps: [["a"]], filtered_resps: ["a"], acc: 1};
  project.write({[`lm/org__big/samples_sums_${time}.jsonl`]: JSON.stringify(row)});
  const {problems} = await project.load();
  expect(await project.rows("SELECT model_id, loader, score FROM runs")).toEqual([
    {model_id: "org/big", loader: "lm-eval-samples/1", score: 1}
  ]);
  expect(problems).toMatchObject([{code: "model-not-stated", severity: "note"}]);
});

test("lm-eval reads the forms before 0.4, whose model nobody knows", async () => {
  const project = createProject();
  project.write({"lm/boolq-v1-res.json": {results: {boolq: {acc: 0.5, acc_stderr: 0.1}}, versions: {boolq: 1}}});
  const {problems} = await project.load();
  expect(
    await project.rows("SELECT scope_id, metric, mean, n, as_of, model_id FROM cells JOIN configs USING (config_id)")
  ).toEqual([{scope_id: "boolq", metric: "acc", mean: 0.5, n: null, as_of: "*", model_id: "unknown"}]);
  expect(problems).toMatchObject([{code: "model-not-stated", severity: "warning"}]);
});

test("lm-eval reads the bare form, whose model is the folder", async () => {
  const project = createProject();
  project.write({
    "lm/org__big/results_2025-03-04T10-35-04.json": {cola: {"mcc,none": -0.003, "mcc_stderr,none": 0.03, alias: "cola"}}
  });
  await project.load();
  expect(await project.rows("SELECT metric, mean, model_id FROM cells JOIN configs USING (config_id)")).toEqual([
    {metric: "mcc", mean: -0.003, model_id: "org/big"}
  ]);
});

test("lm-eval reads two evaluations of one model as repeats", async () => {
  const project = createProject();
  const row = JSON.stringify({doc_id: 1, resps: [["a"]], filtered_resps: ["a"], metrics: ["acc"], acc: 1});
  project.write({
    "lm/org__big/samples_sums_2026-01-02T03-04-05.jsonl": row,
    "lm/org__big/samples_sums_2026-01-03T03-04-05.jsonl": row
  });
  await project.load();
  expect(await project.rows("SELECT task_id, repeat FROM runs ORDER BY repeat")).toEqual([
    {task_id: "sums/1", repeat: 1},
    {task_id: "sums/1", repeat: 2}
  ]);
});

test("lm-eval leaves out a row that is no sample, and goes on", async () => {
  const project = createProject();
  project.write({
    [`${folder}/samples_sums_${time}.jsonl`]:
      '{"doc_id": 1, "resps": [["a"]], "filtered_resps": ["a"], "acc": 1}\n{"resps": []}\n{broken\n'
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs")).toEqual([{task_id: "sums/1"}]);
  expect(problems.map((d) => [d.code, d.pointer])).toEqual([
    ["bad-value", "line 2/doc_id"],
    ["bad-syntax", "line 3"],
    ["model-not-stated", null]
  ]);
});

test("lm-eval says where a score is no number beside documents that have one", async () => {
  const row = (doc_id: number, acc: unknown) =>
    JSON.stringify({doc_id, resps: [["a"]], filtered_resps: ["a"], metrics: ["acc", "f1"], acc, f1: ["x", "y"]});
  const project = createProject();
  const lines = [row(1, 1), row(2, "0.5"), row(3, null)];
  project.write({[`${folder}/samples_sums_${time}.jsonl`]: lines.join("\n")});
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code !== "model-not-stated")).toMatchObject([
    {code: "bad-value", severity: "warning", pointer: "line 2/acc", received: '"0.5"'}
  ]);
  expect(await project.rows("SELECT task_id, score FROM runs ORDER BY task_id")).toEqual([
    {task_id: "sums/1", score: 1},
    {task_id: "sums/2", score: null},
    {task_id: "sums/3", score: null}
  ]);
});

test("lm-eval leaves out a row of too many levels, wherever they are, and keeps those beside it", async () => {
  const deep = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
  const row = (id: number, acc: string, resps = '[["a"]]') =>
    `{"doc_id": ${id}, "resps": ${resps}, "filtered_resps": ["a"], "metrics": ["acc"], "acc": ${acc}}`;
  const lines = [
    row(1, "1"),
    row(2, deep("[", "]")),
    row(3, deep('{"a":', "}")),
    row(4, "0"),
    row(5, "1", deep("[", "]"))
  ];
  const project = createProject();
  project.write({[`${folder}/samples_sums_${time}.jsonl`]: lines.join("\n")});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, score FROM runs ORDER BY task_id")).toEqual([
    {task_id: "sums/1", score: 1},
    {task_id: "sums/4", score: 0},
    {task_id: "sums/5", score: 1}
  ]);
  expect(problems.filter((d) => d.code !== "model-not-stated")).toMatchObject([
    {code: "too-deep", pointer: "line 2", severity: "error", action: "line left out"},
    {code: "too-deep", pointer: "line 3", severity: "error", action: "line left out"}
  ]);
});

test("lm-eval reads the array and the rows without a filter of versions before 0.4.3", async () => {
  const project = createProject();
  const row = {doc_id: 3, resps: [["a"]], filtered_resps: ["a"], exact_match: 0};
  project.write({
    "lm/results.json": {
      results: {sums: {"exact_match,none": 0.5, alias: "sums"}, all: {" ": " ", alias: "all"}},
      configs: {sums: {task: "sums", num_fewshot: 3}},
      config: {model: "hf", model_args: {pretrained: "acme/mini-1"}},
      total_evaluation_time_seconds: "None"
    },
    "lm/pretrained__acme__mini-1_sums.jsonl": JSON.stringify([row, {...row, exact_match: 1}], null, 2)
  });
  await project.load();
  expect(await project.rows("SELECT task_id, model_id, variant, score, pointer FROM runs")).toEqual([
    {task_id: "sums/3", model_id: "acme/mini-1", variant: "3-shot", score: 0, pointer: "/0"}
  ]);
  expect(await project.rows("SELECT metric, value FROM scores ORDER BY metric")).toEqual([
    {metric: "exact_match", value: 0},
    {metric: "exact_match,filter 2", value: 1}
  ]);
});
