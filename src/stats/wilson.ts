import {checkLevel, checkPasses} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";

export interface WilsonOptions extends IntervalOptions {
  /** Widen by the continuity correction: at least nominal coverage on average, at the price of width. */
  continuity?: boolean;
}

/**
 * The Wilson score interval for a rate, from *passes* successes in *n* trials. Unlike the normal interval it behaves at 0
 * and n.
 *
 * Input: two counts; the result is 0–1.
 * Assumes: independent trials of one probability.
 * Not for: several repeats of each task, which are not independent: use clusteredError.
 * Edge: n = 0 gives NaN; 0 passes give low 0, n passes high 1. Passes above n, or not counts, are a RangeError.
 * Source: Wilson (1927), JASA 22:209–212; corrected: Newcombe (1998), Stat. Med. 17:857–872, method 4. R's prop.test, except
 * that R drops the correction where passes = n / 2.
 */
export function wilson(passes: number, n: number, {level = 0.95, continuity = false}: WilsonOptions = {}): Interval {
  checkPasses(passes, n);
  checkLevel(level);
  const tail = (1 - level) / 2;
  const bounds = wilsonBounds(passes, n, {tail, continuity});
  return {
    estimate: passes / n,
    ...bounds,
    level,
    method: "Wilson score",
    n,
    ...(continuity && {correction: "continuity"})
  };
}

/**
 * The Wilson score bounds for a share, where what passed need not be a whole number: mean scores on a bounded scale.
 *
 * Input: the number passed, from 0 to n, fractions allowed; n; the probability left out at each end.
 * Assumes: a variance of at most that of a rate.
 * Not for: rates: use wilson, which checks its input.
 * Edge: n = 0 gives NaN.
 * Source: Wilson (1927), JASA 22:209–212; Newcombe (1998), Stat. Med. 17:857–872.
 */
export function wilsonBounds(
  passed: number,
  n: number,
  {tail, continuity = false}: {tail: number; continuity?: boolean}
): {low: number; high: number} {
  const z = normalIsf(tail);
  const z2 = z * z;
  const p = passed / n;
  const failures = n - passed;
  const centre = 2 * passed + z2;
  const root = 4 * p * failures + z2;
  let low = (2 * passed * p) / (centre + z * Math.sqrt(root)); // the other root without its cancellation
  let high = (centre + z * Math.sqrt(root)) / (2 * (n + z2));
  if (continuity) {
    low = (centre - 1 - z * Math.sqrt(root - 2 - 1 / n + 4 * p)) / (2 * (n + z2));
    high = (centre + 1 + z * Math.sqrt(root + 2 - 1 / n - 4 * p)) / (2 * (n + z2));
  }
  return {low: n && passed === 0 ? 0 : Math.max(0, low), high: n && failures === 0 ? 1 : Math.min(1, high)};
}
