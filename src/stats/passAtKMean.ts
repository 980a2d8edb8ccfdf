import {checkLevel, checkSameLength} from "./checks.js";
import {mean, sd} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {passAtK} from "./passAtK.js";
import type {PassAtKOptions} from "./passAtK.js";
import {passHatK} from "./passHatK.js";
import {studentTQuantile} from "./studentT.js";

export interface PassAtKMeanOptions extends PassAtKOptions, IntervalOptions {
  /** "at": at least one of k passes. "hat": all k pass. */
  kind?: "at" | "hat";
}

/** `n` is the number of tasks, `se` the standard error over tasks. */
export interface PassAtKMean extends Interval {
  se: number;
  k: number;
}

/**
 * pass@k or pass^k of a suite: the mean over tasks of the task's unbiased estimate, with its standard error over tasks
 * and a t interval clipped to 0–1.
 *
 * Input: parallel arrays over tasks: *passes* and number of repeats *n* (they may differ between tasks).
 * Assumes: the tasks are a sample of the tasks that matter; every task counts the same, however many repeats it has.
 * Not for: tasks with fewer than k repeats: leave them out, and say how many.
 * Edge: no tasks give NaN; one task gives NaN as se and bounds. A task with n < k: RangeError. All tasks equal: se 0.
 * Source: Chen et al. (2021), arXiv:2107.03374; Yao et al. (2024), arXiv:2406.12045; se = sd / √tasks.
 */
export function passAtKMean(
  passes: ArrayLike<number>,
  n: ArrayLike<number>,
  {k = 1, kind = "at", level = 0.95}: PassAtKMeanOptions = {}
): PassAtKMean {
  checkLevel(level);
  checkSameLength(passes, n);
  const estimator = kind === "at" ? passAtK : passHatK;
  const P = Array.from(passes, (c, i) => estimator(c, n[i], {k}));
  const estimate = mean(P);
  const se = P.length > 1 ? sd(P) / Math.sqrt(P.length) : NaN;
  const half = P.length > 1 ? studentTQuantile((1 + level) / 2, P.length - 1) * se : NaN;
  const method = `mean ${kind === "at" ? "pass@k" : "pass^k"} over tasks, t interval`;
  return {
    estimate,
    low: Math.max(0, estimate - half),
    high: Math.min(1, estimate + half),
    level,
    method,
    n: P.length,
    se,
    k
  };
}
