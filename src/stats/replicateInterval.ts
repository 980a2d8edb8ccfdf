import {checkFinite, checkLevel} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalCdf, normalIsf, normalQuantile} from "./normal.js";
import {replicateQuantiles} from "./replicateQuantiles.js";
import type {ReplicateQuantile} from "./replicateQuantiles.js";

export interface ReplicateIntervalOptions extends IntervalOptions {
  method?: "percentile" | "basic" | "bca" | "normal";
  quantiles?: ReplicateQuantile;
  /** BCa: whether replicates equal to the estimate count half (mid), or not at all (strict, as R's boot). */
  ties?: "mid" | "strict";
  /** Replicates as near the estimate as this share of the farthest count as equal to it: sums that tie on paper. */
  slack?: number;
  /** BCa's acceleration, from jackknife. */
  acceleration?: number;
}

export interface BootstrapInterval extends Interval {
  /** Standard deviation of the replicates. */
  se: number;
  /** Mean of the replicates less the estimate. */
  bias: number;
  reps: number;
  /** BCa's bias correction. */
  z0?: number;
  acceleration?: number;
  /** The two probabilities whose quantiles are the ends. */
  tails?: [number, number];
  /** Why there is no interval, or what was left out of it. */
  problem?: string;
}

/**
 * A bootstrap interval from an estimate and its replicates, however those were made.
 *
 * Input: the statistic of the sample; its replicates, at least some thousands; options. BCa wants `acceleration`.
 * Assumes: that replicates scatter around the estimate as it does around the truth (percentile, basic), up to a bias and
 * a skewness (BCa).
 * Not for: five or ten values: every bootstrap is far too narrow there (see defaultInterval).
 * Edge: replicates that are not finite are left out and counted in `problem`; none gives NaN. BCa whose bias correction is
 * infinite (every replicate on one side), or whose acceleration is NaN (all equal), gives NaN and says so in `problem`.
 * Source: Efron (1987), “Better bootstrap confidence intervals”, JASA 82:171–185; Davison and Hinkley (1997), ch. 5; R's
 * boot.ci with quantiles "normal" and ties "strict", scipy.stats.bootstrap with 7 and "mid".
 */
export function replicateInterval(
  estimate: number,
  replicates: ArrayLike<number>,
  {
    level = 0.95,
    method = "bca",
    quantiles = 7,
    ties = "mid",
    slack = 0,
    acceleration = NaN
  }: ReplicateIntervalOptions = {}
): BootstrapInterval {
  checkLevel(level);
  checkFinite([estimate]);
  const T = new Float64Array(replicates);
  const reps = T.length;
  let d1 = 0;
  let d2 = 0;
  let largest = 0;
  for (let i = 0; i < reps; ++i) {
    const d = T[i] - estimate;
    d1 += d;
    d2 += d * d;
    if (d > largest || -d > largest) largest = Math.abs(d);
  }
  if (!(d2 < Infinity)) {
    const known = T.filter(Number.isFinite);
    if (known.length < reps) {
      const interval = replicateInterval(estimate, known, {level, method, quantiles, ties, slack, acceleration});
      const left = `left out: ${reps - known.length} replicates that are not finite`;
      return {...interval, problem: interval.problem ? `${interval.problem}; ${left}` : left};
    }
  }
  const bias = d1 / reps;
  const se = Math.sqrt(Math.max(0, d2 - d1 * bias) / (reps - 1));
  const a = (1 - level) / 2;
  const z = normalIsf(a);
  let tails: [number, number] = [a, 1 - a];
  let problem: string | undefined;
  let low = NaN;
  let high = NaN;
  let z0;
  if (method === "bca") {
    const near = slack && slack * largest + 4 * Number.EPSILON * Math.abs(estimate);
    let below = 0;
    let equal = 0;
    for (let i = 0; i < reps; ++i) {
      const d = T[i] - estimate;
      if (d < -near) ++below;
      else if (d <= near) ++equal;
    }
    z0 = equal === reps ? NaN : normalQuantile((below + (ties === "mid" ? equal / 2 : 0)) / reps);
    tails = [-z, z].map((w) => normalCdf(z0! + (z0! + w) / (1 - acceleration * (z0! + w)))) as [number, number];
    if (!Number.isFinite(z0)) problem = `no BCa interval: bias correction ${z0}`;
    else if (Number.isNaN(acceleration)) problem = `no BCa interval: acceleration ${acceleration}`;
    else [low, high] = replicateQuantiles(T, tails, quantiles);
  } else if (method === "normal") {
    low = estimate - bias - z * se;
    high = estimate - bias + z * se;
  } else if (reps) {
    [low, high] = replicateQuantiles(T, tails, quantiles);
    if (method === "basic") [low, high] = [2 * estimate - high, 2 * estimate - low];
  }
  return {
    estimate,
    low,
    high,
    level,
    method: `bootstrap ${method === "bca" ? "BCa" : method}`,
    n: NaN,
    se,
    bias,
    reps,
    ...(method === "bca" && {z0, acceleration, tails, ties}),
    ...(problem && {problem})
  };
}
