import {checkFinite, checkPositive, checkProbability} from "./checks.js";
import {normalIsf, normalSf} from "./normal.js";
import type {TestDesign} from "./powerT.js";
import type {SampleSize, SampleSizeOptions} from "./sampleSizeT.js";

/**
 * How many runs (per group) a difference of means needs by the normal approximation, the formula of most textbooks and
 * writeups. It is short by one or two runs when runs are few: sampleSizeT is exact.
 *
 * Input: *delta* in the unit of `sd`; power and alpha 0–1. `strict` is not used: the far tail is ignored.
 * Assumes: the sd is known, not estimated.
 * Not for: planning below about 30 runs (sampleSizeT).
 * Edge: delta 0 gives Infinity. sd not above 0, a probability outside 0–1: RangeError.
 * Source: n = g (z₁₋α/₂ + z_power)² (sd/delta)², g = 2 for two groups, 1 otherwise.
 */
export function sampleSizeNormal(
  delta: number,
  {sd = 1, alpha = 0.05, power = 0.8, type = "two-sample", sided = 2}: SampleSizeOptions = {}
): SampleSize {
  checkFinite([delta]);
  checkPositive(sd);
  checkProbability(alpha);
  checkProbability(power);
  const groups = type === "two-sample" ? 2 : 1;
  const n = groups * ((normalIsf(alpha / sided) + normalIsf(1 - power)) * (sd / delta)) ** 2;
  return {n, runs: Math.ceil(n), alpha, power, method: `${type} difference of means, normal approximation`};
}

/**
 * The power of a z test for a difference of means: powerT as if the sd were known.
 *
 * Input: *n* per group and *delta* in the unit of `sd`.
 * Assumes: the sd is known, not estimated.
 * Not for: few runs (powerT).
 * Edge: n not above 0 gives NaN. sd not above 0, alpha outside 0–1: RangeError.
 * Source: Φ(δ√(n/g)/sd − z) + Φ(−δ√(n/g)/sd − z), the second with strict only.
 */
export function powerNormal(
  n: number,
  delta: number,
  {sd = 1, alpha = 0.05, type = "two-sample", sided = 2, strict = true}: TestDesign = {}
): number {
  checkFinite([n, delta]);
  checkPositive(sd);
  checkProbability(alpha);
  if (!(n > 0)) return NaN;
  const shift = (Math.sqrt(n / (type === "two-sample" ? 2 : 1)) * Math.abs(delta)) / sd;
  const z = normalIsf(alpha / sided);
  return normalSf(z - shift) + (sided === 2 && strict ? normalSf(z + shift) : 0);
}
