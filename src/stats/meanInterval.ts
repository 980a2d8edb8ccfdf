import {mean, sd} from "./describe.js";
import type {MeanInterval, MeanIntervalOptions} from "./summaryInterval.js";
import {summaryInterval} from "./summaryInterval.js";

/**
 * Student's t interval for the mean of *values*: mean ± t s / √n.
 *
 * Input: finite numbers, in any unit; `clip` in the same unit.
 * Assumes: independent values, near normal or many. Five gates of 0–5 near the ceiling get far less than 95 %: see
 * defaultInterval.
 * Not for: pass/fail (use wilson); repeats of several tasks (use clusteredError).
 * Edge: fewer than two values give NaN bounds; all equal give an interval of width 0, which claims too much.
 * Source: Student (1908), Biometrika 6:1–25; R's t.test(x)$conf.int.
 */
export function meanInterval(values: ArrayLike<number>, options: MeanIntervalOptions = {}): MeanInterval {
  return summaryInterval({mean: mean(values), sd: sd(values), n: values.length}, options);
}
