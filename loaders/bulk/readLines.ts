import type {DuckDBConnection} from "@duckdb/node-api";
import type {ArchiveYaml} from "../archiveYaml.js";
import {quote} from "../ddl.js";
import {doubtOf, isScored, isUnnumbered} from "./doubts.js";
import {learnRecords, plainProperties} from "./learnRecords.js";
import type {Writing} from "./learnRecords.js";

/** The lines of a file as they are. The separator is a character that JSON never has. */
function textsOf(path: string): string {
  return `read_csv(${quote(path)}, columns = {text: 'VARCHAR'}, delim = '\u001f', quote = '', escape = '', header = false, auto_detect = false)`;
}

/** Lines that decide how the records of a file are written; enough for a file whose records are alike. */
const sampleLines = 2000;

/** As many lines may each be read by themselves before another look at the file pays. */
const fewLines = 1000;

interface LinesContext {
  path: string;
  /** The table to make. */
  table: string;
  yaml: ArchiveYaml;
}

/**
 * Makes a table of a file of records, one a line; a row's place in it is its line in the file. `fits` is true of the
 * records of plain values that nothing speaks against; of the other lines the fields mean nothing. Gives the fields that
 * occur, none where no line fits. Throws where lines cannot be told apart.
 */
export async function readLines(connection: DuckDBConnection, context: LinesContext): Promise<string[]> {
  const {path, table} = context;
  const sample = await textColumn(connection, `SELECT text FROM ${textsOf(path)} LIMIT ${sampleLines}`);
  const writing = learnRecords(sample, plainProperties);
  if (writing === undefined) return [];
  await makeTable(connection, writing, context);
  const [unfit] = await textColumn(connection, `SELECT count(*) FROM ${table} WHERE NOT fits`);
  if (Number(unfit) <= fewLines) return writing.names;
  const lines = await textColumn(
    connection,
    `SELECT line FROM (SELECT rowid + 1 AS line, row_number() OVER () AS no FROM ${table} WHERE NOT fits)
     WHERE no % ${Math.ceil(Number(unfit) / sampleLines)} = 0`
  );
  const others = await textColumn(
    connection,
    `SELECT text FROM (SELECT row_number() OVER () AS line, text FROM ${textsOf(path)}) WHERE line IN (${lines.join(", ")})`
  );
  const better = learnRecords([...sample, ...others], plainProperties)!;
  if (better.record !== writing.record) await makeTable(connection, better, context);
  return better.names;
}

async function makeTable(
  connection: DuckDBConnection,
  {record, value}: Writing,
  {path, table, yaml}: LinesContext
): Promise<void> {
  // No condition here: a row's place in the table is its line in the file.
  await connection.run(`
    CREATE OR REPLACE TABLE ${table} AS
    SELECT record IS NOT NULL AND NOT (${doubtOf(value, yaml)}) AS fits, unnest(record),
      ${isScored(value)} AS is_scored, CASE WHEN ${isUnnumbered(value)} THEN sha256(text) END AS content_key
    FROM (SELECT text, ${record} AS record FROM ${textsOf(path)})`);
}

async function textColumn(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map(([value]) => String(value));
}
