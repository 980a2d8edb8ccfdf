import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {load} from "../../loaders/load.js";
import {createProject} from "./archiveFixture.js";

/** The studies' own result files, read where they are; what is expected was counted by hand or printed by the studies. */
const raw = "../shared/studies/raw";
const names = ["001_engramforge", "002_akitaonrails", "004_claude-benchmark"];

test("phases are never attempts", async () => {
  const project = createProject();
  project.copy("test/fixtures/akita", "akita");
  await project.load();
  expect(
    await project.rows("SELECT (SELECT count(*) FROM phases) AS phases, (SELECT count(*) FROM attempts) AS attempts")
  ).toEqual([{phases: 4, attempts: 0}]);
});

if (existsSync(raw)) describe("the studies' own files", describeStudies);
else console.log(`no study files at ${raw}: only fixtures are loaded`);

function describeStudies(): void {
  const project = mkdtempSync(join(tmpdir(), "benchbook-raw-"));
  let db: Database;
  let problems: Awaited<ReturnType<typeof load>>["problems"];

  beforeAll(async () => {
    for (const name of names) cpSync(join(raw, name), join(project, "results", name), {recursive: true});
    mkdirSync(join(project, "out"));
    const database = join(project, "out/benchbook.duckdb");
    problems = (await load({results: join(project, "results"), database, data: "data"})).problems;
    db = await openDatabase(database);
  }, 120_000);

  afterAll(() => {
    db?.close();
    rmSync(project, {recursive: true, force: true});
  });

  const of = (study: string, code: string) => problems.filter((d) => d.study_id === study && d.code === code);

  test("EngramForge has 48 runs, four of which never ran", async () => {
    expect(
      await db.rows(
        `SELECT count(*) AS n, count(*) FILTER (failure = 'infra') AS infra, count(cost_usd) AS priced
         FROM runs WHERE study_id = '001_engramforge'`
      )
    ).toEqual([{n: 48, infra: 4, priced: 44}]);
    expect(
      of("001_engramforge", "never-ran").filter((d) => d.action === "failure infra, without a score")
    ).toHaveLength(4);
  });

  test("EngramForge's sixteen runs of one pair have mean 2.06 as printed, 2.75 without those that never ran", async () => {
    expect(
      await db.rows(
        `SELECT origin, n, mean FROM cells WHERE study_id = '001_engramforge' AND metric = 'gates_passed'
           AND scope_id = 'fastapi-001' AND config_id LIKE 'gpt-4o-mini%' ORDER BY origin`
      )
    ).toEqual([
      {origin: "computed", n: 12, mean: 2.75},
      {origin: "published", n: 16, mean: 2.06}
    ]);
  });

  test("EngramForge's CSV says the same as its JSON", () => {
    expect(of("001_engramforge", "twin-differs")).toEqual([]);
  });

  test("akitaonrails has 131 result files and 3 orchestration logs, each one run", async () => {
    expect(
      await db.rows(
        `SELECT split_part(loader, '/', 1) AS loader, count(*) AS n, count(DISTINCT source) AS files
         FROM runs WHERE study_id = '002_akitaonrails' GROUP BY ALL ORDER BY ALL`
      )
    ).toEqual([
      {loader: "akita", n: 66, files: 66},
      {loader: "akita-claude-code", n: 8, files: 8},
      {loader: "akita-orchestration", n: 3, files: 3},
      {loader: "akita-v2", n: 57, files: 57}
    ]);
    expect(await db.rows("SELECT count(*) AS n FROM calls")).toEqual([{n: 16}]);
  });

  test("akitaonrails: what opencode counted of v1 is of the last step, and every such file says so", async () => {
    const [{n}] = await db.rows("SELECT count(*) AS n FROM runs WHERE tokens_semantics = 'last step'");
    expect(n).toBe(54);
    expect(of("002_akitaonrails", "last-step-tokens")).toHaveLength(54);
  });

  test("akitaonrails: five totals of 0 are unknown, one is free", async () => {
    expect(
      await db.rows(
        `SELECT config_id, cost_usd, cost_kind FROM runs
         WHERE experiment_id = 'v2' AND study_id = '002_akitaonrails' AND coalesce(cost_usd, 0) = 0 ORDER BY config_id`
      )
    ).toEqual([
      {config_id: "v2_gemini_3_1_pro_agy", cost_usd: null, cost_kind: "unknown"},
      {config_id: "v2_gemini_3_6_flash_high", cost_usd: null, cost_kind: "unknown"},
      {config_id: "v2_grok_4_3_cli", cost_usd: null, cost_kind: "unknown"},
      {config_id: "v2_grok_4_5_cli", cost_usd: null, cost_kind: "unknown"},
      {config_id: "v2_grok_4_6_cli", cost_usd: null, cost_kind: "unknown"},
      {config_id: "v2_qwen3_8_27b_local", cost_usd: 0, cost_kind: "free"}
    ]);
  });

  test("akitaonrails: every corrected file has a dated cost and differs from its twins", async () => {
    expect(await db.rows("SELECT count(*) AS n FROM costs WHERE as_of = '2026-08-01' AND origin = 'stated'")).toEqual([
      {n: 31}
    ]);
    const files = new Set(of("002_akitaonrails", "twin-differs").map((d) => d.source));
    const corrected = await db.rows(
      "SELECT DISTINCT runs.source FROM costs JOIN runs USING (run_id) WHERE as_of = '2026-08-01' AND origin = 'stated'"
    );
    expect(corrected.filter((d) => !files.has(String(d.source)))).toEqual([]);
  });

  test("akitaonrails: two files were corrected without a word", () => {
    const files = new Set(
      of("002_akitaonrails", "twin-differs").flatMap((d) => (d.received?.includes("corrected") ? [] : d.source))
    );
    expect([...files].toSorted()).toEqual([
      "002_akitaonrails/results-v2/v2_gpt_5_6_luna/result.json",
      "002_akitaonrails/results-v2/v2_gpt_5_6_terra/result.json"
    ]);
  });

  test("claude-benchmark: both layouts of the example load, the failed run without a score", async () => {
    expect(
      await db.rows(
        "SELECT task_id, repeat, status, failure, score FROM runs WHERE study_id = '004_claude-benchmark' ORDER BY ALL"
      )
    ).toEqual([
      {task_id: "bug-fix-01", repeat: 1, status: "completed", failure: "none", score: null},
      {task_id: "instruction-03", repeat: 1, status: "completed", failure: "none", score: 92},
      {task_id: "instruction-03", repeat: 2, status: "error", failure: "infra", score: null}
    ]);
  });

  test("no file of the study harnesses is read by two loaders", () => {
    expect(problems.filter((d) => d.code === "ambiguous-format")).toEqual([]);
  });
}
