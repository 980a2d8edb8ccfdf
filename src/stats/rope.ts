import type {EquivalenceOptions} from "./tost.js";
import {parseMargin} from "./tost.js";
import {pairedT, studentT, tUpperTail, welchT} from "./tTest.js";

export interface Rope {
  /** Posterior probabilities that the difference is below the region, within it, and above it; they add up to 1. */
  pBelow: number;
  pInside: number;
  pAbove: number;
  /** Difference of means, x − y. */
  estimate: number;
  se: number;
  df: number;
  margin: [number, number];
  method: string;
  n: number;
}

/**
 * The region of practical equivalence: how probable it is that a difference of means is too small to matter, and that
 * it is above or below, given flat priors.
 *
 * Input: two samples of finite numbers in one unit, and the margin in that unit; parallel arrays where paired.
 * Assumes: independent values (pairs), near-normal means; flat priors on the means and on the logarithms of the SDs.
 * Unpaired with two variances, Welch's t stands for the exact (Behrens–Fisher) posterior.
 * Not for: a yes or no at a fixed error rate (tost).
 * Edge: too few values (see welchT, pairedT) give NaN. No variance: all the probability is where the estimate is. A
 * margin that is empty or not finite is a RangeError.
 * Source: Kruschke (2018), Adv. Methods Pract. Psychol. Sci. 1:270–280; Benavoli et al. (2017), JMLR 18:77, without
 * correlation.
 */
export function rope(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {margin, paired = false, equalVariances = false}: EquivalenceOptions
): Rope {
  const [low, high] = parseMargin(margin);
  const {estimate, se, df, n, method} = (paired ? pairedT : equalVariances ? studentT : welchT)(x, y);
  const a = (low - estimate) / se;
  const b = (high - estimate) / se;
  const pBelow = tUpperTail(-a, df);
  const pAbove = tUpperTail(b, df);
  // Where the region lies in one tail, as a difference of that tail: 1 less nearly 1 would lose its digits.
  const pInside = a > 0 ? tUpperTail(a, df) - pAbove : b < 0 ? tUpperTail(-b, df) - pBelow : 1 - pBelow - pAbove;
  return {pBelow, pInside, pAbove, estimate, se, df, margin: [low, high], method: `ROPE, ${method} posterior`, n};
}
