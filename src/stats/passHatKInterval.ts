import {boundedMeanInterval} from "./boundedMeanInterval.js";
import {checkLevel, checkSameLength} from "./checks.js";
import {mean} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import type {PassAtKOptions} from "./passAtK.js";
import {passHatK} from "./passHatK.js";
import {wilson, wilsonBounds} from "./wilson.js";

/** `n` counts tasks, or the repeats of the one task there is. */
export interface PassHatKInterval extends Interval {
  k: number;
}

/** Tasks from which on the spread of their estimates is trusted. */
const enoughTasks = 20;

/**
 * pass^k of a config, the chance that all of k repeats of a task pass, with an interval. Over several tasks it is the mean
 * of the tasks' unbiased estimates, with the Wilson interval of a share of tasks, and from 20 tasks on with Student's t
 * within it: few estimates may all be 0 by chance, and their spread then claims too much. Of one task it has the Wilson
 * bounds of its pass rate to the power of k, widened where that is needed to hold the unbiased estimate.
 *
 * Input: parallel arrays over tasks: passes and number of repeats; k at most the least of these.
 * Assumes: repeats are independent; several tasks are a sample of the tasks that matter, one task is all that is asked about.
 * Not for: attempts inside a run (retryCurve); tasks with fewer than k repeats: leave them out, and say how many.
 * Edge: no tasks give NaN. A task with n < k: RangeError.
 * Source: Yao et al. (2024), arXiv:2406.12045, for the estimate; Wilson (1927), JASA 22:209–212, whose bounds carry over to
 * any increasing function of the rate; Bhatia and Davis (2000), Am. Math. Monthly 107:353–357: no share spreads more than a rate.
 */
export function passHatKInterval(
  passes: ArrayLike<number>,
  n: ArrayLike<number>,
  {k = 1, level = 0.95}: PassAtKOptions & IntervalOptions = {}
): PassHatKInterval {
  checkLevel(level);
  checkSameLength(passes, n);
  const estimates = Array.from(passes, (c, i) => passHatK(c, n[i], {k}));
  const tasks = estimates.length;
  if (tasks >= enoughTasks) {
    const {estimate, low, high, method} = boundedMeanInterval(estimates, {level, scale: [0, 1]});
    return {estimate, low, high, level, method: `pass^k over tasks, ${method}`, n: tasks, k};
  }
  if (tasks !== 1) {
    const estimate = mean(estimates);
    const bounds = wilsonBounds(estimate * tasks, tasks, {tail: (1 - level) / 2});
    return {estimate, ...bounds, level, method: "pass^k over tasks, Wilson score of the scale", n: tasks, k};
  }
  const [estimate] = estimates;
  const rate = wilson(passes[0], n[0], {level});
  return {
    estimate,
    low: Math.min(estimate, rate.low ** k),
    high: Math.max(estimate, rate.high ** k),
    level,
    method: k === 1 ? rate.method : `${rate.method} to the power of k`,
    n: n[0],
    k
  };
}
