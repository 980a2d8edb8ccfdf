import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "../ddl.js";
import type {Column} from "../ddl.js";
import {arrowTable} from "./arrowTable.js";
import type {Resource} from "./descriptor.js";

/** A file as something that SQL reads: a relation, and each of its columns as an expression of the column's type. */
export interface ReadFile {
  from: string;
  columns: string[];
  value(column: Column): string;
}

/** Opens a file of an export; `bytes` is its size. */
export async function relationOf(
  connection: DuckDBConnection,
  {name, format, schema}: Resource,
  {absolute, bytes}: {absolute: string; bytes: number}
): Promise<ReadFile> {
  if (format === "parquet") return parquetRelation(connection, absolute);
  const columns = schema?.fields.map((d) => d.name) ?? [];
  if (format === "csv") return {from: csvRelation(absolute, {columns, bytes}), columns, value: csvValue};
  const from = `exported_texts_${name}`;
  await arrowTable(connection, {absolute, table: from, columns});
  return {from, columns, value: ({name, type}) => `${quoted(name)}::${type}`};
}

async function parquetRelation(connection: DuckDBConnection, absolute: string): Promise<ReadFile> {
  const from = `read_parquet(${quote(absolute)}, hive_partitioning = false)`;
  const reader = await connection.runAndReadAll(`DESCRIBE FROM ${from}`);
  const columns = reader.getRows().map(([column]) => String(column));
  return {from, columns, value: ({name, type}) => `${quoted(name)}::${type}`};
}

function csvRelation(absolute: string, {columns, bytes}: {columns: string[]; bytes: number}): string {
  const types = columns.map((d) => `${quote(d)}: 'VARCHAR'`).join(", ");
  // A row may hold a text of any length, but no more than the file.
  const longest = Math.min(Math.max(bytes, 2 ** 21), 2 ** 28);
  return `read_csv(${quote(absolute)}, columns = {${types}}, header = true, auto_detect = false, delim = ',', quote = '"',
    escape = '"', nullstr = '', new_line = '\\n', parallel = false, max_line_size = ${longest}, hive_partitioning = false)`;
}

/** What stands behind a backslash is a text as JSON; lists are JSON too. */
function csvValue({name, type}: Column): string {
  const cell = quoted(name);
  if (type !== "VARCHAR") return `${cell}::${type}`;
  return `CASE WHEN starts_with(${cell}, '\\') THEN json_extract_string(${cell}[2:], '$') ELSE ${cell} END`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
