import type {SqlResult, SqlValue} from "./sqlDatabase.js";

export interface Sorting {
  /** Place of the column. */
  column: number;
  direction: "ascending" | "descending";
}

/** The rows of a result in an order: numbers by size, all else by its text; equal ones as they came, null and NaN always last. */
export function sortedRows(result: Pick<SqlResult, "rows" | "value">, {column, direction}: Sorting): Uint32Array {
  const keys = Array.from({length: result.rows}, (_, row) => sortKey(result.value(row, column)));
  const sign = direction === "ascending" ? 1 : -1;
  return Uint32Array.from(keys.keys()).toSorted((a, b) => {
    const [x, y] = [keys[a], keys[b]];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return (x < y ? -sign : x > y ? sign : 0) || a - b;
  });
}

type Key = number | bigint | string | null;

function sortKey(value: SqlValue): Key {
  if (value === null || (typeof value === "number" && Number.isNaN(value))) return null;
  if (typeof value === "boolean") return Number(value);
  return typeof value === "object" ? JSON.stringify(value, (_, d) => (typeof d === "bigint" ? String(d) : d)) : value;
}

/** What a press of a header makes of an order: up, down, and as it came. */
export function nextSorting(current: Sorting | null, column: number): Sorting | null {
  if (current?.column !== column) return {column, direction: "ascending"};
  return current.direction === "ascending" ? {column, direction: "descending"} : null;
}
