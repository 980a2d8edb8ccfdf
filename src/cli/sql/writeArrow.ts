import {open} from "node:fs/promises";
import {DuckDBTypeId} from "@duckdb/node-api";
import type {DuckDBType} from "@duckdb/node-api";
import * as arrow from "apache-arrow";
import type {Value} from "../../../loaders/database.js";
import type {Rows} from "./readRows.js";

/** Writes rows as an Arrow IPC file, a record batch at a time. */
export async function writeArrow({names, types, batches}: Rows, {path}: {path: string}): Promise<void> {
  const fields = names.map((name, i) => new arrow.Field(name, arrowType(types[i]), true));
  const schema = new arrow.Schema(fields);
  const writer = new arrow.RecordBatchFileWriter();
  writer.reset(undefined, schema);
  const file = await open(path, "w");
  const written = (async () => {
    for await (const bytes of writer) await file.writeFile(bytes);
  })();
  try {
    for await (const rows of batches) writer.write(recordBatch(rows, schema));
    writer.close();
    await written;
  } finally {
    await file.close();
  }
}

function recordBatch(rows: Value[][], schema: arrow.Schema): arrow.RecordBatch {
  const {fields} = schema;
  const children = fields.map(
    ({type}, i) =>
      arrow.vectorFromArray(
        rows.map((row) => arrowValue(row[i], type)),
        type
      ).data[0]
  );
  const type = new arrow.Struct(fields);
  return new arrow.RecordBatch(schema, arrow.makeData({type, length: rows.length, nullCount: 0, children}));
}

/** Whole numbers beyond 64 bits and decimals become doubles; what Arrow is not told of, lists too, becomes JSON text. */
function arrowType({typeId}: DuckDBType): arrow.DataType {
  switch (typeId) {
    case DuckDBTypeId.BOOLEAN:
      return new arrow.Bool();
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
      return new arrow.Int32();
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UINTEGER:
      return new arrow.Int64();
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.DECIMAL:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UHUGEINT:
    case DuckDBTypeId.UBIGINT:
      return new arrow.Float64();
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_TZ:
      return new arrow.TimestampMillisecond();
    default:
      return new arrow.Utf8();
  }
}

function arrowValue(value: Value, type: arrow.DataType): unknown {
  if (value === null) return null;
  if (arrow.DataType.isInt(type)) return type.bitWidth === 64 ? BigInt(value as number | string) : value;
  if (arrow.DataType.isTimestamp(type)) return Date.parse(value as string);
  if (arrow.DataType.isUtf8(type)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  return arrow.DataType.isFloat(type) ? Number(value) : value;
}
