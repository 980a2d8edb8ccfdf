import {incompleteBeta, inverseBeta} from "./betaFunctions.js";
import {checkPositive, checkProbability} from "./checks.js";
import type {Tails} from "./tails.js";

/**
 * Both tails of the beta distribution with their logarithms.
 *
 * Input: x, 0–1; shapes a and b above 0.
 * Assumes: nothing.
 * Not for: x so near 1 that 1 − x was lost: use incompleteBeta, which takes both.
 * Edge: x ≤ 0 gives lower 0, x ≥ 1 upper 0; NaN gives NaN; a or b ≤ 0 is a RangeError.
 * Source: R's pbeta; DLMF 8.17.
 */
export function betaTails(x: number, a: number, b: number): Tails {
  checkPositive(a);
  checkPositive(b);
  return incompleteBeta(a, b, x, 1 - x);
}

/**
 * P(X ≤ x) for a beta distribution.
 *
 * Input: x, 0–1; shapes a and b above 0.
 * Assumes: nothing.
 * Not for: upper tails: use betaSf.
 * Edge: as betaTails.
 * Source: R's pbeta(x, a, b).
 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTails(x, a, b).lower;
}

/**
 * P(X > x) for a beta distribution.
 *
 * Input: x, 0–1; shapes a and b above 0.
 * Assumes: nothing.
 * Not for: lower tails: use betaCdf.
 * Edge: as betaTails.
 * Source: R's pbeta(x, a, b, lower.tail = FALSE).
 */
export function betaSf(x: number, a: number, b: number): number {
  return betaTails(x, a, b).upper;
}

/**
 * The *p*-quantile of a beta distribution.
 *
 * Input: p 0–1; shapes a and b above 0.
 * Assumes: nothing.
 * Not for: p near 1 that stands for a small upper tail: use betaIsf.
 * Edge: 0 gives 0, 1 gives 1; p outside 0–1 or a shape ≤ 0 is a RangeError.
 * Source: R's qbeta(p, a, b).
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability(p);
  if (p === 0 || p === 1) return p;
  return (p > 0.5 ? inverseBeta(1 - p, a, b, false) : inverseBeta(p, a, b, true)).x;
}

/**
 * The x that a beta variable exceeds with probability *q*.
 *
 * Input: q 0–1; shapes a and b above 0.
 * Assumes: nothing.
 * Not for: q near 1 that stands for a small lower tail: use betaQuantile.
 * Edge: 0 gives 1, 1 gives 0; q outside 0–1 or a shape ≤ 0 is a RangeError.
 * Source: R's qbeta(q, a, b, lower.tail = FALSE).
 */
export function betaIsf(q: number, a: number, b: number): number {
  checkProbability(q);
  if (q === 0 || q === 1) return 1 - q;
  return (q > 0.5 ? inverseBeta(1 - q, a, b, true) : inverseBeta(q, a, b, false)).x;
}
