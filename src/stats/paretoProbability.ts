import {checkFinite, checkSameLength} from "./checks.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";

/** One run: what it cost and how it scored. */
export interface CostScore {
  cost: number;
  score: number;
}

export interface ParetoProbabilityOptions {
  /** What is drawn anew: tasks with all their runs, runs within their task, or tasks and then runs within them. */
  resample?: "tasks" | "runs" | "both";
  /** True: all configs ran the same tasks, in the same order, and a draw of tasks is the same for all. */
  paired?: boolean;
  reps?: number;
  random?: Random;
}

export interface ParetoProbability {
  /** The share of resamples in which the config is on the front. */
  probability: number;
  /** Monte-Carlo standard error of `probability`. */
  error: number;
  /** Mean over tasks of the task's mean. */
  cost: number;
  score: number;
  /** Whether these means are on the front. */
  front: boolean;
  tasks: number;
  reps: number;
  seed?: number;
  method: string;
}

/**
 * The probability that a config is on the Pareto front, by a joint bootstrap of cost and score: a run keeps its cost and
 * its score together, so that dear failures stay dear failures.
 *
 * Input: runs[config][task][repeat] as {cost, score}; every task counts the same, whatever its repeats.
 * Assumes: tasks are a sample of the tasks that matter (resample "tasks" or "both"), or are fixed and only repeats vary
 * ("runs", which needs at least two repeats a task to say anything).
 * Not for: unknown costs: leave the config out, and show it on a rail. Probabilities of several configs need not add to 1.
 * Edge: no configs give []. One task, or one repeat with "runs", gives 0 or 1, which is ignorance, not certainty. Equal
 * points are all on the front. A config without tasks, a task without runs, other numbers of tasks in a paired design, a
 * value that is not finite: RangeError.
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap; dominance as in paretoFront.
 */
export function paretoProbability(
  runs: readonly (readonly (readonly CostScore[])[])[],
  {resample = "tasks", paired = true, reps = 2000, random = seeded(1)}: ParetoProbabilityOptions = {}
): ParetoProbability[] {
  for (const tasks of runs) {
    if (paired) checkSameLength(runs[0], tasks);
    if (tasks.length === 0) throw new RangeError("no tasks: []");
    for (const cell of tasks) {
      if (cell.length === 0) throw new RangeError("no runs: []");
      checkFinite(cell.map((d) => d.cost));
      checkFinite(cell.map((d) => d.score));
    }
  }
  const k = runs.length;
  const means = runs.map((tasks) => tasks.map((cell) => meanOf(cell, (i) => i)));
  const costs = means.map((M) => Float64Array.from(M, (d) => d.cost));
  const scores = means.map((M) => Float64Array.from(M, (d) => d.score));
  const C = new Float64Array(k);
  const S = new Float64Array(k);
  const on = new Float64Array(k);
  const draw = new Int32Array(Math.max(0, ...runs.map((tasks) => tasks.length)));
  for (let r = 0; r < reps; ++r) {
    for (let c = 0; c < k; ++c) {
      const n = runs[c].length;
      if (c === 0 || !paired) for (let i = 0; i < n; ++i) draw[i] = resample === "runs" ? i : random.below(n);
      let cost = 0;
      let score = 0;
      for (let i = 0; i < n; ++i) {
        const t = draw[i];
        const cell = runs[c][t];
        if (resample === "tasks" || cell.length === 1) {
          cost += costs[c][t];
          score += scores[c][t];
        } else {
          const m = meanOf(cell, () => random.below(cell.length));
          cost += m.cost;
          score += m.score;
        }
      }
      C[c] = cost / n;
      S[c] = score / n;
    }
    for (let c = 0; c < k; ++c) if (isOnFront(C, S, c)) ++on[c];
  }
  for (let c = 0; c < k; ++c) {
    const m = meanOf(means[c], (i) => i);
    C[c] = m.cost;
    S[c] = m.score;
  }
  return runs.map((tasks, c) => {
    const p = on[c] / reps;
    return {
      probability: p,
      error: Math.sqrt((p * (1 - p)) / reps),
      cost: C[c],
      score: S[c],
      front: isOnFront(C, S, c),
      tasks: tasks.length,
      reps,
      seed: random.seed,
      method: `joint bootstrap of ${resample === "both" ? "tasks, then runs" : resample}${paired ? ", paired" : ""}`
    };
  });
}

function meanOf(cell: readonly CostScore[], index: (i: number) => number): CostScore {
  let cost = 0;
  let score = 0;
  for (let i = 0; i < cell.length; ++i) {
    const d = cell[index(i)];
    cost += d.cost;
    score += d.score;
  }
  return {cost: cost / cell.length, score: score / cell.length};
}

function isOnFront(C: Float64Array, S: Float64Array, i: number): boolean {
  for (let j = 0; j < C.length; ++j) if (C[j] <= C[i] && S[j] >= S[i] && (C[j] < C[i] || S[j] > S[i])) return false;
  return true;
}
