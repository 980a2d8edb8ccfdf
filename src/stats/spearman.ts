import {rank} from "./ranks.js";
import {pearson} from "./pearson.js";
import type {Correlation} from "./pearson.js";
import type {IntervalOptions} from "./interval.js";
import {permutationTails} from "./permutationTails.js";

/** `p` is by t on n − 2; `pExact` counts all orders and is NaN above 9 pairs. */
export interface RankCorrelation extends Correlation {
  pExact: number;
  ties: string;
}

/**
 * Spearman's rank correlation: Pearson's on the ranks, so it sees any rising relation, −1 to 1.
 *
 * Input: parallel arrays, any units; ties get the mean of their ranks.
 * Assumes: independent pairs.
 * Not for: many ties on short scales (kendall handles them better), agreement (cohenKappa, linConcordance).
 * Edge: as pearson. pExact: all n! orders of one side, twice the smaller tail, at most 1; only up to 9 pairs. The interval
 * is Fisher's with the variance 1.06 / (n − 3).
 * Source: R's cor.test(method = "spearman", exact = FALSE), SciPy's spearmanr; Fieller, Hartley and Pearson (1957),
 * Biometrika 44:470–481, for the interval.
 */
export function spearman(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {level = 0.95}: IntervalOptions = {}
): RankCorrelation {
  const X = rank(x);
  const Y = rank(y);
  const r = pearson(X.ranks, Y.ranks, {level});
  const z = Math.atanh(r.estimate);
  const half = Math.sqrt(1.06) * (Math.atanh(r.high) - z);
  return {
    ...r,
    low: Math.tanh(z - half),
    high: Math.tanh(z + half),
    method: "Spearman, t test, Fisher z interval (1.06)",
    pExact: r.estimate === r.estimate ? pExact(X.ranks, Y.ranks) : NaN,
    ties: X.tieSum || Y.tieSum ? "mean ranks" : "none"
  };
}

function pExact(X: Float64Array, Y: Float64Array): number {
  const n = X.length;
  if (n > 9) return NaN;
  // Twice the ranks are whole, so that equal sums are equal.
  const product = X.map((a) => 4 * a);
  const observed = product.reduce((s, a, i) => s + a * Y[i], 0);
  return permutationTails(n, observed, (i, j) => product[i] * Y[j]);
}
