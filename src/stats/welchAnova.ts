import {groupMoments} from "./anova.js";
import {sum} from "./describe.js";
import {fSf} from "./fDistribution.js";

export interface WelchAnova {
  F: number;
  df1: number;
  df2: number;
  p: number;
  method: "Welch ANOVA";
  n: number;
}

/**
 * Welch's analysis of variance: whether the means of several groups differ, whatever their variances.
 *
 * Input: groups of finite numbers in one unit, unpaired, two values at least in each.
 * Assumes: independent values; means that are near normal.
 * Not for: gates and other coarse or skewed scores (kruskalWallis).
 * Edge: a group of one value, or without variance, gives NaN. Fewer than two groups, an empty group, NaN or infinite
 * values are RangeErrors.
 * Source: Welch (1951), Biometrika 38:330–336; R's oneway.test.
 */
export function welchAnova(groups: readonly ArrayLike<number>[]): WelchAnova {
  const {n, sizes, means, ss} = groupMoments(groups);
  const k = sizes.length;
  const W = ss.map((s, i) => (s > 0 ? (sizes[i] * (sizes[i] - 1)) / s : NaN));
  const total = sum(W);
  const grand = sum(W.map((w, i) => w * means[i])) / total;
  const lambda = sum(W.map((w, i) => (1 - w / total) ** 2 / (sizes[i] - 1))) / (k * k - 1);
  const F = sum(W.map((w, i) => w * (means[i] - grand) ** 2)) / ((k - 1) * (1 + 2 * (k - 2) * lambda));
  const df2 = 1 / (3 * lambda);
  return {F, df1: k - 1, df2, p: df2 > 0 ? fSf(F, k - 1, df2) : NaN, method: "Welch ANOVA", n};
}
