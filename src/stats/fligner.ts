import {groupMoments} from "./anova.js";
import {chiSquaredSf} from "./chiSquared.js";
import {mean, sum, variance} from "./describe.js";
import {normalQuantile} from "./normal.js";
import {median} from "./quantile.js";
import {rank} from "./ranks.js";

export interface Fligner {
  chi2: number;
  df: number;
  p: number;
  method: "Fligner–Killeen";
  n: number;
  ties: string;
}

/**
 * The Fligner–Killeen test: whether the spread of several groups differs, by normal scores of the ranks of the
 * distances from each group's median.
 *
 * Input: groups of finite numbers in one unit, unpaired; sizes may differ.
 * Assumes: independent values; distributions of one shape.
 * Not for: differences of level (kruskalWallis).
 * Edge: all distances equal gives NaN. Fewer than two groups, an empty group, NaN or infinite values are RangeErrors.
 * Source: Fligner and Killeen (1976), JASA 71:210–213; R's fligner.test.
 */
export function fligner(groups: readonly ArrayLike<number>[]): Fligner {
  const {n, sizes} = groupMoments(groups);
  const distances = groups.flatMap((g) => {
    const c = median(g);
    return Array.from(g, (v) => Math.abs(v - c));
  });
  const {ranks, tieSum} = rank(distances);
  const A = ranks.map((r) => normalQuantile((1 + r / (n + 1)) / 2));
  const grand = mean(A);
  let at = 0;
  const between = sum(sizes.map((size) => size * (mean(A.subarray(at, (at += size))) - grand) ** 2));
  const chi2 = between / variance(A);
  const df = sizes.length - 1;
  return {chi2, df, p: chiSquaredSf(chi2, df), method: "Fligner–Killeen", n, ties: tieSum ? "midranks" : "none"};
}
