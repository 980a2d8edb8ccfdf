import {incompleteBeta} from "./betaFunctions.js";
import {checkCount, checkProbability} from "./checks.js";
import {deviance, stirlingError} from "./gammaFunctions.js";
import type {Tails} from "./tails.js";
import {tailsFromLog} from "./tails.js";

/**
 * P(K = k) for a binomial: k successes in n independent trials of probability p.
 *
 * Input: k; n a count; p 0–1.
 * Assumes: independent trials of one probability.
 * Not for: tails: use binomialCdf and binomialSf.
 * Edge: k that is not a count up to n gives 0; n not a count or p outside 0–1 is a RangeError.
 * Source: Loader (2000), “Fast and accurate computation of binomial probabilities”; R's dbinom(k, n, p).
 */
export function binomialPmf(k: number, n: number, p: number): number {
  checkCount(n);
  checkProbability(p);
  if (!(k >= 0 && k <= n && Number.isInteger(k))) return 0;
  const q = 1 - p;
  if (p === 0 || q === 0) return k === (p === 0 ? 0 : n) ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const log = stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/**
 * Both tails of the binomial distribution, P(K ≤ k) and P(K > k), with their logarithms.
 *
 * Input: k; n a count; p 0–1.
 * Assumes: independent trials of one probability.
 * Not for: P(K ≥ k), which is the upper tail at k − 1.
 * Edge: k below 0 gives lower 0, k ≥ n upper 0; a fraction is rounded down; n not a count or p outside 0–1 is a RangeError.
 * Source: R's pbinom; DLMF 8.17.5.
 */
export function binomialTails(k: number, n: number, p: number): Tails {
  checkCount(n);
  checkProbability(p);
  k = Math.floor(k);
  if (k < 0 || k >= n) return tailsFromLog(-Infinity, k < 0);
  const {lower, upper, logLower, logUpper} = incompleteBeta(k + 1, n - k, p, 1 - p);
  return {lower: upper, upper: lower, logLower: logUpper, logUpper: logLower};
}

/**
 * P(K ≤ k) for a binomial.
 *
 * Input: k; n a count; p 0–1.
 * Assumes: independent trials of one probability.
 * Not for: upper tails: use binomialSf.
 * Edge: as binomialTails.
 * Source: R's pbinom(k, n, p).
 */
export function binomialCdf(k: number, n: number, p: number): number {
  return binomialTails(k, n, p).lower;
}

/**
 * P(K > k) for a binomial.
 *
 * Input: k; n a count; p 0–1.
 * Assumes: independent trials of one probability.
 * Not for: P(K ≥ k): use k − 1.
 * Edge: as binomialTails.
 * Source: R's pbinom(k, n, p, lower.tail = FALSE).
 */
export function binomialSf(k: number, n: number, p: number): number {
  return binomialTails(k, n, p).upper;
}

/**
 * The *u*-quantile of a binomial: the least k with P(K ≤ k) ≥ u.
 *
 * Input: u 0–1; n a count; p 0–1.
 * Assumes: independent trials of one probability.
 * Not for: intervals of a rate: use wilson or clopperPearson.
 * Edge: 0 gives 0, 1 gives n (0 if p is 0); outside 0–1 is a RangeError.
 * Source: R's qbinom(u, n, p), by bisection.
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  checkProbability(u);
  let low = -1;
  let high = p === 0 ? 0 : n;
  while (high - low > 1) {
    const k = Math.floor((low + high) / 2);
    if (binomialCdf(k, n, p) >= u) high = k;
    else low = k;
  }
  return high;
}
