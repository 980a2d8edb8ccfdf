import {clusterOrder} from "../../stats/clusterOrder.js";
import {mean} from "../../stats/describe.js";
import type {HeatmapGrid} from "./heatmapGrid.js";

type Line = {id: string; label: string; place: number};
type Sorted = Pick<HeatmapGrid, "rows" | "columns" | "places">;
type Side = "row" | "column";

/**
 * How good each row (the easiest has most) or each column (the best has most) is: where its figures stand on their rows'
 * scales on average, from 0 to 1. Of the layer with most figures that it has, so that layers are not pooled.
 */
export function heatmapGoodness(grid: Sorted, side: Side): Map<string, number> {
  const lines = side === "row" ? grid.rows : grid.columns;
  const goodness = new Map<string, number>();
  for (const positions of layerPositions(grid, side)) {
    for (const {id, place} of lines) {
      if (goodness.has(id) || place < 0) continue;
      const known = positions[place].filter((d) => d === d);
      if (known.length > 0) goodness.set(id, mean(known));
    }
  }
  return goodness;
}

/** Of each layer, that with most figures first, where the figures of each line stand on their scales; NaN where there is none. */
function layerPositions({rows, places}: Sorted, side: Side): Float64Array[][] {
  const width = places.columns.length;
  const byPlace = rows.toSorted((a, b) => a.place - b.place);
  const [lines, others] = side === "row" ? [byPlace.length, width] : [width, byPlace.length];
  const layers = places.figures.map((own) => {
    const positions = Array.from({length: lines}, () => new Float64Array(others).fill(NaN));
    let count = 0;
    for (const {place: row, domain} of byPlace) {
      for (let column = 0; column < width; ++column) {
        const cell = own[row * width + column];
        if (cell === undefined) continue;
        ++count;
        if (side === "row") positions[row][column] = domain.position(cell.mean);
        else positions[column][row] = domain.position(cell.mean);
      }
    }
    return {positions, count};
  });
  return layers.toSorted((a, b) => b.count - a.count).map((d) => d.positions);
}

/**
 * Lines so that alike ones are neighbours: leaves of average linkage, the better end first. How far two lines are apart is
 * the mean difference of where they stand on the scales, over the places on which both have a figure of the layer with most
 * figures; 1, the most, where there is no such place. Lines without such a figure come last.
 */
export function clusterLines<T extends Line>(lines: readonly T[], grid: Sorted, side: Side): T[] {
  const [positions = []] = layerPositions(grid, side);
  const isPlaced = ({place}: Line) => place >= 0 && positions[place].some((d) => d === d);
  const placed = orderLines(lines.filter(isPlaced), heatmapGoodness(grid, side));
  const P = placed.map((d) => positions[d.place]);
  const {order} = clusterOrder(distancesOf(P));
  const sorted = order.map((i) => placed[i]);
  // placed is sorted from the best: the end whose lines come earlier in it is the better one.
  const half = Math.floor(order.length / 2);
  const turned = sum(order.slice(0, half)) > sum(order.slice(order.length - half));
  const rest = orderLines(lines.filter((d) => !isPlaced(d)));
  return [...(turned ? sorted.toReversed() : sorted), ...rest];
}

function distancesOf(P: readonly Float64Array[]): Float64Array[] {
  const D = P.map(() => new Float64Array(P.length));
  for (let i = 0; i < P.length; ++i) {
    for (let j = i + 1; j < P.length; ++j) D[i][j] = D[j][i] = sharedDistance(P[i], P[j]);
  }
  return D;
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
