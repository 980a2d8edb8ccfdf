import {checkFinite} from "./checks.js";
import {mean, sd} from "./describe.js";

export interface NoiseSplit {
  /** Mean over tasks of the task's mean. */
  estimate: number;
  /** Variance between tasks, and between repeats of a task; NaN when there are too few of either. */
  between: number;
  within: number;
  /** between / (between + within): how much of the spread of single runs is the tasks'. */
  shareBetween: number;
  /** Standard error of the estimate, sd over tasks / √tasks, and its two parts: their squares add up to its square when
   * all tasks have the same number of repeats and nothing was clipped. */
  se: number;
  seTasks: number;
  seRepeats: number;
  tasks: number;
  runs: number;
  /** True when the estimate of `between` came out negative and was set to 0. */
  clipped: boolean;
  method: string;
}

/**
 * Splits the noise of a config's mean score into what comes from which tasks were asked and what comes from repeating a
 * task. More repeats only shrink the second part.
 *
 * Input: scores[task][repeat], any unit; tasks may have different numbers of repeats.
 * Assumes: a one-way random-effects model: equal variance of repeats in all tasks, tasks a sample.
 * Not for: attempts inside a run, or configs mixed together.
 * Edge: no tasks give NaN everywhere. One task gives NaN for `between`; single repeats everywhere give NaN for both, since
 * they cannot be told apart. All equal: 0 and 0, share NaN. A task without runs, a value not finite: RangeError.
 * Source: one-way random-effects analysis of variance, Searle, Casella and McCulloch (1992), Variance Components
 * (unbalanced); Miller (2024), arXiv:2411.00640.
 */
export function noiseSplit(scores: readonly ArrayLike<number>[]): NoiseSplit {
  for (const X of scores) {
    checkFinite(X);
    if (X.length === 0) throw new RangeError("no runs: []");
  }
  const tasks = scores.length;
  const sizes = scores.map((X) => X.length);
  const runs = sizes.reduce((s, n) => s + n, 0);
  const M = scores.map((X) => mean(X));
  const estimate = mean(M);
  const ssWithin = scores.reduce((s, X, t) => s + Array.from(X).reduce((q, x) => q + (x - M[t]) ** 2, 0), 0);
  const within = runs > tasks ? ssWithin / (runs - tasks) : NaN;
  const grand = M.reduce((s, m, t) => s + m * sizes[t], 0) / runs;
  const msBetween = M.reduce((s, m, t) => s + sizes[t] * (m - grand) ** 2, 0) / (tasks - 1);
  const n0 = (runs - sizes.reduce((s, n) => s + n * n, 0) / runs) / (tasks - 1);
  const raw = tasks > 1 ? (msBetween - within) / n0 : NaN;
  const between = Math.max(0, raw);
  const seTasks = Math.sqrt(between / tasks);
  const seRepeats = Math.sqrt((within * mean(sizes.map((n) => 1 / n))) / tasks);
  return {
    estimate,
    between,
    within,
    shareBetween: between / (between + within),
    se: tasks > 1 ? sd(M) / Math.sqrt(tasks) : NaN,
    seTasks,
    seRepeats,
    tasks,
    runs,
    clipped: raw < 0,
    method: "one-way random effects, analysis of variance"
  };
}
