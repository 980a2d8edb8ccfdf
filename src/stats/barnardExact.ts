import {checkCount} from "./checks.js";
import type {Table2x2} from "./fisherExact.js";
import {unconditionalTest} from "./unconditionalTest.js";

export interface BarnardOptions {
  /** One variance for both samples. */
  pooled?: boolean;
  /**
   * Tables within this share of the observed |z| count as equal. 0 reproduces SciPy, which loses mirrored tables to
   * rounding.
   */
  tolerance?: number;
}

export interface UnconditionalTest {
  /** Barnard: z of the difference of rates; Boschloo: the smaller one-sided Fisher p. */
  statistic: number;
  p: number;
  /** The common rate at which the p is largest. */
  rate: number;
  method: string;
  n: [number, number];
  alternative: "two-sided";
  ties: string;
  correction: "none";
}

/**
 * Barnard's exact test of a 2 × 2 table: whether two independent shares differ, by the z of their difference, at the
 * common rate that makes it least surprising. More powerful than Fisher's test.
 *
 * Input: [[a, b], [c, d]]; each **column** is one sample, the first row its successes, as in SciPy: transpose [[passed
 * A, failed A], [passed B, failed B]].
 * Assumes: two independent binomial samples.
 * Not for: paired runs of the same tasks (mcnemar).
 * Edge: an empty sample: statistic NaN, p 1. All or none successes: p is 1. A count that is not whole and at least 0 is
 * a RangeError.
 * Source: Barnard (1945), Nature 156:177; SciPy's barnard_exact (see tolerance).
 */
export function barnardExact(
  [[a, b], [c, d]]: Table2x2,
  {pooled = true, tolerance = 1e-12}: BarnardOptions = {}
): UnconditionalTest {
  for (const v of [a, b, c, d]) checkCount(v);
  const n1 = a + c;
  const n2 = b + d;
  const z = (x1: number, x2: number): number => {
    const p1 = x1 / n1;
    const p2 = x2 / n2;
    const both = (x1 + x2) / (n1 + n2);
    const variance = pooled ? both * (1 - both) * (1 / n1 + 1 / n2) : (p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2;
    return p1 === p2 ? 0 : (p1 - p2) / Math.sqrt(variance);
  };
  const statistic = n1 && n2 ? z(a, b) : NaN;
  const least = Math.abs(statistic) * (1 - tolerance);
  const low = new Int32Array(n1 + 1).fill(-1);
  const high = new Int32Array(n1 + 1).fill(n2 + 1);
  for (let x1 = 0; x1 <= n1; ++x1) {
    for (let x2 = 0; x2 <= n2 && x2 * n1 <= x1 * n2 && z(x1, x2) >= least; ++x2) low[x1] = x2;
    for (let x2 = n2; x2 >= 0 && x2 * n1 >= x1 * n2 && -z(x1, x2) >= least; --x2) high[x1] = x2;
  }
  const {p, rate} = unconditionalTest([n1, n2], {low, high});
  return {
    statistic,
    p: n1 && n2 ? p : 1,
    rate,
    method: `Barnard's exact test, ${pooled ? "pooled" : "unpooled"} z`,
    n: [n1, n2],
    alternative: "two-sided",
    ties: `tables within ${tolerance} of this one's statistic`,
    correction: "none"
  };
}
