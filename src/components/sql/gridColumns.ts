import {unknown} from "../format/format.js";
import {cellText} from "./cellText.js";
import {columnKind} from "./columnKind.js";
import {numberFormat} from "./numberFormat.js";
import {shownText} from "./shownText.js";
import type {ColumnKind} from "./columnKind.js";
import type {SqlResult, SqlValue} from "./sqlDatabase.js";

/** A column of a result as the grid shows it. */
export interface GridColumn {
  name: string;
  type: string;
  kind: ColumnKind;
  /** In characters. */
  width: number;
  /** A value as it is shown, on one line. */
  shown: (value: SqlValue) => string;
  /** A value as it is, for its tip and for copying. */
  exact: (value: SqlValue) => string;
}

/** Rows that width and number of decimals are taken from. */
const looked = 1000;
const leastWidth = 5;
const mostWidth = 40;
/** Longer texts are cut in the table; the value itself is not. */
const mostCharacters = 300;

export function gridColumns({columns, rows, value}: Pick<SqlResult, "columns" | "rows" | "value">): GridColumn[] {
  return columns.map(({name, type}, i) => {
    const kind = columnKind(type);
    const sample = Array.from({length: Math.min(rows, looked)}, (_, row) => value(row, i));
    const format = numberFormat(sample.filter(isNumber), {name});
    const shown = (d: SqlValue) => {
      if (d === null) return unknown;
      if (isNumber(d)) return format(d);
      const text = shownText(d);
      return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
    };
    const longest = sample.reduce<number>((most, d) => Math.max(most, shown(d).length), name.length + 2);
    return {
      name,
      type,
      kind,
      width: Math.min(mostWidth, Math.max(leastWidth, longest)),
      shown,
      exact: (d) => (d === null ? "null: unknown" : d === "" ? '""' : cellText(d))
    };
  });
}

function isNumber(value: SqlValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
