import {cliffsDelta} from "./cliffsDelta.js";
import {wilcoxonSignedRank} from "./wilcoxonSignedRank.js";

/**
 * The rank-biserial correlation of two samples, 2·U1/(mn) − 1: positive when x tends to be larger.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: nothing beyond an order of the values.
 * Not for: paired values (matchedPairsRankBiserial).
 * Edge: all equal gives 0; an empty sample is a RangeError.
 * Source: Cureton (1956), Psychometrika 21:287–290; equals cliffsDelta.
 */
export function rankBiserial(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return cliffsDelta(x, y).delta;
}

/**
 * The rank-biserial correlation of pairs, (W⁺ − W⁻)/(W⁺ + W⁻): positive when x tends to be larger; equal pairs are
 * dropped.
 *
 * Input: two parallel arrays of finite numbers; or differences and 0.
 * Assumes: differences that can be compared in size.
 * Not for: unpaired samples (rankBiserial).
 * Edge: no pair that differs gives NaN. Lengths that differ are a RangeError.
 * Source: Kerby (2014), Compr. Psychol. 3:11.IT.3.1; R's effectsize rank_biserial(paired = TRUE).
 */
export function matchedPairsRankBiserial(x: ArrayLike<number>, y: ArrayLike<number> | number): number {
  const {wPlus, wMinus} = wilcoxonSignedRank(x, y, {method: "asymptotic"});
  return (wPlus - wMinus) / (wPlus + wMinus);
}
