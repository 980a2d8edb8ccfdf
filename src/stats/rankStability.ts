import {checkFinite, checkSameLength} from "./checks.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";
import {weightedComposite} from "./weightedComposite.js";
import type {CompositeOptions} from "./weightedComposite.js";

export interface RankStabilityOptions extends CompositeOptions {
  reps?: number;
  random?: Random;
}

export interface RankStability {
  configs: {
    composite: number;
    /** Competition rank at the given weights. */
    rank: number;
    /** Share of all weightings at which the config has each rank (ties share). */
    probabilities: number[];
    /** At least as good as every other config in every part: no weighting changes that. */
    best: boolean;
  }[];
  /** For each part: the range of its weight (the others keeping their proportions) at which the leader stays the leader. */
  parts: {weight: number; low: number; high: number}[];
  /** Index of the config that leads at the given weights. */
  leader: number;
  reps: number;
  seed?: number;
  method: string;
}

/**
 * How much a ranking by a weighted composite hangs on the weights: the share of all possible weightings at which each config
 * has each rank, and how far each weight can move before the leader changes.
 *
 * Input: values[config][part]; weights and full marks as in weightedComposite.
 * Assumes: all weightings are equally reasonable (uniform over the simplex).
 * Not for: uncertainty of the values themselves (rankProbability).
 * Edge: no configs give empty lists and leader −1. One part: nothing can change. Equal composites: the first leads.
 * Lengths that differ, a value that is not finite: RangeError.
 * Source: stochastic multicriteria acceptability analysis (SMAA-2): Lahdelma and Salminen (2001), Oper. Res. 49:444–454.
 */
export function rankStability(
  values: readonly ArrayLike<number>[],
  {
    weights = Array.from(values[0] ?? [], () => 1),
    full = Array.from(values[0] ?? [], () => 1),
    reps = 10_000,
    random = seeded(1)
  }: RankStabilityOptions = {}
): RankStability {
  for (const X of values) {
    checkSameLength(values[0], X);
    checkFinite(X);
  }
  const k = values.length;
  const total = Array.from(weights).reduce((s, w) => s + w, 0);
  const W = Array.from(weights, (w) => w / total);
  const V = values.map((X) => Array.from(X, (x, j) => x / full[j]));
  const composite = values.map((X) => weightedComposite(X, {weights, full}));
  const leader = composite.reduce((best, c, i) => (i === 0 || c > composite[best] ? i : best), -1);
  const P = V.map(() => V.map(() => 0));
  for (let r = 0; r < reps; ++r) {
    // Exponential variates in proportion are uniform over the simplex.
    const E = W.map(() => -Math.log1p(-random.uniform()));
    const S = V.map((X) => X.reduce((s, x, j) => s + x * E[j], 0));
    for (let c = 0; c < k; ++c) {
      let better = 0;
      let equal = 0;
      for (const s of S) {
        if (s > S[c]) ++better;
        else if (s === S[c]) ++equal;
      }
      for (let e = 0; e < equal; ++e) P[c][better + e] += 1 / equal / reps;
    }
  }
  const parts = W.map((weight, j) => {
    let low = 0;
    let high = 1;
    // Lead over config c at weight w: w (a − b) + b ≥ 0, with a from this part and b from the others.
    for (const X of V) {
      const a = V[leader][j] - X[j];
      const others = W.reduce((s, w, i) => (i === j ? s : s + w * (V[leader][i] - X[i])), 0);
      const b = weight < 1 ? others / (1 - weight) : 0;
      if (a > b) low = Math.max(low, Math.min(weight, -b / (a - b)));
      if (a < b) high = Math.min(high, Math.max(weight, -b / (a - b)));
    }
    return {weight, low, high};
  });
  return {
    configs: composite.map((c, i) => ({
      composite: c,
      rank: 1 + composite.filter((d) => d > c).length,
      probabilities: P[i],
      best: V.every((X) => X.every((x, j) => V[i][j] >= x))
    })),
    parts,
    leader,
    reps,
    seed: random.seed,
    method: "uniform weights over the simplex"
  };
}
