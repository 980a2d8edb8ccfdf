import {open} from "node:fs/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import * as arrow from "apache-arrow";

/** Makes a temporary table of an Arrow file: each value as the text that DuckDB casts to it. */
export async function arrowTable(
  connection: DuckDBConnection,
  {absolute, table, columns}: {absolute: string; table: string; columns: string[]}
): Promise<void> {
  const types = columns.map((d) => `"${d.replaceAll('"', '""')}" VARCHAR`).join(", ");
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (${types})`);
  const appender = await connection.createAppender(table, "main", "temp");
  const file = await open(absolute);
  try {
    for await (const batch of await arrow.RecordBatchReader.from(file)) {
      const readers = columns.map((d) => readerOf(batch.getChild(d)));
      for (let row = 0; row < batch.numRows; row++) {
        for (const read of readers) {
          const text = read(row);
          if (text === null) appender.appendNull();
          else appender.appendVarchar(text);
        }
        appender.endRow();
      }
    }
  } finally {
    appender.closeSync();
    await file.close();
  }
}

type ReadText = (row: number) => string | null;

/** Gives the values of a column one by one. */
function readerOf(vector: arrow.Vector | null): ReadText {
  if (vector === null) return () => null;
  if (arrow.DataType.isUtf8(vector.type)) return textReader(vector as arrow.Vector<arrow.Utf8>);
  const isTime = arrow.DataType.isTimestamp(vector.type);
  return (row) => {
    const value: unknown = vector.get(row);
    if (value === null) return null;
    if (isTime) return timeText(value as number);
    if (value instanceof arrow.Vector) return `[${[...value].map(plainText).join(",")}]`;
    return plainText(value);
  };
}

/** Arrow itself drops a byte-order mark at the begin of a text. */
function textReader(vector: arrow.Vector<arrow.Utf8>): ReadText {
  const decoder = new TextDecoder("utf-8", {ignoreBOM: true});
  const [{values, valueOffsets}] = vector.data;
  return (row) =>
    vector.isValid(row) ? decoder.decode(values.subarray(valueOffsets[row], valueOffsets[row + 1])) : null;
}

function plainText(value: unknown): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Milliseconds since 1970, with a fraction for the microseconds, as DuckDB reads a time. */
function timeText(milliseconds: number): string {
  const micros = Math.round(milliseconds * 1000);
  const seconds = Math.floor(micros / 1e6);
  const fraction = String(micros - seconds * 1e6).padStart(6, "0");
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}`;
}
