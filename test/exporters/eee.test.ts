import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {exportEee} from "../../exporters/eee.js";
import {openDatabase} from "../../loaders/database.js";
import type {Row} from "../../loaders/schema.js";
import {createProject} from "../loaders/archiveFixture.js";
import {readExpected} from "../loaders/samples/readExpected.js";
import {exportedFiles, invalid} from "./exportedFiles.js";
import {roundTrip, rowsOf} from "./roundTrip.js";
import type {RoundTrip} from "./roundTrip.js";

/** One run in which every field is stated, distinct and not the default. */
const full = {
  benchbook: "run/1",
  experiment: "night",
  task: "two-fer",
  suite: "kata",
  category: "strings",
  level: "easy",
  model: "acme/mini-1",
  harness: "acme-agent",
  harness_version: "2.1",
  variant: "plan first",
  temperature: 0.3,
  effort: "high",
  max_attempts: 3,
  feedback: "test output",
  settings: {tools: ["bash", "edit"], seed: 7},
  repeat: 2,
  batch: "job-1",
  status: "completed",
  failure: "none",
  passed: true,
  metric: "points",
  score: 8.5,
  attempts: [
    {passed: false, score: 2, failure: "model", cost_usd: 0.1, tokens_input: 5, feedback: "nothing", error: "1 of 2"},
    {passed: true, score: 8.5, cost_usd: 0.15, duration_s: 30.25}
  ],
  cost_usd: 0.25,
  cost_kind: "measured",
  tokens_input: 901,
  tokens_output: 52,
  tokens_reasoning: 21,
  tokens_cache_read: 4000,
  tokens_cache_write: 70,
  tokens_semantics: "cumulative",
  output_includes_reasoning: false,
  turns: 6,
  tool_calls: 5,
  subagents: 1,
  fallback_model: "acme/nano",
  duration_s: 61.5,
  duration_scope: "wall",
  started_at: "2026-01-04T03:04:05.123456",
  approximate: ["cost_usd", "duration_s"],
  selected_from: "best of 4",
  note: "5",
  source_run_id: "trial-1",
  scores: {
    gate: {value: 1, passed: true, raw: "2 of 2"},
    style: {value: -0.5, attempt: 1},
    grade: {raw: "B+"},
    lint: false
  },
  phases: [{name: "plan", status: "done", cost_usd: 0.05, tokens_output: 9, duration_s: 4}],
  calls: [{attempt: 1, role: "agent", model: "acme/mini-1", failure: "infra", error: "503", duration_s: 2}],
  violations: [{metric: "points", category: "size", severity: "minor", deduction: -0.5, source: "lint", evidence: "x"}],
  judgements: [{judge: "acme/judge", metric: "style", judged_at: "2026-01-05", raw: "ok", value: 0.7, evidence: "y"}],
  usage: [{role: "agent", model: "acme/mini-1", tokens_input: 901, cost_usd: 0.2}],
  costs: [{as_of: "2026-02", kind: "computed", cost_usd: 0.3, source: "list price"}],
  artefacts: [{path: "a.txt", sha256: "0".repeat(64), bytes: 12, is_baseline: true}]
};

const runTables = "runs attempts scores phases calls violations judgements usage artefacts cells".split(" ");

async function expectSame({before, after}: RoundTrip, tables: string[]): Promise<void> {
  for (const table of tables) expect([table, await rowsOf(after, table)]).toEqual([table, await rowsOf(before, table)]);
}

const projectOf = ({folder}: {folder: string}) => ({results: join(folder, "results"), data: join(folder, "data")});

