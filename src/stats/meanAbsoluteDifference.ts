import {checkLevel, checkSameLength} from "./checks.js";
import {mean, sd} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {studentTQuantile} from "./studentT.js";

/**
 * The mean absolute difference of two ratings of the same things (the MAD of a judge calibration): how far apart they are,
 * whichever is higher.
 *
 * Input: parallel arrays in the same unit.
 * Assumes: independent things.
 * Not for: the direction of the difference (blandAltman); the median absolute deviation, which shares the letters MAD.
 * Edge: none gives NaN; one pair gives NaN bounds. The lower bound is not below 0. Lengths that differ, a value that is
 * not finite: RangeError.
 * Source: mean |x − y|; t interval of the absolute differences.
 */
export function meanAbsoluteDifference(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {level = 0.95}: IntervalOptions = {}
): Interval {
  checkLevel(level);
  checkSameLength(x, y);
  const D = Float64Array.from(x, (a, i) => Math.abs(a - y[i]));
  const n = D.length;
  const estimate = mean(D);
  const half = n > 1 ? (studentTQuantile((1 + level) / 2, n - 1) * sd(D)) / Math.sqrt(n) : NaN;
  return {
    estimate,
    low: Math.max(0, estimate - half),
    high: estimate + half,
    level,
    method: "mean |x − y|, t interval",
    n
  };
}
