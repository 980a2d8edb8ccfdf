import type {Value} from "../../loaders/database.js";
import type {PackedColumn, PackedRows} from "../components/unpackRows.js";

/**
 * Rows as columns. A column whose values recur is a list of the values that occur and the place of each row's in it: a page
 * with 100,000 cells sends the name of a config once, not once a cell.
 */
export function packRows(rows: readonly Record<string, Value>[]): PackedRows {
  const names = Object.keys(rows[0] ?? {});
  return {length: rows.length, columns: Object.fromEntries(names.map((name) => [name, packColumn(rows.map((d) => d[name]))]))};
}

function packColumn(values: readonly Value[]): PackedColumn {
  const places = new Map<string, number>();
  const distinct: Value[] = [];
  const index = values.map((value) => {
    const key = JSON.stringify(value);
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = distinct.length));
      distinct.push(value);
    }
    return place;
  });
  return 2 * distinct.length <= values.length ? {distinct, index} : {values: [...values]};
}
