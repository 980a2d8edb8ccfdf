import type {Adjustment} from "./adjust.js";
import {adjust} from "./adjust.js";

export interface PairwiseOptions {
  /** How the p-values of all pairs are adjusted for there being several. */
  adjust?: Adjustment;
}

/** One pair of groups, by their places in the input, i < j. The statistic is positive when i ranks higher. */
export interface PairwiseComparison {
  i: number;
  j: number;
  statistic: number;
  p: number;
  pAdjusted: number;
}

export interface Pairwise {
  pairs: PairwiseComparison[];
  meanRanks: number[];
  /** Of the t statistic, where there is one. */
  df?: number;
  method: string;
  n: number;
  ties: string;
  correction: string;
}

/**
 * All pairs i < j of *k* things with a statistic, its two-sided p and the p adjusted over the pairs.
 *
 * Input: k; the statistic of a pair; the upper tail of its null distribution, and an adjustment.
 * Assumes: a null distribution that is symmetric about 0.
 * Not for: pairs chosen by their results.
 * Edge: where any p is NaN, so is every adjusted p.
 * Source: see adjust.
 */
export function comparePairs(
  k: number,
  statistic: (i: number, j: number) => number,
  {sf, method}: {sf: (x: number) => number; method: Adjustment}
): PairwiseComparison[] {
  const pairs: PairwiseComparison[] = [];
  for (let i = 0; i < k; ++i) {
    for (let j = i + 1; j < k; ++j) {
      const s = statistic(i, j);
      pairs.push({i, j, statistic: s, p: Math.min(1, 2 * sf(Math.abs(s))), pAdjusted: NaN});
    }
  }
  if (pairs.every(({p}) => p >= 0)) {
    const P = adjust(
      pairs.map(({p}) => p),
      {method}
    );
    pairs.forEach((pair, r) => (pair.pAdjusted = P[r]));
  }
  return pairs;
}
