import {pairCounts} from "./pairCounts.js";

export interface CliffsDelta {
  /** −1 (every x below every y) to 1. */
  delta: number;
  /** Pairs with x above y, below, and equal. */
  greater: number;
  less: number;
  ties: number;
  n: [number, number];
}

/**
 * Cliff's δ: the chance that a value of x is above one of y, less the chance that it is below. Of pass/fail data it
 * is the difference of the pass rates.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: nothing beyond an order of the values.
 * Not for: paired values (matchedPairsRankBiserial); how large a difference is in the unit (hodgesLehmann).
 * Edge: all equal gives 0; an empty sample is a RangeError.
 * Source: Cliff (1993), Psychol. Bull. 114:494–509. Equals 2A − 1 (varghaDelaneyA) and rankBiserial.
 */
export function cliffsDelta(x: ArrayLike<number>, y: ArrayLike<number>): CliffsDelta {
  const {m, n, greater, less, equal} = pairCounts(x, y);
  return {delta: (greater - less) / (m * n), greater, less, ties: equal, n: [m, n]};
}

/**
 * Vargha and Delaney's A: the chance that a value of x is above one of y, an equal pair counting half.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: nothing beyond an order of the values.
 * Not for: paired values.
 * Edge: all equal gives ½; an empty sample is a RangeError.
 * Source: Vargha and Delaney (2000), J. Educ. Behav. Stat. 25:101–132.
 */
export function varghaDelaneyA(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const {m, n, greater, equal} = pairCounts(x, y);
  return (2 * greater + equal) / (2 * m * n);
}
