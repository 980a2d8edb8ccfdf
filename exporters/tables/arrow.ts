import {open} from "node:fs/promises";
import type {DuckDBConnection, DuckDBListValue, DuckDBTimestampValue, DuckDBValue} from "@duckdb/node-api";
import * as apache from "apache-arrow";
import type {Column} from "../../loaders/ddl.js";
import type {TableFormat} from "./format.js";
import {studySelect} from "./studySelect.js";

/** Arrow IPC files, a record batch at a time; lists are lists, times have microseconds, as in the database. */
export const arrow: TableFormat = {
  name: "arrow",
  resource: {mediatype: "application/vnd.apache.arrow.file"},
  async write(connection, relation, {study_id, path}) {
    const schema = new apache.Schema(
      relation.columns.map(
        (d) => new apache.Field(d.name, typeOf(d.type), d.nullable, new Map([["comment", d.description]]))
      )
    );
    const writer = new apache.RecordBatchFileWriter();
    writer.reset(undefined, schema);
    const file = await open(path, "w");
    const written = (async () => {
      for await (const bytes of writer) await file.writeFile(bytes);
    })();
    let rows = 0;
    try {
      for await (const columns of batchesOf(connection, studySelect(relation, {study_id, expression}))) {
        const batch = recordBatch(columns, schema);
        rows += batch.numRows;
        writer.write(batch);
      }
      writer.close();
      await written;
    } finally {
      await file.close();
    }
    return rows;
  },
  helpers: () => ({})
};

/** JavaScript drops the byte-order mark at the begin of a text, and only that: a second one before it is what it drops. */
function expression({name, type}: Column): string {
  const cell = `t."${name}"`;
  return type === "VARCHAR"
    ? `CASE WHEN starts_with(${cell}, chr(65279)) THEN chr(65279) || ${cell} ELSE ${cell} END`
    : cell;
}

/** Rows as they come, some thousands at a time, by column. */
async function* batchesOf(connection: DuckDBConnection, sql: string): AsyncGenerator<DuckDBValue[][]> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk.getColumns();
  }
}

function recordBatch(columns: DuckDBValue[][], schema: apache.Schema): apache.RecordBatch {
  const children = schema.fields.map(
    ({type}, i) =>
      apache.vectorFromArray(
        columns[i].map((d) => arrowValue(d, type)),
        type
      ).data[0]
  );
  const length = columns[0].length;
  const data = apache.makeData({type: new apache.Struct(schema.fields), length, nullCount: 0, children});
  return new apache.RecordBatch(schema, data);
}

const types: Record<string, () => apache.DataType> = {
  VARCHAR: () => new apache.Utf8(),
  BIGINT: () => new apache.Int64(),
  DOUBLE: () => new apache.Float64(),
  BOOLEAN: () => new apache.Bool(),
  TIMESTAMP: () => new apache.TimestampMicrosecond()
};

function typeOf(type: string): apache.DataType {
  if (type.endsWith("[]")) return new apache.List(new apache.Field("item", typeOf(type.slice(0, -2)), true));
  if (types[type] === undefined) throw new Error(`no Arrow type for ${type}`);
  return types[type]();
}

function arrowValue(value: DuckDBValue, type: apache.DataType): unknown {
  if (value === null) return null;
  if (apache.DataType.isList(type)) return (value as DuckDBListValue).items;
  return apache.DataType.isTimestamp(type) ? Number((value as DuckDBTimestampValue).micros) / 1000 : value;
}
