import {incompleteBeta, inverseBeta} from "./betaFunctions.js";
import {checkPositive, checkProbability} from "./checks.js";
import {chiSquaredIsf, chiSquaredQuantile, chiSquaredTails} from "./chiSquared.js";
import type {Tails} from "./tails.js";

/**
 * Both tails of the F distribution with their logarithms.
 *
 * Input: x; degrees of freedom of numerator and denominator, above 0; the denominator's may be Infinity.
 * Assumes: nothing.
 * Not for: noncentral F.
 * Edge: x ≤ 0 gives lower 0; NaN gives NaN; degrees of freedom ≤ 0 are a RangeError.
 * Source: R's pf; DLMF 8.17 with both d₂ / (d₂ + d₁ x) and its complement.
 */
export function fTails(x: number, d1: number, d2: number): Tails {
  checkPositive(d1);
  checkPositive(d2);
  if (d2 > 1e17) return chiSquaredTails(x * d1, d1);
  const r = x > 0 ? d2 / d1 / x : Infinity;
  return incompleteBeta(d1 / 2, d2 / 2, Number.isNaN(x) ? x : 1 / (1 + r), r === Infinity ? 1 : r / (1 + r));
}

/**
 * P(X ≤ x) for an F distribution.
 *
 * Input: x; degrees of freedom d1 and d2 above 0.
 * Assumes: nothing.
 * Not for: p-values: use fSf.
 * Edge: as fTails.
 * Source: R's pf(x, d1, d2).
 */
export function fCdf(x: number, d1: number, d2: number): number {
  return fTails(x, d1, d2).lower;
}

/**
 * P(X > x) for an F distribution: the p-value of an analysis of variance.
 *
 * Input: x; degrees of freedom d1 and d2 above 0.
 * Assumes: nothing.
 * Not for: tails below 1e-308: use fTails(x, d1, d2).logUpper.
 * Edge: as fTails.
 * Source: R's pf(x, d1, d2, lower.tail = FALSE).
 */
export function fSf(x: number, d1: number, d2: number): number {
  return fTails(x, d1, d2).upper;
}

/**
 * The *p*-quantile of an F distribution.
 *
 * Input: p 0–1; degrees of freedom d1 and d2 above 0.
 * Assumes: nothing.
 * Not for: p near 1 that stands for a small upper tail: use fIsf.
 * Edge: 0 gives 0, 1 Infinity; p outside 0–1 or degrees of freedom ≤ 0 are a RangeError.
 * Source: R's qf(p, d1, d2).
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  checkProbability(p);
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  if (d2 > 1e15) return chiSquaredQuantile(p, d1) / d1;
  return fromLogit(
    p > 0.5 ? inverseBeta(1 - p, d1 / 2, d2 / 2, false).logit : inverseBeta(p, d1 / 2, d2 / 2, true).logit,
    d2 / d1
  );
}

/**
 * The x that an F variable exceeds with probability *q*.
 *
 * Input: q 0–1; degrees of freedom d1 and d2 above 0.
 * Assumes: nothing.
 * Not for: q near 1 that stands for a small lower tail: use fQuantile.
 * Edge: 0 gives Infinity, 1 gives 0; q outside 0–1 or degrees of freedom ≤ 0 are a RangeError.
 * Source: R's qf(q, d1, d2, lower.tail = FALSE).
 */
export function fIsf(q: number, d1: number, d2: number): number {
  checkProbability(q);
  if (q === 0 || q === 1) return q === 0 ? Infinity : 0;
  if (d2 > 1e15) return chiSquaredIsf(q, d1) / d1;
  return fromLogit(
    q > 0.5 ? inverseBeta(1 - q, d1 / 2, d2 / 2, true).logit : inverseBeta(q, d1 / 2, d2 / 2, false).logit,
    d2 / d1
  );
}

function fromLogit(logit: number, ratio: number): number {
  return Math.exp(logit + Math.log(ratio));
}
