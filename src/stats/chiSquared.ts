import {checkPositive, checkProbability} from "./checks.js";
import {incompleteGamma, logGamma} from "./gammaFunctions.js";
import {newton} from "./newton.js";
import {normalIsf} from "./normal.js";
import type {Tails} from "./tails.js";

/**
 * Both tails of the χ² distribution with their logarithms.
 *
 * Input: x; df above 0, which need not be whole.
 * Assumes: nothing.
 * Not for: exact tests on small tables.
 * Edge: x ≤ 0 gives lower 0; NaN gives NaN; df ≤ 0 is a RangeError.
 * Source: R's pchisq; DLMF 8.2.4.
 */
export function chiSquaredTails(x: number, df: number): Tails {
  checkPositive(df);
  return incompleteGamma(df / 2, x / 2);
}

/**
 * P(X ≤ x) for a χ² with df degrees of freedom.
 *
 * Input: x; df above 0.
 * Assumes: nothing.
 * Not for: p-values: use chiSquaredSf.
 * Edge: as chiSquaredTails.
 * Source: R's pchisq(x, df).
 */
export function chiSquaredCdf(x: number, df: number): number {
  return chiSquaredTails(x, df).lower;
}

/**
 * P(X > x) for a χ² with df degrees of freedom: the p-value of a χ² test.
 *
 * Input: x; df above 0.
 * Assumes: nothing.
 * Not for: tails below 1e-308: use chiSquaredTails(x, df).logUpper.
 * Edge: as chiSquaredTails.
 * Source: R's pchisq(x, df, lower.tail = FALSE).
 */
export function chiSquaredSf(x: number, df: number): number {
  return chiSquaredTails(x, df).upper;
}

/**
 * The *p*-quantile of a χ² with df degrees of freedom.
 *
 * Input: p 0–1; df above 0.
 * Assumes: nothing.
 * Not for: p near 1 that stands for a small upper tail: use chiSquaredIsf.
 * Edge: 0 gives 0, 1 Infinity; p outside 0–1 or df ≤ 0 is a RangeError.
 * Source: R's qchisq(p, df).
 */
export function chiSquaredQuantile(p: number, df: number): number {
  checkProbability(p);
  return p > 0.5 ? solve(1 - p, df, false) : solve(p, df, true);
}

/**
 * The x that a χ² with df degrees of freedom exceeds with probability *q*.
 *
 * Input: q 0–1; df above 0.
 * Assumes: nothing.
 * Not for: q near 1 that stands for a small lower tail: use chiSquaredQuantile.
 * Edge: 0 gives Infinity, 1 gives 0; q outside 0–1 or df ≤ 0 is a RangeError.
 * Source: R's qchisq(q, df, lower.tail = FALSE).
 */
export function chiSquaredIsf(q: number, df: number): number {
  checkProbability(q);
  return q > 0.5 ? solve(1 - q, df, true) : solve(q, df, false);
}

/** Newton on the logarithm of the tail as a function of ln x. */
function solve(p: number, df: number, isLower: boolean): number {
  checkPositive(df);
  if (p === 0) return isLower ? 0 : Infinity;
  const a = df / 2;
  const log = Math.log(p);
  const z = normalIsf(p) * (isLower ? -1 : 1);
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  // Wilson and Hilferty; far down, the first term of the series.
  const low = (log + logGamma(a + 1)) / a;
  const start =
    isLower && (cube < 0.1 || low < Math.log(a) - 2) ? low : Math.log(a) + 3 * Math.log(Math.max(cube, 0.1));
  const u = newton((u) => {
    const x = Math.exp(u);
    const {logLower, logUpper} = incompleteGamma(a, x);
    const tail = isLower ? logLower : logUpper;
    const slope = Math.exp(a * u - x - logGamma(a) - tail);
    return [tail - log, isLower ? slope : -slope];
  }, start);
  return 2 * Math.exp(u);
}
