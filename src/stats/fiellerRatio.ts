import {checkCount, checkLevel} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {studentTIsf} from "./studentT.js";

/** Two means over the same n draws, with the variances of these means and their covariance. */
export interface PairedMeans {
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
  n: number;
}

/**
 * Fieller's interval for the ratio x / y of two means: all θ with (x − θy)² ≤ t²·var(x − θy).
 *
 * Input: two means over the same n draws, the variances of the means (not of single values), and their covariance.
 * Assumes: independent draws, means near normal.
 * Not for: a ratio of single values; a y that may have either sign.
 * Edge: n below 2 gives NaN bounds. Where y is not clearly above 0 the set has no upper end and high is Infinity; where
 * every θ fits, low and high are NaN.
 * Source: E. C. Fieller (1954), “Some problems in interval estimation”, JRSS B 16:175–185.
 */
export function fiellerRatio({x, y, xx, yy, xy, n}: PairedMeans, {level = 0.95}: IntervalOptions = {}): Interval {
  checkCount(n);
  checkLevel(level);
  const made = {estimate: x / y, level, n};
  if (n < 2) return {...made, low: NaN, high: NaN, method: "Fieller"};
  const t = studentTIsf((1 - level) / 2, n - 1);
  // aθ² − 2bθ + d ≤ 0
  const a = y * y - t * t * yy;
  const b = x * y - t * t * xy;
  const d = x * x - t * t * xx;
  const root = Math.sqrt(Math.max(0, b * b - a * d));
  if (a > 0) return {...made, low: (b - root) / a, high: (b + root) / a, method: "Fieller"};
  // y may be 0. If x is clearly above 0 the set is two rays, and the upper one holds the estimate; else everything.
  const low = d > 0 ? (a < 0 ? (b - root) / a : d / (2 * b)) : NaN;
  return {...made, low, high: d > 0 ? Infinity : NaN, method: "Fieller, unbounded"};
}
