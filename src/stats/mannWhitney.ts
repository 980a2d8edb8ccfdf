import type {Alternative, ExactCounts, TwoSided} from "./alternative.js";
import {normalSf} from "./normal.js";
import {pairCounts} from "./pairCounts.js";
import {rankSumCounts} from "./rankSumCounts.js";
import {subsetSums} from "./subsetSums.js";

export interface MannWhitneyOptions {
  alternative?: Alternative;
  /** "auto" is exact up to about 10⁷ steps of counting, asymptotic beyond. */
  method?: "auto" | "exact" | "asymptotic";
  /** Asymptotic: shrink |U − mn/2| by ½. */
  continuity?: boolean;
  /** Asymptotic: the variance allows for ties. False only to reproduce what others published. */
  tieCorrection?: boolean;
  /** Exact: how a two-sided p is made of the tails; they differ only where ties meet unequal sizes. */
  twoSided?: TwoSided;
}

export interface MannWhitney extends Partial<ExactCounts> {
  /** Pairs in which x is larger, an equal pair counting half; of mn. */
  U1: number;
  U2: number;
  p: number;
  /** Asymptotic only. */
  z?: number;
  /** Exact only. */
  pLess?: number;
  pGreater?: number;
  pTwoSidedDoubled?: number;
  pTwoSidedAbs?: number;
  countAbs?: number;
  alternative: Alternative;
  method: "exact" | "asymptotic";
  n: [number, number];
  ties: string;
  correction: string;
}

/**
 * The Mann–Whitney U test (Wilcoxon rank sum): whether values of x tend to be larger than values of y. U1 is the
 * number of pairs with x above y, an equal pair counting half; exact p counts every assignment of the observed midranks
 * to the two samples, so it is exact with ties too.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: independent values; under the null the two distributions are the same.
 * Not for: paired values (wilcoxonSignedRank); a difference of means (welchT); equal medians of differently shaped
 * samples.
 * Edge: an empty sample is a RangeError. All values equal: exact p is 1; asymptotic z and p are NaN.
 * Source: Mann and Whitney (1947), Ann. Math. Stat. 18:50–60. Asymptotic: R's wilcox.test(exact = FALSE), SciPy's
 * mannwhitneyu. Exact: R's wilcox.test without ties; coin's wilcox_test(distribution = "exact") with them (its
 * two-sided p is pTwoSidedAbs, that of R and SciPy pTwoSidedDoubled).
 */
export function mannWhitney(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {
    alternative = "two-sided",
    method = "auto",
    continuity = true,
    tieCorrection = true,
    twoSided = "doubled"
  }: MannWhitneyOptions = {}
): MannWhitney {
  const counts = pairCounts(x, y, {ranks: method !== "asymptotic" && x.length + y.length <= 10000});
  const {m, n, greater, equal, tieSum, doubledRanks} = counts;
  const U1 = greater + equal / 2;
  const U2 = m * n - U1;
  const ties = tieSum ? "midranks" : "none";
  const exact =
    method === "exact" || (method === "auto" && work(m, n, tieSum > 0) <= 1e7)
      ? exactTails(m, n, U1, tieSum ? doubledRanks : [])
      : null;
  if (exact) {
    const {pLess, pGreater, pTwoSidedAbs, pTwoSidedDoubled} = exact;
    const both = twoSided === "abs" ? pTwoSidedAbs : pTwoSidedDoubled;
    const p = alternative === "less" ? pLess : alternative === "greater" ? pGreater : both;
    return {U1, U2, p, ...exact, alternative, method: "exact", n: [m, n], ties, correction: "none"};
  }
  const N = m + n;
  const variance = ((m * n) / 12) * (N + 1 - (tieCorrection && tieSum ? tieSum / (N * (N - 1)) : 0));
  const deviation = U1 - (m * n) / 2;
  const half = continuity ? 0.5 : 0;
  const shift = alternative === "greater" ? half : alternative === "less" ? -half : Math.sign(deviation) * half;
  const z = (deviation - shift) / Math.sqrt(variance);
  const p = alternative === "greater" ? normalSf(z) : alternative === "less" ? normalSf(-z) : 2 * normalSf(Math.abs(z));
  const correction = [tieCorrection && tieSum ? "ties" : "", continuity ? "continuity" : ""].filter(Boolean).join(", ");
  return {U1, U2, z, p, alternative, method: "asymptotic", n: [m, n], ties, correction: correction || "none"};
}

/** Steps of counting, roughly. */
function work(m: number, n: number, ties: boolean): number {
  const k = Math.min(m, n);
  return ties ? (k * (m + n)) ** 2 / 40 : k * m * n;
}

function exactTails(m: number, n: number, U: number, doubledRanks: number[]) {
  const all = m * n;
  if (work(m, n, doubledRanks.length > 0) > 2e9) throw new RangeError(`too many values for an exact test: ${m + n}`);
  let total: number, countLess: number, countGreater: number, countAbs: number;
  if (doubledRanks.length) {
    const sums = subsetSums(doubledRanks, Math.min(m, n));
    // The smaller sample is counted; its doubled rank sum is 2U + k(k + 1).
    const k = Math.min(m, n);
    const u = m <= n ? U : all - U;
    const below = sums.atMost(2 * u + k * (k + 1));
    const above = sums.atLeast(2 * u + k * (k + 1));
    const mirror = 2 * (all - u) + k * (k + 1);
    total = sums.total;
    countAbs = 2 * u === all ? total : 2 * u < all ? below + sums.atLeast(mirror) : above + sums.atMost(mirror);
    [countLess, countGreater] = m <= n ? [below, above] : [above, below];
  } else {
    const sums = rankSumCounts(m, n);
    total = sums.total;
    countLess = sums.atMost(U);
    countGreater = sums.atMost(all - U);
    countAbs = Math.min(total, 2 * Math.min(countLess, countGreater));
  }
  if (!(total < Infinity)) throw new RangeError(`too many values for an exact test: ${m + n}`);
  const share = (count: number) => Math.min(1, count / total);
  const pLess = share(countLess);
  const pGreater = share(countGreater);
  const pTwoSidedDoubled = Math.min(1, 2 * Math.min(pLess, pGreater));
  return {pLess, pGreater, pTwoSidedDoubled, pTwoSidedAbs: share(countAbs), countLess, countGreater, countAbs, total};
}
