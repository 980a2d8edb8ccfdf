import {BIGINT, LIST, listValue} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {ArchiveYaml} from "../archiveYaml.js";
import {quote} from "../ddl.js";
import {doubtOf, isScored, isUnnumbered} from "./doubts.js";
import {learnRecords, plainProperties} from "./learnRecords.js";
import type {Writing} from "./learnRecords.js";
import {unlikeLines} from "./unlikeLines.js";

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
  const {path} = context;
  const sample = await textColumn(connection, `SELECT text FROM ${textsOf(path)} LIMIT ${sampleLines}`);
  const writing = learnRecords(sample, plainProperties);
  if (writing === undefined) return [];
  const unlike = await makeTable(connection, writing, context);
  if (unlike.length <= fewLines) return writing.names;
  const step = Math.ceil(unlike.length / sampleLines);
  const lines = unlike.filter((_, i) => i % step === 0);
  const others = await textColumn(
    connection,
    `SELECT text FROM (SELECT row_number() OVER () AS line, text FROM ${textsOf(path)}) WHERE line IN (${lines.join(", ")})`
  );
  const better = learnRecords([...sample, ...others], plainProperties)!;
  if (better.grammar !== writing.grammar) await makeTable(connection, better, context);
  return better.names;
}

/** While the database reads the lines, JavaScript says which of them are not written as it thinks: they do not fit. */
async function makeTable(
  connection: DuckDBConnection,
  {grammar, record, value}: Writing,
  {path, table, yaml}: LinesContext
): Promise<number[]> {
  // No condition here: a row's place in the table is its line in the file.
  const making = `
    CREATE OR REPLACE TABLE ${table} AS
    SELECT record IS NOT NULL AND NOT (${doubtOf(value, yaml)}) AS fits, unnest(record),
      ${isScored(value)} AS is_scored, CASE WHEN ${isUnnumbered(value)} THEN sha256(text) END AS content_key
    FROM (SELECT text, ${record} AS record FROM ${textsOf(path)})`;
  const [made, {lines, unlike}] = await Promise.all([connection.runAndReadAll(making), unlikeLines(path, grammar)]);
  const rows = Number(made.getRows()[0][0]);
  if (rows !== lines) throw new Error(`${lines} lines make ${rows} rows: ${path}`);
  if (unlike.length > 0) {
    const numbers = listValue(unlike.map(BigInt));
    const noFit = `UPDATE ${table} SET fits = false WHERE rowid + 1 IN (SELECT unnest($numbers))`;
    await connection.run(noFit, {numbers}, {numbers: LIST(BIGINT)});
  }
  return unlike;
}

async function textColumn(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map(([value]) => String(value));
}
