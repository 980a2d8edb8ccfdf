import {runCount} from "./runCount.js";
import {taskTotals, undrawnCost} from "./costIntervals.js";
import type {TaskTotals} from "./costIntervals.js";
import type {RetryRun} from "./retryTypes.js";

/** What the passes of one further attempt took, in dollars or in seconds. */
export interface Taken {
  /** Of all runs that made the attempt, and for each pass that it gave; Infinity without a pass. */
  total: number;
  perPass: number;
  /** Interval of perPass over tasks; NaN for a bound. */
  low: number;
  high: number;
  level: number;
  method: string;
  /** "at most": known of whole runs only, whose earlier attempts are in it. */
  bound: "exact" | "at most";
  /** What the interval is drawn from; null for a bound. */
  totals: TaskTotals | null;
}

/** A further attempt of one config: who made it, what it gave, and what that took; null where it is not known. */
export interface ExtraAttempt {
  k: number;
  attempted: number;
  passes: number;
  cost: Taken | null;
  seconds: Taken | null;
}

/** Every attempt after the first, up to the last that is looked at. */
export function extraAttempts(
  runs: readonly RetryRun[],
  {upTo, level}: {upTo: number; level?: number}
): ExtraAttempt[] {
  return Array.from({length: Math.max(0, upTo - 1)}, (_, i) => i + 2).map((k) => {
    const made = runs.filter((d) => d.attempts >= k);
    return {
      k,
      attempted: runCount(made),
      passes: runCount(made.filter((d) => d.passed && d.attempts === k)),
      cost: taken(made, {k, level, ofRun: (d) => d.cost_usd, ofAttempts: (d) => d.attempt_costs}),
      seconds: taken(made, {k, level, ofRun: (d) => d.duration_s, ofAttempts: (d) => d.attempt_durations})
    };
  });
}

interface TakenOptions {
  k: number;
  level?: number;
  ofRun: (run: RetryRun) => number | null;
  ofAttempts: (run: RetryRun) => (number | null)[] | null;
}

function taken(made: readonly RetryRun[], {k, level = 0.95, ofRun, ofAttempts}: TakenOptions): Taken | null {
  if (made.length === 0) return null;
  const own = (d: RetryRun) => ofAttempts(d)?.[k - 1] ?? null;
  const passed = (d: RetryRun) => (d.passed && d.attempts === k ? d.n : 0);
  if (made.every((d) => own(d) !== null)) {
    const totals = taskTotals(made, {cost: (d) => own(d)!, passes: passed});
    const {cost, estimate, low, high, method} = undrawnCost(totals, {level});
    return {total: cost, perPass: estimate, low, high, level, method, bound: "exact", totals};
  }
  if (!made.every((d) => ofRun(d) !== null)) return null;
  const total = made.reduce((s, d) => s + ofRun(d)!, 0);
  const passes = made.reduce((n, d) => n + passed(d), 0);
  const perPass = passes > 0 ? total / passes : Infinity;
  const method = "all that these runs took";
  return {total, perPass, low: NaN, high: NaN, level, method, bound: "at most", totals: null};
}
