import {checkFinite, checkProbability} from "./checks.js";

/**
 * Conditional value at risk: the mean of the worst share of runs, by default the worst tenth. The average of a bad day.
 *
 * Input: one score a run, more is better (negate costs); `share` 0–1.
 * Assumes: the runs are a fair sample of the runs to come.
 * Not for: fewer than about 1/share runs: it is then the minimum, whatever the share.
 * Edge: none gives NaN. When share × n is not whole, the last run counts with the fraction; below one run it is the
 * minimum. share 1 is the mean. Share 0 or outside 0–1, values that are not finite: RangeError.
 * Source: Rockafellar and Uryasev (2002), “Conditional value-at-risk for general loss distributions”, here for the lower tail.
 */
export function conditionalValueAtRisk(scores: ArrayLike<number>, {share = 0.1}: {share?: number} = {}): number {
  checkFinite(scores);
  checkProbability(share);
  if (share === 0) throw new RangeError("not a share of runs: 0");
  const X = Float64Array.from(scores).toSorted();
  if (X.length === 0) return NaN;
  const weight = share * X.length;
  let sum = 0;
  for (let i = 0; i < X.length && i < weight; ++i) sum += X[i] * Math.min(1, weight - i);
  return sum / weight;
}
