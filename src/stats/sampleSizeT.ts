import {checkProbability} from "./checks.js";
import {powerT} from "./powerT.js";
import type {TestDesign} from "./powerT.js";
import {solveIncreasing} from "./solveIncreasing.js";

export interface SampleSizeOptions extends TestDesign {
  power?: number;
}

export interface SampleSize {
  /** Per group, as the equation gives it, and rounded up to whole runs. */
  n: number;
  runs: number;
  alpha: number;
  power: number;
  method: string;
}

/**
 * How many runs (per group) a t test needs to find a true difference of means of the given size.
 *
 * Input: *delta* in the unit of `sd`; power and alpha 0–1.
 * Assumes: as powerT. The sd is known in advance: take it from a pilot, and rather too large.
 * Not for: pass rates (sampleSizeProportions), tasks with several repeats (sampleSizePairedEval).
 * Edge: at least 2. delta 0, or more than 10⁹ runs: Infinity. sd not above 0, a probability outside 0–1: RangeError.
 * Source: R's power.t.test(delta, sd, sig.level, power, strict = TRUE); strict: false is R's default.
 */
export function sampleSizeT(delta: number, {power = 0.8, ...design}: SampleSizeOptions = {}): SampleSize {
  checkProbability(power);
  const {alpha = 0.05, sided = 2, strict = true, type = "two-sample"} = design;
  const n = solveIncreasing((n) => powerT(n, delta, design), power, {low: 2, high: delta === 0 ? 2 : 1e9});
  const tails = sided === 1 ? "one-sided" : strict ? "two-sided, both tails" : "two-sided, near tail";
  return {n, runs: Math.ceil(n), alpha, power, method: `${type} t test, noncentral t, ${tails}`};
}
