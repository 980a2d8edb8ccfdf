import {checkProbability} from "./checks.js";
import {normalIsf} from "./normal.js";
import type {SampleSize} from "./sampleSizeT.js";

/**
 * How many tasks McNemar's test needs when two configs run the same tasks once each.
 *
 * Input: *b* and *c*: the shares of tasks that only the first, and only the second, passes (0–1).
 * Assumes: independent tasks, one run each. Tasks that both pass or both fail say nothing, but have to be run.
 * Not for: several repeats a task (sampleSizePairedEval).
 * Edge: b = c gives Infinity. A probability outside 0–1, or b + c above 1: RangeError.
 * Source: Miettinen (1968), Biometrics 24:339–352; Connor (1987), Biometrics 43:207–211.
 */
export function sampleSizeMcNemar(
  b: number,
  c: number,
  {alpha = 0.05, power = 0.8, sided = 2}: {alpha?: number; power?: number; sided?: 1 | 2} = {}
): SampleSize {
  for (const p of [b, c, b + c, alpha, power]) checkProbability(p);
  const d = b - c;
  const n = ((normalIsf(alpha / sided) * Math.sqrt(b + c) + normalIsf(1 - power) * Math.sqrt(b + c - d * d)) / d) ** 2;
  return {n, runs: Math.ceil(n), alpha, power, method: "McNemar, normal approximation"};
}
