import {checkLevel, checkSameLength} from "./checks.js";
import type {IntervalOptions} from "./interval.js";
import type {BootstrapInterval} from "./replicateInterval.js";
import {replicateQuantiles} from "./replicateQuantiles.js";
import type {ReplicateQuantile} from "./replicateQuantiles.js";

/** An estimate and its standard error. */
export interface Estimate {
  estimate: number;
  se: number;
}

/** Replicates of both. */
export interface EstimateReplicates {
  estimates: ArrayLike<number>;
  ses: ArrayLike<number>;
}

export interface StudentizedOptions extends IntervalOptions {
  /** How the quantiles of t* are read. */
  quantiles?: ReplicateQuantile;
}

/**
 * The studentised (bootstrap-t) interval: quantiles of t* = (estimate* − estimate) / se*, put back on the scale of the
 * data. Second-order right, and the only bootstrap that comes near its level for small samples.
 *
 * Input: estimate and standard error of the sample; the same of every replicate, in parallel arrays.
 * Assumes: that the standard error is stable: best for means.
 * Not for: coarse data (five gates, pass/fail), where many resamples have no spread.
 * Edge: replicates whose standard error is 0 or not finite are left out and counted in `problem`; none left gives NaN.
 * Source: Efron and Tibshirani (1993), §12.5; Davison and Hinkley (1997), eq. 5.5; R's boot.ci(type = "stud").
 */
export function studentizedInterval(
  {estimate, se}: Estimate,
  {estimates, ses}: EstimateReplicates,
  {level = 0.95, quantiles = 7}: StudentizedOptions = {}
): BootstrapInterval {
  checkLevel(level);
  checkSameLength(estimates, ses);
  const T: number[] = [];
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < ses.length; ++i) {
    const d = estimates[i] - estimate;
    sum += d;
    squares += d * d;
    const t = d / ses[i];
    if (ses[i] > 0 && Number.isFinite(t)) T.push(t);
  }
  const all = ses.length;
  const bias = sum / all;
  const a = (1 - level) / 2;
  const [lower, upper] = T.length ? replicateQuantiles(Float64Array.from(T), [a, 1 - a], quantiles) : [NaN, NaN];
  const problem = T.length < all ? `left out: ${all - T.length} replicates without spread` : undefined;
  return {
    estimate,
    low: estimate - upper * se,
    high: estimate - lower * se,
    level,
    method: "bootstrap studentised",
    n: NaN,
    se: Math.sqrt(Math.max(0, squares - all * bias * bias) / (all - 1)),
    bias,
    reps: T.length,
    ...(problem && {problem})
  };
}
