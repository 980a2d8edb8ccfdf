import type {Interval, IntervalOptions} from "./interval.js";
import {normalQuantile} from "./normal.js";
import {wilson} from "./wilson.js";

/** One run: whether it passed in the end, after how many attempts, of how many that it was allowed. */
export interface RetryRow {
  passed: boolean;
  /** Attempts made, at least 1; a run that passed did so on the last of them. */
  attempts: number;
  /** Attempts allowed; null when the harness did not say: then the most that any such run made. */
  maxAttempts?: number | null;
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
  /** 1 − (1 − p)^k, with p the rate of the first attempt among the same n runs. */
  expected: number;
  /** rate − expected, with a delta-method interval: what the feedback added over blind repeats. */
  effect: Interval;
  /** Failed runs that stopped before an allowed kth attempt (budget, crash, choice). They count as not passed. */
  stoppedEarly: number;
}

/**
 * What each further attempt brought: passed by attempt k, conditional success at k, and the difference from what k
 * independent repeats of the first attempt would give, which is the effect of having seen the failure.
 *
 * Input: one row a run: `passed`, `attempts` made, `maxAttempts` allowed. Rates are 0–1.
 * Assumes: runs are independent; for `expected`, that every task has the first attempt's pooled pass rate. Tasks differ,
 * so independent repeats would give less than `expected`, and `effect` is a lower bound of the effect of feedback.
 * Not for: repeats (separate runs of a pair): that is passAtK. Never pool the two.
 * Edge: no rows give []. Runs with different `maxAttempts` enter only the steps they were allowed. A step that nobody
 * attempted has NaN as conditional success. The effect at k = 1 is 0 by definition and has no interval; nor has one whose
 * standard error is 0. `attempts` below 1, not whole, or above `maxAttempts` is a RangeError.
 * Source: delta method on the multinomial of (passed at 1, passed at 2…k, not passed); Wilson (1927) for the rates.
 */
export function retryCurve(rows: readonly RetryRow[], {level = 0.95}: IntervalOptions = {}): RetryStep[] {
  for (const {attempts, maxAttempts} of rows) {
    if (!(Number.isInteger(attempts) && attempts >= 1)) throw new RangeError(`not a number of attempts: ${attempts}`);
    if (maxAttempts != null && !(maxAttempts >= attempts))
      throw new RangeError(`more attempts than allowed (${maxAttempts}): ${attempts}`);
  }
  const last = rows.reduce((k, d) => Math.max(k, d.attempts), 0);
  const unsaid = rows.reduce((k, d) => (d.maxAttempts == null ? Math.max(k, d.attempts) : k), 0);
  const z = normalQuantile((1 + level) / 2);
  return Array.from({length: last}, (_, i) => {
    const k = i + 1;
    const allowed = rows.filter((d) => (d.maxAttempts ?? unsaid) >= k);
    const n = allowed.length;
    const tried = allowed.filter((d) => d.attempts >= k);
    const passedAt = tried.filter((d) => d.passed && d.attempts === k).length;
    const passedBy = allowed.filter((d) => d.passed && d.attempts <= k).length;
    const p = allowed.filter((d) => d.passed && d.attempts === 1).length / n;
    const q = passedBy / n;
    const expected = k === 1 ? p : 1 - (1 - p) ** k;
    const slope = k * (1 - p) ** (k - 1); // d expected / d p
    const variance = (q * (1 - q) - 2 * slope * p * (1 - q) + slope * slope * p * (1 - p)) / n;
    const half = k > 1 && variance > 0 ? z * Math.sqrt(variance) : NaN;
    const estimate = q - expected;
    return {
      k,
      n,
      attempted: tried.length,
      passedAt,
      passedBy,
      rate: wilson(passedBy, n, {level}),
      conditional: wilson(passedAt, tried.length, {level}),
      expected,
      effect: {estimate, low: estimate - half, high: estimate + half, level, method: "delta", n},
      stoppedEarly: allowed.filter((d) => !d.passed && d.attempts < k).length
    };
  });
}
