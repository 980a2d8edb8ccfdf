import {binomialCdf} from "./binomial.js";
import {checkFinite, checkLevel} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {quantileSorted} from "./quantile.js";
import {sorted} from "./sorted.js";

export interface MedianInterval extends Interval {
  /** The coverage that these order statistics have, at least `level`. */
  achievedLevel: number;
}

/**
 * The exact interval for a median, between the k-th smallest and the k-th largest value.
 *
 * Input: finite numbers, in any unit.
 * Assumes: independent values of one distribution, whatever it is.
 * Not for: pass/fail; a typical cost where the mean is what is paid.
 * Edge: five values or fewer cannot reach 95 %: −Infinity to Infinity, level 1. No values give a NaN estimate. With ties
 * the coverage is higher.
 * Source: Conover (1999), Practical Nonparametric Statistics, §3.2.
 */
export function medianInterval(values: ArrayLike<number>, {level = 0.95}: IntervalOptions = {}): MedianInterval {
  checkFinite(values);
  checkLevel(level);
  const X = sorted(values);
  const n = X.length;
  const a = (1 - level) / 2;
  let k = 0;
  for (let high = Math.floor(n / 2) + 1; k < high;) {
    const middle = Math.floor((k + high) / 2);
    if (binomialCdf(middle, n, 0.5) <= a) k = middle + 1;
    else high = middle;
  }
  return {
    estimate: quantileSorted(X, 0.5),
    low: k ? X[k - 1] : -Infinity,
    high: k ? X[n - k] : Infinity,
    level,
    achievedLevel: k ? 1 - 2 * binomialCdf(k - 1, n, 0.5) : 1,
    method: "order statistics",
    n
  };
}
