import {checkLevel, checkPasses} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";

/**
 * The Agresti–Coull interval for a rate: the normal interval after z²/2 passes and z²/2 failures are added.
 *
 * Input: two counts; the result is cut to 0–1.
 * Assumes: independent trials of one probability.
 * Not for: few trials near 0 or 1, where it is wider than wilson with the same centre.
 * Edge: n = 0 gives 0–1 with a NaN estimate. Passes above n are a RangeError.
 * Source: Agresti and Coull (1998), Am. Stat. 52:119–126.
 */
export function agrestiCoull(passes: number, n: number, {level = 0.95}: IntervalOptions = {}): Interval {
  checkPasses(passes, n);
  checkLevel(level);
  const z = normalIsf((1 - level) / 2);
  const m = n + z * z;
  const p = (passes + (z * z) / 2) / m;
  const half = z * Math.sqrt((p * (1 - p)) / m);
  const estimate = passes / n;
  return {estimate, low: Math.max(0, p - half), high: Math.min(1, p + half), level, method: "Agresti–Coull", n};
}
