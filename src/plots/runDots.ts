import * as Plot from "@observablehq/plot";

/** A figure in its place, in columns and rows of the grid, with the runs behind it. */
export interface DottedTile {
  x: number;
  y1: number;
  y2: number;
  ink: string;
  /** Where each run stands on the scale, from its poor end (0) to its good one (1). */
  runs: readonly number[];
}

interface TileSize {
  tileWidth: number;
  rowHeight: number;
}

const [step, radius, below] = [7, 2.25, 7];

/** Whether the runs of a figure have room below its word, a dot each. */
export function hasRunDots({y1, y2, runs}: DottedTile, {tileWidth, rowHeight}: TileSize): boolean {
  return runs.length > 1 && runs.length * step <= tileWidth - 8 && (y2 - y1) * rowHeight >= 34;
}

/** The runs behind figures, a dot each, the best first: a ring at the poor end of the scale, filled up towards the good one. */
export function runDots(tiles: readonly DottedTile[], {tileWidth, rowHeight}: TileSize): Plot.Markish {
  const dots = tiles.flatMap(({x, y2, ink, runs}) =>
    runs
      .toSorted((a, b) => b - a)
      .map((share, i) => ({
        x: x + 0.5 + ((i - (runs.length - 1) / 2) * step) / tileWidth,
        y: y2 - below / rowHeight,
        ink,
        share
      }))
  );
  return Plot.dot(dots, {
    x: "x",
    y: "y",
    r: radius,
    fill: {value: "ink", scale: null},
    fillOpacity: "share",
    stroke: {value: "ink", scale: null},
    strokeWidth: 1,
    className: "run-dots"
  });
}
