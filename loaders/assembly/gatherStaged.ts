import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "../ddl.js";
import {longNames, stagedNames, viewOf} from "../staging.js";

/** An archive whose rows are staged. */
export interface StagedArchive {
  name: string;
  study_id: string;
  /** The staging file. */
  path: string;
}

/** So many archives are read in place; of more, each is copied by itself: all at once would not fit into memory. */
const mostInPlace = 8;

/**
 * Makes a temporary relation `staged_…` of every staged table: the rows of all archives, with the archive that each came
 * from. What has to be detached in the end is given back.
 */
export async function gatherStaged(connection: DuckDBConnection, archives: StagedArchive[]): Promise<string[]> {
  if (archives.length <= mostInPlace) {
    const schemas = archives.map((_, i) => `staging_${i}`);
    const long: number[][] = [];
    for (const [i, d] of archives.entries()) {
      await attach(connection, d, schemas[i]);
      long.push(await longFiles(connection, schemas[i]));
    }
    for (const name of stagedNames()) {
      const parts = archives.flatMap((d, i) => partsOf(name, {archive: d, no: i, schema: schemas[i], long: long[i]}));
      await connection.run(`CREATE TEMP VIEW staged_${name} AS ${parts.join(" UNION ALL ")}`);
    }
    return schemas;
  }
  const schema = "staging";
  for (const [i, archive] of archives.entries()) {
    await attach(connection, archive, schema);
    const filled = await filledTables(connection, schema);
    const long = await longFiles(connection, schema);
    for (const name of stagedNames()) {
      const parts = partsOf(name, {archive, no: i, schema, long});
      if (i === 0) await connection.run(`CREATE TEMP TABLE staged_${name} AS ${parts.join(" UNION ALL ")}`);
      else if (parts.length > 1 || filled.has(name)) {
        await connection.run(`INSERT INTO staged_${name} ${parts.join(" UNION ALL ")}`);
      }
    }
    await connection.run(`DETACH ${schema}`);
  }
  return [];
}

async function attach(connection: DuckDBConnection, {path}: StagedArchive, schema: string): Promise<void> {
  await connection.run(`ATTACH ${quote(path)} AS ${schema} (READ_ONLY)`);
}

/** Files whose rows stay as they were read. */
async function longFiles(connection: DuckDBConnection, schema: string): Promise<number[]> {
  const reader = await connection.runAndReadAll(`SELECT file_id FROM ${schema}.long_files ORDER BY file_id`);
  return reader.getRows().map(([id]) => Number(id));
}

async function filledTables(connection: DuckDBConnection, schema: string): Promise<Set<string>> {
  const reader = await connection.runAndReadAll(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = ${quote(schema)} AND estimated_size > 0`
  );
  return new Set(reader.getRows().map(([name]) => String(name)));
}

/**
 * The rows of a table in one staging, those of long files included; of configs and tasks also those that its runs describe,
 * by file.
 */
function partsOf(
  name: string,
  {archive, no, schema, long}: {archive: StagedArchive; no: number; schema: string; long: number[]}
): string[] {
  const ref = {configs: "config_ref", tasks: "task_ref"}[name];
  const relations = (table: string) => [
    `${schema}.${table}`,
    ...long.flatMap((id) => longNames.filter((d) => d === table).map((d) => `${schema}.${viewOf(d, id)}`))
  ];
  const sources = relations(name);
  if (ref !== undefined) {
    const runs = relations("runs").map((d) => `SELECT DISTINCT file_id, ${ref} AS ref FROM ${d}`);
    sources.push(`(
      SELECT r.file_id, d.* EXCLUDE (ref) FROM ${schema}.run_${name} AS d JOIN (${runs.join(" UNION ALL ")}) AS r USING (ref)
    )`);
  }
  return sources.map((d) => `SELECT ${no} AS archive_no, ${quote(archive.name)} AS archive_name, * FROM ${d}`);
}
