import {unknown} from "../format/format.js";
import type {TableColumn} from "../dataTable.js";

/** A table to print: every value as the page words it. */
export interface FigureTexts {
  columns: {label: string; align: "left" | "right"}[];
  rows: string[][];
}

export interface TextColumn<T> extends TableColumn<T> {
  value: (row: T) => string | number | null;
}

/** The words of rows, by the columns of a table on the page. */
export function figureTexts<T>(rows: readonly T[], columns: readonly TextColumn<T>[]): FigureTexts {
  return {
    columns: columns.map(({label, align = "left"}) => ({label, align})),
    rows: rows.map((row) => columns.map((d) => plainText(d.value(row))))
  };
}

/** On one line, without what only breaks words. */
function plainText(value: string | number | null): string {
  if (value === null || value === "") return unknown;
  return String(value).replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
}
