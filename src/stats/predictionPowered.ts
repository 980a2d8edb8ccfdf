import {checkLevel, checkSameLength} from "./checks.js";
import {deviations, mean, variance} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";

export interface PredictionPoweredOptions extends IntervalOptions {
  /** How much to lean on the judge: 0 not at all, 1 fully; by default what makes the interval shortest. */
  lambda?: number;
}

export interface PredictionPowered extends Interval {
  lambda: number;
  /** Mean of the human scores alone, and its standard error: what the judge improves on. */
  humanOnly: number;
  humanOnlySe: number;
  se: number;
}

/**
 * The mean human score of many runs when only some were scored by humans and all by a judge: the judge's mean, corrected by
 * how far it is off where both scored. Unbiased however bad the judge is; a good judge makes it precise.
 *
 * Input: parallel arrays *human* and *judge* of the runs that both scored, and `unlabelled`, the judge's scores of the rest.
 * Assumes: the runs that humans scored are a random sample of all; runs are independent.
 * Not for: fewer than about 30 labelled runs, where the normal interval is too short.
 * Edge: fewer than two labelled runs, or no unlabelled, give NaN bounds (without unlabelled, the human mean as estimate). A
 * constant judge gets lambda 0. Lengths that differ, a value that is not finite: RangeError.
 * Source: Angelopoulos et al. (2023), “Prediction-powered inference”, Science 382:669–674; lambda as in PPI++,
 * arXiv:2311.01453, at most 1 and at least 0.
 */
export function predictionPowered(
  human: ArrayLike<number>,
  judge: ArrayLike<number>,
  {unlabelled, level = 0.95, lambda}: PredictionPoweredOptions & {unlabelled: ArrayLike<number>}
): PredictionPowered {
  checkLevel(level);
  checkSameLength(human, judge);
  const n = human.length;
  const N = unlabelled.length;
  const H = deviations(human);
  const J = deviations(judge);
  const humanOnly = mean(human);
  const covariance = H.reduce((s, h, i) => s + h * J[i], 0) / (n - 1);
  // All judge scores together give the best variance of the judge.
  const spread = variance(Float64Array.from({length: n + N}, (_, i) => (i < n ? judge[i] : unlabelled[i - n])));
  const best = spread > 0 && N > 0 && n > 1 ? Math.min(1, Math.max(0, covariance / ((1 + n / N) * spread))) : 0;
  const l = lambda ?? best;
  const estimate = N > 0 ? humanOnly + l * (mean(unlabelled) - mean(judge)) : humanOnly;
  const rectifier = variance(Float64Array.from(human, (h, i) => h - l * judge[i]));
  const se = Math.sqrt(rectifier / n + (N > 1 ? (l * l * variance(unlabelled)) / N : NaN));
  const half = normalIsf((1 - level) / 2) * se;
  return {
    estimate,
    low: estimate - half,
    high: estimate + half,
    level,
    method: "prediction-powered mean, normal interval",
    n,
    lambda: l,
    humanOnly,
    humanOnlySe: Math.sqrt(variance(human) / n),
    se
  };
}
