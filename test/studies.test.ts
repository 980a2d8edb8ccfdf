import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openDatabase} from "../loaders/database.js";
import type {Database} from "../loaders/database.js";
import {load} from "../loaders/load.js";
import type {LoadResult} from "../loaders/load.js";

/** What the five studies printed, read off their tables by hand: the archives must give it back. */
const folder = mkdtempSync(join(tmpdir(), "benchbook-studies-"));
let result: LoadResult;
let db: Database;

beforeAll(async () => {
  const database = join(folder, "benchbook.duckdb");
  result = await load({database});
  db = await openDatabase(database);
}, 120_000);

afterAll(() => {
  db.close();
  rmSync(folder, {recursive: true, force: true});
});

test("the five studies load; what is noted of them is what they print against their own runs", () => {
  expect(result.archives.map((d) => d.study_id)).toEqual([
    "engramforge",
    "site-builder",
    "claude-benchmark",
    "akitaonrails",
    "aibench"
  ]);
  expect(result.problems.map(({severity, code, source, received}) => [severity, code, source, received])).toEqual([
    [
      "note",
      "selected-runs",
      "2026-02-engramforge/tables/gpt-4o-mini-runs.yaml",
      "5 runs of gpt-4o-mini: First five of sixteen; later runs of the pair were set aside"
    ],
    // Claude Fable 5: table III prints $0.65 + $1.73 = $2.38, the ten rounded costs of table IV add up to $2.36
    ["note", "total-differs", "2026-06-aibench/tables/summary.yaml", "$0.65"],
    ["note", "total-differs", "2026-06-aibench/tables/summary.yaml", "$1.73"],
    ["note", "total-differs", "2026-06-aibench/tables/summary.yaml", "$2.38"]
  ]);
});

test("every number of every archive says which file it came from, and every file which publication", async () => {
  expect(
    await db.rows("SELECT source FROM cells WHERE origin = 'published' AND (source IS NULL OR pointer IS NULL)")
  ).toEqual([]);
  expect(
    await db.rows(
      "SELECT source FROM sources WHERE citation IS NULL AND source LIKE '%/tables/%' AND loader <> 'ignored' ORDER BY source"
    )
  ).toEqual([]);
});

test("no unknown cost is a zero: only what is free costs nothing", async () => {
  expect(await db.rows("SELECT * FROM runs WHERE cost_usd = 0 AND cost_kind <> 'free'")).toEqual([]);
  expect(
    await db.rows(
      "SELECT * FROM cells WHERE (cost_usd_mean = 0 OR cost_usd_sum = 0) AND n_cost > 0 AND cost_kind <> 'free'"
    )
  ).toEqual([]);
});

describe("AIBench", () => {
  test("has 40 runs of four configs, and three configs known per suite alone", async () => {
    expect(
      await db.rows(
        `SELECT label, count(*)::INTEGER AS n, count(*) FILTER (passed)::INTEGER AS passes, count(*) FILTER (passed_at = 1)::INTEGER AS first,
         sum(attempts)::INTEGER AS attempts, round(sum(cost_usd), 4) AS cost_usd
         FROM runs JOIN configs USING (study_id, config_id) WHERE study_id = 'aibench' GROUP BY label ORDER BY label`
      )
    ).toEqual([
      {label: "Claude Fable 5", n: 10, passes: 10, first: 7, attempts: 14, cost_usd: 2.36},
      {label: "Claude Opus 4.5", n: 10, passes: 9, first: 4, attempts: 18, cost_usd: 1},
      {label: "Claude Sonnet 4.6 (retries)", n: 10, passes: 9, first: 3, attempts: 19, cost_usd: 0.75},
      {label: "DeepSeek V4 Flash", n: 10, passes: 8, first: 4, attempts: 21, cost_usd: 0.0151}
    ]);
    expect(
      await db.rows(
        "SELECT count(*)::INTEGER AS n, min(state) AS state, min(task_id) AS task FROM coverage WHERE study_id = 'aibench' AND state <> 'run'"
      )
    ).toEqual([{n: 3, state: "not public", task: "*"}]);
  });

  test("has the totals of table III and, divided, the cost per pass of table VIII", async () => {
    expect(
      await db.rows(
        `SELECT label, n_passed, n, cost_usd_sum, round(cost_usd_sum / n_passed, 3) AS cost_per_pass
         FROM cells JOIN configs USING (study_id, config_id)
         WHERE study_id = 'aibench' AND experiment_id = 'main' AND scope = 'all' AND metric = 'passed' AND origin = 'published'
         ORDER BY cost_per_pass`
      )
    ).toEqual([
      {label: "DeepSeek V4 Flash", n_passed: 8, n: 10, cost_usd_sum: 0.015, cost_per_pass: 0.002},
      {label: "Tencent HY3 Preview", n_passed: 2, n: 10, cost_usd_sum: 0.02, cost_per_pass: 0.01},
      {label: "DeepSeek V4 Pro", n_passed: 5, n: 10, cost_usd_sum: 0.11, cost_per_pass: 0.022},
      {label: "Claude Sonnet 4.6 (retries)", n_passed: 9, n: 10, cost_usd_sum: 0.75, cost_per_pass: 0.083},
      {label: "Claude Sonnet 4.6 (1-pass)", n_passed: 3, n: 10, cost_usd_sum: 0.27, cost_per_pass: 0.09},
      {label: "Claude Opus 4.5", n_passed: 9, n: 10, cost_usd_sum: 1, cost_per_pass: 0.111},
      {label: "Claude Fable 5", n_passed: 10, n: 10, cost_usd_sum: 2.38, cost_per_pass: 0.238}
    ]);
  });

  test("keeps the 6/10 of table IX beside the seven first passes of table IV", async () => {
    expect(
      await db.rows(
        `SELECT config_id, n_passed FROM cells WHERE study_id = 'aibench' AND metric = 'passed_single_attempt' ORDER BY config_id`
      )
    ).toEqual([
      {config_id: "claude-fable-5", n_passed: 6},
      {config_id: "claude-sonnet-4-6-retries", n_passed: 3}
    ]);
  });
});

