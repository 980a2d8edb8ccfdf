import {isOfLayer} from "./heatmapChoices.js";
import {hasValue} from "./heatmapTypes.js";
import type {Layer} from "./heatmapChoices.js";
import type {HeatCell, HeatCellRow} from "./heatmapTypes.js";

/** The figures of a grid by place; of 100,000 places, so that nothing is made for each of them. */
export interface GridPlaces {
  layers: readonly Layer[];
  /** Ids of rows and of the columns that have a figure, as they came; a row or column is known here by its place in them. */
  rows: readonly string[];
  columns: readonly string[];
  /** Of each layer its figures, row after row; undefined where there is none. */
  figures: (HeatCell | undefined)[][];
}

export interface PlacedFigure {
  layer: Layer;
  cell: HeatCell;
}

/** Puts cells with a value in their places; a layer has one at most for each. */
export function gridPlaces(
  cells: readonly HeatCell[],
  {rows, layers, rowOf}: {rows: readonly string[]; layers: readonly Layer[]; rowOf: (cell: HeatCell) => string}
): GridPlaces {
  const columns = configsOf(cells);
  const rowPlaces = new Map(rows.map((d, i) => [d, i]));
  const columnPlaces = new Map(columns.map((d, i) => [d, i]));
  const figures = layers.map(() => Array.from<HeatCell | undefined>({length: rows.length * columns.length}));
  let last: HeatCell | undefined;
  let [layer, column] = [0, 0];
  for (const cell of cells) {
    if (last === undefined || !isOfLayer(cell, last)) layer = layers.findIndex((d) => isOfLayer(cell, d));
    if (cell.config_id !== last?.config_id) column = columnPlaces.get(cell.config_id)!;
    figures[layer][rowPlaces.get(rowOf(cell))! * columns.length + column] = cell;
    last = cell;
  }
  return {layers, rows, columns, figures};
}

/** The configs of cells, which come one config after another for the most part. */
export function configsOf(cells: readonly Pick<HeatCell, "config_id">[]): string[] {
  const configs = new Set<string>();
  let last: string | undefined;
  for (const {config_id} of cells) {
    if (config_id !== last) configs.add(config_id);
    last = config_id;
  }
  return [...configs];
}

/** The figures of a row and a column, given by their places, in the order of the layers; a column without any has place −1. */
export function figuresAt({layers, columns, figures}: GridPlaces, row: number, column: number): PlacedFigure[] {
  if (column < 0) return [];
  return layers.flatMap((layer, i) => {
    const cell = figures[i][row * columns.length + column];
    return cell === undefined ? [] : [{layer, cell}];
  });
}

/** All figures of one row or one column, layer by layer. */
export function figuresOfLine(
  {columns, rows, figures}: GridPlaces,
  {side, place}: {side: "row" | "column"; place: number}
): HeatCell[] {
  if (place < 0) return [];
  const step = side === "row" ? 1 : columns.length;
  const start = side === "row" ? place * columns.length : place;
  const count = side === "row" ? columns.length : rows.length;
  const found: HeatCell[] = [];
  for (const own of figures) {
    for (let i = 0, at = start; i < count; ++i, at += step) {
      const cell = own[at];
      if (cell !== undefined) found.push(cell);
    }
  }
  return found;
}

/** Looks at every figure once, layer by layer. */
export function eachFigure({figures}: GridPlaces, look: (cell: HeatCell) => void): void {
  for (const own of figures) {
    for (const cell of own) if (cell !== undefined) look(cell);
  }
}

/** The cells without a value by row, and there by config. */
export function valuelessCells(
  cells: readonly HeatCellRow[],
  rowOf: (cell: HeatCellRow) => string
): Map<string, Map<string, HeatCellRow[]>> {
  const byRow = new Map<string, Map<string, HeatCellRow[]>>();
  for (const cell of cells) {
    if (hasValue(cell)) continue;
    const row = rowOf(cell);
    const own = byRow.get(row) ?? new Map<string, HeatCellRow[]>();
    byRow.set(row, own);
    own.set(cell.config_id, [...(own.get(cell.config_id) ?? []), cell]);
  }
  return byRow;
}

/** The places of sorted rows and columns that have no figure. */
export function missingPlaces<R extends {place: number}, C extends {place: number}>({
  rows,
  columns,
  places
}: {
  rows: readonly R[];
  columns: readonly C[];
  places: GridPlaces;
}): {row: R; column: C}[] {
  const width = places.columns.length;
  const isEmpty = (row: R, column: C) =>
    column.place < 0 || places.figures.every((own) => own[row.place * width + column.place] === undefined);
  return rows.flatMap((row) => columns.flatMap((column) => (isEmpty(row, column) ? [{row, column}] : [])));
}
