import {bootstrapReplicates} from "./bootstrapReplicates.js";
import {checkFinite} from "./checks.js";
import {deviations, mean} from "./describe.js";
import type {BootstrapOptions} from "./bootstrapInterval.js";
import type {Statistic} from "./bootstrapReplicates.js";
import {acceleration, jackknife} from "./jackknife.js";
import {seeded} from "./random.js";
import {replicateInterval} from "./replicateInterval.js";
import type {BootstrapInterval} from "./replicateInterval.js";

export interface TwoSampleOptions extends Omit<BootstrapOptions, "method" | "resampling" | "standardError"> {
  method?: "percentile" | "basic" | "bca" | "normal";
  /** What is compared: the mean by default. */
  statistic?: Statistic;
}

/**
 * A bootstrap interval for the difference of a statistic between two independent samples, a − b, each resampled by itself.
 *
 * Input: two arrays of finite numbers, whose lengths may differ.
 * Assumes: independent values and samples.
 * Not for: two configs on the same tasks: take differences and use bootstrapInterval, clustered where tasks repeat.
 * Edge: fewer than two values on a side give NaN. All equal on both sides give width 0, by BCa NaN with the reason in
 * `problem`.
 * Source: Efron and Tibshirani (1993), ch. 8; acceleration as for strata: Davison and Hinkley (1997), §3.2.
 */
export function twoSampleBootstrap(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  {
    statistic = mean,
    method = "bca",
    level = 0.95,
    reps = 10000,
    random = seeded(1),
    quantiles = 7,
    ties = "mid",
    slack = 1e-12
  }: TwoSampleOptions = {}
): BootstrapInterval {
  checkFinite(a);
  checkFinite(b);
  const n = a.length + b.length;
  const seed = random.seed;
  const estimate = statistic(Float64Array.from(a)) - statistic(Float64Array.from(b));
  if (a.length < 2 || b.length < 2 || !Number.isFinite(estimate)) {
    const problem = `too few to resample: ${Math.min(a.length, b.length)}`;
    const name = `two-sample bootstrap ${method === "bca" ? "BCa" : method}`;
    return {estimate, low: NaN, high: NaN, level, method: name, n, seed, se: NaN, bias: NaN, reps: 0, problem};
  }
  const replicates = bootstrapReplicates(a, statistic, {reps, random});
  const other = bootstrapReplicates(b, statistic, {reps, random});
  for (let r = 0; r < reps; ++r) replicates[r] -= other[r];
  let skewness = NaN;
  if (method === "bca") {
    const influence = (x: ArrayLike<number>, sign: number) => {
      const D = deviations(jackknife(x, statistic).leaveOneOut);
      return D.map((d) => (-sign * d * (D.length - 1)) / D.length);
    };
    skewness = acceleration([...influence(a, 1), ...influence(b, -1)]);
  }
  const interval = replicateInterval(estimate, replicates, {
    level,
    method,
    quantiles,
    ties,
    slack,
    acceleration: skewness
  });
  return {...interval, method: `two-sample ${interval.method}`, n, seed};
}
