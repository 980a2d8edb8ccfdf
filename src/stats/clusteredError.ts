import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {deviations, mean} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {groupIndices} from "./resampling.js";
import {studentTIsf} from "./studentT.js";

export interface ClusteredError extends Interval {
  /** The standard error that the interval uses: CR1. */
  se: number;
  clusters: number;
  /** s / √n, as if all values were independent. */
  seNaive: number;
  /** Miller (2024): the naive variance plus the cross terms within clusters. */
  seMiller: number;
  /** Liang and Zeger's sandwich without, and with, the factor G / (G − 1) for few clusters. */
  seCR0: number;
  seCR1: number;
  /** (CR1 / naive)²: how many times more runs a benchmark of unrelated tasks would not have needed. */
  designEffect: number;
}

/**
 * The mean of values that come in clusters (repeats of tasks, questions on one text), with standard errors that know it,
 * and the interval mean ± t se with G − 1 degrees of freedom for G clusters.
 *
 * Input: finite numbers; for each the label of its cluster, in any order.
 * Assumes: independent clusters, some 10 at least; clusters may differ in size.
 * Not for: one value a task (use meanInterval or wilson).
 * Edge: fewer than two clusters give NaN. Clusters whose deviations cancel give CR0 and CR1 of 0, and a small positive
 * Miller error. Lengths that differ are a RangeError.
 * Source: Miller (2024), “Adding error bars to evals”, arXiv:2411.00640; Liang and Zeger (1986), Biometrika 73:13–22; R's
 * sandwich::vcovCL(type = "HC0"); inspect_ai's stderr(cluster) is CR1.
 */
export function clusteredError(
  values: ArrayLike<number>,
  clusters: ArrayLike<string | number>,
  {level = 0.95}: IntervalOptions = {}
): ClusteredError {
  checkFinite(values);
  checkSameLength(values, clusters);
  checkLevel(level);
  const n = values.length;
  const D = deviations(values);
  const groups = groupIndices(clusters);
  const G = groups.length;
  const total = D.reduce((s, d) => s + d * d, 0);
  const between = groups.reduce((s, I) => s + I.reduce((t, i) => t + D[i], 0) ** 2, 0);
  const naive = n < 2 ? NaN : total / (n - 1) / n;
  const cr0 = between / (n * n);
  const se = G < 2 ? NaN : Math.sqrt((cr0 * G) / (G - 1));
  const estimate = mean(values);
  const half = G < 2 ? NaN : studentTIsf((1 - level) / 2, G - 1) * se;
  return {
    estimate,
    low: estimate - half,
    high: estimate + half,
    level,
    method: "cluster-robust t (CR1)",
    n,
    clusters: G,
    se,
    seNaive: Math.sqrt(naive),
    seMiller: Math.sqrt(naive + (between - total) / (n * n)),
    seCR0: Math.sqrt(cr0),
    seCR1: se,
    designEffect: (se * se) / naive
  };
}
