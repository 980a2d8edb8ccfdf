import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";

export interface RankProbabilityOptions {
  /** Confidence level of the rank intervals. */
  level?: number;
  reps?: number;
  random?: Random;
}

export interface RankProbability {
  /** Mean score over tasks. */
  estimate: number;
  /** Competition rank of the means: 1 + the number that are better. */
  rank: number;
  /** The rank interval: the smallest ranks with (1 − level)/2 of the probability below and above. */
  low: number;
  high: number;
  /** probabilities[r] = P(rank = r + 1); they add to 1 over ranks and over configs. */
  probabilities: number[];
  level: number;
  method: string;
  n: number;
  reps: number;
  seed?: number;
}

/**
 * How sure a ranking is: for every config the probability of each rank and an interval of ranks, by a paired bootstrap
 * over tasks. Where the intervals of neighbours overlap, their order is not established.
 *
 * Input: scores[config][task], more is better; all configs ran the same tasks in the same order.
 * Assumes: the tasks are a sample of the tasks that matter. Average repeats within a task first.
 * Not for: a claim that two configs are equal (equivalence tests), or a test of any one pair.
 * Edge: no configs give []. Equal means share the ranks that they occupy, each with the same weight. One task gives 0s and
 * 1s, which is ignorance. No tasks, lengths that differ, a value that is not finite: RangeError.
 * Source: Mogstad, Romano, Shaikh and Wilhelm (2024), “Inference for ranks”, REStud 91:476–518, for why; percentile
 * bootstrap of ranks as in Goldstein and Spiegelhalter (1996), JRSS A 159:385–443.
 */
export function rankProbability(
  scores: readonly ArrayLike<number>[],
  {level = 0.95, reps = 2000, random = seeded(1)}: RankProbabilityOptions = {}
): RankProbability[] {
  checkLevel(level);
  const k = scores.length;
  for (const X of scores) {
    checkSameLength(scores[0], X);
    checkFinite(X);
    if (X.length === 0) throw new RangeError("no tasks: []");
  }
  if (k === 0) return [];
  const n = scores[0].length;
  const P = Array.from({length: k}, () => Array.from({length: k}, () => 0));
  const total = new Float64Array(k);
  for (let r = 0; r < reps; ++r) {
    total.fill(0);
    for (let i = 0; i < n; ++i) {
      const t = random.below(n);
      for (let c = 0; c < k; ++c) total[c] += scores[c][t];
    }
    for (let c = 0; c < k; ++c) {
      const {better, equal} = place(total, c);
      for (let e = 0; e < equal; ++e) P[c][better + e] += 1 / equal / reps;
    }
  }
  for (let c = 0; c < k; ++c) {
    total[c] = 0;
    for (let i = 0; i < n; ++i) total[c] += scores[c][i];
  }
  const tail = (1 - level) / 2;
  return P.map((probabilities, c) => {
    return {
      estimate: total[c] / n,
      rank: place(total, c).better + 1,
      low: ranksWithin(probabilities, tail),
      high: k + 1 - ranksWithin(probabilities.toReversed(), tail),
      probabilities,
      level,
      method: "paired bootstrap over tasks",
      n,
      reps,
      seed: random.seed
    };
  });
}

/** The first rank by which more than *tail* of the probability is reached. Sums of 1/reps are not exact: a hair of slack. */
function ranksWithin(P: readonly number[], tail: number): number {
  let below = 0;
  for (let r = 0; r < P.length; ++r) if ((below += P[r]) > tail + 1e-12) return r + 1;
  return P.length;
}

/** Sums in another order differ in the last digits: those within rounding are equal. */
function place(X: Float64Array, i: number): {better: number; equal: number} {
  let better = 0;
  let equal = 0;
  for (let j = 0; j < X.length; ++j) {
    const d = X[j] - X[i];
    if (Math.abs(d) <= 1e-12 * Math.max(Math.abs(X[i]), Math.abs(X[j]))) ++equal;
    else if (d > 0) ++better;
  }
  return {better, equal};
}
