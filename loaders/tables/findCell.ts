import {isObject} from "./objectRow.js";

/** The cell of a row by the name of its column, or by a path into nested objects: usage.input; undefined when there is none. */
export function findCell(row: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  let cell: unknown = row;
  for (const key of name.split(".")) {
    if (cell === null) return null;
    if (!isObject(cell) || !Object.hasOwn(cell, key)) return undefined;
    cell = cell[key];
  }
  return cell;
}
