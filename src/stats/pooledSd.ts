import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {chiSquaredIsf, chiSquaredQuantile} from "./chiSquared.js";
import type {Interval, IntervalOptions} from "./interval.js";

/** The estimate is the standard deviation within a group; `n` counts values, not groups. */
export interface PooledSd extends Interval {
  df: number;
  groups: number;
}

/**
 * The standard deviation inside groups (repeats of a task), pooled over groups by their degrees of freedom, so that what
 * the groups differ by is no part of it; with the χ² interval.
 *
 * Input: parallel arrays over groups: standard deviation (n − 1) and number of values.
 * Assumes: one spread in all groups; for the interval also near normal values, which scores at the end of a scale are not.
 * Not for: how far tasks lie apart (noiseSplit).
 * Edge: groups of one value say nothing and are left out; none left gives NaN. All SDs 0 give 0 without bounds. A negative
 * or infinite SD, or lengths that differ: RangeError.
 * Source: Snedecor and Cochran (1989), Statistical Methods, 8th ed., §5.11 and §6.11; R: sqrt(df * s^2 / qchisq(p, df)).
 */
export function pooledSd(sds: ArrayLike<number>, n: ArrayLike<number>, {level = 0.95}: IntervalOptions = {}): PooledSd {
  checkFinite(n);
  checkLevel(level);
  checkSameLength(sds, n);
  let squares = 0;
  let values = 0;
  let groups = 0;
  for (let i = 0; i < n.length; ++i) {
    if (n[i] < 2) continue;
    if (!(sds[i] >= 0 && sds[i] < Infinity)) throw new RangeError(`not a standard deviation: ${sds[i]}`);
    squares += (n[i] - 1) * sds[i] ** 2;
    values += n[i];
    ++groups;
  }
  const df = values - groups;
  const estimate = df > 0 ? Math.sqrt(squares / df) : NaN;
  const tail = (1 - level) / 2;
  const bound = (quantile: (p: number, df: number) => number) =>
    estimate > 0 ? Math.sqrt(squares / quantile(tail, df)) : NaN;
  const method = "pooled within groups, χ² interval";
  return {estimate, low: bound(chiSquaredIsf), high: bound(chiSquaredQuantile), level, method, n: values, df, groups};
}
