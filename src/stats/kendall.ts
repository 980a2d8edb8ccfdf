import {checkFinite, checkSameLength} from "./checks.js";
import {normalSf} from "./normal.js";
import {order} from "./order.js";
import {rank} from "./ranks.js";
import {permutationTails} from "./permutationTails.js";

export interface KendallResult {
  /** τ-b. */
  estimate: number;
  /** concordant − discordant */
  S: number;
  concordant: number;
  discordant: number;
  z: number;
  /** The exact p where there is one, else the asymptotic. Two-sided. */
  p: number;
  pAsymptotic: number;
  pExact: number;
  n: number;
  ties: string;
  method: string;
}

/**
 * Kendall's τ-b: of the pairs of things that both measurements order, how many more they order the same way than the other
 * way, corrected for ties, −1 to 1.
 *
 * Input: parallel arrays, any units.
 * Assumes: independent pairs.
 * Not for: agreement on a scale (cohenKappa).
 * Edge: fewer than two pairs, or one side all equal, give NaN. pExact counts the orders: without ties by the distribution of
 * inversions while n × fewer of (concordant, discordant) is at most 10⁷; with ties by all n! orders up to 8 pairs; else NaN.
 * Lengths that differ, a value that is not finite: RangeError. Takes n log n steps.
 * Source: Kendall (1945), Biometrika 33:239–251; variance with ties as R's cor.test(method = "kendall", exact = FALSE)
 * and SciPy's kendalltau(variant = "b"), no continuity correction; Knight (1966), JASA 61:436–439.
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): KendallResult {
  checkSameLength(x, y);
  checkFinite(x);
  checkFinite(y);
  const n = x.length;
  const X = rank(x, {method: "dense"}).ranks;
  const Y = rank(y, {method: "dense"}).ranks;
  const A = tieSums(X);
  const B = tieSums(Y);
  // By x, then by y: inversions of y are then discordant pairs only.
  const I = order(Float64Array.from(X, (r, i) => r * (n + 1) + Y[i]));
  const both = tieSums(Float64Array.from(I, (i) => X[i] * (n + 1) + Y[i])).pairs;
  const pairs = (n * (n - 1)) / 2;
  const discordant = inversions(Float64Array.from(I, (i) => Y[i]));
  const concordant = pairs - A.pairs - B.pairs + both - discordant;
  const S = concordant - discordant;
  const estimate = S / (Math.sqrt(pairs - A.pairs) * Math.sqrt(pairs - B.pairs));
  const m = n * (n - 1);
  const variance =
    (m * (2 * n + 5) - A.cubic - B.cubic) / 18 +
    (2 * A.pairs * B.pairs) / m +
    (n > 2 ? (A.triples * B.triples) / (9 * m * (n - 2)) : 0);
  const z = estimate === estimate ? S / Math.sqrt(variance) : NaN;
  const pAsymptotic = Math.min(1, 2 * normalSf(Math.abs(z)));
  const tied = A.pairs > 0 || B.pairs > 0;
  const pExact =
    estimate !== estimate ? NaN : tied ? exactWithTies(X, Y, S) : exact(n, Math.min(concordant, discordant));
  const isExact = pExact === pExact;
  return {
    estimate,
    S,
    concordant,
    discordant,
    z,
    p: isExact ? pExact : pAsymptotic,
    pAsymptotic,
    pExact,
    n,
    ties: tied ? "tau-b" : "none",
    method: `Kendall's tau-b, ${isExact ? "exact" : "asymptotic"}`
  };
}

/** Σ t(t−1)/2, Σ t(t−1)(2t+5), Σ t(t−1)(t−2) over groups of t equal values. */
function tieSums(values: Float64Array): {pairs: number; cubic: number; triples: number} {
  const {tieCounts} = rank(values, {method: "ordinal"});
  let pairs = 0;
  let cubic = 0;
  let triples = 0;
  for (const t of tieCounts) {
    pairs += (t * (t - 1)) / 2;
    cubic += t * (t - 1) * (2 * t + 5);
    triples += t * (t - 1) * (t - 2);
  }
  return {pairs, cubic, triples};
}

/** Pairs i < j with Y[i] > Y[j], by merge sort. Sorts Y. */
function inversions(Y: Float64Array<ArrayBuffer>): number {
  const n = Y.length;
  let from = Y;
  let to = new Float64Array(n);
  let count = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const mid = Math.min(low + width, n);
      const high = Math.min(low + 2 * width, n);
      for (let i = low, j = mid, k = low; k < high; ++k) {
        if (j < high && (i === mid || from[j] < from[i])) {
          count += mid - i;
          to[k] = from[j++];
        } else to[k] = from[i++];
      }
    }
    [from, to] = [to, from];
  }
  return count;
}

/** Twice the chance of at most *few* inversions in a random order of n. */
function exact(n: number, few: number): number {
  if (n * few > 1e7) return NaN;
  // P[k] = chance of k inversions among the first i; all terms positive, so nothing cancels.
  let P = new Float64Array(few + 1);
  P[0] = 1;
  for (let i = 2; i <= n; ++i) {
    const Q = new Float64Array(few + 1);
    let window = 0;
    let dropped = 0;
    for (let k = 0; k <= few; ++k) {
      window += P[k];
      if (k >= i) dropped += P[k - i];
      Q[k] = (window - dropped) / i;
    }
    P = Q;
  }
  return Math.min(1, 2 * P.reduce((s, p) => s + p, 0));
}

function exactWithTies(X: Float64Array, Y: Float64Array, S: number): number {
  if (X.length > 8) return NaN;
  return permutationTails(X.length, S, (i, j, taken) => {
    let sum = 0;
    for (let a = 0; a < i; ++a) sum += Math.sign(X[i] - X[a]) * Math.sign(Y[j] - Y[taken[a]]);
    return sum;
  });
}
