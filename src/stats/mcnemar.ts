import {binomialCdf, binomialPmf} from "./binomial.js";
import {checkCount, checkSameLength} from "./checks.js";
import {chiSquaredSf} from "./chiSquared.js";

export interface Mcnemar {
  /** Pairs in which only the first passed, and only the second. */
  b: number;
  c: number;
  /** Twice the smaller binomial tail, at most 1. */
  pExact: number;
  /** The exact p with only half the probability of the observed split: less conservative. */
  pMid: number;
  chi2: number;
  p: number;
  chi2Corrected: number;
  pCorrected: number;
  method: "McNemar";
  /** Pairs that differ. */
  n: number;
  ties: "dropped";
  correction: "continuity, in chi2Corrected";
  alternative: "two-sided";
}

/**
 * McNemar's test: whether two configs pass different shares of the same tasks. Only the tasks that one passed and the
 * other did not say anything.
 *
 * Input: two parallel arrays of pass/fail (booleans, or 0 and 1), one element a task.
 * Assumes: independent tasks; one run of each config a task.
 * Not for: unpaired runs (fisherExact, boschlooExact); several repeats a task (pairedPermutation of pass rates).
 * Edge: no task that differs: pExact and pMid are 1, the χ² and their p NaN. Lengths that differ, or a value that is no
 * pass/fail, are RangeErrors.
 * Source: McNemar (1947), Psychometrika 12:153–157; mid-p: Fagerland, Lydersen and Laake (2013), BMC Med. Res.
 * Methodol. 13:91. R's mcnemar.test and binom.test(b, b + c).
 */
export function mcnemar(a: ArrayLike<boolean | number>, b: ArrayLike<boolean | number>): Mcnemar {
  checkSameLength(a, b);
  let onlyA = 0;
  let onlyB = 0;
  for (let i = 0; i < a.length; ++i) {
    for (const v of [a[i], b[i]]) if (Number(v) !== 0 && Number(v) !== 1) throw new RangeError(`not pass/fail: ${v}`);
    if (Number(a[i]) > Number(b[i])) ++onlyA;
    else if (Number(a[i]) < Number(b[i])) ++onlyB;
  }
  return mcnemarCounts(onlyA, onlyB);
}

/**
 * McNemar's test from its two counts: tasks that only the first passed, and that only the second passed.
 *
 * Input: two whole numbers.
 * Assumes: as mcnemar.
 * Not for: tasks that are at hand: use mcnemar.
 * Edge: 0 and 0: as mcnemar. Equal counts: pExact 1, pMid 1 − P(b)/2. A count that is not whole and at least 0 is a
 * RangeError.
 * Source: as mcnemar; corrected χ² is max(|b − c| − 1, 0)²/(b + c).
 */
export function mcnemarCounts(b: number, c: number): Mcnemar {
  checkCount(b);
  checkCount(c);
  const n = b + c;
  const tail = binomialCdf(Math.min(b, c), n, 0.5);
  const at = binomialPmf(Math.min(b, c), n, 0.5);
  const chi2 = (b - c) ** 2 / n;
  const chi2Corrected = Math.max(Math.abs(b - c) - 1, 0) ** 2 / n;
  return {
    b,
    c,
    pExact: Math.min(1, 2 * tail),
    pMid: n === 0 ? 1 : b === c ? 1 - at / 2 : 2 * tail - at,
    chi2,
    p: chiSquaredSf(chi2, 1),
    chi2Corrected,
    pCorrected: chiSquaredSf(chi2Corrected, 1),
    method: "McNemar",
    n,
    ties: "dropped",
    correction: "continuity, in chi2Corrected",
    alternative: "two-sided"
  };
}
