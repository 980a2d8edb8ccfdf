import {mean} from "../stats/describe.js";
import type {GridCell, HeatmapGrid} from "./heatmapGrid.js";

/**
 * How good each row (the easiest has most) or each column (the best has most) is: where its figures stand on their rows'
 * scales on average, from 0 to 1. Of the layer with most figures that it has, so that layers are not pooled.
 */
export function heatmapGoodness(
  {rows, cells, layers}: Pick<HeatmapGrid, "rows" | "cells" | "layers">,
  side: "row" | "column"
): Map<string, number> {
  const domains = new Map(rows.map((d) => [d.id, d.domain]));
  const has = (cell: GridCell, key: string) => cell.figures.some((d) => d.layer.key === key);
  const count = new Map(layers.map(({key}) => [key, cells.filter((d) => has(d, key)).length]));
  const keys = layers.map((d) => d.key).toSorted((a, b) => count.get(b)! - count.get(a)!);
  const lines = new Set(cells.map((d) => d[side]));
  const goodness = new Map<string, number>();
  for (const id of lines) {
    const own = cells.filter((d) => d[side] === id);
    const key = keys.find((k) => own.some((d) => has(d, k)));
    if (key === undefined) continue;
    const figures = own.flatMap((d) => d.figures.filter((f) => f.layer.key === key).map((f) => ({...f, row: d.row})));
    goodness.set(id, mean(figures.map((d) => domains.get(d.row)!.position(d.cell.mean))));
  }
  return goodness;
}

/** Lines with the best first, those without a figure last, ties by label; by label alone without a goodness. */
export function orderLines<T extends {id: string; label: string}>(
  lines: readonly T[],
  goodness?: ReadonlyMap<string, number>
): T[] {
  const value = (d: T) => goodness?.get(d.id) ?? -Infinity;
  return lines.toSorted((a, b) => (value(a) === value(b) ? compareNames(a.label, b.label) : value(b) - value(a)));
}

export function compareNames(a: string, b: string): number {
  return a.localeCompare(b, "en", {numeric: true});
}
