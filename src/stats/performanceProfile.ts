import {checkFinite, checkLevel} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";

export interface PerformanceProfileOptions extends IntervalOptions {
  /** The scores at which the profile is read; by default every score that occurs. */
  thresholds?: readonly number[];
  /** What is drawn anew: tasks with all their runs, or runs within their task. */
  resample?: "tasks" | "runs";
  reps?: number;
  random?: Random;
}

/** The share of runs that score above a threshold, with a pointwise interval. `n` is the number of tasks. */
export interface ProfilePoint extends Interval {
  threshold: number;
}

/**
 * The performance profile of a config: for every threshold the share of runs that score above it, every task counting the
 * same. One config whose profile is nowhere below another's is better whatever the target.
 *
 * Input: scores[task][repeat], any unit.
 * Assumes: scores are comparable between tasks.
 * Not for: a simultaneous band: the intervals hold at each threshold, not at all of them together.
 * Edge: no tasks give []. A single task resampled by tasks, or single repeats by runs, have NaN bounds. A task without runs
 * or a value that is not finite: RangeError.
 * Source: Agarwal et al. (2021), arXiv:2108.13264 (run-score distributions); Dolan and Moré (2002).
 */
export function performanceProfile(
  scores: readonly ArrayLike<number>[],
  {level = 0.95, thresholds, resample = "tasks", reps = 2000, random = seeded(1)}: PerformanceProfileOptions = {}
): ProfilePoint[] {
  checkLevel(level);
  const n = scores.length;
  if (n === 0) return [];
  for (const X of scores) {
    checkFinite(X);
    if (X.length === 0) throw new RangeError("no runs: []");
  }
  const all = thresholds ?? [...new Set(scores.flatMap((X) => Array.from(X)))].toSorted((a, b) => a - b);
  const tail = (1 - level) / 2;
  const certain = resample === "tasks" ? n < 2 : scores.every((X) => X.length < 2);
  return all.map((threshold) => {
    const above = scores.map((X) => Array.from(X).filter((x) => x > threshold).length);
    const share = above.map((a, t) => a / scores[t].length);
    const estimate = share.reduce((s, x) => s + x, 0) / n;
    const made = {threshold, estimate, level, n, seed: random.seed, method: `bootstrap of ${resample}, percentile`};
    if (certain) return {...made, low: NaN, high: NaN};
    const R = new Float64Array(reps);
    for (let r = 0; r < reps; ++r) {
      let sum = 0;
      for (let t = 0; t < n; ++t) {
        if (resample === "tasks") sum += share[random.below(n)];
        else {
          const m = scores[t].length;
          let hits = 0;
          for (let i = 0; i < m; ++i) if (random.below(m) < above[t]) ++hits;
          sum += hits / m;
        }
      }
      R[r] = sum / n;
    }
    R.sort();
    return {...made, low: R[Math.floor(tail * reps)], high: R[Math.ceil((1 - tail) * reps) - 1]};
  });
}
