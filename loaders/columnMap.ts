import type {ColumnSource, ParseKind} from "./archiveYaml.js";
import {parseTime} from "./parseTime.js";
import {parsePrinted} from "./printed.js";
import {findCell} from "./tables/findCell.js";
import {show} from "./problem.js";

export type Scalar = string | number | boolean | null;

type Readable = {value: Scalar; approximate: boolean; text: string | null; absent?: string};

/**
 * A value read through a column map: the text it came from, whether that text calls it approximate, and the column that
 * is not there when that is why it is unknown.
 */
export type Mapped = Readable | {expected: string; received: string};

/**
 * Reads one canonical column out of a row of a file. Never guesses: a text that cannot be read is an `expected`, and so
 * is a column that is not there, unless rows are sparse: objects may leave out what is unknown.
 */
export function mapColumn(
  row: Record<string, unknown>,
  source: ColumnSource,
  {isSparse = false}: {isSparse?: boolean} = {}
): Mapped {
  if (typeof source === "string") return taken(row, source, {isSparse});
  if ("value" in source) return known(source.value, null);
  if ("template" in source) return filled(row, source.template, {isSparse});
  const cell = taken(row, source.from, {isSparse});
  if ("expected" in cell || cell.absent !== undefined) return cell;
  if (cell.text !== null && source.values !== undefined && Object.hasOwn(source.values, cell.text)) {
    return known(source.values[cell.text], cell.text);
  }
  if (source.otherwise !== undefined) return known(source.otherwise, cell.text);
  const isNumber = source.scale !== undefined || source.plus !== undefined;
  return computed(parsed(cell, source.parse ?? (isNumber ? "number" : undefined)), source);
}

function parsed(cell: Readable, parse: ParseKind | undefined): Mapped {
  if (parse === undefined || cell.value === null) return cell;
  const text = cell.text!;
  if (parse === "text") return known(text, text);
  if (parse === "time") {
    const value = parseTime(text);
    return value === undefined ? {expected: "a time", received: text} : known(value, text);
  }
  if (typeof cell.value === "number" && parse !== "percent") return cell;
  const printed = parsePrinted(text, parse);
  return printed === undefined ? {expected: `a ${parse}`, received: text} : {...printed, text};
}

function computed(cell: Mapped, {scale, plus}: {scale?: number; plus?: number}): Mapped {
  if ((scale === undefined && plus === undefined) || "expected" in cell || cell.value === null) return cell;
  if (typeof cell.value !== "number") return {expected: "a number to compute with", received: String(cell.text)};
  return {...cell, value: Number((cell.value * (scale ?? 1) + (plus ?? 0)).toPrecision(15))};
}

/** A text with the cells of a row in its {places}; an empty cell leaves its place empty. */
function filled(row: Record<string, unknown>, template: string, {isSparse}: {isSparse: boolean}): Mapped {
  let bad: Mapped | undefined;
  const text = template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const cell = taken(row, name, {isSparse});
    if ("expected" in cell) bad = cell;
    return "expected" in cell ? "" : (cell.text ?? "");
  });
  return bad ?? known(text, text);
}

/** Turns the columns of a wide row into rows of their own, each with a name and a value. */
export function unpivot(
  row: Record<string, unknown>,
  {columns, name, value}: {columns: string[]; name: string; value: string}
): Record<string, unknown>[] {
  const rest = Object.fromEntries(Object.entries(row).filter(([key]) => !columns.includes(key)));
  return columns.map((column) => {
    const cell = findCell(row, column);
    if (cell === undefined) throw new Error(`no column: ${column} (there are: ${Object.keys(row).join(", ")})`);
    return {...rest, [name]: column, [value]: cell};
  });
}

function taken(row: Record<string, unknown>, name: string, {isSparse}: {isSparse: boolean}): Mapped {
  const value = findCell(row, name);
  if (value === undefined) {
    if (isSparse) return {...known(null, null), absent: name};
    return {expected: `a column ${name}`, received: Object.keys(row).join(", ")};
  }
  if (value === null || value === "") return known(null, null);
  if (value instanceof Date) return known(value.toISOString(), value.toISOString());
  if (typeof value === "bigint") return known(Number(value), String(value));
  return typeof value === "object" ? asJson(value) : known(value as Scalar, String(value));
}

/** A list or an object is kept as JSON, unless it is nested too deep to be written. */
function asJson(value: object): Mapped {
  try {
    const text = JSON.stringify(value);
    return known(text, text);
  } catch (error) {
    if (error instanceof RangeError) return {expected: "a value that can be written as JSON", received: show(value)};
    throw error;
  }
}

function known(value: Scalar, text: string | null): Readable {
  return {value, approximate: false, text};
}
