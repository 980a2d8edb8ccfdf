import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openArchiveFile} from "../../loaders/archiveFile.js";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {load} from "../../loaders/load.js";
import {detect, loaders} from "../../loaders/registry.js";
import {factsOf} from "./samples/factsOf.js";
import {documents, later, loaderOf} from "./samples/loaderOf.js";
import {readExpected} from "./samples/readExpected.js";
import type {Expected} from "./samples/readExpected.js";

const {folder, entries} = readExpected();
const known = new Set(loaders.map((d) => d.name));
const isCovered = ({format}: Expected) => documents.includes(format) || known.has(loaderOf[format]);
const covered = entries.filter(isCovered);
const waiting = [...new Set(entries.filter((d) => !isCovered(d)).map((d) => d.format))].toSorted();
const lines: string[] = [];

if (entries.length === 0) console.log(`no samples at ${folder}: only the fixtures are looked at`);
else describe("samples", describeSamples);

function describeSamples(): void {
  const project = mkdtempSync(join(tmpdir(), "benchbook-samples-"));
  const studyOf = (entry: Expected) => `s${String(entries.indexOf(entry)).padStart(4, "0")}`;
  let db: Database;
  let problems: Awaited<ReturnType<typeof load>>["problems"];

  /** Every sample as an archive of its own, below the folders that it came in: they may name its model. */
  beforeAll(async () => {
    for (const entry of covered) {
      const archive = join(project, "results", studyOf(entry));
      const to = join(archive, entry.path.replace(/\/$/, ""));
      mkdirSync(dirname(to), {recursive: true});
      cpSync(join(folder, "samples", entry.path), to, {recursive: true});
      const yaml = archiveYamlOf(entry);
      if (yaml !== undefined) writeFileSync(join(archive, "archive.yaml"), `study: ${studyOf(entry)}\n${yaml}`);
    }
    mkdirSync(join(project, "data"));
    writeFileSync(join(project, "data/models.csv"), "model_id,label,vendor,family,released,aliases\n");
    writeFileSync(
      join(project, "data/prices.csv"),
      "model_id,valid_from,input_usd_per_mtok,output_usd_per_mtok,cache_read_usd_per_mtok,cache_write_usd_per_mtok,source\n"
    );
    const database = join(project, "data/benchbook.duckdb");
    const result = await load({results: join(project, "results"), database, data: join(project, "data")});
    problems = result.problems;
    db = await openDatabase(database);
  }, 300_000);

  afterAll(() => {
    db?.close();
    rmSync(project, {recursive: true, force: true});
    console.log([...lines, `not yet covered: ${waiting.join(", ") || "nothing"}`].join("\n"));
  });

  test.each(covered.map((entry) => [entry.path, entry] as const))("%s loads as expected", async (path, entry) => {
    await viewsOf(studyOf(entry), db);
    const wanted = await expectedOf(entry);
    const got: Record<string, unknown> = {};
    for (const {name, sql} of wanted) got[name] = await one(sql, db);
    const unread = problems.filter((d) => d.study_id === studyOf(entry) && isUnread(d));
    const different = wanted.filter(
      (d) => !equal(got[d.name], d.expected, {decimals: d.name.startsWith("duration") ? 3 : 4})
    );
    const words = different.map((d) => `${d.name} ${String(got[d.name])}, expected ${String(d.expected)}`);
    lines.push(
      `${words.length + unread.length === 0 ? "ok " : "NOT"} ${path}: ${entry.format}, ${wanted.length} figures` +
        [...words, ...unread.map((d) => `${d.code} ${d.received ?? ""}`)].map((d) => `\n      ${d}`).join("")
    );
    expect(words).toEqual([]);
    expect(unread).toEqual([]);
  });

  test("every file fires the one loader of its format, or none where there is none yet", async () => {
    const wrong: string[] = [];
    const root = join(folder, "samples");
    for (const harness of readdirSync(root)) {
      const archive = join(root, harness);
      const paths = filesBelow(archive);
      for (const path of paths) {
        const file = await openArchiveFile({folder: archive, paths}, path);
        const fired = detect(file).map((d) => d.loader.name);
        const entry = entries.find((d) => matches(d, `${harness}/${path}`));
        const name = loaderOf[entry?.format ?? ""];
        const isMapped = entry?.format.startsWith("generic-") === true;
        const allowed = entry === undefined || !isCovered(entry) || documents.includes(entry.format) || isMapped;
        const expected = allowed ? [] : [name];
        const isRight =
          JSON.stringify(fired) === JSON.stringify(expected) || (entry?.level === "side" && fired.length === 0);
        if (!isRight)
          wrong.push(`${harness}/${path}: ${fired.join(" and ") || "none"}, expected ${expected.join() || "none"}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("every format has a loader, or is known to wait for one", () => {
    expect(waiting.filter((d) => !later.includes(d))).toEqual([]);
  });
}

test("no fixture fires two loaders", async () => {
  const root = "test/fixtures";
  const found: string[] = [];
  for (const name of readdirSync(root)) {
    const archive = join(root, name);
    const paths = filesBelow(archive);
    for (const path of paths) {
      const fired = detect(await openArchiveFile({folder: archive, paths}, path)).map((d) => d.loader.name);
      if (fired.length > 1) found.push(`${name}/${path}: ${fired.join(" and ")}`);
    }
  }
  expect(found).toEqual([]);
});

/** Ten lines for a table that no loader knows. */
function archiveYamlOf({path, format}: Expected): string | undefined {
  if (!format.startsWith("generic-csv")) return undefined;
  return `
title: Trials in a table
files:
  - path: ${path}
    columns:
      task: task_name
      model: model_name
      settings.provider: provider
      source_run_id: trial_id
      passed: {from: success, values: {"True": true, "False": false}}
      score: {from: reward, parse: number}
      tokens_input: {from: n_input_tokens, parse: number}
      tokens_output: {from: n_output_tokens, parse: number}
      duration_s: {from: execution_time_sec, parse: number}
`;
}

/** The tables of one study: its rows and no others. */
async function viewsOf(study: string, {connection}: Database): Promise<void> {
  for (const table of ["runs", "cells", "configs"]) {
    await connection.run(`CREATE OR REPLACE TEMP VIEW sample_${table} AS FROM ${table} WHERE study_id = '${study}'`);
  }
  await connection.run(`CREATE OR REPLACE TEMP VIEW sample_attempts AS
    SELECT attempts.* FROM attempts JOIN sample_runs USING (run_id)`);
  await connection.run(`CREATE OR REPLACE TEMP VIEW sample_values AS
    SELECT run_id, metric, score AS value FROM sample_runs WHERE score IS NOT NULL
    UNION ALL SELECT run_id, s.metric, value FROM scores AS s JOIN sample_runs AS r USING (run_id)
    WHERE s.attempt = 0 AND s.metric IS DISTINCT FROM r.metric`);
}

const inputTokens = ["input", "prompt", "sent", "input_incl_cache"];
const outputTokens = ["output", "completion", "received"];

async function expectedOf(entry: Expected): Promise<{name: string; sql: string; expected: unknown}[]> {
  if (entry.level === "side") {
    return [
      {name: "runs", sql: "SELECT count(*) FROM sample_runs", expected: 0},
      {name: "cells", sql: "SELECT count(*) FROM sample_cells", expected: 0}
    ];
  }
  if (entry.level === "aggregate") {
    return [
      {name: "runs", sql: "SELECT count(*) FROM sample_runs", expected: 0},
      {name: "has cells", sql: "SELECT (count(*) > 0)::VARCHAR FROM sample_cells", expected: "true"},
      ...factsOf(entry)
    ];
  }
  const figures: {name: string; sql: string; expected: unknown}[] = [];
  const figure = (name: string, sql: string, expected: unknown) => {
    if (expected !== undefined) figures.push({name, sql: `SELECT ${sql}`, expected});
  };
  figure("runs", "count(*) FROM sample_runs", entry.runs);
  figure("tasks", "count(DISTINCT task_id) FROM sample_runs", entry.tasks ?? undefined);
  if (entry.runs! > 0 && entry.models) {
    const models = "array_to_string(list_sort(list(DISTINCT model_id)), ', ') FROM sample_runs";
    figure("models", models, entry.models.toSorted().join(", "));
  }
  figure("passes", "count(*) FROM sample_runs WHERE passed", entry.passes ?? undefined);
  figure("mean_score", "avg(coalesce(score, passed::INTEGER, 0)) FROM sample_runs", entry.mean_score);
  figure("attempts", "count(*) FROM sample_attempts", entry.attempts);
  figure("cost_usd", "sum(cost_usd) FROM sample_runs", entry.cost_usd);
  const tokens = entry.tokens;
  if (tokens) {
    const cached = tokens.cache ?? tokens.cached;
    const input = cached === undefined ? "tokens_input" : "tokens_input + coalesce(tokens_cache_read, 0)";
    for (const [kind, n] of Object.entries(tokens)) {
      if (inputTokens.includes(kind)) figure("tokens_input", `sum(${input}) FROM sample_runs`, n);
      if (outputTokens.includes(kind)) figure("tokens_output", "sum(tokens_output) FROM sample_runs", n);
    }
    figure("tokens_cache_read", "sum(tokens_cache_read) FROM sample_runs", cached);
    figure("tokens_reasoning", "sum(tokens_reasoning) FROM sample_runs", tokens.reasoning);
  } else if (!Object.keys(entry.facts).some((d) => d.startsWith("tokens_"))) {
    figure("tokens", "sum(tokens_input) FROM sample_runs", null);
  }
  return [...figures, ...factsOf(entry)];
}

async function one(sql: string, {rows}: Database): Promise<unknown> {
  const [row] = await rows(sql);
  return row === undefined ? undefined : Object.values(row)[0];
}

/** Figures of expected.json are rounded, to `decimals` or more of them; what is not a number must be the same. */
function equal(got: unknown, expected: unknown, {decimals}: {decimals: number}): boolean {
  if (typeof got !== "number" || typeof expected !== "number") return got === expected;
  const printed = Math.min(12, Math.max(decimals, /\.(\d+)/.exec(String(expected))?.[1].length ?? 0));
  return Math.abs(got - expected) <= 0.50001 * 10 ** -printed + 1e-12 * Math.abs(expected);
}

/** A file that was not read, or not wholly: a contradiction inside a file that was read is no failure of its loader. */
function isUnread({code, severity}: {code: string; severity: string}): boolean {
  return ["unknown-format", "ambiguous-format", "bad-value", "bad-syntax", "unreadable", "unknown-config"].includes(
    code
  )
    ? severity !== "note"
    : false;
}

function matches({path}: Expected, file: string): boolean {
  return path.endsWith("/") ? file.startsWith(path) : file === path;
}

function filesBelow(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name).slice(root.length + 1))
    .toSorted();
}
