import {DataType, Table, tableToIPC} from "apache-arrow";
import {plainValue} from "./plainValue.js";
import {sqlTypeOf} from "./sqlTypeOf.js";
import type {Vector} from "apache-arrow";
import type {Answer} from "./runQuestion.js";
import type {SqlResult} from "./sqlDatabase.js";

/** The engine's answer as a page has it: a value is made plain when it is asked for. */
export function sqlResult({schema, batches, rows, isCut}: Answer, {elapsed}: {elapsed: number}): SqlResult {
  const table = new Table(schema, batches);
  const columns = schema.fields.map(({name, type}) => ({name, type: sqlTypeOf(type)}));
  const vectors = schema.fields.map((_, i) => table.getChildAt(i)!);
  return {
    columns,
    rows,
    isCut,
    elapsed,
    value: (row, column) => plainValue(valueAt(vectors[column], row), schema.fields[column].type),
    arrow: () => tableToIPC(table, "stream")
  };
}

/** Arrow throws on a moment that is no exact number, which DuckDB's infinite ones are not. */
function valueAt(vector: Vector, row: number): unknown {
  try {
    return vector.get(row);
  } catch (error) {
    if (!DataType.isTimestamp(vector.type)) throw error;
    return (error as Error).message.startsWith("-") ? -Infinity : Infinity;
  }
}
