import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {passAtK} from "./passAtK.js";
import {studentTIsf} from "./studentT.js";
import {wilson} from "./wilson.js";

/** One run, or several that ended alike: whether it passed, after how many attempts, of how many that it was allowed. */
export interface RetryRow {
  /** How many runs these are; 1 when absent. */
  n?: number;
  passed: boolean;
  /** Attempts made, at least 1; a run that passed did so on the last of them. */
  attempts: number;
  /** Attempts allowed; null when the harness did not say: then the most that any such run made. */
  maxAttempts?: number | null;
  /** With it on every row, and at least k repeats of every task, `expected` is made task by task. */
  task?: string;
  /** What each attempt cost, in order and of all runs of the row together; leave it out when only the total is known. */
  costs?: readonly (number | null)[];
}

export interface RetryStep {
  /** The attempt, from 1. */
  k: number;
  /** Runs that were allowed k attempts: the denominator of `rate`. */
  n: number;
  /** Of those, the runs that made a kth attempt. */
  attempted: number;
  /** Of those, the runs that passed on it. */
  passedAt: number;
  /** Of the n, the runs that passed on attempt k or before. */
  passedBy: number;
  /** passedBy / n, Wilson. */
  rate: Interval;
  /** passedAt / attempted, Wilson: the chance that a run which failed k − 1 times passes on the next try. */
  conditional: Interval;
  /** What k independent repeats of the first attempt would give: pass@k of each task's first attempts, weighted by its
   * runs; where that cannot be had, 1 − (1 − p)^k with p the pooled rate of first attempts. */
  expected: number;
  expectedBy: "task" | "pooled rate";
  /** `expected` with its interval: Wilson's of the first attempts carried through 1 − (1 − p)^k, or t over tasks. */
  expectedInterval: Interval;
  /** rate − expected: what the feedback added over blind repeats. Delta method, or t over tasks. */
  effect: Interval;
  /** Cost of all kth attempts, and for each pass that they gave; NaN when a cost is unknown. */
  cost: number;
  costOfExtraPass: number;
  /** Failed runs that stopped before an allowed kth attempt (budget, crash, choice). They count as not passed. */
  stoppedEarly: number;
}

/**
 * What each further attempt brought: passed by attempt k, conditional success at k, and the difference from what k
 * independent repeats of the first attempt would give, which is the effect of having seen the failure.
 *
 * Input: one row a run, or one of the `n` that ended alike: `passed`, `attempts` made, `maxAttempts` allowed. Rates are 0–1.
 * Assumes: runs are independent. With the pooled rate, also that all tasks are equally hard: they are not, so independent
 * repeats would give less than `expected`, and `effect` is then a lower bound of the effect of feedback.
 * Not for: repeats (separate runs of a pair): that is passAtK. Never pool the two.
 * Edge: no rows give []. Runs with different `maxAttempts` enter only the steps they were allowed. A step that nobody
 * attempted has NaN as conditional success. The effect at k = 1 is 0 by definition and has no interval; nor has one whose
 * standard error is 0. `attempts` below 1, not whole, or above `maxAttempts` is a RangeError.
 * Source: delta method on the multinomial of (passed at 1, passed at 2…k, not passed); Wilson (1927) for the rates; Chen et
 * al. (2021), arXiv:2107.03374, for pass@k.
 */
export function retryCurve(rows: readonly RetryRow[], {level = 0.95}: IntervalOptions = {}): RetryStep[] {
  for (const {attempts, maxAttempts} of rows) {
    if (!(Number.isInteger(attempts) && attempts >= 1)) throw new RangeError(`not a number of attempts: ${attempts}`);
    if (maxAttempts != null && !(maxAttempts >= attempts))
      throw new RangeError(`more attempts than allowed (${maxAttempts}): ${attempts}`);
  }
  const last = rows.reduce((k, d) => Math.max(k, d.attempts), 0);
  const unsaid = rows.reduce((k, d) => (d.maxAttempts == null ? Math.max(k, d.attempts) : k), 0);
  return Array.from({length: last}, (_, i) => {
    const k = i + 1;
    const allowed = rows.filter((d) => (d.maxAttempts ?? unsaid) >= k);
    const n = runsOf(allowed);
    const tried = allowed.filter((d) => d.attempts >= k);
    const attempted = runsOf(tried);
    const passedAt = runsOf(tried, (d) => d.passed && d.attempts === k);
    const passedBy = runsOf(allowed, (d) => d.passed && d.attempts <= k);
    const cost = tried.reduce((s, d) => s + (d.costs?.[i] ?? NaN), 0);
    return {
      k,
      n,
      attempted,
      passedAt,
      passedBy,
      rate: wilson(passedBy, n, {level}),
      conditional: wilson(passedAt, attempted, {level}),
      ...(effectByTask(allowed, {k, level}) ?? effectPooled(allowed, {k, level})),
      cost,
      costOfExtraPass: passedAt > 0 ? cost / passedAt : cost / 0,
      stoppedEarly: runsOf(allowed, (d) => !d.passed && d.attempts < k)
    };
  });
}

