import {checkLevel, checkPasses} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";

/**
 * The normal (Wald) interval for a rate, p ± z √(p (1 − p) / n), cut to 0–1: here because published tables use it.
 *
 * Input: two counts; the result is 0–1.
 * Assumes: independent trials of one probability, many passes and many failures.
 * Not for: new work: it has width 0 at 0 and n, and covers 23 % of the time for 5 trials at 95 %. Use wilson.
 * Edge: n = 0 gives NaN. Passes above n are a RangeError.
 * Source: Brown, Cai and DasGupta (2001), Stat. Sci. 16:101–133, which shows what is wrong with it.
 */
export function wald(passes: number, n: number, {level = 0.95}: IntervalOptions = {}): Interval {
  checkPasses(passes, n);
  checkLevel(level);
  const p = passes / n;
  const half = normalIsf((1 - level) / 2) * Math.sqrt((p * (1 - p)) / n);
  return {estimate: p, low: Math.max(0, p - half), high: Math.min(1, p + half), level, method: "Wald", n};
}
