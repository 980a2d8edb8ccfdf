import {checkFinite, checkSameLength} from "./checks.js";
import {clusteredError} from "./clusteredError.js";
import {deviations, mean, variance} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalSf} from "./normal.js";
import {summaryInterval} from "./summaryInterval.js";

export interface PairedErrorOptions extends IntervalOptions {
  /** The cluster of each pair, where pairs are not independent. */
  clusters?: ArrayLike<string | number>;
}

export interface PairedError extends Interval {
  /** The standard error that the interval and z use: paired, and clustered if clusters are given. */
  se: number;
  /** sd of the differences / √n. */
  sePaired: number;
  /** √(var a / n + var b / n): what it would be had the two not shared their tasks. */
  seUnpaired: number;
  /** Miller’s clustered error of the differences; NaN without clusters. */
  seClustered: number;
  covariance: number;
  correlation: number;
  z: number;
  /** Two-sided, normal. */
  p: number;
}

/**
 * The mean difference of two configs on the same tasks, a − b, with the standard error of the differences, beside what it
 * would be unpaired: pairing gains as much as the two correlate.
 *
 * Input: two parallel arrays of finite numbers; optionally the cluster of each pair.
 * Assumes: independent pairs (or clusters), near normal or many differences.
 * Not for: pass/fail on few tasks: use mcnemar. Two separate sets of tasks: use welchT.
 * Edge: fewer than two pairs give NaN. Identical arrays give se 0 and NaN for z and p: nothing was learnt. Lengths that
 * differ are a RangeError.
 * Source: Miller (2024), “Adding error bars to evals”, arXiv:2411.00640, paired analysis; R's t.test(paired = TRUE) for the
 * interval.
 */
export function pairedError(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  {level = 0.95, clusters}: PairedErrorOptions = {}
): PairedError {
  checkSameLength(a, b);
  checkFinite(a);
  checkFinite(b);
  const n = a.length;
  const differences = Float64Array.from(a, (x, i) => x - b[i]);
  const A = deviations(a);
  const B = deviations(b);
  const covariance = n < 2 ? NaN : A.reduce((s, d, i) => s + d * B[i], 0) / (n - 1);
  const va = variance(a);
  const vb = variance(b);
  const estimate = mean(differences);
  const simple = summaryInterval({mean: estimate, sd: Math.sqrt(variance(differences)), n}, {level});
  const {low, high, method} = clusters ? clusteredError(differences, clusters, {level}) : simple;
  const seClustered = clusters ? clusteredError(differences, clusters).seMiller : NaN;
  const se = clusters ? seClustered : simple.se;
  const z = estimate / se;
  return {
    estimate,
    low,
    high,
    level,
    method: `paired ${method}`,
    n,
    se,
    sePaired: simple.se,
    seUnpaired: Math.sqrt((va + vb) / n),
    seClustered,
    covariance,
    correlation: covariance / Math.sqrt(va * vb),
    z,
    p: Math.min(1, 2 * normalSf(Math.abs(z)))
  };
}
