import type {FileRule} from "../archiveYaml.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import {findCell} from "./findCell.js";

export interface RowFilter {
  keeps(row: Record<string, unknown>): boolean;
  /** Columns and values that no row had: a misspelt one would leave everything out in silence. */
  unmatched(): Problem[];
}

/** Keeps the rows whose cells are what `where` says, compared as text; null is an empty cell. */
export function createRowFilter(where: NonNullable<FileRule["where"]>): RowFilter {
  const wanted = Object.entries(where).map(([column, d]) => ({
    column,
    isThere: false,
    values: new Map((Array.isArray(d) ? d : [d]).map((value) => [textOf(value), false]))
  }));
  return {
    keeps(row) {
      let keeps = true;
      for (const d of wanted) {
        const cell = findCell(row, d.column);
        if (cell !== undefined) d.isThere = true;
        const text = textOf(cell);
        if (d.values.has(text)) d.values.set(text, true);
        else keeps = false;
      }
      return keeps;
    },
    unmatched: () =>
      wanted.flatMap(({column, isThere, values}) => {
        if (!isThere) {
          const action = "no row loaded";
          return [problem("no-such-column", {expected: `a column ${column} (where)`, received: "none", action})];
        }
        return [...values]
          .filter(([, wasSeen]) => !wasSeen)
          .map(([value]) =>
            problem("no-such-value", {
              severity: "warning",
              expected: `a row with ${column}: ${value || "nothing"} (where)`,
              received: "none"
            })
          );
      })
  };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
