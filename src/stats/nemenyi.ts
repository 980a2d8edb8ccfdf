import {rankBlocks} from "./friedman.js";
import {studentizedRangeIsf, studentizedRangeSf} from "./studentizedRange.js";

export interface Nemenyi {
  /** Pairs of treatments i < j: q = |difference of mean ranks| / √(k(k + 1)/(12n)), and its p. */
  pairs: {i: number; j: number; q: number; p: number}[];
  meanRanks: number[];
  /** Mean ranks at least this far apart differ at *alpha*. */
  criticalDifference: number;
  alpha: number;
  method: "Nemenyi";
  /** Blocks. */
  n: number;
  ties: string;
  correction: "none";
}

/**
 * Nemenyi's test: which treatments differ, after Friedman, with the critical difference of Demšar's diagram. The p
 * are already for all pairs together.
 *
 * Input: blocks[block][treatment] of finite numbers, e.g. tasks × configs; rows of one length.
 * Assumes: as friedman; about 10 blocks or more.
 * Not for: comparing all with one baseline (wilcoxonSignedRank with adjust); many ties, where it is conservative
 * (conoverFriedman). A pair's result depends on the other treatments.
 * Edge: no blocks, fewer than two treatments, rows of different lengths, NaN or infinite values are RangeErrors.
 * Source: Nemenyi (1963); Demšar (2006), JMLR 7:1–30; R's PMCMRplus frdAllPairsNemenyiTest.
 */
export function nemenyi(blocks: readonly ArrayLike<number>[], {alpha = 0.05}: {alpha?: number} = {}): Nemenyi {
  const {n, k, meanRanks, tieSum} = rankBlocks(blocks);
  const se = Math.sqrt((k * (k + 1)) / (12 * n));
  const pairs = [];
  for (let i = 0; i < k; ++i) {
    for (let j = i + 1; j < k; ++j) {
      const q = Math.abs(meanRanks[i] - meanRanks[j]) / se;
      pairs.push({i, j, q, p: studentizedRangeSf(q, k, Infinity)});
    }
  }
  return {
    pairs,
    meanRanks,
    criticalDifference: criticalDifference({treatments: k, blocks: n, alpha}),
    alpha,
    method: "Nemenyi",
    n,
    ties: tieSum ? "midranks" : "none",
    correction: "none"
  };
}

/**
 * Demšar's q: the studentized range of *treatments* means at 1 − alpha, over √2.
 *
 * Input: a whole number of at least 2; alpha 0–1.
 * Assumes: as nemenyi.
 * Not for: the studentized range itself (studentizedRangeIsf).
 * Edge: alpha outside 0–1 is a RangeError.
 * Source: Demšar (2006), JMLR 7:1–30, table 5; R's qtukey(1 − alpha, k, Inf)/√2.
 */
export function nemenyiQ(treatments: number, alpha = 0.05): number {
  return studentizedRangeIsf(alpha, treatments, Infinity) / Math.SQRT2;
}

/**
 * The critical difference of mean ranks, q·√(k(k + 1)/(6n)).
 *
 * Input: numbers of treatments (configs) and blocks (tasks); alpha 0–1.
 * Assumes: as nemenyi.
 * Not for: groups of different sizes.
 * Edge: no blocks gives Infinity.
 * Source: Demšar (2006), JMLR 7:1–30.
 */
export function criticalDifference({
  treatments,
  blocks,
  alpha = 0.05
}: {
  treatments: number;
  blocks: number;
  alpha?: number;
}): number {
  return nemenyiQ(treatments, alpha) * Math.sqrt((treatments * (treatments + 1)) / (6 * blocks));
}
