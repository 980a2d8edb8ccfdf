import {checkFinite} from "./checks.js";
import {mean} from "./describe.js";

/**
 * The optimality gap: how far, on average, runs fall short of a target; runs above it count as having reached it.
 *
 * Input: one score a run; `target` in the same unit (the best possible score, or what is good enough).
 * Assumes: more is better, and the target means the same for every task.
 * Not for: scores without a meaningful target.
 * Edge: none gives NaN. 0 when every run reaches the target. Values that are not finite: RangeError.
 * Source: Agarwal et al. (2021), arXiv:2108.13264: γ − mean(min(x, γ)).
 */
export function optimalityGap(scores: ArrayLike<number>, {target = 1}: {target?: number} = {}): number {
  checkFinite(scores);
  checkFinite([target]);
  return mean(Array.from(scores, (x) => Math.max(0, target - x)));
}
