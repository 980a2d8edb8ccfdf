import {checkPasses} from "./checks.js";
import type {PassAtKOptions} from "./passAtK.js";

/**
 * pass^k: the chance that all of k repeats of a task pass, estimated without bias from n recorded repeats:
 * C(passes, k) / C(n, k). It falls with k where pass@k rises, and is the measure of reliability.
 *
 * Input: counts of one task; returns a proportion 0–1.
 * Assumes: repeats are independent runs of one config on one task.
 * Not for: attempts inside a run (retryCurve); whether one of k passes (passAtK).
 * Edge: 0 when passes < k. Counts that are not whole, passes outside 0–n, or k outside 1–n: RangeError.
 * Source: Yao et al. (2024), “τ-bench”, arXiv:2406.12045.
 */
export function passHatK(passes: number, n: number, {k = 1}: PassAtKOptions = {}): number {
  checkPasses(passes, n);
  if (!(Number.isInteger(k) && k >= 1 && k <= n)) throw new RangeError(`k is not within 1–${n}: ${k}`);
  if (passes < k) return 0;
  // C(c, k) / C(n, k) = C(n - k, n - c) / C(n, n - c): multiply the fewer factors.
  const few = Math.min(k, n - passes);
  const many = Math.max(k, n - passes);
  let all = 1;
  for (let i = 0; i < few; ++i) all *= (n - many - i) / (n - i);
  return all;
}
