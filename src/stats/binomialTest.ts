import {binomialCdf, binomialPmf, binomialSf} from "./binomial.js";
import {checkPasses, checkProbability} from "./checks.js";

export interface BinomialTest {
  /** Two-sided: the probability of all outcomes no likelier than the one seen. */
  p: number;
  /** P(K ≤ passes) and P(K ≥ passes). */
  pLess: number;
  pGreater: number;
  estimate: number;
  n: number;
  method: string;
}

/**
 * The exact binomial test of whether a rate is *p*.
 *
 * Input: two counts, and the rate under the hypothesis, 0–1.
 * Assumes: independent trials of one probability.
 * Not for: repeats of tasks, which are not independent.
 * Edge: n = 0 gives p 1. Passes above n, or p outside 0–1, are a RangeError.
 * Source: R's binom.test, with its relative slack of 1e-7 for equal likelihoods; scipy.stats.binomtest.
 */
export function binomialTest(passes: number, n: number, {rate = 0.5}: {rate?: number} = {}): BinomialTest {
  checkPasses(passes, n);
  checkProbability(rate);
  const pLess = binomialCdf(passes, n, rate);
  const pGreater = passes === 0 ? 1 : binomialSf(passes - 1, n, rate);
  const limit = binomialPmf(passes, n, rate) * (1 + 1e-7);
  const mode = n * rate;
  let p = 1;
  if (passes < mode) {
    const k = firstAtMost(limit, Math.ceil(mode), n + 1, (k) => binomialPmf(k, n, rate));
    p = pLess + (k > n ? 0 : binomialSf(k - 1, n, rate));
  } else if (passes > mode) {
    const last = Math.floor(mode);
    const k = last - firstAtMost(limit, 0, last + 1, (j) => binomialPmf(last - j, n, rate));
    p = pGreater + (k < 0 ? 0 : binomialCdf(k, n, rate));
  }
  return {p: Math.min(1, p), pLess, pGreater, estimate: passes / n, n, method: "exact binomial"};
}

/** The first whole number in [from, to) where f, which falls, is at most the limit; `to` if none. */
function firstAtMost(limit: number, from: number, to: number, f: (k: number) => number): number {
  while (from < to) {
    const k = (from + to) >>> 1;
    if (f(k) <= limit) to = k;
    else from = k + 1;
  }
  return to;
}
