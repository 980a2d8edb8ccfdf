import {incompleteBeta, inverseBeta, logBeta} from "./betaFunctions.js";
import {checkPositive, checkProbability} from "./checks.js";
import {normalIsf, normalLogSf, normalSf} from "./normal.js";
import type {Tails} from "./tails.js";
import {tailsFromLog} from "./tails.js";

/**
 * Both tails of Student's t distribution with their logarithms.
 *
 * Input: t; df above 0, which need not be whole.
 * Assumes: nothing.
 * Not for: a shifted t: use noncentralTTails.
 * Edge: 0 gives ½; beyond 1e17 and at Infinity it is the normal; NaN gives NaN; df ≤ 0 is a RangeError.
 * Source: R's pt; DLMF 8.17 with both x = df / (df + t²) and 1 − x.
 */
export function studentTTails(t: number, df: number): Tails {
  checkPositive(df);
  if (t < 0) {
    const {lower, upper, logLower, logUpper} = studentTTails(-t, df);
    return {lower: upper, upper: lower, logLower: logUpper, logUpper: logLower};
  }
  if (df > 1e17) {
    const upper = normalSf(t);
    return {lower: 1 - upper, upper, logLower: Math.log1p(-upper), logUpper: normalLogSf(t)};
  }
  const a = df / 2;
  const r = df / t / t;
  if (r < 1e-25 && t < Infinity) {
    // The first term of the series, for t² may overflow.
    return tailsFromLog(a * (Math.log(df) - 2 * Math.log(t)) - Math.log(df) - logBeta(a, 0.5), false);
  }
  const {upper, logUpper} = incompleteBeta(0.5, a, 1 / (1 + r), r === Infinity ? 1 : r / (1 + r));
  const p = upper / 2;
  return {lower: 1 - p, upper: p, logLower: Math.log1p(-p), logUpper: logUpper - Math.LN2};
}

/**
 * P(T ≤ t) for Student's t.
 *
 * Input: t; df above 0.
 * Assumes: nothing.
 * Not for: the upper tail: use studentTSf.
 * Edge: as studentTTails.
 * Source: R's pt(t, df).
 */
export function studentTCdf(t: number, df: number): number {
  return studentTTails(t, df).lower;
}

/**
 * P(T > t) for Student's t; twice that of |t| is the two-sided p-value.
 *
 * Input: t; df above 0.
 * Assumes: nothing.
 * Not for: tails below 1e-308: use studentTTails(t, df).logUpper.
 * Edge: as studentTTails.
 * Source: R's pt(t, df, lower.tail = FALSE).
 */
export function studentTSf(t: number, df: number): number {
  return studentTTails(t, df).upper;
}

/**
 * The *p*-quantile of Student's t.
 *
 * Input: p 0–1; df above 0.
 * Assumes: nothing.
 * Not for: p near 1 that stands for a small upper tail: use studentTIsf.
 * Edge: ½ gives 0, 0 −Infinity, 1 Infinity; p outside 0–1 or df ≤ 0 is a RangeError.
 * Source: R's qt(p, df).
 */
export function studentTQuantile(p: number, df: number): number {
  checkProbability(p);
  return p > 0.5 ? studentTIsf(1 - p, df) : 0 - studentTIsf(p, df);
}

/**
 * The t that Student's t exceeds with probability *q*.
 *
 * Input: q 0–1; df above 0.
 * Assumes: nothing.
 * Not for: q near 1 that stands for a small lower tail: use studentTQuantile.
 * Edge: 0 gives Infinity, 1 −Infinity; q outside 0–1 or df ≤ 0 is a RangeError.
 * Source: R's qt(q, df, lower.tail = FALSE).
 */
export function studentTIsf(q: number, df: number): number {
  checkProbability(q);
  checkPositive(df);
  if (q > 0.5) return -studentTIsf(1 - q, df);
  if (q === 0) return Infinity;
  if (q === 0.5) return 0;
  if (df > 1e15) return normalIsf(q);
  // Beside the centre the mass between 0 and t is what keeps its digits.
  const {logit} = q > 0.25 ? inverseBeta(1 - 2 * q, 0.5, df / 2, true) : inverseBeta(2 * q, 0.5, df / 2, false);
  return Math.sqrt(df) * Math.exp(logit / 2);
}
