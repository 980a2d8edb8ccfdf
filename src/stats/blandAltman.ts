import {checkLevel, checkSameLength} from "./checks.js";
import {mean, sd} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {studentTQuantile} from "./studentT.js";

export interface BlandAltman {
  /** Mean of x − y, and the two limits between which most differences lie, each with its interval. */
  bias: Interval;
  lower: Interval;
  upper: Interval;
  /** SD of the differences. */
  sd: number;
  n: number;
}

/**
 * Bland and Altman's limits of agreement: how far apart two measurements of the same thing typically are, and by how much
 * one is higher on average.
 *
 * Input: parallel arrays in the same unit; `level` is both the share of differences between the limits and the confidence.
 * Assumes: differences are about normal and do not grow with size.
 * Not for: categories (cohenKappa).
 * Edge: fewer than two pairs give NaN bounds. All differences equal: limits without width. Lengths that differ, a value
 * that is not finite: RangeError.
 * Source: Bland and Altman (1986), Lancet 327:307–310: limits bias ± z·sd, their standard error √3·sd/√n, t on n − 1.
 */
export function blandAltman(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {level = 0.95}: IntervalOptions = {}
): BlandAltman {
  checkLevel(level);
  checkSameLength(x, y);
  const D = Float64Array.from(x, (a, i) => a - y[i]);
  const n = D.length;
  const s = sd(D);
  const t = n > 1 ? (studentTQuantile((1 + level) / 2, n - 1) * s) / Math.sqrt(n) : NaN;
  const z = normalIsf((1 - level) / 2) * s;
  const bias = mean(D);
  const interval = (estimate: number, half: number, method: string): Interval => ({
    estimate,
    low: estimate - half,
    high: estimate + half,
    level,
    method,
    n
  });
  return {
    bias: interval(bias, t, "mean difference, t interval"),
    lower: interval(bias - z, t * Math.sqrt(3), "limit of agreement, t interval"),
    upper: interval(bias + z, t * Math.sqrt(3), "limit of agreement, t interval"),
    sd: s,
    n
  };
}
