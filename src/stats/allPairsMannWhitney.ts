import type {Adjustment} from "./adjust.js";
import {adjust} from "./adjust.js";
import {checkFinite} from "./checks.js";
import {normalSf} from "./normal.js";
import {order} from "./order.js";

export interface AllPairsOptions {
  /** Shrink |U − mn/2| by ½. */
  continuity?: boolean;
  /** How the p-values of all pairs are adjusted for there being several. */
  adjust?: Adjustment;
}

/** One pair of samples, by their places in the input, i < j. */
export interface SamplePair {
  i: number;
  j: number;
  /** Pairs of values in which i is larger, an equal pair counting half. */
  U1: number;
  /** Cliff's δ: positive when i tends to be larger. */
  delta: number;
  z: number;
  p: number;
  pAdjusted: number;
}

export interface AllPairs {
  pairs: SamplePair[];
  method: string;
  sizes: number[];
  ties: "midranks";
  correction: string;
}

/**
 * A sample as distinct places 0 … in the order of all values, and how many of its values are at each: few for gates.
 */
interface Placed {
  size: number;
  places: Int32Array;
  counts: Int32Array;
  tieSum: number;
}

/**
 * Mann–Whitney's z and Cliff's δ for every pair of many samples. All values are ordered once; each pair is then one
 * look-up a value: fifty models by 500 tasks in some milliseconds.
 *
 * Input: samples of finite numbers in one unit, unpaired; sizes may differ.
 * Assumes: as mannWhitney, whose asymptotic p this is.
 * Not for: small samples (mannWhitney is exact); the same tasks in all (nemenyi, conoverFriedman).
 * Edge: two samples that are all one value have z and p NaN, and then every adjusted p is. An empty sample, NaN or
 * infinite values are RangeErrors.
 * Source: as mannWhitney and cliffsDelta; R's pairwise.wilcox.test(exact = FALSE).
 */
export function allPairsMannWhitney(
  samples: readonly ArrayLike<number>[],
  {continuity = true, adjust: method = "holm"}: AllPairsOptions = {}
): AllPairs {
  const {placed, distinct} = place(samples);
  const pairs: SamplePair[] = [];
  const at = new Int32Array(distinct); // values of i at a place
  const below = new Float64Array(distinct); // twice those below it, and once those at it
  const anyTies = placed.reduce((sum, {size}) => sum + size, 0) > distinct;
  for (let i = 0; i + 1 < placed.length; ++i) {
    const X = placed[i];
    const m = X.size;
    at.fill(0);
    for (let k = 0; k < X.places.length; ++k) at[X.places[k]] = X.counts[k];
    for (let r = 0, sum = 0; r < distinct; ++r) {
      below[r] = 2 * sum + at[r];
      sum += at[r];
    }
    for (let j = i + 1; j < placed.length; ++j) {
      const Y = placed[j];
      const {places, counts, size: n} = Y;
      let under = 0;
      for (let k = 0; k < places.length; ++k) under += counts[k] * below[places[k]];
      let ties = 0;
      if (anyTies) {
        // Σ(a + b)³ over places is Σa³ + Σb³ + 3 Σ ab(a + b).
        let mixed = 0;
        for (let k = 0; k < places.length; ++k) {
          const a = at[places[k]];
          mixed += a * counts[k] * (a + counts[k]);
        }
        ties = X.tieSum + Y.tieSum + 3 * mixed;
      }
      const N = m + n;
      const deviation = (m * n - under) / 2; // U1 − mn/2
      const variance = ((m * n) / 12) * (N + 1 - ties / (N * (N - 1)));
      const z = (deviation - (continuity ? Math.sign(deviation) / 2 : 0)) / Math.sqrt(variance);
      const p = 2 * normalSf(Math.abs(z));
      pairs.push({i, j, U1: m * n - under / 2, delta: (m * n - under) / (m * n), z, p, pAdjusted: NaN});
    }
  }
  if (pairs.every(({p}) => p >= 0)) {
    const P = adjust(
      pairs.map(({p}) => p),
      {method}
    );
    pairs.forEach((pair, k) => (pair.pAdjusted = P[k]));
  }
  return {
    pairs,
    method: `Mann–Whitney, asymptotic, ${method}`,
    sizes: placed.map(({size}) => size),
    ties: "midranks",
    correction: continuity ? "ties, continuity" : "ties"
  };
}

function place(samples: readonly ArrayLike<number>[]): {placed: Placed[]; distinct: number} {
  let total = 0;
  for (const sample of samples) {
    checkFinite(sample);
    if (!sample.length) throw new RangeError("empty sample");
    total += sample.length;
  }
  const V = new Float64Array(total);
  let at = 0;
  for (const sample of samples) {
    V.set(sample, at);
    at += sample.length;
  }
  const I = order(V);
  const all = new Int32Array(total);
  let distinct = 0;
  for (let k = 0; k < total; ++k) {
    if (k > 0 && V[I[k]] !== V[I[k - 1]]) ++distinct;
    all[I[k]] = distinct;
  }
  distinct += total ? 1 : 0;
  at = 0;
  const tally = new Int32Array(distinct);
  const placed = samples.map(({length: size}) => {
    const own = all.subarray(at, (at += size));
    const places = own.filter((r) => !tally[r]++); // the first at each place
    const counts = places.map((r) => tally[r]);
    let tieSum = 0;
    for (const c of counts) tieSum += c * (c * c - 1);
    for (const r of places) tally[r] = 0;
    return {size, places, counts, tieSum};
  });
  return {placed, distinct};
}
