import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {mean, sd} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";
import type {CostScore} from "./paretoProbability.js";
import {studentTQuantile} from "./studentT.js";

export interface BestByTypeOptions extends IntervalOptions {
  /** What is held out: whole tasks (for new tasks of the same types), or repeats (for new runs of the same tasks). */
  holdOut?: "tasks" | "runs";
  folds?: number;
  random?: Random;
}

export interface Routing {
  /** Index of the best config for each type, from all data. Equal means: the cheaper, then the first. */
  choices: Map<string, number>;
  best: number;
  /** Scores and costs are means over tasks. Without hold-out: what a writeup that chose and tested on the same runs prints. */
  apparentScore: number;
  apparentGain: number;
  /** With hold-out: routed, and the single config that the same training data would have chosen. */
  score: Interval;
  single: Interval;
  gain: Interval;
  cost: number;
  singleCost: number;
  tasks: number;
  folds: number;
  seed?: number;
  method: string;
}

/**
 * Routing by task type: which config is best for each type, and what that gains over the best single config, measured on
 * data that did not choose. Without hold-out the gain is the winner's curse as much as it is routing.
 *
 * Input: runs[config][task][repeat] as {cost, score}, *types*[task]; all configs ran the same tasks. Cost may be NaN.
 * Assumes: tasks within a type are alike enough for one to stand for another (hold-out "tasks"); the type is known
 * before the run.
 * Not for: a type with a single task when tasks are held out: the best config over all other tasks is used for it then.
 * Edge: fewer than two tasks, or fewer than two repeats everywhere with "runs", give NaN. Folds are cut to what there is.
 * Lengths that differ, a task without runs, a score that is not finite: RangeError.
 * Source: cross-validation, Stone (1974), JRSS B 36:111–147, folds stratified by type; t interval of the paired gain over
 * tasks, which takes the folds' choices as given and so is somewhat short.
 */
export function bestByType(
  runs: readonly (readonly (readonly CostScore[])[])[],
  types: readonly string[],
  {holdOut = "tasks", folds = 10, level = 0.95, random = seeded(1)}: BestByTypeOptions = {}
): Routing {
  checkLevel(level);
  for (const tasks of runs) {
    checkSameLength(types, tasks);
    for (const cell of tasks) {
      if (cell.length === 0) throw new RangeError("no runs: []");
      checkFinite(cell.map((d) => d.score));
    }
  }
  const n = types.length;
  const T = types.map((_, t) => t);
  const repeats = Math.min(...runs.flatMap((tasks) => tasks.map((cell) => cell.length)));
  const k = Math.max(1, Math.min(folds, holdOut === "tasks" ? n : repeats));
  const names = [...new Set(types)];
  const all = choose(runs, T, {types, keep: () => true});
  const fold = holdOut === "tasks" ? stratified(types, {k, random}) : T.map(() => 0);
  // Repeats are independent and in no order that matters; they are dealt to folds in turn.
  const routed = T.map(() => ({score: 0, cost: 0, n: 0}));
  const single = T.map(() => ({score: 0, cost: 0, n: 0}));
  for (let f = 0; f < (k > 1 ? k : 0); ++f) {
    const held = (t: number, r: number) => (holdOut === "tasks" ? fold[t] === f : r % k === f);
    const chosen = choose(runs, T, {types, keep: (t, r) => !held(t, r)});
    for (const t of T) {
      const byType = chosen.types.get(types[t]) ?? chosen.best;
      add(routed[t], runs[byType][t], (r) => held(t, r));
      add(single[t], runs[chosen.best][t], (r) => held(t, r));
    }
  }
  const score = (S: typeof routed) => S.map((d) => d.score / d.n);
  const cost = (S: typeof routed) => mean0(S.map((d) => d.cost / d.n));
  const [R, S] = [score(routed), score(single)];
  const interval = (X: number[]): Interval => {
    const estimate = mean0(X);
    const half = n > 1 && k > 1 ? (studentTQuantile((1 + level) / 2, n - 1) * sd(X)) / Math.sqrt(n) : NaN;
    return {estimate, low: estimate - half, high: estimate + half, level, method: "cross-validated, t over tasks", n};
  };
  const nan: Interval = {estimate: NaN, low: NaN, high: NaN, level, method: "cross-validated, t over tasks", n};
  const cellMean = (c: number, t: number) => mean(runs[c][t].map((d) => d.score));
  const apparent = mean0(T.map((t) => cellMean(all.types.get(types[t])!, t)));
  return {
    choices: new Map(names.map((name) => [name, all.types.get(name)!])),
    best: all.best,
    apparentScore: apparent,
    apparentGain: apparent - mean0(T.map((t) => cellMean(all.best, t))),
    score: k > 1 ? interval(R) : nan,
    single: k > 1 ? interval(S) : nan,
    gain: k > 1 ? interval(R.map((x, t) => x - S[t])) : nan,
    cost: k > 1 ? cost(routed) : NaN,
    singleCost: k > 1 ? cost(single) : NaN,
    tasks: n,
    folds: k,
    seed: random.seed,
    method: `${k}-fold cross-validation over ${holdOut}`
  };
}

/** The best config over all tasks and for each type, by mean of task means over the runs that are kept. */
function choose(
  runs: readonly (readonly (readonly CostScore[])[])[],
  T: readonly number[],
  {types, keep}: {types: readonly string[]; keep: (t: number, r: number) => boolean}
): {best: number; types: Map<string, number>} {
  const cells = runs.map((tasks) =>
    T.map((t) => {
      const cell = {score: 0, cost: 0, n: 0};
      add(cell, tasks[t], (r) => keep(t, r));
      return cell;
    })
  );
  const winner = (tasks: readonly number[]) => {
    let best = {c: -1, score: -Infinity, cost: Infinity};
    for (let c = 0; c < cells.length; ++c) {
      const M = tasks.map((t) => cells[c][t]).filter((d) => d.n > 0);
      const score = mean0(M.map((d) => d.score / d.n));
      const cost = mean0(M.map((d) => d.cost / d.n));
      if (score > best.score || (score === best.score && cost < best.cost)) best = {c, score, cost};
    }
    return best.c;
  };
  const byType = new Map<string, number>();
  for (const name of new Set(types)) {
    const c = winner(T.filter((t) => types[t] === name));
    if (c >= 0) byType.set(name, c);
  }
  return {best: winner(T), types: byType};
}

function add(
  sum: {score: number; cost: number; n: number},
  cell: readonly CostScore[],
  keep: (r: number) => boolean
): void {
  for (let r = 0; r < cell.length; ++r) {
    if (!keep(r)) continue;
    sum.score += cell[r].score;
    sum.cost += cell[r].cost;
    ++sum.n;
  }
}

/** Deals the tasks of each type to folds in turn, in random order. */
function stratified(types: readonly string[], {k, random}: {k: number; random: Random}): number[] {
  const order = types.map((_, t) => t);
  for (let i = order.length - 1; i > 0; --i) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  const fold = types.map(() => 0);
  let next = 0;
  for (const name of new Set(types)) for (const t of order) if (types[t] === name) fold[t] = next++ % k;
  return fold;
}

/** The mean, NaN where a value is unknown. */
function mean0(X: readonly number[]): number {
  return X.reduce((s, x) => s + x, 0) / X.length;
}
