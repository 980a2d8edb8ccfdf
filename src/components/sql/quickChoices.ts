import {columnKind} from "./columnKind.js";
import type {QuickKind} from "../../plots/quickChart.js";
import type {SqlColumn} from "./sqlDatabase.js";

/** What a quick chart is made of: places of columns; no y for a histogram, no colour unless chosen. */
export interface QuickChoices {
  kind: QuickKind;
  x: number;
  y: number | null;
  color: number | null;
}

/** The chart that a result suggests: names and a number are bars, dates and a number a line, two numbers dots, one a histogram. */
export function defaultChoices(columns: readonly SqlColumn[]): QuickChoices | null {
  const numbers = placesOf(columns, ["number"]).filter((i) => !/(?:^|_)id$/i.test(columns[i].name));
  const names = placesOf(columns, ["text", "boolean"]);
  const times = placesOf(columns, ["time"]);
  const measure = numbers.at(-1);
  if (measure === undefined) return null;
  if (times.length > 0) return {kind: "line", x: times[0], y: measure, color: names[0] ?? null};
  const label = names.findLast((i) => i < measure) ?? names[0];
  if (label !== undefined) return {kind: "bar", x: label, y: measure, color: null};
  if (numbers.length === 1) return {kind: "histogram", x: measure, y: null, color: null};
  return {kind: "dot", x: numbers[0], y: measure, color: null};
}

/** The columns that may stand at a place of a chart of a kind. */
export function columnsFor(
  columns: readonly SqlColumn[],
  {kind, place}: {kind: QuickKind; place: "x" | "y" | "color"}
): number[] {
  if (place === "color") return placesOf(columns, ["text", "boolean", "time"]);
  if (place === "y" || kind === "histogram") return placesOf(columns, ["number"]);
  return kind === "bar"
    ? placesOf(columns, ["text", "boolean", "time", "number"])
    : placesOf(columns, ["number", "time"]);
}

function placesOf(columns: readonly SqlColumn[], kinds: readonly string[]): number[] {
  return columns.flatMap(({type}, i) => (kinds.includes(columnKind(type)) ? [i] : []));
}
