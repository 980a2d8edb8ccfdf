import type {Pairwise, PairwiseOptions} from "./comparePairs.js";
import {comparePairs} from "./comparePairs.js";
import {rankGroups} from "./rankGroups.js";
import {studentTSf} from "./studentT.js";

/**
 * The Conover–Iman test: which groups differ, after Kruskal–Wallis, by t tests on the ranks with the variance left
 * within the groups. Sees more than Dunn's test; only valid where Kruskal–Wallis rejects.
 *
 * Input: groups of finite numbers in one unit, unpaired; sizes may differ.
 * Assumes: as kruskalWallis, which rejected.
 * Not for: the same tasks in every group (conoverFriedman).
 * Edge: all values equal, or no more values than groups, give NaN; groups that do not overlap at all can have t
 * ±Infinity. Fewer than two groups, an empty group, NaN or infinite values are RangeErrors.
 * Source: Conover and Iman (1979), Los Alamos LA-7677-MS; R's PMCMRplus kwAllPairsConoverTest (df n − k, corrected for
 * ties).
 */
export function conoverIman(
  groups: readonly ArrayLike<number>[],
  {adjust: method = "holm"}: PairwiseOptions = {}
): Pairwise {
  const {n, sizes, rankSums, tieSum} = rankGroups(groups);
  const k = sizes.length;
  const df = n - k;
  let between = 0;
  for (let i = 0; i < k; ++i) between += (rankSums[i] - (sizes[i] * (n + 1)) / 2) ** 2 / sizes[i];
  // S²(n − 1 − H) is the sum of squares within the groups: S² = total/(n − 1), H = between/S².
  const total = (n * (n * n - 1) - tieSum) / 12;
  // What rounding alone can leave is none: groups that are all one value each.
  const within = total - between > (k + 2) * Number.EPSILON * total ? total - between : 0;
  const variance = within / df;
  const meanRanks = rankSums.map((r, i) => r / sizes[i]);
  const pairs = comparePairs(
    k,
    (i, j) => (meanRanks[i] - meanRanks[j]) / Math.sqrt(variance * (1 / sizes[i] + 1 / sizes[j])),
    {sf: (t) => (df > 0 ? studentTSf(t, df) : NaN), method}
  );
  return {
    pairs,
    meanRanks,
    df,
    method: `Conover–Iman, ${method}`,
    n,
    ties: tieSum ? "midranks" : "none",
    correction: tieSum ? "ties" : "none"
  };
}
