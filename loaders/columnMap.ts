import type {ColumnSource} from "./archiveYaml.js";
import {parsePrinted} from "./printed.js";

export type Scalar = string | number | boolean | null;

/** A value read through a column map: the text it came from, and whether that text calls it approximate. */
export type Mapped = {value: Scalar; approximate: boolean; text: string | null} | {expected: string; received: string};

/** Reads one canonical column out of a row of a file. Never guesses: a text that cannot be read is an `expected`. */
export function mapColumn(row: Record<string, unknown>, source: ColumnSource): Mapped {
  if (typeof source === "string") return taken(row, source);
  if ("value" in source) return known(source.value, null);
  if ("template" in source) {
    const text = source.template.replace(/\{([^}]+)\}/g, (_, name: string) => String(row[name] ?? ""));
    return known(text, text);
  }
  const cell = taken(row, source.from);
  if ("expected" in cell) return cell;
  if (cell.text !== null && source.values !== undefined && Object.hasOwn(source.values, cell.text)) {
    return known(source.values[cell.text], cell.text);
  }
  if (source.otherwise !== undefined) return known(source.otherwise, cell.text);
  if (source.parse === undefined || cell.value === null) return cell;
  if (source.parse === "text") return known(cell.text, cell.text);
  if (typeof cell.value === "number" && source.parse !== "percent") return cell;
  const printed = parsePrinted(cell.text!, source.parse);
  return printed === undefined ? {expected: `a ${source.parse}`, received: cell.text!} : {...printed, text: cell.text};
}

/** Turns the columns of a wide row into rows of their own, each with a name and a value. */
export function unpivot(
  row: Record<string, unknown>,
  {columns, name, value}: {columns: string[]; name: string; value: string}
): Record<string, unknown>[] {
  const rest = Object.fromEntries(Object.entries(row).filter(([key]) => !columns.includes(key)));
  return columns.map((column) => {
    if (!Object.hasOwn(row, column))
      throw new Error(`no column: ${column} (there are: ${Object.keys(row).join(", ")})`);
    return {...rest, [name]: column, [value]: row[column]};
  });
}

function taken(row: Record<string, unknown>, name: string): Mapped {
  if (!Object.hasOwn(row, name)) return {expected: `a column ${name}`, received: Object.keys(row).join(", ")};
  const value = row[name];
  if (value === null || value === undefined || value === "") return known(null, null);
  if (value instanceof Date) return known(value.toISOString(), value.toISOString());
  if (typeof value === "bigint") return known(Number(value), String(value));
  if (typeof value === "object") return known(JSON.stringify(value), JSON.stringify(value));
  return known(value as Scalar, String(value));
}

function known(value: Scalar, text: string | null): Mapped {
  return {value, approximate: false, text};
}