describe("EngramForge", () => {
  test("has 110 A/B runs with means 4.16 and 4.42", async () => {
    expect(
      await db.rows(
        `SELECT variant, count(*)::INTEGER AS n, count(DISTINCT model_id)::INTEGER AS models, round(avg(score), 2) AS mean, max(repeat)::INTEGER AS repeats
         FROM runs WHERE study_id = 'engramforge' AND experiment_id = 'ab' GROUP BY variant ORDER BY variant`
      )
    ).toEqual([
      {variant: "adapted", n: 55, models: 11, mean: 4.42, repeats: 5},
      {variant: "baseline", n: 55, models: 11, mean: 4.16, repeats: 5}
    ]);
  });

  test("has 33 published cells of the grid with interval, and subscription costs that are no zeros", async () => {
    expect(
      await db.rows(
        `SELECT count(*)::INTEGER AS cells, count(low)::INTEGER AS intervals, count(*) FILTER (cost_kind = 'subscription')::INTEGER AS subscription,
         count(cost_usd_mean)::INTEGER AS costs, min(cost_usd_mean) AS least, max(n)::INTEGER AS n
         FROM cells WHERE study_id = 'engramforge' AND experiment_id = 'grid' AND metric = 'gates' AND scope = 'task' AND sd IS NOT NULL`
      )
    ).toEqual([{cells: 33, intervals: 33, subscription: 6, costs: 27, least: 0.001, n: 5}]);
  });

  test("has a pass rate for each of five gates of eleven models", async () => {
    expect(
      await db.rows(
        `SELECT count(*)::INTEGER AS n, count(DISTINCT metric)::INTEGER AS gates FROM cells JOIN metrics USING (study_id, metric)
         WHERE study_id = 'engramforge' AND experiment_id = 'grid' AND kind = 'gate' AND scope = 'all'`
      )
    ).toEqual([{n: 55, gates: 5}]);
  });
});

