import {checkFinite} from "./checks.js";
import {sorted} from "./sorted.js";

/** How the pairs (x, y) of two samples fall, and the ties of both together. */
export interface PairCounts {
  /** Sizes of the samples. */
  m: number;
  n: number;
  /** Pairs with x above y, below, and equal. */
  greater: number;
  less: number;
  equal: number;
  /** Σ(t³ − t) over the groups of equal values in both samples together. */
  tieSum: number;
  /** Both samples together: midranks doubled, ascending; only where asked for. */
  doubledRanks: number[];
}

/**
 * Counts the pairs of two samples in which the first is larger, smaller or equal, with what tie corrections need, by
 * sorting both and one merge: O((m + n) log(m + n)), never m × n.
 *
 * Input: two samples of finite numbers in one unit, unpaired; any sizes.
 * Assumes: nothing. Values tie when the doubles are equal.
 * Not for: paired samples.
 * Edge: an empty sample is a RangeError: "empty sample". NaN or infinite values are RangeErrors.
 * Source: Mann and Whitney (1947), Ann. Math. Stat. 18:50–60; U of R's wilcox.test is greater + equal / 2.
 */
export function pairCounts(x: ArrayLike<number>, y: ArrayLike<number>, {ranks = false} = {}): PairCounts {
  checkFinite(x);
  checkFinite(y);
  const m = x.length;
  const n = y.length;
  if (!m || !n) throw new RangeError("empty sample");
  const X = sorted(x);
  const Y = sorted(y);
  const doubledRanks: number[] = [];
  let greater = 0;
  let equal = 0;
  let tieSum = 0;
  for (let i = 0, j = 0; i < m || j < n;) {
    const v = j >= n || X[i] <= Y[j] ? X[i] : Y[j];
    const i0 = i;
    const j0 = j;
    while (i < m && X[i] === v) ++i;
    while (j < n && Y[j] === v) ++j;
    const a = i - i0;
    const b = j - j0;
    const t = a + b;
    greater += a * j0;
    equal += a * b;
    tieSum += t * (t * t - 1);
    if (ranks) for (let k = 0; k < t; ++k) doubledRanks.push(i0 + j0 + i + j + 1);
  }
  return {m, n, greater, less: m * n - greater - equal, equal, tieSum, doubledRanks};
}
