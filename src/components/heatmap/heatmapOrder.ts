import {clusterOrder} from "../../stats/clusterOrder.js";
import {mean} from "../../stats/describe.js";
import {groupBy} from "../groupBy.js";
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
  const keys = layerKeys({cells, layers});
  const goodness = new Map<string, number>();
  for (const [id, own] of groupBy(cells, (d) => d[side])) {
    const key = keys.find((k) => own.some((d) => has(d, k)));
    if (key === undefined) continue;
    const positions: number[] = [];
    for (const {row, figures} of own) {
      const {position} = domains.get(row)!;
      for (const {layer, cell} of figures) if (layer.key === key) positions.push(position(cell.mean));
    }
    goodness.set(id, mean(positions));
  }
  return goodness;
}

function has(cell: GridCell, key: string): boolean {
  return cell.figures.some((d) => d.layer.key === key);
}

/** The layers, that with most figures first. */
function layerKeys({cells, layers}: Pick<HeatmapGrid, "cells" | "layers">): string[] {
  if (layers.length < 2) return layers.map((d) => d.key);
  const count = new Map(layers.map(({key}) => [key, cells.filter((d) => has(d, key)).length]));
  return layers.map((d) => d.key).toSorted((a, b) => count.get(b)! - count.get(a)!);
}

/**
 * Lines so that alike ones are neighbours: leaves of average linkage, the better end first. How far two lines are apart is
 * the mean difference of where they stand on the scales, over the places on which both have a figure of the layer with most
 * figures; 1, the most, where there is no such place. Lines without such a figure come last.
 */
export function clusterLines<T extends {id: string; label: string}>(
  lines: readonly T[],
  grid: Pick<HeatmapGrid, "rows" | "cells" | "layers">,
  side: "row" | "column"
): T[] {
  const other = side === "row" ? "column" : "row";
  const [key] = layerKeys(grid);
  const domains = new Map(grid.rows.map((d) => [d.id, d.domain]));
  const places = new Map([...new Set(grid.cells.map((d) => d[other]))].map((id, i) => [id, i]));
  const positions = new Map<string, Float64Array>();
  for (const cell of grid.cells) {
    const figure = cell.figures.find((d) => d.layer.key === key);
    if (figure === undefined) continue;
    if (!positions.has(cell[side])) positions.set(cell[side], new Float64Array(places.size).fill(NaN));
    positions.get(cell[side])![places.get(cell[other])!] = domains.get(cell.row)!.position(figure.cell.mean);
  }
  const placed = orderLines(
    lines.filter((d) => positions.has(d.id)),
    heatmapGoodness(grid, side)
  );
  const P = placed.map((d) => positions.get(d.id)!);
  const {order} = clusterOrder(P.map((a) => P.map((b) => sharedDistance(a, b))));
  const sorted = order.map((i) => placed[i]);
  // placed is sorted from the best: the end whose lines come earlier in it is the better one.
  const half = Math.floor(order.length / 2);
  const turned = sum(order.slice(0, half)) > sum(order.slice(order.length - half));
  const rest = orderLines(lines.filter((d) => !positions.has(d.id)));
  return [...(turned ? sorted.toReversed() : sorted), ...rest];
}

function sharedDistance(a: Float64Array, b: Float64Array): number {
  let total = 0;
  let n = 0;
  for (let i = 0; i < a.length; ++i) {
    const d = Math.abs(a[i] - b[i]);
    if (d === d) {
      total += d;
      ++n;
    }
  }
  return n === 0 ? 1 : total / n;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
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