describe("akitaonrails", () => {
  test("has 26 runs; the ranked 24 are A7, B7, C6, D4", async () => {
    expect(
      await db.rows(
        `SELECT tier, count(*)::INTEGER AS n FROM runs JOIN configs USING (study_id, config_id)
         WHERE study_id = 'akitaonrails' AND excluded IS NULL GROUP BY tier ORDER BY tier`
      )
    ).toEqual([
      {tier: "A", n: 7},
      {tier: "B", n: 7},
      {tier: "C", n: 6},
      {tier: "D", n: 4}
    ]);
    expect(
      await db.rows(
        "SELECT count(*)::INTEGER AS n, count(excluded)::INTEGER AS excluded FROM runs WHERE study_id = 'akitaonrails'"
      )
    ).toEqual([{n: 26, excluded: 2}]);
  });

  test("keeps failed runs that were scored, and models that never finished", async () => {
    expect(
      await db.rows(
        "SELECT score, duration_s FROM runs WHERE study_id = 'akitaonrails' AND status = 'failed' AND excluded IS NULL ORDER BY score"
      )
    ).toEqual([
      {score: 11, duration_s: 609.59},
      {score: 52, duration_s: 1208.8}
    ]);
    const [{n}] = await db.rows(
      "SELECT count(*)::INTEGER AS n FROM coverage WHERE study_id = 'akitaonrails' AND experiment_id = 'main' AND state = 'never finished'"
    );
    expect(n).toBe(7); // six in the table of models that did not complete, Sushi Coder in the text below it
  });

  test("has two rubrics whose weights add up to one", async () => {
    expect(
      await db.rows(
        "SELECT category, count(*)::INTEGER AS n, round(sum(weight), 9) AS total FROM metrics WHERE study_id = 'akitaonrails' AND kind = 'rubric' AND weight IS NOT NULL GROUP BY category ORDER BY category"
      )
    ).toEqual([
      {category: "Rubric v1", n: 8, total: 1},
      {category: "Rubric v2", n: 10, total: 1}
    ]);
  });
});

describe("site-builder", () => {
  test("has category means of its sixteen actions, and the printed ones", async () => {
    expect(
      await db.rows(
        `SELECT a.category, round(avg(a.mean), 2) AS mean, any_value(p.mean) AS printed
         FROM (SELECT category, mean FROM cells JOIN metrics USING (study_id, metric) WHERE study_id = 'site-builder'
           AND experiment_id = 'across-models' AND kind = 'action' AND scope = 'all') AS a
         JOIN cells AS p ON p.study_id = 'site-builder' AND p.experiment_id = 'across-models' AND p.scope = 'category' AND p.scope_id = a.category
         GROUP BY a.category ORDER BY mean DESC`
      )
    ).toEqual([
      {category: "Technical", mean: 8.7, printed: 8.7},
      {category: "Content", mean: 7.67, printed: 7.7},
      {category: "Brand", mean: 6.78, printed: 6.8},
      {category: "Images", mean: 6.15, printed: 6.2},
      {category: "Layout", mean: 1, printed: 1}
    ]);
  });

  test("has the gaps of three alternatives to Sonnet", async () => {
    const rows = await db.rows(
      `SELECT metric, round(avg(mean) FILTER (config_id IN ('kimi-k2-5', 'haiku-4-5', 'deepseek-v3-2')) -
         min(mean) FILTER (config_id = 'sonnet-4-6-gold-standard'), 3) AS gap
       FROM cells JOIN metrics USING (study_id, metric)
       WHERE study_id = 'site-builder' AND kind = 'action' AND scope = 'all' AND experiment_id IN ('main', 'gold-standard')
       GROUP BY metric ORDER BY gap DESC, metric`
    );
    expect(Object.fromEntries(rows.map((d) => [d.metric, d.gap]))).toMatchObject({
      "add-accessibility": 0.033,
      "replace-favicon": -0.267,
      "add-seo-meta": -0.667,
      "apply-colours": -3.333,
      "apply-hero-layout": -5.433,
      "apply-sections-layout": -10.233
    });
  });

  test("keeps negative scores", async () => {
    const [{least}] = await db.rows(
      "SELECT min(mean) AS least FROM cells WHERE study_id = 'site-builder' AND experiment_id = 'main' AND scope = 'all'"
    );
    expect(least).toBe(-3.9);
  });
});

describe("claude-benchmark", () => {
  test("has the composite of three models bare, tuned and on average", async () => {
    const rows = await db.rows(
      `SELECT config_id, mean FROM cells WHERE study_id = 'claude-benchmark' AND experiment_id = 'main' AND scope = 'all' AND metric = 'composite' ORDER BY mean DESC`
    );
    expect(rows.map((d) => d.mean)).toEqual([93.88, 93.86, 93.66, 93.56, 93.43, 93.35, 93.26, 92.85, 92.35]);
  });

  test("has an SD for each task that prints one", async () => {
    expect(
      await db.rows(
        "SELECT scope_id, sd FROM cells WHERE study_id = 'claude-benchmark' AND experiment_id = 'main' AND scope = 'task' AND sd IS NOT NULL ORDER BY sd"
      )
    ).toEqual([
      {scope_id: "instruction-03", sd: 0.05},
      {scope_id: "bug-fix-03", sd: 0.86},
      {scope_id: "bug-fix-02", sd: 3.37},
      {scope_id: "bug-fix-02", sd: 11.54},
      {scope_id: "instruction-03", sd: 20.79}
    ]);
  });
});
