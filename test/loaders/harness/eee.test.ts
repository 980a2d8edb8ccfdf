import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const fixture = "test/fixtures/eee";
const board = `${fixture}/data/acme-board/acme/mini-1`;
const uuid = "3f0c1f0e-5a52-4d0b-9a11-0c5d8e2f7a66";
const aggregate = () => JSON.parse(readFileSync(`${board}/${uuid}.json`, "utf8"));
const rows = () =>
  readFileSync(`${board}/${uuid}_samples.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const jsonl = (list: unknown[]) => list.map((d) => (typeof d === "string" ? d : JSON.stringify(d))).join("\n");

test("eee takes the rows of a sample as one run with a score for each, and its config from the aggregate", async () => {
  const project = createProject();
  project.copy(`${fixture}/data`, "e/data");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  const [run] = await project.rows("FROM runs WHERE task_id = 'kata/k1'");
  expect(run).toMatchObject({
    suite: "kata",
    level: "easy",
    model_id: "acme/mini-1",
    harness: "acme-eval",
    variant: "Acme Agent",
    repeat: 2,
    batch: "acme-board/acme_mini-1/1767225600",
    status: "completed",
    failure: "none",
    passed: true,
    metric: "pass",
    score: 1,
    tokens_input: 400,
    tokens_output: 50,
    tokens_reasoning: 20,
    tokens_cache_read: 600,
    tokens_cache_write: 70,
    tokens_semantics: "unknown",
    output_includes_reasoning: true,
    turns: 3,
    tool_calls: 2,
    duration_s: 90.5,
    duration_scope: "wall",
    source_run_id: "acme-board/acme_mini-1/1767225600/kata/k1/2",
    source: `e/data/acme-board/acme/mini-1/${uuid}_samples.jsonl`,
    pointer: "line 1"
  });
  expect(await project.rows("SELECT metric, value, passed FROM scores WHERE run_id = 1 ORDER BY metric")).toEqual([
    {metric: "pass", value: 1, passed: true},
    {metric: "style", value: 0.4, passed: true}
  ]);
  const [config] = await project.rows("SELECT c.* FROM configs AS c SEMI JOIN runs USING (config_id)");
  expect(config).toMatchObject({
    harness_version: "2.1",
    effort: "high",
    temperature: 0.3,
    max_attempts: 3,
    feedback: "test output",
    settings: JSON.stringify({
      inference_engine: "vllm 0.9",
      inference_platform: "acme-cloud",
      limits: {message_limit: 60},
      max_tokens: 2048,
      precision: "bfloat16",
      reasoning: true,
      sandbox: "docker",
      tools: ["bash", "edit"],
      top_k: 50,
      top_p: 0.9
    })
  });
  expect(await project.rows("SELECT category, content_hash FROM tasks WHERE task_id = 'kata/k1'")).toEqual([
    {category: "strings", content_hash: "h-k1"}
  ]);
});

test("eee says of a sample with an error what kind it was, and of rows that disagree no outcome", async () => {
  const project = createProject();
  project.copy(`${fixture}/data`, "e/data");
  await project.load();
  expect(
    await project.rows("SELECT task_id, status, failure, passed, note, repeat FROM runs WHERE task_id <> 'kata/k1'")
  ).toEqual([
    {
      task_id: "kata/k2",
      status: "error",
      failure: "timeout",
      passed: null,
      note: "TimeoutError: 600 s are over",
      repeat: 2
    },
    {task_id: "kata/k3", status: "completed", failure: "none", passed: true, note: null, repeat: 1}
  ]);
});

test("eee publishes what an aggregate states; a part of the whole is a category", async () => {
  const project = createProject();
  project.write({"e/a.json": aggregate()});
  await project.load();
  const [whole, part] = await project.rows("FROM cells ORDER BY metric");
  expect(whole).toMatchObject({
    scope: "suite",
    scope_id: "kata",
    metric: "pass",
    origin: "published",
    as_of: "2026-01-01T01:00:00Z",
    n: 39,
    mean: 0.75,
    sd: 0.44,
    low: 0.6,
    high: 0.88,
    printed: "0.75",
    cost_usd_sum: 12.5,
    cost_kind: "published",
    note: "Share of katas solved; standard error 0.07; dataset of 40 samples; judged by acme/judge-1",
    pointer: "/evaluation_results/0"
  });
  // half-widths in place of bounds, a score in quotes, and a cost that is of the whole
  expect(part).toMatchObject({
    scope: "category",
    scope_id: "kata - strings",
    metric: "style",
    n: null,
    mean: 0.5,
    low: 0.4,
    high: 0.6,
    printed: "0.5",
    cost_usd_sum: null,
    note: "Share of katas solved; dataset of 40 samples; the whole evaluation cost 12.5 US dollars; judged by acme/judge-1"
  });
  expect(await project.rows("SELECT min, max, higher_is_better, unit FROM metrics WHERE metric = 'pass'")).toEqual([
    {min: 0, max: 1, higher_is_better: true, unit: "proportion"}
  ]);
});

test("eee 0.2.0: waiting is no latency, numbers may be texts, an error an object", async () => {
  const project = createProject();
  project.copy(`${fixture}/instance_level_data`, "e/instance_level_data");
  const {problems} = await project.load();
  expect(problems.map((d) => [d.severity, d.code, d.received])).toContainEqual([
    "note",
    "latency-is-waiting",
    "less in 1 of 2 runs"
  ]);
  expect(
    await project.rows(
      "SELECT task_id, suite, harness, repeat, passed, failure, metric, score, tokens_input, tokens_semantics, turns, duration_s FROM runs"
    )
  ).toEqual([
    {
      task_id: "acme/quiz/1",
      suite: "acme/quiz",
      harness: null,
      repeat: 1,
      passed: true,
      failure: "none",
      metric: "score",
      score: 1,
      tokens_input: 300,
      tokens_semantics: "cumulative",
      turns: 1,
      duration_s: 7.671
    },
    {
      task_id: "acme/quiz/2",
      suite: "acme/quiz",
      harness: null,
      repeat: 1,
      passed: false,
      failure: "infra",
      metric: "score",
      score: 0,
      tokens_input: 301,
      tokens_semantics: "cumulative",
      turns: 1,
      duration_s: 20
    }
  ]);
});

test("eee 0.0.1: the columns of HELM are metrics of their scenario, and -1 is no score", async () => {
  const project = createProject();
  project.copy(`${fixture}/board`, "e/board");
  const {problems} = await project.load();
  expect(problems).toMatchObject([
    {code: "not-a-number", received: "-1", pointer: "/evaluation_results/4/score_details/score"}
  ]);
  expect(await project.rows("SELECT scope, scope_id, metric, mean FROM cells ORDER BY pointer")).toEqual([
    {scope: "all", scope_id: "all", metric: "Mean win rate", mean: 0.938},
    {scope: "suite", scope_id: "NarrativeQA", metric: "F1", mean: 0.804},
    {scope: "all", scope_id: "all", metric: "Mean win rate, Efficiency", mean: 0.25},
    {scope: "suite", scope_id: "NarrativeQA", metric: "Observed inference time (s)", mean: 1.5},
    {scope: "suite", scope_id: "NarrativeQA", metric: "# train", mean: null}
  ]);
  expect(
    await project.rows(
      "SELECT metric, max, higher_is_better FROM metrics WHERE metric IN ('F1', 'Observed inference time (s)') ORDER BY metric"
    )
  ).toEqual([
    {metric: "F1", max: 1, higher_is_better: true},
    {metric: "Observed inference time (s)", max: null, higher_is_better: false}
  ]);
  expect(await project.rows("SELECT settings FROM configs")).toEqual([{settings: '{"source":"acme_lite"}'}]);
});

test("eee of an unknown version loads what it recognises, with a note", async () => {
  const project = createProject();
  project.write({
    "e/a.json": {...aggregate(), schema_version: "0.9.0"},
    "e/b.jsonl": jsonl(rows().map((d) => ({...d, schema_version: "0.9.0"})))
  });
  const {rows: counts, problems} = await project.load();
  expect(counts.runs).toBe(3);
  expect(problems.filter((d) => d.code === "unknown-version").map((d) => [d.severity, d.source, d.received])).toEqual([
    ["note", "e/a.json", "0.9.0"],
    ["note", "e/b.jsonl", "0.9.0"]
  ]);
});

test("eee leaves out what it cannot read, and nothing beside it", async () => {
  const project = createProject();
  const [first, , third] = rows();
  const broken = aggregate();
  broken.evaluation_results[0] = {evaluation_name: 5};
  project.write({
    "e/a.json": broken,
    "e/b.jsonl": jsonl([
      first,
      '{"schema_version": "0.3.0", "evaluation_id',
      {...third, evaluation: {score: {}}},
      {...third, sample_id: "k4", token_usage: "many", performance: [1], metadata: "x", messages: 7}
    ])
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs ORDER BY task_id")).toEqual([
    {task_id: "kata/k1"},
    {task_id: "kata/k4"}
  ]);
  expect(await project.rows("SELECT metric FROM cells WHERE origin = 'published'")).toEqual([{metric: "style"}]);
  expect(problems.filter((d) => d.severity === "error").map((d) => [d.source, d.code, d.pointer, d.action])).toEqual([
    ["e/a.json", "bad-value", "/evaluation_results/0/evaluation_name", "figure left out"],
    ["e/a.json", "bad-value", "/evaluation_results/0/score_details", "figure left out"],
    ["e/b.jsonl", "bad-syntax", "line 2", "row left out"],
    ["e/b.jsonl", "bad-value", "line 3/evaluation/score", "row left out"]
  ]);
  expect(
    problems.filter((d) => d.action === "taken as unknown").map((d) => [d.severity, d.pointer, d.received])
  ).toEqual([
    ["warning", "line 4/messages", "7"],
    ["warning", "line 4/metadata", 'string "x"'],
    ["warning", "line 4/performance", "[1]"],
    ["warning", "line 4/token_usage", 'string "many"']
  ]);
});

test("eee says of a count or an amount below 0 that it is unknown", async () => {
  const project = createProject();
  const odd = aggregate();
  const [figure] = odd.evaluation_results;
  Object.assign(figure.score_details.uncertainty, {num_samples: -1, standard_deviation: -1});
  figure.generation_config.generation_args.max_attempts = 0;
  figure.generation_config.additional_details.total_cost_usd = "-1";
  project.write({"e/a.json": {...odd, evaluation_results: [figure]}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT n, sd, mean, cost_usd_sum FROM cells")).toEqual([
    {n: null, sd: null, mean: 0.75, cost_usd_sum: null}
  ]);
  expect(await project.rows("SELECT max_attempts FROM configs")).toEqual([{max_attempts: null}]);
  expect(
    problems
      .filter((d) => d.code === "bad-value")
      .map((d) => [d.severity, d.pointer, d.received])
      .toSorted()
  ).toEqual([
    ["warning", "/evaluation_results/0/generation_config/additional_details/total_cost_usd", 'string "-1"'],
    ["warning", "/evaluation_results/0/generation_config/generation_args/max_attempts", "0"],
    ["warning", "/evaluation_results/0/score_details/uncertainty/num_samples", "-1"],
    ["warning", "/evaluation_results/0/score_details/uncertainty/standard_deviation", "-1"]
  ]);
});

test("eee reads the samples of an aggregate that it cannot read", async () => {
  const project = createProject();
  project.write({
    "e/a.json": '{"schema_version": "0.3.0", "evaluation_id": "x", "source_metadata": {',
    "e/a_samples.jsonl": jsonl(rows())
  });
  const {rows: counts, problems} = await project.load();
  expect(counts.runs).toBe(3);
  expect(problems.filter((d) => d.severity === "error")).toMatchObject([
    {code: "bad-value", source: "e/a.json", action: "its samples read alone"}
  ]);
});

test("eee counts the rows that an aggregate promises", async () => {
  const project = createProject();
  project.write({"e/a.json": aggregate(), "e/a_samples.jsonl": jsonl(rows().slice(0, 2))});
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code === "row-count")).toMatchObject([
    {severity: "warning", expected: "5 rows, as the aggregate says", received: "2 rows", source: "e/a_samples.jsonl"}
  ]);
});

test("eee rows of one sample and metric are repeats; of two filters, scores of one run", async () => {
  const project = createProject();
  const [first] = rows();
  const plain = {...first, evaluation_result_id: undefined, metadata: {}};
  const filtered = (filter: string) => ({
    ...plain,
    sample_id: "k9",
    evaluation_name: `kata/${filter}`,
    metadata: {filter}
  });
  project.write({"e/b.jsonl": jsonl([plain, plain, filtered("strict"), filtered("flexible")])});
  await project.load();
  expect(await project.rows("SELECT task_id, repeat, metric FROM runs ORDER BY task_id, repeat")).toEqual([
    {task_id: "kata/k1", repeat: 1, metric: "kata"},
    {task_id: "kata/k1", repeat: 2, metric: "kata"},
    {task_id: "kata/k9", repeat: 1, metric: "strict"}
  ]);
  expect(
    await project.rows(
      "SELECT scores.metric FROM scores JOIN runs USING (run_id) WHERE task_id = 'kata/k9' ORDER BY ALL"
    )
  ).toEqual([{metric: "flexible"}, {metric: "strict"}]);
});
