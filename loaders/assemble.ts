import {readFileSync, renameSync, rmSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {createTable, quote} from "./ddl.js";
import type {ModelNames} from "./modelNames.js";
import type {Problem} from "./problem.js";
import {runTables, tables} from "./schema.js";
import type {RunTableName, TableName} from "./schema.js";
import {stagedColumns} from "./staging.js";

export interface StagedArchive {
  name: string;
  study_id: string;
  /** The staging file. */
  path: string;
}

const rowTables = [
  "studies",
  "experiments",
  "metrics",
  "tasks",
  "aliases",
  "configs",
  "coverage",
  "cells",
  "claims",
  "prices"
] as const;

/**
 * Makes the database from the staged archives: in a new file beside the old one, which is replaced only when everything
 * is in place. Rows are ordered by their keys, so the same archives give the same tables.
 */
export async function assemble(
  archives: StagedArchive[],
  {
    path,
    models,
    pricesCsv,
    problems
  }: {path: string; models: ModelNames; pricesCsv: string; problems: (Problem & {study_id: string})[]}
): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  rmSync(fresh, {force: true});
  const instance = await DuckDBInstance.create(fresh);
  const connection = await instance.connect();
  try {
    for (const table of Object.values(tables)) await connection.run(createTable(table));
    for (const [i, d] of archives.entries())
      await connection.run(`ATTACH ${quote(d.path)} AS staging_${i} (READ_ONLY)`);
    await insertModels(connection, models);
    for (const name of rowTables) await insertStaged(connection, name, archives);
    await insertRuns(connection, archives);
    await connection.run(sqlFile("cells"));
    await completeMetrics(connection);
    await completeExperiments(connection);
    await completeModels(connection);
    await completeCoverage(connection);
    await insertPrices(connection, pricesCsv);
    await insertSources(connection, archives, problems);
    for (const [i] of archives.entries()) await connection.run(`DETACH staging_${i}`);
    await connection.run("CHECKPOINT");
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    rmSync(fresh, {force: true});
    rmSync(`${fresh}.wal`, {force: true});
    throw error;
  }
  connection.closeSync();
  instance.closeSync();
  renameSync(fresh, path);
}

function sqlFile(name: string): string {
  return readFileSync(new URL(`./assembly/${name}.sql`, import.meta.url), "utf8");
}

function staged(name: string, archives: StagedArchive[]): string {
  return archives
    .map((d, i) => `SELECT ${i} AS archive, ${quote(d.name)} AS archive_name, * FROM staging_${i}.${name}`)
    .join(" UNION ALL ");
}

/** Rows that several files give are merged: what archive.yaml says (file 0) first, then the least value. */
async function insertStaged(connection: DuckDBConnection, name: TableName, archives: StagedArchive[]): Promise<void> {
  if (archives.length === 0) return;
  const {key} = tables[name];
  const rest = stagedColumns(name)
    .map((d) => d.name)
    .filter((d) => d !== "file_id" && !(key as string[]).includes(d));
  const merged = rest.map((d) => `coalesce(min("${d}") FILTER (file_id = 0), min("${d}")) AS "${d}"`);
  await connection.run(
    `INSERT INTO ${name} BY NAME SELECT ${[...key, ...merged].join(", ")}
     FROM (${staged(name, archives)}) GROUP BY ${key.join(", ")} ORDER BY ${key.join(", ")}`
  );
}

async function insertModels(connection: DuckDBConnection, {models}: ModelNames): Promise<void> {
  const appender = await connection.createAppender("models");
  for (const d of models.toSorted((a, b) => (a.model_id < b.model_id ? -1 : 1))) {
    for (const text of [d.model_id, d.label, d.vendor, d.family, d.released]) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function insertRuns(connection: DuckDBConnection, archives: StagedArchive[]): Promise<void> {
  if (archives.length === 0) {
    await connection.run(
      "CREATE TEMP TABLE duplicate_runs (archive INTEGER, run_ref BIGINT, first_seen VARCHAR, why VARCHAR)"
    );
    await connection.run(
      "CREATE TEMP VIEW all_runs AS SELECT 0 AS archive, 0 AS file_id, 0 AS run_ref, * FROM runs WHERE false"
    );
    return;
  }
  await connection.run(`CREATE TEMP VIEW all_runs AS ${staged("runs", archives)}`);
  await connection.run(sqlFile("runs"));
  const columns = Object.keys(tables.runs.columns.shape).map((d) => `"${d}"`);
  await connection.run(`INSERT INTO runs BY NAME SELECT ${columns.join(", ")} FROM numbered_runs ORDER BY run_id`);
  for (const name of Object.keys(runTables) as RunTableName[]) {
    const own = stagedColumns(name)
      .map((d) => `"${d.name}"`)
      .slice(2);
    const {key} = tables[name];
    await connection.run(
      `INSERT INTO ${name} BY NAME SELECT run_id, ${own.join(", ")} FROM (${staged(name, archives)})
       JOIN (SELECT archive, run_ref, run_id FROM numbered_runs) USING (archive, run_ref) ORDER BY ${key.join(", ")}`
    );
  }
}

/** Metrics that files score but archive.yaml does not declare. */
async function completeMetrics(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    INSERT INTO metrics BY NAME
    SELECT DISTINCT study_id, metric, CASE metric WHEN 'passed' THEN 'Passed' END AS title, 'metric' AS kind,
      CASE metric WHEN 'passed' THEN 0 END AS min, CASE metric WHEN 'passed' THEN 1 END AS max,
      CASE metric WHEN 'passed' THEN true END AS higher_is_better, false AS is_primary, false AS whole
    FROM cells ANTI JOIN metrics USING (study_id, metric) ORDER BY study_id, metric;
    UPDATE metrics SET is_primary = true
    WHERE metric = 'passed' AND study_id NOT IN (SELECT study_id FROM metrics WHERE is_primary);`);
}

async function completeExperiments(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    INSERT INTO experiments BY NAME
    SELECT DISTINCT study_id, experiment_id
    FROM (SELECT study_id, experiment_id FROM runs UNION SELECT study_id, experiment_id FROM cells)
    ANTI JOIN experiments USING (study_id, experiment_id) ORDER BY study_id, experiment_id;
    UPDATE experiments SET primary_metric = (
      SELECT min(metric) FROM metrics WHERE metrics.study_id = experiments.study_id AND is_primary
    ) WHERE primary_metric IS NULL;`);
}

async function completeModels(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    INSERT INTO models BY NAME
    SELECT DISTINCT model_id, split_part(model_id, '/', -1) AS label,
      CASE WHEN model_id LIKE '%/%' THEN split_part(model_id, '/', 1) END AS vendor
    FROM (SELECT model_id FROM configs UNION SELECT model_id FROM aliases UNION SELECT model_id FROM prices
      UNION SELECT model_id FROM usage)
    ANTI JOIN models USING (model_id) ORDER BY model_id`);
}

/** A pair that has runs is run, whatever else was said of it. */
async function completeCoverage(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE run_pairs AS
    SELECT study_id, experiment_id, task_id, config_id, count(*) AS n FROM runs GROUP BY ALL;
    DELETE FROM coverage WHERE EXISTS (FROM run_pairs AS p WHERE p.study_id = coverage.study_id
      AND p.experiment_id = coverage.experiment_id AND p.task_id = coverage.task_id AND p.config_id = coverage.config_id);
    INSERT INTO coverage BY NAME SELECT *, 'run' AS state FROM run_pairs ORDER BY ALL;`);
}

