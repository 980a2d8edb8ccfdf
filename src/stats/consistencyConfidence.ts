import {mean, sd} from "./describe.js";

/**
 * The “confidence” of the EngramForge study: one minus the coefficient of variation, not below 0. It measures how alike
 * repeats are, and is not a confidence in the statistical sense: it does not grow with n.
 *
 * Input: one score a repeat, on a scale from 0 up (gates passed); returns 0–1 (the study prints percent).
 * Assumes: a true zero. sd with n − 1.
 * Not for: deciding how sure a mean is (an interval).
 * Edge: fewer than two values give NaN. Mean 0 gives 0. A value that is not finite: RangeError.
 * Source: EngramForge (2026), section 3.6: max(0, 1 − σ/μ). Its program multiplies by 1.2, at most 1, when sd < 0.5 and
 * n ≥ 3, which its writeup does not say: `boost` does that.
 */
export function consistencyConfidence(values: ArrayLike<number>, {boost = false}: {boost?: boolean} = {}): number {
  const m = mean(values);
  const s = sd(values);
  if (Number.isNaN(s)) return NaN;
  const confidence = m > 0 ? Math.max(0, 1 - s / m) : 0;
  return boost && s < 0.5 && values.length >= 3 ? Math.min(1, confidence * 1.2) : confidence;
}
