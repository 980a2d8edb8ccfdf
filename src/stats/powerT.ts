import {checkFinite, checkPositive, checkProbability} from "./checks.js";
import {noncentralTCdf, noncentralTSf} from "./noncentralT.js";
import {studentTIsf} from "./studentT.js";

export interface TestDesign {
  /** Standard deviation of the values; of the differences when paired. */
  sd?: number;
  alpha?: number;
  /** "two-sample": n in each of two independent groups; "paired" and "one-sample": n differences or values. */
  type?: "two-sample" | "one-sample" | "paired";
  sided?: 1 | 2;
  /** Count a significant result in the wrong direction too (two-sided only). */
  strict?: boolean;
}

/**
 * The power of a t test: the chance that it finds a true difference of means of the given size.
 *
 * Input: *n* (per group) and *delta*, the true difference, in the unit of `sd`. n may be a fraction.
 * Assumes: normal values, equal variances and equal n in both groups; one-sided tests look in the direction of delta.
 * Not for: the observed difference of a finished experiment: “post-hoc power” only restates p.
 * Edge: n of 1 or less gives NaN. delta 0 gives alpha. sd not above 0, alpha outside 0–1: RangeError.
 * Source: noncentral t; R's power.t.test, with its strict = TRUE by default here (its own default ignores the far tail).
 */
export function powerT(
  n: number,
  delta: number,
  {sd = 1, alpha = 0.05, type = "two-sample", sided = 2, strict = true}: TestDesign = {}
): number {
  checkFinite([n, delta, sd]);
  checkPositive(sd);
  checkProbability(alpha);
  const groups = type === "two-sample" ? 2 : 1;
  const df = groups * (n - 1);
  if (!(df > 0)) return NaN;
  const shift = (Math.sqrt(n / groups) * Math.abs(delta)) / sd;
  const t = studentTIsf(alpha / sided, df);
  return noncentralTSf(t, df, shift) + (sided === 2 && strict ? noncentralTCdf(-t, df, shift) : 0);
}
