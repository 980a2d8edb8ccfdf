export type FigureValue = string | number | boolean | null;

export interface ValueColumn<T> {
  /** As columns of tables are named, with its unit where it has one: cost_usd. */
  name: string;
  /** The unit in words, where the name does not carry it. */
  unit?: string;
  value: (row: T) => FigureValue | undefined;
}

/** The rows of a figure as numbers and words, a column after the other. */
export interface FigureValues {
  columns: {name: string; unit?: string}[];
  rows: FigureValue[][];
}

/** The values of rows. What is not known (NaN, undefined) is null; what is without a bound is a word. */
export function figureValues<T>(rows: readonly T[], columns: readonly ValueColumn<T>[]): FigureValues {
  return {
    columns: columns.map(({name, unit}) => (unit === undefined ? {name} : {name, unit})),
    rows: rows.map((row) => columns.map((d) => plainValue(d.value(row))))
  };
}

function plainValue(value: FigureValue | undefined): FigureValue {
  if (value === undefined || value === null || Number.isNaN(value)) return null;
  if (typeof value === "number" && !Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  return value;
}
