import {chiSquaredSf} from "./chiSquared.js";
import {fSf} from "./fDistribution.js";
import {rank} from "./ranks.js";

export interface BlockRanks {
  /** Blocks. */
  n: number;
  /** Treatments. */
  k: number;
  rankSums: number[];
  meanRanks: number[];
  /** Σ(t³ − t) over the groups of equal values within blocks. */
  tieSum: number;
}

export interface Friedman {
  chi2: number;
  df: number;
  p: number;
  /** Iman and Davenport's F, closer to the truth than χ². */
  F: number;
  df1: number;
  df2: number;
  pF: number;
  /** Kendall's W, 0–1: how far the blocks agree on the order. */
  kendallW: number;
  /** Of each treatment; 1 is the smallest value. */
  meanRanks: number[];
  method: "Friedman";
  /** Blocks. */
  n: number;
  ties: string;
  correction: string;
}

/**
 * Ranks the treatments within each block, and sums the ranks.
 *
 * Input: blocks[block][treatment] of finite numbers, e.g. tasks × configs; rows of one length.
 * Assumes: nothing.
 * Not for: unpaired groups (rankGroups).
 * Edge: no blocks, fewer than two treatments, rows of different lengths, NaN or infinite values are RangeErrors.
 * Source: own.
 */
export function rankBlocks(blocks: readonly ArrayLike<number>[]): BlockRanks {
  const n = blocks.length;
  const k = blocks[0]?.length ?? 0;
  if (k < 2) throw new RangeError(`need at least 2 treatments: ${k}`);
  const rankSums = Array.from({length: k}, () => 0);
  let tieSum = 0;
  for (const block of blocks) {
    if (block.length !== k) throw new RangeError(`lengths differ: ${k}, ${block.length}`);
    const ranked = rank(block);
    tieSum += ranked.tieSum;
    for (let j = 0; j < k; ++j) rankSums[j] += ranked.ranks[j];
  }
  return {n, k, rankSums, meanRanks: rankSums.map((r) => r / n), tieSum};
}

/**
 * The Friedman test: whether some treatments (configs) tend to score higher than others on the same blocks (tasks);
 * with Iman and Davenport's F and Kendall's W.
 *
 * Input: blocks[block][treatment] of finite numbers, e.g. tasks × configs; rows of one length.
 * Assumes: independent blocks; under the null every order within a block is as likely.
 * Not for: unpaired groups (kruskalWallis); which treatments differ (nemenyi, conoverFriedman); gaps in the table.
 * Edge: all values equal within every block: NaN. One order in every block: F is Infinity. No blocks, fewer than two
 * treatments, rows of different lengths, NaN or infinite values are RangeErrors.
 * Source: Friedman (1937), JASA 32:675–701, corrected for ties as R's friedman.test (Demšar (2006) omits the
 * correction); Iman and Davenport (1980), Commun. Stat. A 9:571–595.
 */
export function friedman(blocks: readonly ArrayLike<number>[]): Friedman {
  const {n, k, rankSums, meanRanks, tieSum} = rankBlocks(blocks);
  let squares = 0;
  for (const r of rankSums) squares += (r - (n * (k + 1)) / 2) ** 2;
  // χ² = above/below in whole numbers, so that perfect agreement is seen as such.
  const above = 12 * squares * (k - 1);
  const below = n * k * (k * k - 1) - tieSum;
  const chi2 = above / below;
  const F = ((n - 1) * above) / (n * (k - 1) * below - above);
  const df1 = k - 1;
  const df2 = (k - 1) * (n - 1);
  return {
    chi2,
    df: df1,
    p: chiSquaredSf(chi2, df1),
    F,
    df1,
    df2,
    pF: df2 > 0 ? fSf(F, df1, df2) : NaN,
    kendallW: chi2 / (n * (k - 1)),
    meanRanks,
    method: "Friedman",
    n,
    ties: tieSum ? "midranks" : "none",
    correction: tieSum ? "ties" : "none"
  };
}
