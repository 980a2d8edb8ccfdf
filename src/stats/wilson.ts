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
 * Not for: several repeats of each task, which are not independent: use clusteredError or clusterBootstrap.
 * Edge: n = 0 gives NaN; 0 passes give low 0, n passes high 1. Passes above n, or not counts, are a RangeError.
 * Source: Wilson (1927), JASA 22:209–212; corrected: Newcombe (1998), Stat. Med. 17:857–872, method 4. R's prop.test, except
 * that R drops the correction where passes = n / 2.
 */
export function wilson(passes: number, n: number, {level = 0.95, continuity = false}: WilsonOptions = {}): Interval {
  checkPasses(passes, n);
  checkLevel(level);
  const z = normalIsf((1 - level) / 2);
  const z2 = z * z;
  const p = passes / n;
  const failures = n - passes;
  const centre = 2 * passes + z2;
  const root = 4 * p * failures + z2;
  let low;
  let high;
  if (continuity) {
    low = (centre - 1 - z * Math.sqrt(root - 2 - 1 / n + 4 * p)) / (2 * (n + z2));
    high = (centre + 1 + z * Math.sqrt(root + 2 - 1 / n - 4 * p)) / (2 * (n + z2));
  } else {
    low = (2 * passes * p) / (centre + z * Math.sqrt(root)); // the other root without its cancellation
    high = (centre + z * Math.sqrt(root)) / (2 * (n + z2));
  }
  return {
    estimate: p,
    low: n && passes === 0 ? 0 : Math.max(0, low),
    high: n && failures === 0 ? 1 : Math.min(1, high),
    level,
    method: "Wilson score",
    n,
    ...(continuity && {correction: "continuity"})
  };
}
