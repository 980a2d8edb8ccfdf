import type {FigureValue, FigureValues} from "./figureValues.js";

/**
 * Values as CSV (RFC 4180), units in the header, nothing for what is not known. A text that a spreadsheet would take for
 * a formula gets an apostrophe before it; numbers are left alone.
 */
export function csvText({columns, rows}: FigureValues): string {
  const head = columns.map(({name, unit}) => (unit === undefined ? name : `${name} [${unit}]`));
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: FigureValue): string {
  if (value === null) return "";
  if (typeof value !== "string" || value === "Infinity" || value === "-Infinity") return String(value);
  const safe = /^[\s]*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
