import {checkPositive} from "./checks.js";
import {stirlingError} from "./gammaFunctions.js";
import {integrateLog} from "./integrateLog.js";
import {normalLogSf} from "./normal.js";
import {studentTSf} from "./studentT.js";

/**
 * P(T > t) for a noncentral t: (Z + delta) / √(χ² / df). With delta the true effect in standard errors this is the power
 * of a t test.
 *
 * Input: t; df above 0; delta any finite number.
 * Assumes: nothing.
 * Not for: large df where the normal is enough; it takes some ten microseconds.
 * Edge: ±Infinity gives 0 or 1; NaN gives NaN; df ≤ 0 is a RangeError. Relative error near 1e-12 in both tails.
 * Source: Johnson, Kotz and Balakrishnan (1995), ch. 31: the integral over the scale; R's pt(t, df, delta, lower.tail = FALSE).
 */
export function noncentralTSf(t: number, df: number, delta: number): number {
  checkPositive(df);
  if (delta === 0) return studentTSf(t, df);
  if (Math.abs(t) === Infinity) return t > 0 ? 0 : 1;
  return Math.exp(overScale(df, (s) => normalLogSf(t * s - delta)));
}

/**
 * P(T ≤ t) for a noncentral t.
 *
 * Input: t; df above 0; delta any finite number.
 * Assumes: nothing.
 * Not for: upper tails: use noncentralTSf.
 * Edge: as noncentralTSf.
 * Source: as noncentralTSf; R's pt(t, df, delta).
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  return noncentralTSf(-t, df, -delta);
}

/**
 * ln of the mean of e^f(S) over S = √(χ² / df), by the trapezoidal rule in ln S.
 *
 * Input: df above 0; f, the logarithm of what is averaged, smooth and log-concave in ln s.
 * Assumes: that.
 * Not for: averages of functions with jumps.
 * Edge: df beyond 1e13, or Infinity, gives f(1).
 * Source: own; density of S: Johnson, Kotz and Balakrishnan (1994), ch. 18.
 */
export function overScale(df: number, f: (s: number) => number): number {
  if (Number.isNaN(df)) return NaN;
  if (df > 1e13) return f(1);
  const a = df / 2;
  // The density of u = ln S is 2 a^a / Γ(a) e^(a (2 u − e^(2 u))).
  const constant = Math.LN2 + 0.5 * Math.log(a / (2 * Math.PI)) - stirlingError(a);
  return integrateLog((u) => constant + a * (2 * u - Math.expm1(2 * u)) + f(Math.exp(u)), 1 / Math.sqrt(4 * a));
}
