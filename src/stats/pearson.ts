import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {deviations, sum} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {studentTSf} from "./studentT.js";

export interface Correlation extends Interval {
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
}

/**
 * Pearson's correlation: how closely two measurements follow one straight line, −1 to 1, with a t test of 0 and Fisher's
 * interval.
 *
 * Input: parallel arrays, any units.
 * Assumes: independent pairs; for p and interval, two normals together.
 * Not for: agreement (linConcordance: a judge that is always 1 too low correlates perfectly), or curved relations (spearman).
 * Edge: fewer than two pairs, or one side all equal, give NaN. Two pairs give ±1 with p NaN; fewer than four, no interval.
 * Exactly linear: ±1, p 0. Lengths that differ, a value that is not finite: RangeError.
 * Source: R's cor.test(x, y); Fisher (1921). 1 − r² comes from the residuals, so that p holds where r rounds to 1.
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, {level = 0.95}: IntervalOptions = {}): Correlation {
  checkLevel(level);
  checkSameLength(x, y);
  checkFinite(x);
  checkFinite(y);
  const n = x.length;
  const X = unit(x);
  const Y = unit(y);
  const raw = sum(X.map((d, i) => d * Y[i]));
  // Residuals of Y on X, as the half-sums and half-differences do not cancel: 1 ∓ r = |X ∓ Y|² / 2.
  const minus = sum(X.map((d, i) => (d - Y[i]) ** 2)) / 2;
  const plus = sum(X.map((d, i) => (d + Y[i]) ** 2)) / 2;
  const estimate = n < 2 ? NaN : raw > 0.5 ? 1 - minus : raw < -0.5 ? plus - 1 : raw;
  const df = n - 2;
  const t = df > 0 ? estimate * Math.sqrt(df / (minus * plus)) : NaN;
  const half = n > 3 ? normalIsf((1 - level) / 2) / Math.sqrt(n - 3) : NaN;
  const z = Math.log(plus / minus) / 2; // atanh r
  return {
    estimate,
    low: Math.tanh(z - half),
    high: Math.tanh(z + half),
    level,
    method: "Pearson, t test, Fisher z interval",
    n,
    t,
    df,
    p: df > 0 ? Math.min(1, 2 * studentTSf(Math.abs(t), df)) : NaN
  };
}

/** Deviations from the mean, scaled to length 1; NaN when all are equal. */
function unit(values: ArrayLike<number>): Float64Array {
  const D = deviations(values);
  const size = D.reduce((m, d) => Math.max(m, Math.abs(d)), 0);
  for (let i = 0; i < D.length; ++i) D[i] /= size; // squares of 1e-200 would vanish
  const length = Math.sqrt(sum(D.map((d) => d * d)));
  return D.map((d) => d / length);
}
