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
}

export interface CellScale {
  min: number | null;
  max: number | null;
  /** Whether the value is a share of runs: of those that passed, or of those that passed a gate. */
  rate: boolean;
}

/**
 * The interval that belongs to a cell: as printed where its source prints one, Wilson's where the value is a share of
 * counted runs, Student's t within the scale where only mean, SD and n are known. Undefined where nothing allows one.
 */
export function cellInterval(cell: CellSummary, {min, max, rate}: CellScale): Interval | undefined {
  const {mean, n, sd, low, high} = cell;
  if (low !== null && high !== null) return {estimate: mean, low, high, level: NaN, method: "as printed", n: n ?? NaN};
  if (n === null || n < 2) return undefined;
  if (rate) {
    const passes = countedPasses(cell, n);
    return passes === undefined ? undefined : wilson(passes, n);
  }
  if (sd === null) return undefined;
  return summaryInterval({mean, sd, n}, {clip: [min ?? -Number.MAX_VALUE, max ?? Number.MAX_VALUE]});
}

/** Runs behind a share, as counted or as the printed share gives them away: 93% of 15 can only be 14. */
export function countedPasses({mean, n_passed}: CellSummary, n: number): number | undefined {
  const fits = (passes: number) => Math.abs(passes / n - mean) <= 0.005;
  if (n_passed !== null && fits(n_passed)) return n_passed;
  const passes = Math.round(mean * n);
  return n <= 100 && fits(passes) ? passes : undefined;
}
