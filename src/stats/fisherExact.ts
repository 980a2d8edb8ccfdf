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
  const excess = (t: number, inverse: boolean) => moments(table, inverse ? 1 / t : t).mean;
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
    oddsRatioMLE: a === low ? 0 : a === high ? Infinity : conditionalOdds(table),
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

/**
 * Mean less k0, and variance, of the first count at these odds, margins fixed: summed from the mode outwards, so that
 * neither huge tables nor extreme odds leave the range of a double.
 */
function moments([[a, b], [c, d]]: Table2x2, odds: number): {mean: number; variance: number} {
  const low = Math.max(0, a - d);
  const high = Math.min(a + b, a + c);
  if (odds === 0) return {mean: low - a, variance: 0};
  const ratio = (k: number) => ((odds * (a + b - k)) / (k + 1)) * ((a + c - k) / (d - a + k + 1)); // of k + 1 to k
  let mode = low; // the least k after which counts become rarer
  for (let top = high; mode < top;) {
    const middle = Math.floor((mode + top) / 2);
    if (ratio(middle) > 1) mode = middle + 1;
    else top = middle;
  }
  let s0 = 1;
  let s1 = 0;
  let s2 = 0;
  for (const step of [1, -1]) {
    for (let k = mode, w = 1; w > 1e-20; k += step) {
      if (k !== mode) {
        s0 += w;
        s1 += w * (k - mode);
        s2 += w * (k - mode) ** 2;
      }
      w = step > 0 ? (k < high ? w * ratio(k) : 0) : k > low ? w / ratio(k - 1) : 0;
    }
  }
  const mean = s1 / s0;
  return {mean: mode - a + mean, variance: s2 / s0 - mean * mean};
}

/**
 * The odds at which the first count is the expected one, by Newton's method on their logarithm, in which it is smooth.
 */
function conditionalOdds(table: Table2x2): number {
  let log = 0;
  let low = -Infinity;
  let high = Infinity;
  for (let i = 0; i < 200; ++i) {
    const {mean, variance} = moments(table, Math.exp(log));
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
