import {problem} from "../problem.js";
import {isObject, objectRow} from "./objectRow.js";
import type {TablePart} from "./tablePart.js";

/**
 * The rows of a parsed JSON or YAML file: an array of objects, an object with `columns` and `rows`, one with `rows`
 * alone, an object of objects, whose names become the column `key`, or any other object, which is one row. `pointer` leads
 * there when it is elsewhere.
 */
export function* structuredRows(value: unknown, {pointer = ""}: {pointer?: string} = {}): Iterable<TablePart> {
  const citation = citationOf(value);
  if (citation !== undefined) yield {citation};
  const found = pointer === "" ? value : at(value, pointer);
  if (Array.isArray(found)) {
    for (const [i, row] of found.entries()) yield objectRow(row, `${pointer}/${i}`);
  } else if (isObject(found) && Array.isArray(found.rows)) {
    for (const [i, row] of found.rows.entries()) {
      const where = `${pointer}/rows/${i}`;
      yield Array.isArray(row) ? listRow(row, {columns: found.columns, pointer: where}) : objectRow(row, where);
    }
  } else if (isObject(found) && Object.keys(found).length > 0 && Object.values(found).every(isObject)) {
    for (const [key, row] of Object.entries(found)) {
      const where = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      yield objectRow({key, ...(row as object)}, where);
    }
  } else if (isObject(found) && Object.keys(found).length > 0) yield objectRow(found, pointer || "/");
  else throw new Error(`no rows${pointer && ` at ${pointer}`}: expected an array, or an object`);
}

/** A row that is an array, under the names of the table's columns. */
export function listRow(row: unknown[], {columns, pointer}: {columns: unknown; pointer: string}): TablePart {
  if (!Array.isArray(columns)) throw new Error("rows are arrays, so columns are needed");
  if (columns.length === row.length) {
    return {row: Object.fromEntries(columns.map((name, i) => [String(name), row[i]])), pointer};
  }
  return {
    problem: problem("ragged-row", {
      pointer,
      expected: `${columns.length} cells, as columns has`,
      received: `${row.length} cells: ${JSON.stringify(row)}`,
      action: "row left out"
    })
  };
}

/** "AIBench, Table IV, https://…" from the `source` of a transcribed table. */
function citationOf(value: unknown): string | undefined {
  const source = (value as {source?: unknown} | null)?.source;
  if (typeof source === "string") return source;
  if (source === null || typeof source !== "object") return undefined;
  return Object.values(source).map(String).join(", ");
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (d, key) => (d as Record<string, unknown> | null | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      value
    );
}
