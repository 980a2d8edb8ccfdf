import {betaIsf, betaQuantile} from "./betaDistribution.js";
import {checkLevel, checkPasses} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";

/**
 * Jeffreys's interval for a rate: the central part of the posterior under the prior Beta(½, ½), set to 0 at no passes and
 * to 1 at no failures.
 *
 * Input: two counts; the result is 0–1.
 * Assumes: independent trials of one probability.
 * Not for: repeats of tasks: use clusteredError.
 * Edge: n = 0 gives 0–1 with a NaN estimate. Passes above n are a RangeError.
 * Source: Brown, Cai and DasGupta (2001), “Interval estimation for a binomial proportion”, Stat. Sci. 16:101–133, §4.
 */
export function jeffreys(passes: number, n: number, {level = 0.95}: IntervalOptions = {}): Interval {
  checkPasses(passes, n);
  checkLevel(level);
  const a = (1 - level) / 2;
  return {
    estimate: passes / n,
    low: passes === 0 ? 0 : betaQuantile(a, passes + 0.5, n - passes + 0.5),
    high: passes === n ? 1 : betaIsf(a, passes + 0.5, n - passes + 0.5),
    level,
    method: "Jeffreys",
    n
  };
}
