import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {drawIndices} from "./drawIndices.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";

/** One recorded run of a stage: its cost (null when it is not known), whether it truly passed, and what the verifier said (default: the truth). */
export interface CascadeRun {
  cost: number | null;
  passed: boolean;
  verified?: boolean;
}

export interface CascadeOptions extends IntervalOptions {
  /** What is drawn anew for the intervals: tasks with all their runs, or tasks and then runs within them. */
  resample?: "tasks" | "both";
  reps?: number;
  random?: Random;
}

export interface Cascade {
  /** Share of tasks that end with a pass, and mean cost of a task. */
  pass: Interval;
  cost: Interval;
  costOfPass: Interval;
  /** Per stage: share of tasks that get there, share that stop there, mean cost there over all tasks. */
  stages: {reached: number; stopped: number; cost: number}[];
  /** Against each stage's config on its own, on the same tasks. */
  versus: {pass: number; cost: number; passDifference: Interval; costRatio: Interval}[];
  tasks: number;
  reps: number;
  seed?: number;
  method: string;
}

/**
 * A cascade from recorded runs: every task goes to the cheap config first and to the next only when verification fails.
 * Pass rate and cost are the exact expectations over the recorded repeats of each stage, not a simulation.
 *
 * Input: runs[stage][task][repeat], stages in the order they are tried, all on the same tasks.
 * Assumes: a stage's run does not depend on the failed one before it (no feedback). The last stage's answer is taken
 * whatever the verifier says. Time is not counted.
 * Unknown costs: what depends on one is NaN, what does not is not; a stage that no task gets to adds nothing.
 * Not for: configs or tasks without recorded runs.
 * Edge: no tasks or no stages give NaN; one task gives NaN bounds. A stage without passes has an infinite cost of pass.
 * Lengths that differ, a task without runs, a cost that is not finite: RangeError.
 * Source: own; percentile bootstrap over tasks. Cf. Chen, Zaharia and Zou (2023), “FrugalGPT”, arXiv:2305.05176.
 */
export function cascade(
  runs: readonly (readonly (readonly CascadeRun[])[])[],
  {level = 0.95, resample = "tasks", reps = 2000, random = seeded(1)}: CascadeOptions = {}
): Cascade {
  checkLevel(level);
  for (const tasks of runs) {
    checkSameLength(runs[0], tasks);
    for (const cell of tasks) {
      if (cell.length === 0) throw new RangeError("no runs: []");
      checkFinite(cell.flatMap((d) => d.cost ?? []));
    }
  }
  const n = runs[0]?.length ?? 0;
  const k = runs.length;
  const cells = runs.map((tasks) => tasks.map((cell) => summary(cell, (i) => i)));
  const width = 2 + 5 * k;
  // What each task adds; where tasks are drawn with all their runs, that is the same in every draw.
  const added = new Float64Array(n * width);
  for (let t = 0; t < n; ++t)
    walk(
      runs.map((_, s) => cells[s][t]),
      added.subarray(t * width, (t + 1) * width)
    );
  const means = (T: Int32Array, rows: Float64Array) => {
    const sums = new Float64Array(width);
    for (let i = 0; i < n; ++i) {
      const row = T[i] * width;
      for (let j = 0; j < width; ++j) sums[j] += rows[row + j];
    }
    return sums.map((x) => x / n);
  };
  const T = Int32Array.from({length: n}, (_, t) => t);
  const point = means(T, added);
  const draws: Float64Array[] = [];
  const drawnRuns = (s: number, t: number) =>
    runs[s][t].length > 1 ? summary(runs[s][t], () => random.below(runs[s][t].length)) : cells[s][t];
  const inOrder = T.slice();
  const redrawn = new Float64Array(n * width);
  for (let r = 0; r < (n > 1 ? reps : 0); ++r) {
    drawIndices(random, n, T);
    if (resample === "tasks") {
      draws.push(means(T, added));
      continue;
    }
    T.forEach((t, i) =>
      walk(
        runs.map((_, s) => drawnRuns(s, t)),
        redrawn.subarray(i * width, (i + 1) * width)
      )
    );
    draws.push(means(inOrder, redrawn));
  }
  const tail = (1 - level) / 2;
  const interval = (f: (sums: Float64Array) => number): Interval => {
    const R = Float64Array.from(draws, f).toSorted();
    const m = R.every((d) => d === d) ? R.length : 0;
    return {
      estimate: n && k ? f(point) : NaN,
      low: m ? R[Math.floor(tail * m)] : NaN,
      high: m ? R[Math.ceil((1 - tail) * m) - 1] : NaN,
      level,
      method: "bootstrap over tasks, percentile",
      n,
      seed: random.seed
    };
  };
  const o = (s: number) => 2 + 5 * s;
  return {
    pass: interval((d) => d[0]),
    cost: interval((d) => d[1]),
    costOfPass: interval((d) => d[1] / d[0]),
    stages: runs.map((_, s) => ({reached: point[o(s)], stopped: point[o(s) + 1], cost: point[o(s) + 2]})),
    versus: runs.map((_, s) => ({
      pass: point[o(s) + 3],
      cost: point[o(s) + 4],
      passDifference: interval((d) => d[0] - d[o(s) + 3]),
      costRatio: interval((d) => d[1] / d[o(s) + 4])
    })),
    tasks: n,
    reps: draws.length,
    seed: random.seed,
    method: "expected cascade over recorded runs"
  };
}

/** Writes what a task adds: pass, cost, then for each stage reached, stopped, cost, and pass and cost on its own. */
function walk(stages: readonly Stage[], out: Float64Array): void {
  out.fill(0);
  let reach = 1;
  stages.forEach((d, s) => {
    const last = s === stages.length - 1;
    const stop = reach * (last ? 1 : d.verified);
    const cost = reach > 0 ? reach * d.cost : 0; // d.cost may be NaN
    out[0] += reach * (last ? d.passed : d.both);
    out[1] += cost;
    out.set([reach, stop, cost, d.passed, d.cost], 2 + 5 * s);
    reach -= stop;
  });
}

interface Stage {
  cost: number;
  passed: number;
  verified: number;
  /** Passed and verified. */
  both: number;
}

function summary(cell: readonly CascadeRun[], index: (i: number) => number): Stage {
  const n = cell.length;
  const sums = {cost: 0, passed: 0, verified: 0, both: 0};
  for (let i = 0; i < n; ++i) {
    const {cost, passed, verified = passed} = cell[index(i)];
    sums.cost += cost ?? NaN;
    if (passed) ++sums.passed;
    if (verified) ++sums.verified;
    if (passed && verified) ++sums.both;
  }
  return {cost: sums.cost / n, passed: sums.passed / n, verified: sums.verified / n, both: sums.both / n};
}
