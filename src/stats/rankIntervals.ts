import {checkFinite, checkLevel} from "./checks.js";
import {cliques} from "./cliques.js";
import type {IntervalOptions} from "./interval.js";

/** What is known of one config: its estimate, and its interval at the level that `pairLevel` asks for; NaN where there is none. */
export interface RankedEstimate {
  estimate: number;
  low: number;
  high: number;
}

export interface RankInterval {
  /** 1 + the number of greater estimates. */
  rank: number;
  /** The least and the greatest rank that no comparison rules out; NaN for an estimate without an interval. */
  low: number;
  high: number;
}

export interface RankIntervals {
  configs: RankInterval[];
  /** Every largest set of neighbours of which no two are told apart, best first; those alone are in none. */
  ties: number[][];
  /** Level at which all rank intervals hold together. */
  level: number;
  /** Pairs that were compared. */
  pairs: number;
  method: string;
  correction: string;
  /** Configs with an interval. */
  n: number;
}

/**
 * The level of each config's own interval with which all pairs of *k* configs may be compared at once, by Bonferroni.
 *
 * Input: how many configs have an interval; the level wanted for all pairs together.
 * Assumes: nothing: the correction holds however the comparisons hang together.
 * Not for: one comparison that was fixed before the data were seen (no correction).
 * Edge: fewer than two configs: the level itself.
 * Source: Bonferroni; Dunn (1961), JASA 56:52–64.
 */
export function pairLevel(k: number, {level = 0.95}: IntervalOptions = {}): number {
  checkLevel(level);
  return 1 - (1 - level) / Math.max(1, pairsOf(k));
}

/**
 * Which ranks every config may have, and which configs are tied: two are told apart when the interval of their difference,
 * made of their own two intervals, does not hold 0. A config's ranks go from 1 + the number that are surely better to the
 * count less those that are surely worse.
 *
 * Input: one estimate each, more is better, with its interval at pairLevel(k), k being those that have one.
 * Assumes: configs are independent of each other; their intervals keep their level. Nothing is resampled.
 * Not for: the chance of a rank (rankProbability); a claim that tied configs are equal (tost).
 * Edge: none gives none. An estimate without an interval is told apart from nobody: its own bounds are NaN, and those of
 * the others leave room for it. An estimate or bound that is infinite is a RangeError.
 * Source: ranks from comparisons that hold together: Klein, Wright and Wieczorek (2020), JRSS C 69:589–606; Mogstad,
 * Romano, Shaikh and Wilhelm (2024), REStud 91:476–518. Difference of two intervals: Zou and Donner (2008), Stat. Med.
 * 27:1693–1702; of two rates it is Newcombe's (rateDifference), of two means near Welch's.
 */
export function rankIntervals(
  estimates: readonly RankedEstimate[],
  {level = 0.95}: IntervalOptions = {}
): RankIntervals {
  checkLevel(level);
  checkFinite(estimates.map((d) => d.estimate));
  const bounds = estimates.filter(isKnown).flatMap((d) => [d.low, d.high]);
  checkFinite(bounds);
  const n = bounds.length / 2;
  const above = estimates.map((a) => estimates.map((b) => isAbove(a, b)));
  const configs = estimates.map((d, i) => ({
    rank: 1 + estimates.filter((o) => o.estimate > d.estimate).length,
    low: isKnown(d) ? 1 + above.filter((o) => o[i]).length : NaN,
    high: isKnown(d) ? estimates.length - above[i].filter(Boolean).length : NaN
  }));
  const pairs = pairsOf(n);
  return {
    configs,
    ties: cliques(
      estimates.map((d) => -d.estimate),
      (i, j) => above[i][j] || above[j][i]
    ),
    level,
    pairs,
    method: "intervals of all pairwise differences, made of the two intervals",
    correction: `Bonferroni over ${pairs.toLocaleString("en-US")} ${pairs === 1 ? "pair" : "pairs"}`,
    n
  };
}

function pairsOf(k: number): number {
  return k < 2 ? 0 : (k * (k - 1)) / 2;
}

function isKnown({low, high}: RankedEstimate): boolean {
  return low === low && high === high;
}

/** Whether the interval of a − b lies above 0; false where one of them has none. */
function isAbove(a: RankedEstimate, b: RankedEstimate): boolean {
  return a.estimate - b.estimate > Math.hypot(a.estimate - a.low, b.high - b.estimate);
}
