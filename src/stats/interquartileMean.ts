import {checkFinite} from "./checks.js";
import {mean} from "./describe.js";

/**
 * The interquartile mean (IQM): the mean of the middle half, after dropping the lowest and the highest quarter. It uses
 * more of the data than the median and is as deaf to outliers.
 *
 * Input: one value a run, any unit. For an interval pass it to a bootstrap as the statistic, resampling whole tasks.
 * Assumes: scores are comparable between tasks (same scale, or normalised).
 * Not for: pass/fail (the middle half is 0 or 1 nearly always), or when the worst cases matter (conditionalValueAtRisk).
 * Edge: none gives NaN; below four values nothing is dropped. Values that are not finite: RangeError.
 * Source: Agarwal et al. (2021), “Deep reinforcement learning at the edge of the statistical precipice”,
 * arXiv:2108.13264; SciPy's trim_mean(x, 0.25), R's mean(x, trim = 0.25): ⌊n/4⌋ values go at each end.
 */
export function interquartileMean(values: ArrayLike<number>): number {
  checkFinite(values);
  const X = Float64Array.from(values).toSorted();
  const cut = Math.floor(X.length / 4);
  return mean(X.subarray(cut, X.length - cut));
}
