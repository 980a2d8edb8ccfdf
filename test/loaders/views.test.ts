import {readFileSync} from "node:fs";
import {dirname} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, test} from "vitest";
import {jsRows} from "../../loaders/database.js";
import type {Value} from "../../loaders/database.js";
import {tables} from "../../loaders/schema.js";
import {viewStatements, views} from "../../loaders/views.js";
import {groupBy} from "../../src/components/groupBy.js";
import {pairedError} from "../../src/stats/pairedError.js";
import {paretoFront} from "../../src/stats/paretoFront.js";
import {retryCurve} from "../../src/stats/retryCurve.js";
import {studiesDatabase} from "../studiesDatabase.js";
import {createProject} from "./archiveFixture.js";
import {openWasm} from "./openWasm.js";

type Row = Record<string, Value>;

describe("of the five archives", () => {
  const db = studiesDatabase();
  const query = (name: string) => readFileSync(`src/queries/${name}.sql`, "utf8");
  const studies = async () => (await db.rows("SELECT study_id FROM studies")).map((d) => String(d.study_id));

  test("every view, macro and column of a view has a comment", async () => {
    const commented = await db.rows(
      `SELECT view_name, comment FROM duckdb_views() WHERE NOT internal
       UNION ALL SELECT function_name, comment FROM duckdb_functions() WHERE NOT internal
       UNION ALL SELECT table_name || '.' || column_name, comment FROM duckdb_columns() WHERE NOT internal`
    );
    expect(commented.filter((d) => d.comment === null)).toEqual([]);
    expect(commented.map((d) => d.view_name)).toEqual(expect.arrayContaining([...Object.keys(views), "wilson_low"]));
  });

  test("leaderboard holds what leaderboard.sql gives the page", async () => {
    for (const study of await studies()) {
      const page = await db.rows(query("leaderboard"), {study});
      const columns = Object.keys(page[0]).map((d) => `"${d}"`);
      const view = await db.rows(
        `SELECT ${columns.join()} FROM leaderboard WHERE study_id = $study ORDER BY experiment_id, config_id, origin, as_of`,
        {study}
      );
      expect(view, study).toEqual(page);
    }
  });

  test("frontier holds what paretoFront says of the scores and costs of frontier.sql", async () => {
    for (const study of await studies()) {
      const page = (await db.rows(query("frontier"), {study})).filter((d) => d.scope !== "task" && d.mean !== null);
      const metrics = await db.rows("SELECT metric, higher_is_better FROM metrics WHERE study_id = $study", {study});
      const better = new Map(metrics.map((d) => [d.metric, d.higher_is_better]));
      const view = await db.rows("FROM frontier WHERE study_id = $study", {study});
      const keyOf = (d: Row) => [d.experiment_id, d.scope, d.scope_id, d.config_id, d.origin, d.as_of].join("|");
      const found = new Map(view.map((d) => [keyOf(d), d]));
      expect(view).toHaveLength(page.length);
      const layers = groupBy(page, (d) => [d.experiment_id, d.scope, d.scope_id, d.origin, d.as_of].join("|"));
      for (const cells of layers.values()) {
        const costs = cells.map((d) => (d.cost_usd_mean as number | null) ?? perRun(d));
        const placed = paretoFront(
          cells.map((d, i) => ({
            cost: costs[i],
            score: (better.get(d.metric) === false ? -1 : 1) * (d.mean as number)
          }))
        );
        cells.forEach((cell, i) => {
          const {cost_usd, on_front, dominated_by} = found.get(keyOf(cell))!;
          expect(cost_usd).toEqual(costs[i]);
          expect(on_front).toBe(placed[i].placed ? placed[i].front : null);
          const expected = placed[i].dominatedBy.map((j) => cells[j].config_id);
          expect((dominated_by as string[] | null)?.toSorted() ?? []).toEqual(expected.toSorted());
        });
      }
    }
  });

  test("retry_curve holds what retryCurve says of the runs of retry.sql", async () => {
    const study = "aibench";
    const runs = (await db.rows(query("retry"), {study})).filter((d) => d.counts);
    const caps = await db.rows("SELECT config_id, max_attempts FROM configs WHERE study_id = $study", {study});
    const view = await db.rows("FROM retry_curve WHERE study_id = $study ORDER BY experiment_id, config_id, attempt", {
      study
    });
    const groups = groupBy(runs, (d) => `${d.experiment_id}|${d.config_id}`);
    const expected = [...groups.keys()].toSorted().flatMap((key) => {
      const own = groups.get(key)!;
      const cap = Number(caps.find((d) => d.config_id === own[0].config_id)?.max_attempts ?? 1);
      const maxAttempts = Math.max(cap, ...own.map((d) => d.attempts as number));
      const steps = retryCurve(
        own.map((d) => ({passed: d.passed as boolean, attempts: d.attempts as number, maxAttempts}))
      );
      return steps.map((d) => ({
        config_id: own[0].config_id,
        attempt: d.k,
        n: d.n,
        attempted: d.attempted,
        passed_at: d.passedAt,
        passed_by: d.passedBy,
        rate: expect.closeTo(d.rate.estimate, 14),
        rate_low: expect.closeTo(d.rate.low, 14),
        rate_high: expect.closeTo(d.rate.high, 14),
        conditional: d.attempted === 0 ? null : expect.closeTo(d.conditional.estimate, 14),
        gain: expect.closeTo(d.rate.estimate - steps[0].rate.estimate, 14),
        stopped_early: d.stoppedEarly
      }));
    });
    expect(view).toEqual(expected.map((d) => expect.objectContaining(d)));
    expect(view.length).toBeGreaterThan(4);
  });

  test("paired has the mean difference and standard error of pairedError", async () => {
    const pairs = await db.rows("FROM paired WHERE n_tasks > 1 AND config_id < other_id");
    expect(pairs.length).toBeGreaterThan(5);
    for (const pair of pairs) {
      const {study_id, experiment_id, metric, origin, as_of, config_id, other_id} = pair as Record<string, string>;
      const tasks = await db.rows(
        `SELECT a.mean AS a, b.mean AS b FROM cells AS a JOIN cells AS b
           USING (study_id, experiment_id, metric, origin, as_of, scope, scope_id)
         WHERE scope = 'task' AND study_id = $study_id AND experiment_id = $experiment_id AND metric = $metric AND origin = $origin
           AND as_of = $as_of AND a.config_id = $config_id AND b.config_id = $other_id AND a.mean IS NOT NULL AND b.mean IS NOT NULL`,
        {study_id, experiment_id, metric, origin, as_of, config_id, other_id}
      );
      const {n, estimate, se} = pairedError(
        tasks.map((d) => Number(d.a)),
        tasks.map((d) => Number(d.b))
      );
      expect(pair).toMatchObject({
        n_tasks: n,
        difference: expect.closeTo(estimate, 12),
        difference_se: expect.closeTo(se, 12)
      });
    }
  });

  test("tokens_total of runs_wide adds up to the tokens of frontier.sql", async () => {
    for (const study of await studies()) {
      const page = (await db.rows(query("frontier"), {study})).filter(
        (d) => d.scope === "all" && d.origin === "computed" && d.n_tokens !== null
      );
      for (const {experiment_id, config_id, n_tokens, tokens_sum} of page) {
        const [own] = await db.rows(
          `SELECT count(tokens_total)::INTEGER AS n_tokens, sum(tokens_total)::DOUBLE AS tokens_sum FROM runs_wide
           WHERE counted AND study_id = $study AND experiment_id = $experiment AND config_id = $config`,
          {study, experiment: String(experiment_id), config: String(config_id)}
        );
        expect(own).toEqual({n_tokens, tokens_sum});
      }
    }
  });

  test("views are the same over Parquet files of the tables", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`ATTACH '${db.path}' AS loaded (READ_ONLY)`);
    for (const name of Object.keys(tables)) {
      await connection.run(`COPY loaded.${name} TO '${dirname(db.path)}/${name}.parquet' (FORMAT parquet)`);
      await connection.run(`CREATE VIEW ${name} AS FROM read_parquet('${dirname(db.path)}/${name}.parquet')`);
    }
    await connection.run("DETACH loaded");
    await connection.run(viewStatements());
    for (const view of Object.keys(views)) {
      const [row] = await db.rows(hashOf(view));
      expect(await jsRows(connection, hashOf(view)), view).toEqual([row]);
    }
    connection.closeSync();
    instance.closeSync();
  });

  test("DuckDB-WASM reads every view from the attached file as Node does", {timeout: 60_000}, async () => {
    const ask = await openWasm(db.path);
    for (const view of Object.keys(views)) {
      const [row] = await db.rows(hashOf(view));
      expect(ask(hashOf(view)), view).toEqual([row]);
    }
    const macros = "SELECT wilson_low(7, 10) AS low, pass_at_k(5, 2, 3) AS at, pass_hat_k(5, 3, 2) AS hat";
    expect(ask(macros)).toEqual(await db.rows(macros));
    expect(ask("SELECT cost_of_pass(cost_usd, passed) AS x FROM runs WHERE study_id = 'aibench'")).toEqual(
      await db.rows("SELECT cost_of_pass(cost_usd, passed) AS x FROM runs WHERE study_id = 'aibench'")
    );
  });
});

