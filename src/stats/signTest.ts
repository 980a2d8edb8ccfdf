import type {Alternative} from "./alternative.js";
import {binomialCdf} from "./binomial.js";
import {checkCount} from "./checks.js";
import {differences} from "./differences.js";

export interface SignTestOptions {
  alternative?: Alternative;
}

export interface SignTest {
  p: number;
  /** Pairs that differ. */
  n: number;
  nPos: number;
  nNeg: number;
  nZero: number;
  alternative: Alternative;
  method: "exact binomial";
  ties: "dropped";
  correction: "none";
}

/**
 * The sign test: whether x is more often above y than below, in pairs. Uses only the signs, so it holds for any scale
 * that can be ordered.
 *
 * Input: two parallel arrays of finite numbers; or differences and 0.
 * Assumes: independent pairs. Equal pairs say nothing and are dropped.
 * Not for: scores whose differences can be compared: wilcoxonSignedRank or pairedPermutation see more.
 * Edge: no pair that differs: p is 1, n is 0. Lengths that differ, NaN or infinite values are RangeErrors.
 * Source: Dixon and Mood (1946), JASA 41:557–566; R's binom.test(nPos, nPos + nNeg); two-sided is twice the smaller
 * tail.
 */
export function signTest(x: ArrayLike<number>, y: ArrayLike<number> | number, options: SignTestOptions = {}): SignTest {
  let nPos = 0;
  let nNeg = 0;
  const D = differences(x, y);
  for (const d of D) {
    if (d > 0) ++nPos;
    else if (d < 0) ++nNeg;
  }
  return signTestCounts({nPos, nNeg, nZero: D.length - nPos - nNeg}, options);
}

/**
 * The sign test from counts: pairs in which the first is above, below, and equal.
 *
 * Input: three whole numbers.
 * Assumes: independent pairs.
 * Not for: scores that are at hand: use signTest.
 * Edge: no pair that differs: p is 1, n is 0. A count that is no whole number of at least 0 is a RangeError.
 * Source: as signTest.
 */
export function signTestCounts(
  {nPos, nNeg, nZero = 0}: {nPos: number; nNeg: number; nZero?: number},
  {alternative = "two-sided"}: SignTestOptions = {}
): SignTest {
  checkCount(nPos);
  checkCount(nNeg);
  checkCount(nZero);
  const n = nPos + nNeg;
  const p =
    alternative === "less"
      ? binomialCdf(nPos, n, 0.5)
      : alternative === "greater"
        ? binomialCdf(nNeg, n, 0.5)
        : Math.min(1, 2 * binomialCdf(Math.min(nPos, nNeg), n, 0.5));
  return {p, n, nPos, nNeg, nZero, alternative, method: "exact binomial", ties: "dropped", correction: "none"};
}
