import type {DuckDBConnection} from "@duckdb/node-api";
import {tables} from "../schema.js";
import type {TableName} from "../schema.js";
import {stagedColumns} from "../staging.js";

/** Columns that say where a row came from or how it was worded: two files may differ in them and mean the same. */
const wording = ["source", "pointer", "printed", "note", "title", "label", "reason"];

/**
 * Which file comes first where several give a row: of cells, one that gives the value; of sessions, one that gives the
 * cost, for a stream knows more of its end than a transcript.
 */
const leads: Partial<Record<TableName, string>> = {cells: "mean", sessions: "cost_usd"};

/** Columns in which files must agree, where that is not all: a stream and a transcript count other things. */
const compared: Partial<Record<TableName, string[]>> = {sessions: ["agent", "cost_usd"]};

/**
 * Inserts the staged rows of a table. Rows of one key that several files give become one: what archive.yaml says comes
 * first, then the file whose path comes first; of cells, the one that gives the value. Where two files say different things, the first is kept and the
 * difference goes to the temporary table `found` as a problem.
 */
export async function mergeRows(connection: DuckDBConnection, name: TableName): Promise<void> {
  const keys = tables[name].key as string[];
  const key = keys.join(", ");
  const rest = stagedColumns(name)
    .map((d) => d.name)
    .filter((d) => d !== "file_id" && !keys.includes(d));
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE given AS
    SELECT rows.* EXCLUDE (archive_no, archive_name), archive_name || '/' || files.source AS file,
      ${leads[name] === undefined ? "" : `CASE WHEN ${leads[name]} IS NULL THEN '1' ELSE '0' END ||`}
      CASE rows.file_id WHEN 0 THEN '' ELSE files.source || '#' || files.key END AS file_order
    FROM staged_${name} AS rows
    JOIN staged_files AS files USING (archive_no, file_id, archive_name)`);
  const given = await countRows(connection, "given");
  if (given === 0) return;
  const before = await countRows(connection, name);
  await connection.run(`
    INSERT INTO ${name} BY NAME
    SELECT ${key}, ${rest.map((d) => `arg_min("${d}", file_order) AS "${d}"`).join(", ")}
    FROM given GROUP BY ${key} ORDER BY ${key}`);
  if ((await countRows(connection, name)) - before === given) return; // No two rows have one key.
  const conflicts = rest
    .filter((d) => compared[name]?.includes(d) ?? !wording.includes(d))
    .map(
      (d) => `SELECT min(study_id), 'warning', 'conflicting-rows', max(file), NULL,
        'one ${name}.${d} for ' || concat_ws(', ', ${key}),
        string_agg(DISTINCT "${d}"::VARCHAR, ' and ' ORDER BY "${d}"::VARCHAR), 'the first by file kept'
      FROM given GROUP BY ${key} HAVING count(DISTINCT "${d}") > 1`
    );
  if (conflicts.length > 0) await connection.run(`INSERT INTO found ${conflicts.join(" UNION ALL ")}`);
  if (name !== "sessions") return;
  await connection.run(`
    INSERT INTO found SELECT study_id, 'note', 'session-in-several-files', min(file), NULL, 'one file for a session',
      count(*) || ' sessions in several', 'the file with a cost kept, what it leaves out taken from the others'
    FROM (SELECT study_id, session_id, min(file) AS file FROM given GROUP BY ALL HAVING count(*) > 1) GROUP BY study_id`);
}

async function countRows(connection: DuckDBConnection, table: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${table}`);
  return Number(reader.getRows()[0][0]);
}
