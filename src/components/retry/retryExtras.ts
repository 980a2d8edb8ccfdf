import {costOfPass} from "../../stats/costOfPass.js";
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
      attempted: made.length,
      passes: made.filter((d) => d.passed && d.attempts === k).length,
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
  const passed = made.map((d) => d.passed && d.attempts === k);
  const own = made.map((d) => ofAttempts(d)?.[k - 1] ?? null);
  if (own.every((d) => d !== null)) {
    const {cost, estimate, low, high, method} = costOfPass(own, passed, {
      clusters: made.map((d) => d.task_id),
      level,
      reps: 2000
    });
    return {total: cost, perPass: estimate, low, high, level, method, bound: "exact"};
  }
  const whole = made.map(ofRun);
  if (!whole.every((d) => d !== null)) return null;
  const total = whole.reduce((s, d) => s + d, 0);
  const passes = passed.filter(Boolean).length;
  const perPass = passes > 0 ? total / passes : Infinity;
  return {total, perPass, low: NaN, high: NaN, level, method: "all that these runs took", bound: "at most"};
}
