import {checkCount, checkFinite, checkProbability, checkSameLength} from "./checks.js";

/**
 * Conditional value at risk: the mean of the worst share of runs, by default the worst tenth. The average of a bad day.
 *
 * Input: one score a run, more is better (negate costs), or each distinct score and how many runs had it; `share` 0–1.
 * Assumes: the runs are a fair sample of the runs to come.
 * Not for: fewer than about 1/share runs: it is then the minimum, whatever the share.
 * Edge: none gives NaN. When share × n is not whole, the last run counts with the fraction; below one run it is the
 * minimum. share 1 is the mean. Share 0 or outside 0–1, values that are not finite,
 * counts of another length or that are no counts: RangeError.
 * Source: Rockafellar and Uryasev (2002), “Conditional value-at-risk for general loss distributions”, here for the lower tail.
 */
export function conditionalValueAtRisk(
  scores: ArrayLike<number>,
  {share = 0.1, counts}: {share?: number; counts?: ArrayLike<number>} = {}
): number {
  checkFinite(scores);
  checkProbability(share);
  if (share === 0) throw new RangeError("not a share of runs: 0");
  if (counts === undefined) return worstMean(Float64Array.from(scores).toSorted(), {share, n: scores.length});
  checkSameLength(scores, counts);
  const order = Array.from(scores, (_, i) => i).toSorted((i, j) => scores[i] - scores[j]);
  let n = 0;
  for (let i = 0; i < counts.length; ++i) {
    checkCount(counts[i]);
    n += counts[i];
  }
  return worstMean(
    order.map((i) => scores[i]),
    {share, n, counts: order.map((i) => counts[i])}
  );
}

/** Of sorted scores. */
function worstMean(
  X: ArrayLike<number>,
  {share, n, counts}: {share: number; n: number; counts?: ArrayLike<number>}
): number {
  if (n === 0) return NaN;
  const weight = share * n;
  let sum = 0;
  let before = 0;
  for (let i = 0; i < X.length && before < weight; ++i) {
    const count = counts?.[i] ?? 1;
    sum += X[i] * Math.min(count, weight - before);
    before += count;
  }
  return sum / weight;
}
