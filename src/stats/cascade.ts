import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
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
  // Sums over tasks: [pass, cost, then per stage reached, stopped, cost, pass alone, cost alone]
  const walk = (T: ArrayLike<number>, at: (s: number, t: number) => Stage) => {
    const sums = new Float64Array(2 + 5 * k);
    for (let i = 0; i < T.length; ++i) {
      let reach = 1;
      for (let s = 0; s < k; ++s) {
        const d = at(s, T[i]);
        const last = s === k - 1;
        const o = 2 + 5 * s;
        const stop = reach * (last ? 1 : d.verified);
        sums[0] += reach * (last ? d.passed : d.both);
        const cost = reach > 0 ? reach * d.cost : 0; // d.cost may be NaN
        sums[1] += cost;
        sums[o] += reach;
        sums[o + 1] += stop;
        sums[o + 2] += cost;
        sums[o + 3] += d.passed;
        sums[o + 4] += d.cost;
        reach -= stop;
      }
    }
    return sums.map((x) => x / T.length);
  };
  const all = Int32Array.from({length: n}, (_, t) => t);
  const point = walk(all, (s, t) => cells[s][t]);
  const draws: Float64Array[] = [];
  const T = new Int32Array(n);
  for (let r = 0; r < (n > 1 ? reps : 0); ++r) {
    for (let i = 0; i < n; ++i) T[i] = random.below(n);
    draws.push(
      walk(T, (s, t) => {
        const cell = runs[s][t];
        return resample === "both" && cell.length > 1 ? summary(cell, () => random.below(cell.length)) : cells[s][t];
      })
    );
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