/** How many runs the rows are, or those of them that pass a test. */
function runsOf(rows: readonly RetryRow[], test: (row: RetryRow) => boolean = () => true): number {
  return rows.reduce((sum, d) => (test(d) ? sum + (d.n ?? 1) : sum), 0);
}

type Effect = Pick<RetryStep, "expected" | "expectedBy" | "expectedInterval" | "effect">;

function effectPooled(rows: readonly RetryRow[], {k, level}: {k: number; level: number}): Effect {
  const n = runsOf(rows);
  const first = runsOf(rows, (d) => d.passed && d.attempts === 1);
  const p = first / n;
  const q = runsOf(rows, (d) => d.passed && d.attempts <= k) / n;
  const by = (rate: number) => (k === 1 ? rate : 1 - (1 - rate) ** k);
  const expected = by(p);
  const {low, high} = wilson(first, n, {level}); // by() rises with p, so the ends of p's interval are its own
  const expectedInterval = {estimate: expected, low: by(low), high: by(high), level, n, method: "Wilson of attempt 1"};
  const slope = k * (1 - p) ** (k - 1); // d expected / d p
  const variance = (q * (1 - q) - 2 * slope * p * (1 - q) + slope * slope * p * (1 - p)) / n;
  const half = k > 1 && variance > 0 ? normalIsf((1 - level) / 2) * Math.sqrt(variance) : NaN;
  const estimate = q - expected;
  const effect = {estimate, low: estimate - half, high: estimate + half, level, method: "delta", n};
  return {expected, expectedBy: "pooled rate", expectedInterval, effect};
}

/** Undefined unless every row names its task and every task has at least k runs. */
function effectByTask(rows: readonly RetryRow[], {k, level}: {k: number; level: number}): Effect | undefined {
  const tasks = new Map<string, {n: number; first: number; by: number}>();
  for (const {task, passed, attempts, n = 1} of rows) {
    if (task === undefined) return undefined;
    const t = tasks.get(task) ?? {n: 0, first: 0, by: 0};
    t.n += n;
    if (passed && attempts === 1) t.first += n;
    if (passed && attempts <= k) t.by += n;
    tasks.set(task, t);
  }
  const T = [...tasks.values()];
  if (T.length === 0 || T.some((t) => t.n < k)) return undefined;
  const n = runsOf(rows);
  const expected = T.reduce((s, t) => s + t.n * passAtK(t.first, t.n, {k}), 0) / n;
  const estimate = T.reduce((s, t) => s + t.by, 0) / n - expected;
  const df = T.length - 1;
  const halfOf = (residuals: number[]) => {
    const se = Math.sqrt((residuals.reduce((s, d) => s + d * d, 0) * T.length) / df) / n;
    return df > 0 && se > 0 ? studentTIsf((1 - level) / 2, df) * se : NaN;
  };
  const half = k > 1 ? halfOf(T.map((t) => t.by - t.n * passAtK(t.first, t.n, {k}) - t.n * estimate)) : NaN;
  const made = {level, method: "t over tasks", n};
  const effect = {estimate, low: estimate - half, high: estimate + half, ...made};
  const spread = halfOf(T.map((t) => t.n * passAtK(t.first, t.n, {k}) - t.n * expected));
  const [low, high] = [Math.max(0, expected - spread), Math.min(1, expected + spread)];
  return {expected, expectedBy: "task", expectedInterval: {estimate: expected, low, high, ...made}, effect};
}
