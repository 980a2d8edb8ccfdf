import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "../ddl.js";
import {oddText} from "./doubts.js";
import {recordFields} from "./recordFields.js";
import type {RecordField} from "./recordFields.js";

/** The lines of a file as they are. The separator is a character that JSON never has. */
function textsOf(path: string): string {
  return `read_csv(${quote(path)}, columns = {text: 'VARCHAR'}, delim = '\u001f', quote = '', escape = '', header = false, auto_detect = false)`;
}

/** The same, numbered from 1. */
export function linesOf(path: string): string {
  return `(SELECT row_number() OVER () AS line, text FROM ${textsOf(path)})`;
}

/**
 * Reads a file of records, one a line, into `scratch.lines`: the plain fields that its records have, a hash of the keys of
 * each record, and whether its text is odd. A line that is no JSON has no keys. `scratch.records` has all plain fields.
 * Throws where lines cannot be told apart.
 */
export async function readLines(connection: DuckDBConnection, path: string): Promise<RecordField[]> {
  const few = await findKeySets(connection, `(FROM ${textsOf(path)} LIMIT ${sampleLines})`);
  await readFields(connection, {path, fields: few});
  if (!(await hasUnknownKeys(connection))) return few;
  const examples = await connection.runAndReadAll(
    `SELECT min(line) FROM scratch.records WHERE keys IS NOT NULL GROUP BY keys ORDER BY count(*) DESC LIMIT ${mostKeySets}`
  );
  const lines = examples.getRows().map(([line]) => String(line));
  const fields = await findKeySets(
    connection,
    `(FROM ${linesOf(path)} WHERE line IN (${lines.join(", ") || "0"}) LIMIT ${lines.length})`
  );
  if (fields.length > few.length) await readFields(connection, {path, fields});
  return fields;
}

/** A longer line is read by itself: DuckDB ends the process on a value of a hundred thousand levels. */
const longestText = 50_000;

/** Lines whose keys decide which fields are read; enough for a file whose records are alike. */
const sampleLines = 5000;
const mostKeySets = 1000;

async function readFields(
  connection: DuckDBConnection,
  {path, fields}: {path: string; fields: RecordField[]}
): Promise<void> {
  const shape = Object.fromEntries(fields.map((d) => [d.name, d.type]));
  const absent = recordFields.filter((d) => !fields.includes(d));
  const missing = absent.map((d) => `NULL::${d.type} AS "${d.name}"`);
  const mayBeTwin = fields.some((d) => d.name === "repeat") ? `NOT contains(text, '"repeat"')` : "true";
  // No condition here: a row's place in the table is its line in the file.
  await connection.run(`
    CREATE OR REPLACE TABLE scratch.lines AS
    SELECT keys, is_odd, text_hash, unnest(record) FROM (
      SELECT CASE WHEN strlen(text) <= ${longestText} THEN TRY(hash(json_keys(text))) END AS keys, regexp_matches(text, ${quote(oddText(fields))}) AS is_odd,
        CASE WHEN ${mayBeTwin} THEN sha256(text) END AS text_hash,
        CASE WHEN strlen(text) <= ${longestText} THEN TRY(json_transform(text, ${quote(JSON.stringify(shape))})) END AS record
      FROM ${textsOf(path)}
    );
    CREATE OR REPLACE VIEW scratch.records AS SELECT ${["rowid + 1 AS line", "*", ...missing].join(", ")} FROM scratch.lines`);
}

/**
 * Fills `scratch.key_sets` with the sets of keys whose records hold known plain fields alone, and which of them each has;
 * the fields are those of any set. Other records are left to their own schema.
 */
async function findKeySets(connection: DuckDBConnection, examples: string): Promise<RecordField[]> {
  const names = recordFields.map((d) => d.name);
  await connection.run(`
    CREATE OR REPLACE TABLE scratch.key_sets AS
    SELECT hash(found) AS keys, ${names.map((d) => `list_contains(found, '${d}') AS "has_${d}"`).join(", ")}
    FROM (SELECT DISTINCT TRY(json_keys(text)) AS found FROM ${examples} WHERE strlen(text) <= ${longestText})
    WHERE len(found) = len(list_distinct(found)) AND list_has_all([${names.map(quote).join(", ")}], found)`);
  const reader = await connection.runAndReadAll(
    `SELECT ${names.map((d) => `coalesce(bool_or("has_${d}"), false)`).join(", ")} FROM scratch.key_sets`
  );
  const [has] = reader.getRows();
  return recordFields.filter((d, i) => has[i] === true || d.isRequired);
}

async function hasUnknownKeys(connection: DuckDBConnection): Promise<boolean> {
  const reader = await connection.runAndReadAll(
    "SELECT count(*) FROM scratch.lines ANTI JOIN scratch.key_sets USING (keys) WHERE keys IS NOT NULL"
  );
  return Number(reader.getRows()[0][0]) > fewLines;
}

/** As many records may each be read by themselves before another look at the file pays. */
const fewLines = 1000;
