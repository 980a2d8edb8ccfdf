import {checkPasses} from "./checks.js";

export interface PassAtKOptions {
  /** Repeats that a user would run; at most the n that were recorded. */
  k?: number;
}

/**
 * pass@k: the chance that at least one of k repeats of a task passes, estimated without bias from n recorded repeats of
 * which *passes* passed: 1 − C(n − passes, k) / C(n, k).
 *
 * Input: counts of one task; returns a proportion 0–1.
 * Assumes: repeats are independent runs of one config on one task, and a verifier picks the one that passed.
 * Not for: attempts inside a run, which saw the previous failure (retryCurve); several tasks at once (passAtKMean);
 * reliability, which is passHatK.
 * Edge: 1 when fewer than k repeats failed. Counts that are not whole, passes outside 0–n, or k outside 1–n: RangeError.
 * Source: Chen et al. (2021), “Evaluating large language models trained on code”, arXiv:2107.03374, eq. 1.
 */
export function passAtK(passes: number, n: number, {k = 1}: PassAtKOptions = {}): number {
  checkPasses(passes, n);
  if (!(Number.isInteger(k) && k >= 1 && k <= n)) throw new RangeError(`k is not within 1–${n}: ${k}`);
  if (n - passes < k) return 1;
  // C(n - c, k) / C(n, k) is symmetric in c and k: multiply the fewer factors.
  const few = Math.min(passes, k);
  const many = Math.max(passes, k);
  let log = 0;
  let miss = 1;
  for (let i = 0; i < few; ++i) {
    log += Math.log1p(-many / (n - i));
    miss *= (n - i - many) / (n - i);
  }
  return miss > 0.5 ? 0 - Math.expm1(log) : 1 - miss;
}
