import type {Alternative, ExactCounts} from "./alternative.js";
import {mean} from "./describe.js";
import {differences} from "./differences.js";
import {lattice} from "./lattice.js";
import type {Random} from "./random.js";
import {seeded} from "./random.js";
import {signSums} from "./signSums.js";
import {splitSums} from "./splitSums.js";

export interface PermutationOptions {
  alternative?: Alternative;
  /** "auto" counts every arrangement where that is quick, and draws *reps* at random elsewhere. */
  method?: "auto" | "exact" | "Monte Carlo";
  /** Monte Carlo: arrangements drawn; the observed one is counted besides. */
  reps?: number;
  random?: Random;
}

export interface PairedPermutation extends ExactCounts {
  /** Mean of x − y. */
  meanDiff: number;
  p: number;
  pLess: number;
  pGreater: number;
  pTwoSided: number;
  countTwoSided: number;
  alternative: Alternative;
  method: "exact" | "Monte Carlo";
  /** Pairs. */
  n: number;
  seed?: number;
  ties: string;
  correction: "none";
}

/**
 * The paired permutation (sign-flip) test of a mean difference: among all 2^n ways to swap x and y within pairs, the
 * share whose mean difference is at least as large. Scores on a common step (gates, passes, printed decimals) are
 * counted exactly up to hundreds of pairs.
 *
 * Input: two parallel arrays of finite numbers in one unit; or differences and 0.
 * Assumes: under the null x and y of a pair could be exchanged (differences symmetric about 0); independent pairs.
 * Not for: unpaired samples (twoSamplePermutation).
 * Edge: no pairs: p is 1, the mean NaN. Sums tie when they are equal on the common step, or within 1e-12 of Σ|x − y|.
 * Source: Fisher (1935), The Design of Experiments §21; R's coin oneway_test; Monte Carlo p is (1 + b)/(1 + reps) after
 * Phipson and Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9:39.
 */
export function pairedPermutation(
  x: ArrayLike<number>,
  y: ArrayLike<number> | number,
  {alternative = "two-sided", method = "auto", reps = 10000, random = seeded(1)}: PermutationOptions = {}
): PairedPermutation {
  const D = differences(x, y);
  const n = D.length;
  // On the lattice of x and y themselves differences are exact, whatever IEEE makes of 0.3 − 0.2.
  const units = lattice(typeof y === "number" ? D : [...Array.from(x), ...Array.from(y)]);
  const largest = D.reduce((max, d) => Math.max(max, Math.abs(d)), 0) || 1;
  const S = units
    ? Float64Array.from(D, (_, i) => (typeof y === "number" ? units[i] : units[i] - units[n + i]))
    : D.map((d) => d / largest);
  const A = S.map(Math.abs);
  const all = A.reduce((sum, a) => sum + a, 0);
  const slack = units ? 0 : 5e-13 * all; // of half the sum: the values signed + alone
  const observed = S.reduce((sum, s) => sum + Math.max(s, 0), 0); // the sum of what is signed +
  const step = units ? A.reduce(gcd, 0) || 1 : 0;
  const limit = method === "exact" ? 4e9 : 6e7;
  const dense = units && n <= 1000 && (n * all) / step <= limit;
  const exact = method !== "Monte Carlo" && (dense || n <= (method === "exact" ? 44 : 32));
  if (method === "exact" && !exact) throw new RangeError(`too many pairs for an exact test: ${n}`);
  let countLess: number, countGreater: number, countTwoSided: number, total: number;
  if (exact) {
    const atMost = dense ? signSums(A.map((a) => a / step)).atMost : splitSums(A, null);
    const at = (sum: number) => atMost(dense ? sum / step : sum + slack);
    total = 2 ** n;
    countLess = at(observed);
    countGreater = at(all - observed); // by symmetry
    countTwoSided = Math.min(total, 2 * Math.min(countLess, countGreater));
  } else {
    total = reps + 1;
    countLess = countGreater = countTwoSided = 1;
    const far = Math.abs(observed - all / 2) - slack;
    for (let r = 0; r < reps; ++r) {
      let sum = 0;
      for (let i = 0, bits = 0; i < n; ++i, bits >>>= 1) {
        if (i % 32 === 0) bits = random.next();
        if (bits & 1) sum += A[i];
      }
      if (sum <= observed + slack) ++countLess;
      if (sum >= observed - slack) ++countGreater;
      if (Math.abs(sum - all / 2) >= far) ++countTwoSided;
    }
  }
  const pLess = countLess / total;
  const pGreater = countGreater / total;
  const pTwoSided = countTwoSided / total;
  return {
    meanDiff: mean(D),
    p: alternative === "less" ? pLess : alternative === "greater" ? pGreater : pTwoSided,
    pLess,
    pGreater,
    pTwoSided,
    countLess,
    countGreater,
    countTwoSided,
    total,
    alternative,
    method: exact ? "exact" : "Monte Carlo",
    n,
    ...(exact ? {} : {seed: random.seed}),
    ties: units ? "equal on the common step" : "within 1e-12",
    correction: "none"
  };
}

function gcd(a: number, b: number): number {
  while (b) [a, b] = [b, a % b];
  return a;
}
