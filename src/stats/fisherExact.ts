import type {Alternative} from "./alternative.js";
import {brent} from "./brent.js";
import {checkCount} from "./checks.js";

/** Two rows of two counts, e.g. [[passed A, failed A], [passed B, failed B]]. */
export type Table2x2 = readonly [readonly [number, number], readonly [number, number]];

export interface FisherExact {
  p: number;
  /** The sum over all tables that are at most as probable as this one. */
  pTwoSided: number;
  pLess: number;
  pGreater: number;
  /** ad/(bc). */
  oddsRatio: number;
  /**
   * The conditional maximum-likelihood odds ratio: the one under which the first count is the expected one, margins
   * fixed.
   */
  oddsRatioMLE: number;
  /** The same as R's fisher.test prints it, whose root finder stops within 1.2e-4. */
  oddsRatioR: number;
  alternative: Alternative;
  method: "Fisher's exact test";
  n: number;
  ties: "tables within 1e-7 of this one's probability";
  correction: "none";
}

/**
 * Fisher's exact test of a 2 × 2 table: whether two shares differ, given both margins.
 *
 * Input: [[a, b], [c, d]], counts of independent runs; "greater" is a/(a + b) above c/(c + d).
 * Assumes: independent runs, one per cell of the study.
 * Not for: paired runs of the same tasks (mcnemar); small samples where power counts (boschlooExact, barnardExact).
 * Edge: an empty row or column: p is 1, oddsRatio NaN, oddsRatioMLE 0 (as R). A count that is not whole and at least 0
 * is a RangeError.
 * Source: Fisher (1935), J. R. Stat. Soc. 98:39–82; R's fisher.test, whose estimate is oddsRatioR.
 */
export function fisherExact(
  table: Table2x2,
  {alternative = "two-sided"}: {alternative?: Alternative} = {}
): FisherExact {
  const [[a, b], [c, d]] = table;
  for (const v of [a, b, c, d]) checkCount(v);
  const low = Math.max(0, a - d);
  const high = Math.min(a + b, a + c);
  const W = hypergeometricWeights(table);
  const at = W[a - low];
  let total = 0;
  let less = 0;
  let greater = 0;
  let both = 0;
  for (let i = 0; i < W.length; ++i) {
    total += W[i];
    if (i <= a - low) less += W[i];
    if (i >= a - low) greater += W[i];
    if (W[i] <= at * (1 + 1e-7)) both += W[i];
  }
  // The expected count above the observed one, at odds of t or, beyond 1, of 1/t.
  const excess = (t: number, inverse: boolean) => moments(W, a - low, inverse ? -Math.log(t) : Math.log(t)).mean;
  const centre = excess(1, false);
  const r = 2 ** -13; // a quarter power of the machine's precision, R's default tolerance
  const pLess = less / total;
  const pGreater = greater / total;
  const pTwoSided = both / total;
  return {
    p: alternative === "less" ? pLess : alternative === "greater" ? pGreater : pTwoSided,
    pTwoSided,
    pLess,
    pGreater,
    oddsRatio: (a * d) / (b * c),
    oddsRatioMLE: a === low ? 0 : a === high ? Infinity : conditionalOdds(W, a - low),
    oddsRatioR:
      a === low
        ? 0
        : a === high
          ? Infinity
          : centre > 0
            ? brent((t) => excess(t, false), [0, 1], r)
            : centre < 0
              ? 1 / brent((t) => excess(t, true), [Number.EPSILON, 1], r)
              : 1,
    alternative,
    method: "Fisher's exact test",
    n: a + b + c + d,
    ties: "tables within 1e-7 of this one's probability",
    correction: "none"
  };
}

/**
 * Probabilities of the first count, from its least value on, up to a factor: 1 at the mode, so that all tails keep
 * digits.
 */
function hypergeometricWeights([[a, b], [c, d]]: Table2x2): Float64Array {
  const low = Math.max(0, a - d);
  const high = Math.min(a + b, a + c);
  const W = new Float64Array(high - low + 1);
  const mode = Math.min(high, Math.max(low, Math.floor(((a + b + 1) * (a + c + 1)) / (a + b + c + d + 2))));
  W[mode - low] = 1;
  for (let k = mode; k < high; ++k)
    W[k + 1 - low] = (W[k - low] * (a + b - k) * (a + c - k)) / ((k + 1) * (d - a + k + 1));
  for (let k = mode; k > low; --k)
    W[k - 1 - low] = (W[k - low] * k * (d - a + k)) / ((a + b - k + 1) * (a + c - k + 1));
  return W;
}

/** Mean of k − k0, and variance, under weights W[k]·exp(k·log). */
function moments(W: Float64Array, k0: number, log: number): {mean: number; variance: number} {
  if (log === -Infinity) return {mean: -k0, variance: 0};
  let top = -Infinity;
  for (let k = 0; k < W.length; ++k) if (W[k]) top = Math.max(top, Math.log(W[k]) + (k - k0) * log);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  for (let k = 0; k < W.length; ++k) {
    const w = W[k] && Math.exp(Math.log(W[k]) + (k - k0) * log - top);
    s0 += w;
    s1 += w * (k - k0);
    s2 += w * (k - k0) ** 2;
  }
  const mean = s1 / s0;
  return {mean, variance: s2 / s0 - mean * mean};
}

/** The odds at which the mean is k0, by Newton's method on their logarithm, in which the mean is smooth and rising. */
function conditionalOdds(W: Float64Array, k0: number): number {
  let log = 0;
  let low = -Infinity;
  let high = Infinity;
  for (let i = 0; i < 200; ++i) {
    const {mean, variance} = moments(W, k0, log);
    if (mean < 0) low = log;
    else high = log;
    let next = log - mean / variance;
    if (!(next > low && next < high))
      next = low === -Infinity ? log - 2 : high === Infinity ? log + 2 : (low + high) / 2;
    if (Math.abs(next - log) <= 1e-15 * Math.max(1, Math.abs(log))) return Math.exp(next);
    log = next;
  }
  return Math.exp(log);
}
