import {Table, tableToIPC} from "apache-arrow";
import {plainValue} from "./plainValue.js";
import {sqlTypeOf} from "./sqlTypeOf.js";
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
    value: (row, column) => plainValue(vectors[column].get(row), schema.fields[column].type),
    arrow: () => tableToIPC(table, "stream")
  };
}
