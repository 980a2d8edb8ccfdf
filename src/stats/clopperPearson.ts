import {betaIsf, betaQuantile} from "./betaDistribution.js";
import {checkLevel, checkPasses} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";

/**
 * The Clopper–Pearson interval for a rate: the rates that two one-sided exact binomial tests do not reject. Never covers
 * less than its level, mostly more.
 *
 * Input: two counts; the result is 0–1.
 * Assumes: independent trials of one probability.
 * Not for: the everyday interval, for which it is too wide: use wilson. Repeats of tasks: use clusteredError.
 * Edge: n = 0 gives 0–1 with a NaN estimate; 0 passes give low 0, n passes high 1. Passes above n are a RangeError.
 * Source: Clopper and Pearson (1934), Biometrika 26:404–413; R's binom.test(x, n)$conf.int.
 */
export function clopperPearson(passes: number, n: number, {level = 0.95}: IntervalOptions = {}): Interval {
  checkPasses(passes, n);
  checkLevel(level);
  const a = (1 - level) / 2;
  return {
    estimate: passes / n,
    low: passes === 0 ? 0 : betaQuantile(a, passes, n - passes + 1),
    high: passes === n ? 1 : betaIsf(a, passes + 1, n - passes),
    level,
    method: "Clopper–Pearson",
    n
  };
}
