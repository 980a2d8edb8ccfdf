import {columnKind} from "./columnKind.js";
import {cellText} from "./cellText.js";
import type {QuickChoices} from "./quickChoices.js";
import type {QuickRow} from "../../plots/quickChart.js";
import type {SqlResult, SqlValue} from "./sqlDatabase.js";

/** Rows that a chart draws at most: bars take a line each, and thousands of dots a second. */
export const mostDrawn = {bar: 60, dot: 5000, line: 5000, histogram: 100_000};

/** The first rows of a result as a chart draws them. */
export function quickRows(result: SqlResult, {kind, x, y, color}: QuickChoices): QuickRow[] {
  const xKind = columnKind(result.columns[x].type);
  return Array.from({length: Math.min(result.rows, mostDrawn[kind])}, (_, row) => ({
    x: placeOf(result.value(row, x), {isText: kind === "bar", isTime: xKind === "time"}),
    y: y === null ? null : numberOf(result.value(row, y)),
    color: color === null ? null : cellText(result.value(row, color))
  }));
}

function placeOf(value: SqlValue, {isText, isTime}: {isText: boolean; isTime: boolean}): QuickRow["x"] {
  if (value === null) return null;
  if (isText) return cellText(value);
  if (!isTime) return numberOf(value);
  const date = new Date(String(value).replace(" ", "T"));
  return Number.isNaN(date.getTime()) ? null : date;
}

function numberOf(value: SqlValue): number | null {
  if (value === null) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
