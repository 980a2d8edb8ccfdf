import {bootstrapInterval} from "./bootstrapInterval.js";
import type {BootstrapOptions} from "./bootstrapInterval.js";
import {checkFinite, checkSameLength} from "./checks.js";
import {mean} from "./describe.js";
import type {BootstrapInterval} from "./replicateInterval.js";

export interface PairedBootstrapOptions extends Omit<BootstrapOptions, "standardError"> {
  /** What is computed of the pairs, in parallel arrays; the mean difference by default. */
  statistic?: (a: Float64Array, b: Float64Array) => number;
}

/**
 * A bootstrap interval for anything computed of pairs (two configs on the same tasks, cost and score of the same runs): each
 * resample draws pairs, so that what they share stays together.
 *
 * Input: two parallel arrays of finite numbers; a function of two parallel samples; options as bootstrapInterval.
 * Assumes: independent pairs, or clusters of pairs by `resampling`; some 20 of them at least.
 * Not for: separate samples (use twoSampleBootstrap); few pairs (use pairedError, wilcoxonSignedRank).
 * Edge: fewer than two pairs give NaN. Studentised works for the mean difference only, and throws for another statistic.
 * Lengths that differ are a RangeError.
 * Source: Efron and Tibshirani (1993), ch. 8; scipy.stats.bootstrap(paired = True).
 */
export function pairedBootstrap(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  {statistic, ...options}: PairedBootstrapOptions = {}
): BootstrapInterval {
  checkSameLength(a, b);
  checkFinite(a);
  checkFinite(b);
  const n = a.length;
  const name = (interval: BootstrapInterval) => ({...interval, method: `paired ${interval.method}`});
  if (!statistic)
    return name(
      bootstrapInterval(
        Float64Array.from(a, (x, i) => x - b[i]),
        mean,
        options
      )
    );
  if (options.method === "studentized") throw new RangeError("no standard error of this statistic: studentized");
  const indices = Float64Array.from({length: n}, (_, i) => i);
  const ofPairs = (I: Float64Array) =>
    statistic(
      I.map((i) => a[i]),
      I.map((i) => b[i])
    );
  return name(bootstrapInterval(indices, ofPairs, options));
}
