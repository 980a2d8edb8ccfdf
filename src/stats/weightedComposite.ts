import {checkFinite, checkSameLength} from "./checks.js";

export interface CompositeOptions {
  /** One weight a part, not negative; they are divided by their sum. Default: equal. */
  weights?: ArrayLike<number>;
  /** The value of each part that counts as full marks: parts are divided by it first. Default: 1 for all. */
  full?: ArrayLike<number>;
}

/**
 * A weighted composite of several measures: each as a share of its full marks, averaged by weight.
 *
 * Input: one value a part; the result is 0–1 when every part is between 0 and its `full`.
 * Assumes: more is better in every part, and zero means none.
 * Not for: hiding that a ranking hangs on the weights: show rankStability beside it.
 * Edge: no parts, or weights that add to 0, give NaN. Lengths that differ, a negative weight, a value not finite: RangeError.
 * Source: e.g. EngramForge (2026): 0.6 gates/5 + 0.4 quality/5 is weightedComposite([gates, quality], {weights: [6, 4],
 * full: [5, 5]}), and its judged quality 35 % clean code + 25 % patterns + 25 % idioms + 15 % organisation, times 5.
 */
export function weightedComposite(
  values: ArrayLike<number>,
  {weights = Array.from(values, () => 1), full = Array.from(values, () => 1)}: CompositeOptions = {}
): number {
  checkSameLength(values, weights);
  checkSameLength(values, full);
  for (const X of [values, weights, full]) checkFinite(X);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; ++i) {
    if (weights[i] < 0) throw new RangeError(`not a weight: ${weights[i]}`);
    sum += (weights[i] * values[i]) / full[i];
    total += weights[i];
  }
  return sum / total;
}
