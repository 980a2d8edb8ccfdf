import {chiSquaredSf} from "./chiSquared.js";
import {rankGroups} from "./rankGroups.js";

export interface KruskalWallis {
  /** Corrected for ties. */
  H: number;
  HUncorrected: number;
  df: number;
  p: number;
  n: number;
  /** One a group, in the order given. */
  meanRanks: number[];
  /** 1 − Σ(t³ − t)/(n³ − n): 1 without ties, 0 if all values are equal. */
  tieCorrection: number;
  /** ε² = H/(n − 1): the share of the variance of the ranks between the groups. */
  epsilonSquared: number;
  /** η²_H = (H − k + 1)/(n − k), less biased. */
  etaSquaredH: number;
  method: "Kruskal–Wallis";
  ties: string;
  correction: string;
}

/**
 * The Kruskal–Wallis test: whether values of some groups tend to be larger than those of others; Mann–Whitney for
 * more than two. With the effect sizes ε² and η²_H.
 *
 * Input: groups of finite numbers in one unit, unpaired; sizes may differ. A million values take some tens of
 * milliseconds.
 * Assumes: independent values; under the null all groups have one distribution. The χ² approximation wants about 5 a
 * group.
 * Not for: the same tasks in every group (friedman); which groups differ (dunn, conoverIman).
 * Edge: all values equal: H and p are NaN. Fewer than two groups, an empty group, NaN or infinite values are
 * RangeErrors.
 * Source: Kruskal and Wallis (1952), JASA 47:583–621; R's kruskal.test, but ties are equal doubles (R compares 15
 * digits). ε²: Tomczak and Tomczak (2014), Trends Sport Sci. 1:19–25.
 */
export function kruskalWallis(groups: readonly ArrayLike<number>[]): KruskalWallis {
  const {n, sizes, rankSums, tieSum} = rankGroups(groups);
  const k = sizes.length;
  // Deviations from the mean rank first: sums of squares of ranks would lose the digits that differ.
  let between = 0;
  for (let i = 0; i < k; ++i) between += (rankSums[i] - (sizes[i] * (n + 1)) / 2) ** 2 / sizes[i];
  const HUncorrected = (12 * between) / (n * (n + 1));
  const tieCorrection = 1 - tieSum / (n * (n * n - 1));
  const H = HUncorrected / tieCorrection;
  return {
    H,
    HUncorrected,
    df: k - 1,
    p: chiSquaredSf(H, k - 1),
    n,
    meanRanks: rankSums.map((r, i) => r / sizes[i]),
    tieCorrection,
    epsilonSquared: H / (n - 1),
    etaSquaredH: (H - k + 1) / (n - k),
    method: "Kruskal–Wallis",
    ties: tieSum ? "midranks" : "none",
    correction: tieSum ? "ties" : "none"
  };
}