async function insertPrices(connection: DuckDBConnection, csv: string): Promise<void> {
  await connection.run(`
    INSERT INTO prices BY NAME SELECT '*' AS study_id, model_id, valid_from::VARCHAR AS valid_from,
      input_usd_per_mtok::DOUBLE AS input_usd_per_mtok, output_usd_per_mtok::DOUBLE AS output_usd_per_mtok,
      cache_read_usd_per_mtok::DOUBLE AS cache_read_usd_per_mtok,
      cache_write_usd_per_mtok::DOUBLE AS cache_write_usd_per_mtok, source
    FROM read_csv(${quote(csv)}, all_varchar = true) ORDER BY model_id, valid_from`);
}

async function insertSources(
  connection: DuckDBConnection,
  archives: StagedArchive[],
  problems: (Problem & {study_id: string})[]
): Promise<void> {
  await connection.run(
    "CREATE TEMP TABLE found (study_id VARCHAR, severity VARCHAR, code VARCHAR, source VARCHAR, pointer VARCHAR, expected VARCHAR, received VARCHAR, action VARCHAR)"
  );
  const appender = await connection.createAppender("found", "main", "temp");
  for (const d of problems) {
    const {study_id, severity, code, source, pointer, expected, received, action} = d;
    for (const text of [study_id, severity, code, source ?? null, pointer, expected, received, action]) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`INSERT INTO found BY NAME ${sqlFile("checks")}`);
  if (archives.length > 0) {
    const study = `(CASE archive ${archives.map((d, i) => `WHEN ${i} THEN ${quote(d.study_id)}`).join(" ")} END)`;
    await connection.run(`
      INSERT INTO found SELECT ${study}, severity, code, archive_name || '/' || source, pointer, expected, received, action
      FROM (${staged("file_problems", archives)});
      INSERT INTO found SELECT study_id, 'error', 'duplicate-run', source, pointer, 'a run not seen before',
        d.why || ', first seen at ' || d.first_seen, 'left out'
      FROM duplicate_runs AS d JOIN all_runs USING (archive, run_ref);`);
    const perFile = Object.keys(tables)
      .filter((name) => !["models", "sources", "problems", "verdicts"].includes(name))
      .map((name) => `SELECT archive, file_id FROM (${staged(name, archives)})`);
    await connection.run(`
      INSERT INTO sources BY NAME
      SELECT archive_name || '/' || f.source AS source, min(${study}) AS study_id, min(sha256) AS sha256,
        coalesce(min(bytes), 0) AS bytes, string_agg(DISTINCT f.loader, ', ' ORDER BY f.loader) AS loader,
        coalesce(sum(r.n), 0)::BIGINT AS n_rows, coalesce(sum(p.n), 0)::BIGINT AS n_problems, min(citation) AS citation
      FROM (${staged("files", archives)}) AS f
      LEFT JOIN (SELECT archive, file_id, count(*) AS n FROM (${perFile.join(" UNION ALL ")}) GROUP BY ALL) AS r USING (archive, file_id)
      LEFT JOIN (SELECT archive, file_id, count(*) AS n FROM (${staged("file_problems", archives)}) GROUP BY ALL) AS p USING (archive, file_id)
      GROUP BY ALL ORDER BY 1`);
  }
  await connection.run(`
    INSERT INTO problems BY NAME
    SELECT row_number() OVER (ORDER BY source, pointer, code, expected, received) AS problem_id, * FROM found ORDER BY problem_id`);
}
