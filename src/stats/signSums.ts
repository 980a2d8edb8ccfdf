import {sorted} from "./sorted.js";
import type {SubsetSums} from "./subsetSums.js";

/**
 * Counts, over all 2^n ways to sign n values, the sum of those signed +: the exact null distribution of Wilcoxon's
 * W+, or of a sum of whole differences, when either sign is as likely. Counted in two halves that meet in the middle.
 *
 * Input: whole numbers of at least 0 (midranks doubled, or |differences| in lattice steps).
 * Assumes: sums below 2^53, n of at most 1,000. Counts are doubles: to 15 digits, all terms positive.
 * Not for: long-tailed scores: time and memory grow as the sum of the values.
 * Edge: no values: one way, sum 0.
 * Source: Streitberg and Röhmel (1986), “Exact distributions for permutation and rank tests”, Stat. Software Newsl.
 * 12:10.
 */
export function signSums(values: ArrayLike<number>): SubsetSums {
  const V = sorted(values);
  const a = sums(V.filter((_, i) => i % 2 === 0));
  const b = cumulate(sums(V.filter((_, i) => i % 2 === 1)));
  const top = a.length + b.length - 2;
  const atMost = (s: number): number => {
    let count = 0;
    for (let i = Math.min(a.length - 1, Math.floor(s)); i >= 0; --i)
      count += a[i] * b[Math.min(b.length - 1, Math.floor(s) - i)];
    return count;
  };
  return {total: 2 ** V.length, atMost, atLeast: (s) => atMost(top - s)};
}

function sums(values: Float64Array): Float64Array {
  const counts = new Float64Array(values.reduce((sum, v) => sum + v, 1));
  counts[0] = 1;
  let top = 0;
  for (const v of values) {
    top += v;
    for (let k = top; k >= v; --k) counts[k] += counts[k - v];
  }
  return counts;
}

function cumulate(row: Float64Array): Float64Array {
  for (let i = 1; i < row.length; ++i) row[i] += row[i - 1];
  return row;
}