test("an export read again gives every fact of a run back, and is valid", async () => {
  const project = createProject();
  const {scores: _, ...lost} = {...full, repeat: 3, source_run_id: "trial-2", passed: undefined, score: undefined};
  project.write({
    "mine/run.json": [
      full,
      {...lost, status: "error", failure: "infra", attempts: undefined, scores: {grade: {raw: "–"}}},
      {...full, repeat: 4, source_run_id: "trial-3", tokens_reasoning: undefined},
      {benchbook: "run/1", task: "bare", model: "acme/mini-1", scores: {points: 3}},
      {benchbook: "run/1", task: "judged", model: "acme/mini-1", metric: "points", score: 4}
    ]
  });
  const trip = await roundTrip(projectOf(project));
  expect(trip.problems.filter((d) => d.severity === "error")).toEqual([]);
  await expectSame(trip, [...runTables, "costs", "tasks", "configs"]);
  expect(trip.exported).toEqual([{study_id: "mine", files: 4, runs: 5, rows: 10, figures: 5, unscored: 1}]);
  const files = exportedFiles(trip.out);
  expect(invalid(files)).toEqual([]);
  for (const text of [...files].filter(([path]) => path.endsWith(".json")).map(([, d]) => d)) {
    const {file_path, checksum, total_rows} = JSON.parse(text).detailed_evaluation_results ?? {};
    if (file_path === undefined) continue;
    const samples = files.get(file_path)!;
    expect([checksum, total_rows]).toEqual([
      createHash("sha256").update(samples).digest("hex"),
      samples.trimEnd().split("\n").length
    ]);
  }
  const rows = [...files].find(([path, text]) => path.endsWith("_samples.jsonl") && text.includes("trial-1"))![1];
  const [primary, gate] = rows.split("\n").map((line) => JSON.parse(line || "null"));
  expect(primary).toMatchObject({
    model_id: "acme/mini-1",
    evaluation_name: "mine/night",
    evaluation_result_id: "mine/night/points",
    sample_id: "two-fer",
    interaction_type: "agentic",
    evaluation: {score: 8.5, is_correct: true, num_turns: 6, tool_calls_count: 5},
    token_usage: {input_tokens: 4901, output_tokens: 52, total_tokens: 4974, reasoning_tokens: 21},
    performance: {latency_ms: 61500},
    metadata: {
      "benchbook.run": "night/two-fer#2",
      "benchbook.cost_usd": "0.25",
      "benchbook.note": "5",
      "benchbook.settings": '{"seed":7,"tools":["bash","edit"]}'
    }
  });
  expect(gate).toMatchObject({
    evaluation: {score: 1, is_correct: true},
    metadata: {"benchbook.part": "score", "benchbook.metric": "gate", "benchbook.raw": "2 of 2"}
  });
  expect(gate.token_usage).toBeUndefined();
  const samples = [...files]
    .filter(([path]) => path.endsWith("_samples.jsonl"))
    .flatMap(([, d]) => d.trim().split("\n"));
  const unknownReasoning = samples
    .map((line) => JSON.parse(line))
    .find((d) => d.metadata["benchbook.run"] === "night/two-fer#4");
  expect(unknownReasoning).toMatchObject({metadata: {"benchbook.tokens_output": "52"}});
  expect(unknownReasoning.token_usage).toBeUndefined();
});

test("the same database gives the same files, and none is written over", async () => {
  const project = createProject();
  project.write({"mine/run.json": full});
  await project.load();
  const db = await openDatabase(project.database);
  const studies = (await db.rows("FROM studies")) as unknown as Row<"studies">[];
  const [one, two] = ["one", "two"].map((d) => join(project.folder, d));
  await exportEee(db, {out: one, studies});
  await exportEee(db, {out: two, studies});
  expect(exportedFiles(two)).toEqual(exportedFiles(one));
  await expect(exportEee(db, {out: one, studies})).rejects.toThrow("not empty");
  db.close();
});

test("the five studies are the same after an export, and it is valid", async () => {
  const trip = await roundTrip({results: "results", data: "data"});
  await expectSame(trip, runTables);
  expect(trip.exported.map((d) => [d.study_id, d.runs])).toEqual([
    ["aibench", 40],
    ["akitaonrails", 26],
    ["claude-benchmark", 0],
    ["engramforge", 122],
    ["site-builder", 7]
  ]);
  expect(invalid(exportedFiles(trip.out))).toEqual([]);
}, 300_000);

const samples = join(readExpected().folder, "samples/every-eval-ever");

if (!existsSync(samples)) console.log(`no samples at ${samples}: only our own are exported`);
else
  test("the samples of every_eval_ever are the same after an export", async () => {
    const project = createProject();
    mkdirSync(join(project.folder, "results/e"));
    cpSync(samples, join(project.folder, "results/e"), {recursive: true});
    const trip = await roundTrip(projectOf(project));
    await expectSame(trip, [...runTables, "tasks", "metrics", "configs"]);
    expect(trip.exported).toMatchObject([{study_id: "e", runs: 16}]);
    expect(invalid(exportedFiles(trip.out))).toEqual([]);
  }, 300_000);
