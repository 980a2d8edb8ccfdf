import type {Interval} from "./interval.js";
import {pairedT, studentT, tUpperTail, welchT} from "./tTest.js";

/** How large a difference may be and still not matter: ±margin, or [low, high]. */
export type Margin = number | readonly [number, number];

export interface EquivalenceOptions {
  /** In the unit of the scores; to be chosen before the data are seen. */
  margin: Margin;
  /** x and y are parallel: the same tasks. */
  paired?: boolean;
  /** Unpaired: one variance for both (Student) instead of two (Welch). */
  equalVariances?: boolean;
}

export interface TostOptions extends EquivalenceOptions {
  alpha?: number;
}

/**
 * The estimate is the difference of means; low and high the interval at 1 − 2·alpha that must lie within the margin.
 */
export interface Tost extends Interval {
  /** The larger of the two one-sided p: below alpha, the difference is within the margin. */
  p: number;
  /** Of the hypotheses that the difference is at most the margin's low end, and at least its high end. */
  pLow: number;
  pHigh: number;
  se: number;
  df: number;
  margin: [number, number];
  alpha: number;
  equivalent: boolean;
}

/**
 * Two one-sided t tests: whether a difference of means is small enough not to matter. What “these are tied” rests on;
 * a large p of a test of difference is not.
 *
 * Input: two samples of finite numbers in one unit, and the margin in that unit; parallel arrays where paired.
 * Assumes: independent values (pairs); means that are near normal; a margin chosen before.
 * Not for: a margin fitted to the result; 5 repeats of a gate, too few to show equivalence of anything.
 * Edge: too few values (see welchT, pairedT) give NaN and equivalent false. A margin that is empty or not finite is a
 * RangeError.
 * Source: Schuirmann (1987), J. Pharmacokinet. Biopharm. 15:657–680; statsmodels' ttost_ind (usevar) and ttost_paired.
 */
export function tost(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {margin, paired = false, equalVariances = false, alpha = 0.05}: TostOptions
): Tost {
  const [low, high] = parseMargin(margin);
  const test = paired ? pairedT : equalVariances ? studentT : welchT;
  const {t: _, p: __, alternative: ___, ...result} = test(x, y, {level: 1 - 2 * alpha});
  const {estimate, se, df} = result;
  const pLow = tUpperTail((estimate - low) / se, df);
  const pHigh = tUpperTail((high - estimate) / se, df);
  const p = Math.max(pLow, pHigh);
  return {
    ...result,
    method: `TOST, ${result.method}`,
    p,
    pLow,
    pHigh,
    margin: [low, high],
    alpha,
    equivalent: p < alpha
  };
}

/**
 * The two ends of a margin.
 *
 * Input: a positive number for ±margin, or [low, high].
 * Assumes: nothing.
 * Not for: relative margins: multiply by the baseline first.
 * Edge: not finite, or low not below high, is a RangeError: "not a margin: 0".
 * Source: own convention.
 */
export function parseMargin(margin: Margin): [number, number] {
  const [low, high] = typeof margin === "number" ? [-margin, margin] : margin;
  if (!(low < high && Number.isFinite(high - low))) throw new RangeError(`not a margin: ${margin}`);
  return [low, high];
}
