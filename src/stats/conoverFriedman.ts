import type {Pairwise, PairwiseOptions} from "./comparePairs.js";
import {comparePairs} from "./comparePairs.js";
import {rankBlocks} from "./friedman.js";
import {studentTSf} from "./studentT.js";

/**
 * Conover's test after Friedman: which treatments differ, by t tests on the rank sums with the variance left within
 * blocks. Sees more than Nemenyi's test; only valid where Friedman rejects.
 *
 * Input: blocks[block][treatment] of finite numbers, e.g. tasks × configs; rows of one length.
 * Assumes: as friedman, which rejected.
 * Not for: unpaired groups (conoverIman).
 * Edge: all values equal within every block, or one block, give NaN; one order in every block gives t ±Infinity.
 * Otherwise as friedman.
 * Source: Conover (1999), Practical Nonparametric Statistics §5.8; R's PMCMRplus frdAllPairsConoverTest (p.adjust, df
 * (n − 1)(k − 1)).
 */
export function conoverFriedman(
  blocks: readonly ArrayLike<number>[],
  {adjust: method = "holm"}: PairwiseOptions = {}
): Pairwise {
  const {n, k, rankSums, meanRanks, tieSum} = rankBlocks(blocks);
  const df = (n - 1) * (k - 1);
  let between = 0;
  for (const r of rankSums) between += (r - (n * (k + 1)) / 2) ** 2;
  // n Σ(rank − mean)² − Σ(rank sum − mean)²: both about the mean, so that little cancels.
  const within = (n * (n * k * (k * k - 1) - tieSum)) / 12 - between;
  const se = Math.sqrt((2 * within) / df);
  const pairs = comparePairs(k, (i, j) => (rankSums[i] - rankSums[j]) / se, {
    sf: (t) => (df > 0 ? studentTSf(t, df) : NaN),
    method
  });
  return {
    pairs,
    meanRanks,
    df,
    method: `Conover, ${method}`,
    n,
    ties: tieSum ? "midranks" : "none",
    correction: tieSum ? "ties" : "none"
  };
}
