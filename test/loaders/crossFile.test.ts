import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {load} from "../../loaders/load.js";
import {createProject} from "./archiveFixture.js";

/** What one file says must hold in another: the checks across files at the top of EXPECT.md. */
const samples = join(process.env.BENCHBOOK_HARNESS ?? "../shared/harness", "samples");

/** Archive → the sample that is in it. */
const archives = {
  mini: "mini-swe-agent/gemini-3-pro",
  site: "swe-bench/leaderboard-site/2025-12-10_leaderboards.json",
  "log-json": "inspect/test_eval_log/log_formats.json",
  "log-eval": "inspect/test_eval_log/log_formats.eval",
  epochs: "inspect/eval-set-5epochs",
  aider: "aider/fantomechess"
};

test("an evaluation that a results file and its samples tell of has every document once", async () => {
  const project = createProject();
  project.copy("test/fixtures/lm-eval", "lm");
  await project.load();
  expect(await project.rows("SELECT count(*) AS n FROM runs")).toEqual([{n: 2}]);
});

const missing = Object.values(archives).filter((d) => !existsSync(join(samples, d)));
if (missing.length === 0) describe("across files", describeSamples);
else console.log(`no samples to compare across files: ${missing.map((d) => join(samples, d)).join(", ")}`);

function describeSamples(): void {
  const project = mkdtempSync(join(tmpdir(), "benchbook-cross-"));
  let db: Database;

  beforeAll(async () => {
    for (const [name, sample] of Object.entries(archives)) {
      const to = join(project, "results", name, sample);
      mkdirSync(dirname(to), {recursive: true});
      cpSync(join(samples, sample), to, {recursive: true});
    }
    mkdirSync(join(project, "out"));
    const database = join(project, "out/benchbook.duckdb");
    await load({results: join(project, "results"), database, data: "data"});
    db = await openDatabase(database);
  }, 120_000);

  afterAll(() => {
    db?.close();
    rmSync(project, {recursive: true, force: true});
  });

  test("mini-swe-agent's trajectories cost and call what the SWE-bench site says, and resolve what it says", async () => {
    const rows = await db.rows(
      `WITH site AS (
         SELECT scope_id AS task_id, max(cost_usd_sum) FILTER (metric = 'passed') AS cost_usd,
           max(mean) FILTER (metric = 'passed') AS passed, max(mean) FILTER (metric = 'api_calls') AS api_calls
         FROM cells WHERE study_id = 'site' AND scope = 'task' AND config_id LIKE '%gemini-3-pro-preview-20251118%'
         GROUP BY scope_id
       )
       SELECT count(*) AS n, count(*) FILTER (runs.passed) AS passed,
         count(*) FILTER (abs(runs.cost_usd - site.cost_usd) < 1e-9) AS same_cost,
         count(*) FILTER (scores.value = site.api_calls) AS same_calls,
         count(*) FILTER (runs.passed::INTEGER = site.passed) AS same_outcome
       FROM runs JOIN site USING (task_id) JOIN scores USING (run_id)
       WHERE study_id = 'mini' AND runs.cost_usd IS NOT NULL AND scores.metric = 'api_calls'`
    );
    expect(rows).toEqual([{n: 12, passed: 11, same_cost: 12, same_calls: 12, same_outcome: 12}]);
  });

  test("the sb-cli report of that run resolves 371 of 500, as the site does", async () => {
    expect(
      await db.rows("SELECT count(*) AS n, count(*) FILTER (passed) AS passed FROM runs WHERE study_id = 'mini'")
    ).toEqual([{n: 500, passed: 371}]);
    const [{mean}] = await db.rows(
      `SELECT max(mean) AS mean FROM cells
       WHERE study_id = 'site' AND scope = 'all' AND metric = 'passed' AND config_id LIKE '%gemini-3-pro-preview-20251118%'`
    );
    expect(mean).toBeCloseTo(371 / 500, 9);
  });

  test("one Inspect log in two containers gives identical rows", async () => {
    const rowsOf = async (study: string) => {
      const runs = await db.rows(
        `SELECT * EXCLUDE (run_id, study_id, source, pointer) FROM runs WHERE study_id = '${study}' ORDER BY ALL`
      );
      const scores = await db.rows(
        `SELECT scores.* EXCLUDE (run_id) FROM scores JOIN runs USING (run_id) WHERE study_id = '${study}' ORDER BY ALL`
      );
      const usage = await db.rows(
        `SELECT usage.* EXCLUDE (run_id) FROM usage JOIN runs USING (run_id) WHERE study_id = '${study}' ORDER BY ALL`
      );
      const cells = await db.rows(
        `SELECT * EXCLUDE (study_id, source, pointer) FROM cells WHERE study_id = '${study}' ORDER BY ALL`
      );
      return {runs, scores, usage, cells};
    };
    const fromJson = await rowsOf("log-json");
    expect(fromJson.runs).toHaveLength(1);
    expect(fromJson).toEqual(await rowsOf("log-eval"));
  });

  test("five epochs are 50 runs of 10 tasks, and their accuracy the mean over tasks of the mean over epochs", async () => {
    const rows = await db.rows(
      `SELECT model_id, count(*) AS tasks, sum(n) AS runs, round(avg(mean), 6) AS accuracy FROM (
         SELECT model_id, task_id, count(*) AS n, avg(score) AS mean FROM runs WHERE study_id = 'epochs' GROUP BY ALL
       ) GROUP BY ALL ORDER BY model_id`
    );
    expect(rows.map(({tasks, runs, accuracy}) => ({tasks, runs, accuracy}))).toEqual([
      {tasks: 10, runs: 50, accuracy: 0.7},
      {tasks: 10, runs: 50, accuracy: 0.6}
    ]);
    expect(
      await db.rows(
        "SELECT DISTINCT mean FROM cells WHERE study_id = 'epochs' AND origin = 'published' AND metric = 'match' ORDER BY mean"
      )
    ).toEqual([{mean: 0.6}, {mean: 0.7}]);
  });

  test("aider's folders pass-at-1, pass-at-2 and failed hold what tests_outcomes gives", async () => {
    const rows = await db.rows(
      `SELECT regexp_extract(source, '/(pass-at-1|pass-at-2|failed)/', 1) AS folder,
         CASE WHEN passed THEN 'pass-at-' || passed_at ELSE 'failed' END AS outcome, count(*) AS n
       FROM runs WHERE study_id = 'aider' GROUP BY ALL ORDER BY ALL`
    );
    expect(rows).toEqual([
      {folder: "failed", outcome: "failed", n: 67},
      {folder: "pass-at-1", outcome: "pass-at-1", n: 141},
      {folder: "pass-at-2", outcome: "pass-at-2", n: 58}
    ]);
  });
}
