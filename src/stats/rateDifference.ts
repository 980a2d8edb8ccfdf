import {checkLevel, checkPasses} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {wilson} from "./wilson.js";

/** Passes in n independent trials. */
export interface Rate {
  passes: number;
  n: number;
}

export interface RateDifferenceOptions extends IntervalOptions {
  method?: "newcombe" | "agresti-caffo" | "wald";
  /** Newcombe: take the Wilson bounds with continuity correction. */
  continuity?: boolean;
}

/**
 * The interval for the difference of two independent rates, a − b: Newcombe's, made of the two Wilson intervals.
 *
 * Input: passes and trials of each; the result is −1 to 1.
 * Assumes: independent trials, and samples independent of each other.
 * Not for: two configs on the same tasks: use mcnemar and pairedError.
 * Edge: n = 0 on either side gives a NaN estimate. Agresti–Caffo and Wald may pass ±1, as published. Passes above n are
 * a RangeError.
 * Source: Newcombe (1998), “Interval estimation for the difference between independent proportions”, Stat. Med. 17:873–890,
 * methods 10 and 11; Agresti and Caffo (2000), Am. Stat. 54:280–288.
 */
export function rateDifference(
  a: Rate,
  b: Rate,
  {level = 0.95, method = "newcombe", continuity = false}: RateDifferenceOptions = {}
): Interval {
  checkPasses(a.passes, a.n);
  checkPasses(b.passes, b.n);
  checkLevel(level);
  const p = a.passes / a.n;
  const q = b.passes / b.n;
  const estimate = p - q;
  const n = a.n + b.n;
  if (method === "newcombe") {
    const A = wilson(a.passes, a.n, {level, continuity});
    const B = wilson(b.passes, b.n, {level, continuity});
    const low = estimate - Math.hypot(p - A.low, B.high - q);
    const high = estimate + Math.hypot(A.high - p, q - B.low);
    return {estimate, low, high, level, method: "Newcombe", n, ...(continuity && {correction: "continuity"})};
  }
  const add = method === "wald" ? 0 : 1;
  const s = (a.passes + add) / (a.n + 2 * add);
  const t = (b.passes + add) / (b.n + 2 * add);
  const half =
    normalIsf((1 - level) / 2) * Math.sqrt((s * (1 - s)) / (a.n + 2 * add) + (t * (1 - t)) / (b.n + 2 * add));
  return {
    estimate,
    low: s - t - half,
    high: s - t + half,
    level,
    method: method === "wald" ? "Wald" : "Agresti–Caffo",
    n
  };
}
