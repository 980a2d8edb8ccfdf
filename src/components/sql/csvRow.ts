import {cellText} from "./cellText.js";
import type {SqlValue} from "./sqlDatabase.js";

/** A line of CSV (RFC 4180) without its end: nothing for null, "" for an empty text. */
export function csvRow(values: readonly SqlValue[]): string {
  return values.map(csvCell).join(",");
}

function csvCell(value: SqlValue): string {
  if (value === "") return '""';
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
