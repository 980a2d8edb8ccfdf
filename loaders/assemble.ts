import {readFileSync, renameSync, rmSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {insertCosts} from "./assembly/insertCosts.js";
import {insertPrices} from "./assembly/insertPrices.js";
import {mergeRows} from "./assembly/mergeRows.js";
import {gatherStaged} from "./assembly/gatherStaged.js";
import type {StagedArchive} from "./assembly/gatherStaged.js";
import {memoryLimit} from "./database.js";
import {createTable, quote} from "./ddl.js";
import {inOneOrder} from "./inOneOrder.js";
import type {ModelNames} from "./modelNames.js";
import type {RepriceDate} from "./prices/repriceDates.js";
import type {Problem} from "./problem.js";
import {runTables, tables} from "./schema.js";
import type {RunTableName} from "./schema.js";
import {stagedColumns} from "./staging.js";
import {createViews} from "./views.js";

type StudyProblem = Problem & {study_id: string};

export interface AssembleOptions {
  /** The database to replace. */
  path: string;
  models: ModelNames;
  pricesCsv: string;
  /** Days at whose prices every run is computed again. */
  repriceDates: RepriceDate[];
  /** Problems of archives that could not be staged at all. */
  problems: StudyProblem[];
}

const mergedTables = [
  "studies",
  "experiments",
  "metrics",
  "tasks",
  "aliases",
  "configs",
  "coverage",
  "sessions",
  "session_usage",
  "cells",
  "claims",
  "verdicts",
  "prices"
] as const;

/**
 * Makes the database from the staged archives: in a new file beside the old one, which is replaced only when everything
 * is in place. Rows are ordered by their keys, so the same archives give the same tables.
 */
export async function assemble(archives: StagedArchive[], {path, ...options}: AssembleOptions): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  rmSync(fresh, {force: true});
  const instance = await DuckDBInstance.create(fresh, {memory_limit: memoryLimit});
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    await fill(connection, archives, options);
    close();
  } catch (error) {
    close();
    rmSync(fresh, {force: true});
    rmSync(`${fresh}.wal`, {force: true});
    rmSync(`${fresh}.tmp`, {force: true, recursive: true});
    throw error;
  }
  renameSync(fresh, path);
}

async function fill(
  connection: DuckDBConnection,
  archives: StagedArchive[],
  {models, pricesCsv, repriceDates, problems}: Omit<AssembleOptions, "path">
): Promise<void> {
  for (const table of Object.values(tables)) await connection.run(createTable(table));
  await connection.run("CREATE TEMP TABLE found AS SELECT * EXCLUDE (problem_id) FROM problems");
  await appendText(
    connection,
    "models",
    models.models.toSorted((a, b) => (a.model_id < b.model_id ? -1 : 1))
  );
  await appendText(connection, "found", problems);
  await connection.run(`INSERT INTO prices BY NAME ${pricesSelect(pricesCsv)}`);
  if (archives.length > 0) {
    const attached = await gatherStaged(connection, archives);
    for (const name of mergedTables) await mergeRows(connection, name);
    await insertRuns(connection);
    await connection.run(sqlFile("sessions"));
    await insertPrices(connection, models);
    await insertCosts(connection, repriceDates);
    await inOneOrder(connection, () => connection.run(sqlFile("cells")));
    await connection.run(sqlFile("complete"));
    await connection.run(sqlFile("labels"));
    await insertProvenance(connection, archives);
    await connection.run(`INSERT INTO found BY NAME ${sqlFile("checks")}`);
    for (const schema of attached) await connection.run(`DETACH ${schema}`);
  }
  await connection.run(
    `INSERT INTO problems BY NAME
     SELECT row_number() OVER (ORDER BY source, pointer, code, expected, received) AS problem_id, *
     FROM (SELECT DISTINCT * FROM found) ORDER BY problem_id`
  );
  await createViews(connection);
  await connection.run("CHECKPOINT");
}

function sqlFile(name: string): string {
  return readFileSync(new URL(`./assembly/${name}.sql`, import.meta.url), "utf8");
}

/** Appends rows of text columns alone. */
async function appendText(connection: DuckDBConnection, name: "models" | "found", rows: object[]): Promise<void> {
  const columns = Object.keys(name === "models" ? tables.models.columns.shape : tables.problems.columns.shape);
  const appender = await connection.createAppender(name, "main", name === "found" ? "temp" : undefined);
  for (const row of rows as Record<string, string | null | undefined>[]) {
    for (const column of columns.filter((d) => d !== "problem_id")) {
      const text = row[column];
      if (text === null || text === undefined) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}

function pricesSelect(csv: string): string {
  const usd = ["input", "output", "cache_read", "cache_write"].map((d) => `${d}_usd_per_mtok`);
  return `SELECT '*' AS study_id, model_id, valid_from, ${usd.map((d) => `${d}::DOUBLE AS ${d}`).join(", ")}, source
    FROM read_csv(${quote(csv)}, all_varchar = true) ORDER BY model_id, valid_from`;
}

async function insertRuns(connection: DuckDBConnection): Promise<void> {
  await connection.run(sqlFile("runs"));
  const columns = Object.keys(tables.runs.columns.shape).filter((d) => d !== "run_id" && d !== "repeat");
  await connection.run(
    `INSERT INTO runs BY NAME SELECT n.run_id, n.repeat, ${columns.map((d) => `d."${d}"`).join(", ")}
     FROM staged_runs AS d JOIN numbered_runs AS n USING (archive_no, run_ref) ORDER BY run_id`
  );
  for (const name of Object.keys(runTables) as RunTableName[]) {
    const own = stagedColumns(name)
      .map((d) => `"${d.name}"`)
      .slice(2);
    await connection.run(
      `INSERT INTO ${name} BY NAME SELECT run_id, ${own.join(", ")} FROM staged_${name}
       JOIN (SELECT archive_no, run_ref, run_id FROM numbered_runs) USING (archive_no, run_ref)
       ORDER BY ${tables[name].key.join(", ")}`
    );
  }
}

async function insertProvenance(connection: DuckDBConnection, archives: StagedArchive[]): Promise<void> {
  const study = `CASE archive_no ${archives.map((d, i) => `WHEN ${i} THEN ${quote(d.study_id)}`).join(" ")} END AS study_id`;
  for (const name of ["files", "file_problems"]) {
    await connection.run(`CREATE TEMP VIEW ${name} AS SELECT ${study}, * FROM staged_${name}`);
  }
  const perTable = [...mergedTables, "runs", ...Object.keys(runTables)].map(
    (name) => `SELECT archive_no, file_id FROM staged_${name}`
  );
  await connection.run(`CREATE TEMP VIEW row_files AS ${perTable.join(" UNION ALL ")}`);
  await connection.run(sqlFile("provenance"));
}
