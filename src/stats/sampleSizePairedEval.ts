import {checkFinite, checkProbability} from "./checks.js";
import {normalIsf} from "./normal.js";
import type {SampleSize} from "./sampleSizeT.js";

export interface PairedEvalDesign {
  /** Variance, over tasks, of the difference of the two configs' true task means. */
  omega2: number;
  /** Variance of a single run within a task, averaged over tasks, for each config. */
  sigma2A?: number;
  sigma2B?: number;
  /** Repeats of each task. */
  repeatsA?: number;
  repeatsB?: number;
  alpha?: number;
  power?: number;
}

/**
 * How many tasks a paired evaluation needs: two configs on the same tasks, each task repeated.
 *
 * Input: *delta*, the true difference of mean scores, and the variances in its unit squared (for pass rates drawn evenly
 * from 0–1: omega2 up to 1/9, sigma2 1/6).
 * Assumes: many independent tasks, so that the mean difference is about normal.
 * Not for: fewer than about 30 tasks (sampleSizeT with type "paired").
 * Edge: delta 0 gives Infinity; no variance gives 0. A negative variance, repeats not above 0, a probability outside 0–1:
 * RangeError.
 * Source: Miller (2024), “Adding error bars to evals”, arXiv:2411.00640:
 * n = (z₁₋α/₂ + z_power)² (ω² + σ²A/KA + σ²B/KB) / δ².
 */
export function sampleSizePairedEval(
  delta: number,
  {omega2, sigma2A = 0, sigma2B = 0, repeatsA = 1, repeatsB = 1, alpha = 0.05, power = 0.8}: PairedEvalDesign
): SampleSize {
  const n = (standardScore({alpha, power}) / delta) ** 2 * varianceOf({omega2, sigma2A, sigma2B, repeatsA, repeatsB});
  checkFinite([delta]);
  return {n, runs: Math.ceil(n), alpha, power, method: "paired evaluation, normal approximation"};
}

/**
 * The smallest true difference that a paired evaluation with *n* tasks finds with the given power.
 *
 * Input: the number of tasks; variances as in sampleSizePairedEval.
 * Assumes: as sampleSizePairedEval.
 * Not for: judging a result: give its interval instead.
 * Edge: n 0 gives Infinity. A negative n or variance, repeats not above 0, a probability outside 0–1: RangeError.
 * Source: Miller (2024), arXiv:2411.00640, its sample-size formula solved for δ.
 */
export function detectablePairedEval(
  n: number,
  {omega2, sigma2A = 0, sigma2B = 0, repeatsA = 1, repeatsB = 1, alpha = 0.05, power = 0.8}: PairedEvalDesign
): number {
  if (!(n >= 0)) throw new RangeError(`not a number of tasks: ${n}`);
  const variance = varianceOf({omega2, sigma2A, sigma2B, repeatsA, repeatsB});
  return standardScore({alpha, power}) * Math.sqrt(variance / n);
}

function standardScore({alpha, power}: {alpha: number; power: number}): number {
  checkProbability(alpha);
  checkProbability(power);
  return normalIsf(alpha / 2) + normalIsf(1 - power);
}

function varianceOf(d: Required<Omit<PairedEvalDesign, "alpha" | "power">>): number {
  for (const v of [d.omega2, d.sigma2A, d.sigma2B]) if (!(v >= 0)) throw new RangeError(`not a variance: ${v}`);
  for (const k of [d.repeatsA, d.repeatsB]) if (!(k > 0)) throw new RangeError(`not a number of repeats: ${k}`);
  return d.omega2 + d.sigma2A / d.repeatsA + d.sigma2B / d.repeatsB;
}
