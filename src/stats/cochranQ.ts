import {chiSquaredSf} from "./chiSquared.js";

export interface CochranQ {
  Q: number;
  df: number;
  p: number;
  method: "Cochran's Q";
  /** Tasks. */
  n: number;
  ties: "tasks with one outcome say nothing";
  correction: "none";
}

/**
 * Cochran's Q: whether several configs pass different shares of the same tasks; McNemar's test for more than two.
 *
 * Input: matrix[task][config] of 0 and 1, rows of one length.
 * Assumes: independent tasks; enough tasks that differ (about 4 per config) for the χ² approximation.
 * Not for: scores (friedman); a few tasks.
 * Edge: one outcome in every task: NaN. A value other than 0 or 1, rows of different lengths, or fewer than two configs
 * are RangeErrors.
 * Source: Cochran (1950), Biometrika 37:256–266; statsmodels' cochrans_q.
 */
export function cochranQ(matrix: readonly ArrayLike<number>[]): CochranQ {
  const k = matrix[0]?.length ?? 0;
  if (k < 2) throw new RangeError(`need at least 2 configs: ${k}`);
  const columns = new Float64Array(k);
  let total = 0;
  let squares = 0;
  for (const row of matrix) {
    if (row.length !== k) throw new RangeError(`lengths differ: ${k}, ${row.length}`);
    let passes = 0;
    for (let j = 0; j < k; ++j) {
      if (row[j] !== 0 && row[j] !== 1) throw new RangeError(`not pass/fail: ${row[j]}`);
      passes += row[j];
      columns[j] += row[j];
    }
    total += passes;
    squares += passes * passes;
  }
  const Q = ((k - 1) * (k * columns.reduce((s, c) => s + c * c, 0) - total * total)) / (k * total - squares);
  return {
    Q,
    df: k - 1,
    p: chiSquaredSf(Q, k - 1),
    method: "Cochran's Q",
    n: matrix.length,
    ties: "tasks with one outcome say nothing",
    correction: "none"
  };
}
