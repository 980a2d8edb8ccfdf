import {checkLevel} from "./checks.js";
import {mean} from "./describe.js";
import type {IntervalOptions} from "./interval.js";
import {idealDistribution} from "./idealDistribution.js";
import type {IdealDistribution} from "./idealDistribution.js";
import {jackknife} from "./jackknife.js";
import {normalCdf, normalIsf, normalQuantile} from "./normal.js";
import type {BootstrapInterval} from "./replicateInterval.js";

export interface IdealBootstrapOptions extends IntervalOptions {
  method?: "percentile" | "basic" | "bca";
  /** idealDistribution(values), where it is known already. */
  distribution?: IdealDistribution;
}

export interface IdealBootstrapInterval extends BootstrapInterval {
  /** The step between neighbouring values of the mean. */
  step: number;
}

/**
 * The bootstrap interval for a mean with infinitely many resamples: the distribution of the mean of n draws is computed
 * exactly, as the n-fold convolution of the sample, so there is neither Monte-Carlo error nor a seed. For whole-number
 * scores it is also many times faster than resampling.
 *
 * Input: values on a grid: gates, pass/fail, scores with few decimals.
 * Assumes: independent values; as every bootstrap, a sample that stands for its population.
 * Not for: five or ten values (use meanInterval or wilson: see defaultInterval); measured values without a grid, or clustered
 * ones: use bootstrapInterval.
 * Edge: fewer than two values give NaN. All equal give width 0 by percentile and basic, and NaN by BCa with the reason in
 * `problem`. Values without a common step, or with more than 65,536 steps between n times the least and the greatest, are
 * a RangeError.
 * Source: Efron (1979), Ann. Stat. 7:1–26, method 1 (the theoretical calculation); a quantile is the least value whose
 * cumulative probability reaches it; BCa with mid ties.
 */
export function idealBootstrap(
  values: ArrayLike<number>,
  {level = 0.95, method = "bca", distribution = idealDistribution(values)}: IdealBootstrapOptions = {}
): IdealBootstrapInterval {
  checkLevel(level);
  const n = values.length;
  const {first, step, probabilities: P} = distribution;
  const estimate = mean(values);
  const {acceleration, se} = jackknife(values);
  const a = (1 - level) / 2;
  const z = normalIsf(a);
  const at = Math.round((estimate - first) / step) || 0;
  let tails: [number, number] = [a, 1 - a];
  let z0 = NaN;
  let problem = n < 2 ? `too few to resample: ${n}` : undefined;
  if (method === "bca") {
    let below = 0;
    for (let i = 0; i < at; ++i) below += P[i];
    z0 = P.length > 1 ? normalQuantile(below + P[at] / 2) : NaN;
    tails = [-z, z].map((w) => normalCdf(z0 + (z0 + w) / (1 - acceleration * (z0 + w)))) as [number, number];
    problem ??= P.length > 1 ? undefined : `no BCa interval: bias correction ${z0}`;
  }
  let [low, high] = problem ? [NaN, NaN] : tails.map((p) => first + step * leastReaching(P, p));
  if (method === "basic") [low, high] = [2 * estimate - high, 2 * estimate - low];
  return {
    estimate,
    low,
    high,
    level,
    method: `ideal bootstrap ${method === "bca" ? "BCa" : method}`,
    n,
    se: n < 2 ? NaN : se * Math.sqrt((n - 1) / n),
    bias: 0,
    reps: Infinity,
    step,
    ...(method === "bca" && {z0, acceleration, tails, ties: "mid"}),
    ...(problem && {problem})
  };
}

function leastReaching(P: Float64Array, p: number): number {
  let s = 0;
  for (let i = 0; i < P.length; ++i) if ((s += P[i]) >= p - 1e-12) return i;
  return P.length - 1;
}
