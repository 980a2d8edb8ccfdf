import {summaryInterval} from "../stats/summaryInterval.js";
import {wilson} from "../stats/wilson.js";
import type {Interval} from "../stats/interval.js";

/** What a cell says of the runs behind its value. */
export interface CellSummary {
  mean: number;
  n: number | null;
  n_passed: number | null;
  sd: number | null;
  low: number | null;
  high: number | null;
  /** The same cell with its lost runs at the worst and at the best end of the scale, where the reader asks for both. */
  bounds?: Record<"worst" | "best", CellSummary>;
}

export interface CellScale {
  min: number | null;
  max: number | null;
  /** Whether the value is a share of runs: of those that passed, or of those that passed a gate. */
  rate: boolean;
  /** Confidence level, 0–1; 0.95 when absent. */
  level?: number;
}

/**
 * The interval that belongs to a cell: as printed where its source prints one, Wilson's where the value is a share of
 * counted runs, Student's t within the scale where only mean, SD and n are known. Undefined where nothing allows one.
 */
export function cellInterval(cell: CellSummary, scale: CellScale): Interval | undefined {
  const {min, max, rate, level} = scale;
  const {mean, n, sd, low, high, bounds} = cell;
  if (bounds !== undefined) return boundsInterval(cell, bounds, scale);
  if (low !== null && high !== null) return {estimate: mean, low, high, level: NaN, method: "as printed", n: n ?? NaN};
  if (n === null || n < 2) return undefined;
  if (rate) {
    const passes = countedPasses(cell, n);
    return passes === undefined ? undefined : wilson(passes, n, {level});
  }
  if (sd === null) return undefined;
  return summaryInterval(
    {mean, sd, n},
    {
      level,
      clip: [min ?? -Number.MAX_VALUE, max ?? Number.MAX_VALUE]
    }
  );
}

/** From the lower end with every lost run at one end of the scale to the upper end with every one at the other. */
function boundsInterval(cell: CellSummary, bounds: NonNullable<CellSummary["bounds"]>, scale: CellScale): Interval {
  const ends = [bounds.worst, bounds.best].map((d) => {
    const {mean} = d;
    return cellInterval(d, scale) ?? {low: mean, high: mean, level: NaN, method: "value alone"};
  });
  const methods = [...new Set(ends.map((d) => d.method))].join(" and ");
  return {
    estimate: cell.mean,
    low: Math.min(...ends.map((d) => d.low)),
    high: Math.max(...ends.map((d) => d.high)),
    level: Math.max(...ends.map((d) => d.level)),
    method: `${methods}, lost runs at either end of the scale`,
    n: cell.n ?? NaN
  };
}

/** Runs behind a share, as counted or as the printed share gives them away: 93% of 15 can only be 14. */
export function countedPasses({mean, n_passed}: CellSummary, n: number): number | undefined {
  const fits = (passes: number) => Math.abs(passes / n - mean) <= 0.005;
  if (n_passed !== null && fits(n_passed)) return n_passed;
  const passes = Math.round(mean * n);
  return n <= 100 && fits(passes) ? passes : undefined;
}
