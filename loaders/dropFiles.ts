import type {DuckDBConnection} from "@duckdb/node-api";
import {linesOf, longNames, tablesOfFiles, viewOf} from "./staging.js";
import type {Staging} from "./staging.js";

/** Removes every staged row of some files. */
export async function dropFiles({connection}: Staging, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await connection.run(`CREATE OR REPLACE TEMP TABLE dropped AS SELECT unnest([${ids.join(", ")}]) AS file_id`);
  const long = await connection.runAndReadAll("SELECT file_id FROM long_files WHERE file_id IN (FROM dropped)");
  for (const [file_id] of long.getRows()) await dropLines(connection, Number(file_id));
  for (const name of tablesOfFiles()) await connection.run(`DELETE FROM ${name} WHERE file_id IN (FROM dropped)`);
  await connection.run(
    `DELETE FROM run_configs WHERE ref NOT IN (SELECT config_ref FROM runs UNION ALL SELECT ref FROM line_configs);
     DELETE FROM run_tasks WHERE ref NOT IN (SELECT task_ref FROM runs UNION ALL SELECT ref FROM line_tasks)`
  );
}

/**
 * Removes what a load left that was killed, or failed, half way: rows of files without a line in `files`, which would be
 * joined with those of the file that gets the same number next, and the earlier one of two readings of a file.
 */
export async function dropUnfinished(staging: Staging): Promise<void> {
  const {connection} = staging;
  const ids = tablesOfFiles().map((name) => `SELECT file_id FROM ${name}`);
  const unfinished = await connection.runAndReadAll(
    `SELECT DISTINCT file_id FROM (${ids.join(" UNION ALL ")}) WHERE file_id NOT IN (SELECT max(file_id) FROM files GROUP BY key)`
  );
  await dropFiles(
    staging,
    unfinished.getRows().map(([file_id]) => Number(file_id))
  );
  const lines = await connection.runAndReadAll(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND starts_with(table_name, 'lines_of_')
     AND table_name NOT IN (SELECT 'lines_of_' || file_id FROM long_files)`
  );
  for (const [name] of lines.getRows()) await connection.run(`DROP TABLE ${String(name)}`);
}

async function dropLines(connection: DuckDBConnection, file_id: number): Promise<void> {
  const views = longNames.map((name) => `DROP VIEW IF EXISTS ${viewOf(name, file_id)}`);
  await connection.run([...views, `DROP TABLE IF EXISTS ${linesOf(file_id)}`].join("; "));
}
