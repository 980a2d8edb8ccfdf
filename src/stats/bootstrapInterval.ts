import {bootstrapReplicates} from "./bootstrapReplicates.js";
import type {Statistic} from "./bootstrapReplicates.js";
import {checkFinite} from "./checks.js";
import {mean} from "./describe.js";
import {jackknife} from "./jackknife.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";
import {replicateInterval} from "./replicateInterval.js";
import type {BootstrapInterval, ReplicateIntervalOptions} from "./replicateInterval.js";
import type {Resampling} from "./resampling.js";
import {studentizedInterval} from "./studentizedInterval.js";

export interface BootstrapOptions extends Omit<ReplicateIntervalOptions, "method" | "acceleration"> {
  method?: "percentile" | "basic" | "bca" | "normal" | "studentized";
  /** Number of resamples. */
  reps?: number;
  random?: Random;
  /** What is drawn together: clustered(tasks), stratified(types), nested(tasks); independent values by default. */
  resampling?: Resampling;
  /** For method "studentized": the standard error of the statistic of a sample; that of the mean by default. */
  standardError?: Statistic;
}

/**
 * A bootstrap interval for any *statistic* of *values*: BCa with mid ties by default, or percentile, basic, normal,
 * studentised; of independent, clustered, stratified or two-level data.
 *
 * Input: finite numbers; a function of a sample, the mean by default; options.
 * Assumes: a sample large enough to stand for its population, some 20 values or clusters at least.
 * Not for: fewer values than that (use meanInterval or wilson: see defaultInterval); means of whole-number scores, for
 * which idealBootstrap is exact.
 * Edge: fewer than two values give NaN. All equal give width 0 by percentile and basic, and NaN by BCa and studentised,
 * with the reason in `problem`.
 * Source: Efron (1987), JASA 82:171–185; Davison and Hinkley (1997), ch. 5; scipy.stats.bootstrap; R's boot.
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  statistic: Statistic = mean,
  {
    method = "bca",
    level = 0.95,
    reps = 10000,
    random = seeded(1),
    resampling,
    quantiles = 7,
    ties = "mid",
    slack = 1e-12,
    standardError = standardErrorOfMean
  }: BootstrapOptions = {}
): BootstrapInterval {
  checkFinite(values);
  const n = values.length;
  const seed = random.seed;
  const sample = Float64Array.from(values);
  const estimate = n ? statistic(sample) : NaN;
  const kind = resampling?.kind ? `${resampling.kind} ` : "";
  const name = (interval: BootstrapInterval) => ({...interval, method: kind + interval.method, n, seed});
  if ((resampling?.units.length ?? n) < 2 || !Number.isFinite(estimate)) {
    const problem = `too few to resample: ${resampling?.units.length ?? n}`;
    const nothing = {estimate, low: NaN, high: NaN, level, n, se: NaN, bias: NaN, reps: 0, problem};
    return name({...nothing, method: `bootstrap ${method === "bca" ? "BCa" : method}`});
  }
  if (method === "studentized") {
    const ses: number[] = [];
    const both = (s: Float64Array) => {
      ses.push(standardError(s));
      return statistic(s);
    };
    const estimates = bootstrapReplicates(sample, both, {reps, random, resampling});
    return name(studentizedInterval({estimate, se: standardError(sample)}, {estimates, ses}, {level, quantiles}));
  }
  const replicates = bootstrapReplicates(sample, statistic, {reps, random, resampling});
  const acceleration = method === "bca" ? jackknife(sample, statistic, resampling).acceleration : undefined;
  return name(replicateInterval(estimate, replicates, {level, method, quantiles, ties, slack, acceleration}));
}

/** As sd / √n, without its care for offsets that a resample need not have. */
function standardErrorOfMean(sample: Float64Array): number {
  const n = sample.length;
  const first = sample[0];
  let s = 0;
  let squares = 0;
  for (let i = 0; i < n; ++i) {
    const d = sample[i] - first;
    s += d;
    squares += d * d;
  }
  return Math.sqrt(Math.max(0, squares - (s * s) / n) / (n - 1) / n);
}