function hashOf(view: string): string {
  return `SELECT md5(string_agg(t::VARCHAR, chr(10) ORDER BY t::VARCHAR)) AS hash, count(*)::INTEGER AS n FROM ${view} AS t`;
}

function perRun({cost_usd_sum, n_cost, n}: Row): number | null {
  const count = (n_cost ?? n) as number | null;
  return cost_usd_sum === null || !count ? null : (cost_usd_sum as number) / count;
}

describe("by hand", () => {
  const run = {benchbook: "run/1", harness: "h"};
  const archive = {
    "x/archive.yaml":
      "study: x\ntitle: X\nconfigs: {a: {model: acme/mini-1, max_attempts: 3}, b: {model: acme/mini-1}, c: {model: acme/mini-1}}\n",
    "x/runs.json": [
      {...run, config: "a", task: "t1", passed: true, attempts: 1, cost_usd: 1},
      {...run, config: "a", task: "t2", passed: true, attempts: 3, cost_usd: 3},
      {...run, config: "a", task: "t3", passed: false, attempts: 2, cost_usd: 2},
      {...run, config: "a", task: "t4", passed: false, failure: "infra", attempts: 1, cost_usd: 9},
      {...run, config: "b", task: "t1", passed: false, cost_usd: 0.5},
      {...run, config: "b", task: "t2", passed: true, cost_usd: 0.5},
      {...run, config: "b", task: "t5", passed: true},
      {...run, config: "c", task: "t1", passed: false, cost_usd: 4}
    ]
  };

  async function ask(sql: string) {
    const project = createProject();
    project.write(archive);
    await project.load();
    return project.rows(sql);
  }

  test("leaderboard ranks, and counts the cost of a pass", async () => {
    expect(
      await ask('SELECT config_id, "rank", n, n_passed, n_infra, cost_of_pass FROM leaderboard ORDER BY "rank"')
    ).toEqual([
      {config_id: "a", rank: 1, n: 3, n_passed: 2, n_infra: 1, cost_of_pass: 3},
      {config_id: "b", rank: 1, n: 3, n_passed: 2, n_infra: 0, cost_of_pass: null},
      {config_id: "c", rank: 3, n: 1, n_passed: 0, n_infra: 0, cost_of_pass: Infinity}
    ]);
  });

  test("frontier names what dominates a config", async () => {
    expect(
      await ask(
        "SELECT config_id, cost_usd, on_front, dominated_by FROM frontier WHERE scope = 'all' ORDER BY config_id"
      )
    ).toEqual([
      {config_id: "a", cost_usd: 2, on_front: false, dominated_by: ["b"]},
      {config_id: "b", cost_usd: 0.5, on_front: true, dominated_by: []},
      {config_id: "c", cost_usd: 4, on_front: false, dominated_by: ["b", "a"]}
    ]);
  });

  test("retry_curve counts a run that stopped early as not passed, and leaves out a lost one", async () => {
    expect(
      await ask(
        "SELECT attempt, n, attempted, passed_at, passed_by, stopped_early, cost_usd FROM retry_curve WHERE config_id = 'a' ORDER BY attempt"
      )
    ).toEqual([
      {attempt: 1, n: 3, attempted: 3, passed_at: 1, passed_by: 1, stopped_early: 0, cost_usd: null},
      {attempt: 2, n: 3, attempted: 2, passed_at: 0, passed_by: 1, stopped_early: 0, cost_usd: null},
      {attempt: 3, n: 3, attempted: 1, passed_at: 1, passed_by: 2, stopped_early: 1, cost_usd: null}
    ]);
  });

  test("paired compares on the tasks that both have, and says how many only one has", async () => {
    expect(
      await ask(
        `SELECT n_tasks, n_alone, n_other_alone, wins, ties, losses, difference, both_pass, only_this, only_other, none_pass, cost_usd_difference
         FROM paired WHERE config_id = 'a' AND other_id = 'b'`
      )
    ).toEqual([
      {
        n_tasks: 2,
        n_alone: 1,
        n_other_alone: 1,
        wins: 1,
        ties: 1,
        losses: 0,
        difference: 0.5,
        both_pass: 1,
        only_this: 1,
        only_other: 0,
        none_pass: 0,
        cost_usd_difference: 1.5
      }
    ]);
  });

  test("coverage_wide tells counted from lost runs", async () => {
    expect(
      await ask(
        "SELECT task_id, state, n, n_counted, n_lost, n_passed FROM coverage_wide WHERE config_id = 'a' ORDER BY task_id"
      )
    ).toEqual([
      {task_id: "t1", state: "run", n: 1, n_counted: 1, n_lost: 0, n_passed: 1},
      {task_id: "t2", state: "run", n: 1, n_counted: 1, n_lost: 0, n_passed: 1},
      {task_id: "t3", state: "run", n: 1, n_counted: 1, n_lost: 0, n_passed: 0},
      {task_id: "t4", state: "run", n: 1, n_counted: 0, n_lost: 1, n_passed: 0}
    ]);
  });
});
