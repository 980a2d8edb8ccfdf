import type {Alternative, ExactCounts, TwoSided} from "./alternative.js";
import {checkFinite} from "./checks.js";
import {mean} from "./describe.js";
import {lattice} from "./lattice.js";
import type {PermutationOptions} from "./pairedPermutation.js";
import {seeded} from "./random.js";
import {sorted} from "./sorted.js";
import {splitSums} from "./splitSums.js";
import {subsetSums} from "./subsetSums.js";

export interface TwoSamplePermutationOptions extends PermutationOptions {
  /** How a two-sided p is made: twice the smaller tail, or all differences at least as far from 0. */
  twoSided?: TwoSided;
}

export interface TwoSamplePermutation extends ExactCounts {
  /** Mean of x less mean of y. */
  meanDiff: number;
  p: number;
  pLess: number;
  pGreater: number;
  pTwoSidedDoubled: number;
  pTwoSidedAbs: number;
  countAbs: number;
  alternative: Alternative;
  method: "exact" | "Monte Carlo";
  n: [number, number];
  seed?: number;
  ties: string;
  correction: "none";
}

/**
 * The permutation test of a difference of two means: among all ways to split the pooled values into samples of these
 * sizes, the share whose difference is at least as large. Scores on a common step (gates, passes, printed decimals) are
 * counted exactly up to about a hundred a sample.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: independent values; under the null the two distributions are the same.
 * Not for: paired values (pairedPermutation); unequal variances with unequal sizes (welchT).
 * Edge: an empty sample is a RangeError. Sums tie when equal on the common step, or within 1e-12 of Σ|value|.
 * Source: Pitman (1937), Suppl. J. R. Stat. Soc. 4:119–130; R's coin oneway_test(distribution = "exact"), whose
 * two-sided p is pTwoSidedAbs; SciPy's permutation_test gives pTwoSidedDoubled. Monte Carlo p is (1 + b)/(1 + reps).
 */
export function twoSamplePermutation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {
    alternative = "two-sided",
    method = "auto",
    reps = 10000,
    random = seeded(1),
    twoSided = "doubled"
  }: TwoSamplePermutationOptions = {}
): TwoSamplePermutation {
  checkFinite(x);
  checkFinite(y);
  const m = x.length;
  const n = y.length;
  const N = m + n;
  if (!m || !n) throw new RangeError("empty sample");
  const pooled = Float64Array.from([...Array.from(x), ...Array.from(y)]);
  const origin = pooled[0];
  const shifted = pooled.map((v) => v - origin);
  const meanDiff = mean(shifted.subarray(0, m)) - mean(shifted.subarray(m));
  const units = lattice(pooled);
  const largest = pooled.reduce((max, v) => Math.max(max, Math.abs(v)), 0) || 1;
  const low = units ? units.reduce((min, v) => Math.min(min, v)) : 0;
  const S = units ? units.map((v) => v - low) : pooled.map((v) => v / largest);
  const all = S.reduce((sum, v) => sum + v, 0);
  const slack = units ? 0 : 1e-12 * S.reduce((sum, v) => sum + Math.abs(v), 0);
  const observed = S.subarray(0, m).reduce((sum, v) => sum + v, 0);
  const centre = (m * all) / N; // mean of the sum under the null
  const middle = units ? m * all === N * observed : Math.abs(observed - centre) <= slack;
  // Where no whole sum is the mirror, rounding to the next one away from the centre changes nothing.
  const mirror = units ? round((2 * m * all) / N - observed, observed > centre) : 2 * centre - observed;

  const ascending = sorted(S);
  const range = units ? ascending[N - 1] / (ascending.reduce(gcd, 0) || 1) : Infinity;
  const k = Math.min(m, n);
  const work = k * k * range * new Set(ascending).size;
  const dense = work <= (method === "exact" ? 1e10 : 2e8);
  const exact = method !== "Monte Carlo" && (dense || N <= (method === "exact" ? 40 : 28));
  if (method === "exact" && !exact) throw new RangeError(`too many values for an exact test: ${N}`);
  let countLess: number, countGreater: number, countAbs: number, total: number;
  if (exact) {
    const sums = dense ? subsetSums(ascending, m) : splitTails(S, m);
    total = sums.total;
    countLess = sums.atMost(observed + slack);
    countGreater = sums.atLeast(observed - slack);
    countAbs = middle
      ? total
      : observed < centre
        ? countLess + sums.atLeast(mirror - slack)
        : countGreater + sums.atMost(mirror + slack);
  } else {
    total = reps + 1;
    countLess = countGreater = countAbs = 1;
    const far = Math.abs(N * observed - m * all) - N * slack;
    const D = S.slice();
    for (let r = 0; r < reps; ++r) {
      let sum = 0;
      for (let i = 0; i < m; ++i) {
        const j = i + random.below(N - i);
        const v = D[j];
        D[j] = D[i];
        D[i] = v;
        sum += v;
      }
      if (sum <= observed + slack) ++countLess;
      if (sum >= observed - slack) ++countGreater;
      if (Math.abs(N * sum - m * all) >= far) ++countAbs;
    }
  }
  const share = (count: number) => Math.min(1, count / total);
  const pLess = share(countLess);
  const pGreater = share(countGreater);
  const pTwoSidedAbs = share(countAbs);
  const pTwoSidedDoubled = Math.min(1, 2 * Math.min(pLess, pGreater));
  const both = twoSided === "abs" ? pTwoSidedAbs : pTwoSidedDoubled;
  return {
    meanDiff,
    p: alternative === "less" ? pLess : alternative === "greater" ? pGreater : both,
    pLess,
    pGreater,
    pTwoSidedDoubled,
    pTwoSidedAbs,
    countLess,
    countGreater,
    countAbs,
    total,
    alternative,
    method: exact ? "exact" : "Monte Carlo",
    n: [m, n],
    ...(exact ? {} : {seed: random.seed}),
    ties: units ? "equal on the common step" : "within 1e-12",
    correction: "none"
  };
}

function splitTails(values: Float64Array, size: number) {
  const atMost = splitSums(values, size);
  const mirrored = splitSums(
    values.map((v) => -v),
    size
  );
  return {total: atMost(Infinity), atMost, atLeast: (s: number) => mirrored(-s)};
}

/** A mirrored sum that is a whole number but for rounding is that number; any other is left between two. */
function round(sum: number, down: boolean): number {
  const nearest = Math.round(sum);
  return Math.abs(sum - nearest) < 1e-9 * Math.max(1, Math.abs(sum))
    ? nearest
    : down
      ? Math.floor(sum)
      : Math.ceil(sum);
}

function gcd(a: number, b: number): number {
  while (b) [a, b] = [b, a % b];
  return a;
}
