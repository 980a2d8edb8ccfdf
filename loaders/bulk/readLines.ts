import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "../ddl.js";
import {oddText} from "./doubts.js";
import {recordFields} from "./recordFields.js";

/** The lines of a file as they are, numbered from 1. The separator is a character that JSON never has. */
export function linesOf(path: string): string {
  return `(SELECT row_number() OVER () AS line, text
    FROM read_csv(${quote(path)}, columns = {text: 'VARCHAR'}, delim = '\u001f', quote = '', escape = '', header = false, auto_detect = false))`;
}

/** What lets equal text be the same run; contentKey of flattenRun says why. */
const mayBeTwin = `record.repeat IS NULL AND coalesce(record.source_run_id, record.started_at, record.duration_s::VARCHAR,
  record.cost_usd::VARCHAR, record.tokens_output::VARCHAR) IS NOT NULL`;

/**
 * Reads a file of records, one a line, into `scratch.lines`: every plain field, a hash of the keys that the record has,
 * and whether its text is odd. A line that is no JSON has no keys. Throws where lines cannot be told apart.
 */
export async function readLines(connection: DuckDBConnection, path: string): Promise<void> {
  const shape = Object.fromEntries(recordFields.map((d) => [d.name, d.type]));
  await connection.run(`
    CREATE OR REPLACE TABLE scratch.lines AS
    SELECT line, keys, is_odd, CASE WHEN ${mayBeTwin} THEN sha256(text) END AS content_key, unnest(record) FROM (
      SELECT line, text, TRY(hash(json_keys(text))) AS keys, regexp_matches(text, ${quote(oddText())}) AS is_odd,
        TRY(json_transform(text, ${quote(JSON.stringify(shape))})) AS record
      FROM ${linesOf(path)} WHERE text IS NOT NULL
    )`);
}

/**
 * Fills `scratch.key_sets` with the sets of keys whose records hold known plain fields alone, and which of them each has.
 * The rest is left to the record's own schema, and so is a set that is one of too many.
 */
export async function findKeySets(connection: DuckDBConnection, path: string): Promise<void> {
  const examples = await connection.runAndReadAll(
    `SELECT min(line) FROM scratch.lines WHERE keys IS NOT NULL GROUP BY keys ORDER BY count(*) DESC LIMIT ${mostKeySets}`
  );
  const lines = examples.getRows().map(([line]) => String(line));
  const names = recordFields.map((d) => d.name);
  await connection.run(`
    CREATE OR REPLACE TABLE scratch.key_sets AS
    SELECT hash(found) AS keys, ${names.map((d) => `list_contains(found, '${d}') AS "has_${d}"`).join(", ")}
    FROM (
      SELECT json_keys(text) AS found FROM ${linesOf(path)} WHERE line IN (${lines.join(", ") || "0"}) LIMIT ${lines.length}
    )
    WHERE len(found) = len(list_distinct(found)) AND list_has_all([${names.map(quote).join(", ")}], found)`);
}

const mostKeySets = 1000;
