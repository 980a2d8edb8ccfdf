import type {Pairwise, PairwiseOptions} from "./comparePairs.js";
import {comparePairs} from "./comparePairs.js";
import {normalSf} from "./normal.js";
import {rankGroups} from "./rankGroups.js";

/**
 * Dunn's test: which groups differ, after Kruskal–Wallis, by the z of the difference of their mean ranks in the
 * ranking of all groups together.
 *
 * Input: groups of finite numbers in one unit, unpaired; sizes may differ.
 * Assumes: as kruskalWallis; enough values for a normal mean rank.
 * Not for: the same tasks in every group (nemenyi, conoverFriedman). A pair's p depends on the other groups: for one
 * pair alone use mannWhitney.
 * Edge: all values equal gives NaN. Fewer than two groups, an empty group, NaN or infinite values are RangeErrors.
 * Source: Dunn (1964), Technometrics 6:241–252; R's rstatix dunn_test, corrected for ties.
 */
export function dunn(groups: readonly ArrayLike<number>[], {adjust: method = "holm"}: PairwiseOptions = {}): Pairwise {
  const {n, sizes, rankSums, tieSum} = rankGroups(groups);
  const variance = (n * (n + 1)) / 12 - tieSum / (12 * (n - 1));
  const meanRanks = rankSums.map((r, i) => r / sizes[i]);
  const pairs = comparePairs(
    sizes.length,
    (i, j) => (meanRanks[i] - meanRanks[j]) / Math.sqrt(variance * (1 / sizes[i] + 1 / sizes[j])),
    {sf: normalSf, method}
  );
  return {
    pairs,
    meanRanks,
    method: `Dunn, ${method}`,
    n,
    ties: tieSum ? "midranks" : "none",
    correction: tieSum ? "ties" : "none"
  };
}
