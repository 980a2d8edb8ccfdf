import {checkLevel, checkSameLength} from "./checks.js";
import {varghaDelaneyA} from "./cliffsDelta.js";
import {mean, sum, variance} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {studentTIsf} from "./studentT.js";

export interface ProbabilityOfImprovementOptions extends IntervalOptions {
  /** What was sampled: "tasks" (the interval speaks of other tasks too) or "runs" (of these tasks only). */
  over?: "tasks" | "runs";
}

/** Bounds are cut at 0 and 1. */
export interface ProbabilityOfImprovement extends Interval {
  /** One a task: the chance that a run of x beats one of y, ties counting half. */
  perTask: number[];
}

/**
 * The probability of improvement: the chance that a run of x scores above a run of y on the same task, ties counting
 * half, as a mean over tasks.
 *
 * Input: x[task][repeat] and y[task][repeat] of finite numbers, tasks in one order; numbers of repeats may differ.
 * Assumes: independent tasks (over tasks), or independent repeats (over runs).
 * Not for: the size of an improvement; few tasks over "tasks" (the interval is a t interval of the tasks' values).
 * Edge: no tasks: NaN. One task (over tasks), or one repeat (over runs): bounds NaN. A task without repeats is a
 * RangeError, as are different numbers of tasks.
 * Source: Agarwal et al. (2021), “Deep RL at the edge of the statistical precipice”, eq. 1 (rliable's
 * probability_of_improvement); over runs: DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44:837–845, per task.
 */
export function probabilityOfImprovement(
  x: readonly ArrayLike<number>[],
  y: readonly ArrayLike<number>[],
  {level = 0.95, over = "tasks"}: ProbabilityOfImprovementOptions = {}
): ProbabilityOfImprovement {
  checkLevel(level);
  checkSameLength(x, y);
  const n = x.length;
  const perTask = x.map((runs, i) => varghaDelaneyA(runs, y[i]));
  const estimate = mean(perTask);
  let half = NaN;
  if (over === "runs") {
    const se = Math.sqrt(sum(x.map((runs, i) => placements(runs, y[i]) + placements(y[i], runs)))) / n;
    half = normalIsf((1 - level) / 2) * se;
  } else if (n > 1) half = studentTIsf((1 - level) / 2, n - 1) * Math.sqrt(variance(perTask) / n);
  return {
    estimate,
    low: Math.max(0, estimate - half),
    high: Math.min(1, estimate + half),
    level,
    method:
      over === "runs" ? "probability of improvement, DeLong over runs" : "probability of improvement, t over tasks",
    n,
    ties: "half",
    perTask
  };
}

/** The variance of the mean over x of the share of y that each x beats. */
function placements(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return variance(Float64Array.from(x, (v) => varghaDelaneyA([v], y))) / x.length;
}
