import type {Scalar} from "../columnMap.js";
import {columnsOf} from "../ddl.js";
import {tables} from "../schema.js";
import type {TableName} from "../schema.js";

/** Columns of a run record that are not columns of runs. */
const recordTypes: [string, string][] = [
  ["temperature", "DOUBLE"],
  ["max_attempts", "BIGINT"]
];
const typesOf = new Map<TableName, Map<string, string>>();

/**
 * CSV knows text only: a plain number, true or false becomes what its column holds; a score may be either. Any other
 * text stays: it is the raw value of a score, and fails anywhere else that wants a number.
 */
export function typedCell(value: Scalar, {into, column}: {into: TableName; column: string}): Scalar {
  if (typeof value !== "string") return value;
  const isScore = into === "runs" && column.startsWith("scores.");
  const type = columnTypes(into).get(column);
  if ((isScore || type === "BOOLEAN") && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  const isNumber = isScore || type === "DOUBLE" || type === "BIGINT";
  return isNumber && /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value) ? Number(value) : value;
}

function columnTypes(into: TableName): Map<string, string> {
  let types = typesOf.get(into);
  if (types === undefined) {
    types = new Map(columnsOf(tables[into]).map((d) => [d.name, d.type]));
    if (into === "runs") for (const [name, type] of recordTypes) types.set(name, type);
    typesOf.set(into, types);
  }
  return types;
}
