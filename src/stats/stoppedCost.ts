/** What is known of the cost of one run and of its attempts, or of several runs together that made as many. */
export interface AttemptedRun {
  /** How many runs these are; 1 when absent. The costs are then those of all of them. */
  n?: number;
  /** Attempts made, at least 1. */
  attempts: number;
  /** Of the whole run, all attempts together; null when it is not known. */
  cost: number | null;
  /** Of each attempt in order; leave it out where only the total is known. */
  costs?: readonly (number | null)[] | null;
}

export interface StoppedCost {
  /** Ends between which the mean cost of a run lies; equal when it is known. NaN when no run has a cost. */
  low: number;
  high: number;
  /** Whether low and high are the same because they are known to be. */
  exact: boolean;
  /** Runs whose cost enters, and runs of unknown cost, which do not. */
  n: number;
  unknown: number;
}

/**
 * The mean cost of runs had they stopped after attempt k. Exact where attempts have costs, or where no run went further;
 * else a bound: what later attempts cost is not known, so the first k cost something between nothing and the whole run.
 *
 * Input: one row a run: `attempts` made, `cost` of the whole run, `costs` of its attempts. Any unit, seconds too. Runs of
 * which the same is known, each attempt's cost or none of them, may be one row with `n` and what they cost together.
 * Assumes: attempts cost no less than nothing. A total is not divided among attempts.
 * Not for: an estimate of the cost of an attempt: between the ends no value is likelier than another.
 * Edge: no runs, or none of known cost, give NaN. k not whole or below 1: RangeError.
 * Source: own.
 */
export function stoppedCost(runs: readonly AttemptedRun[], {k}: {k: number}): StoppedCost {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`not a number of attempts: ${k}`);
  let [all, n, low, high, exact] = [0, 0, 0, 0, true];
  for (const run of runs) {
    const ends = endsOf(run, k);
    all += run.n ?? 1;
    if (ends === null) continue;
    n += run.n ?? 1;
    low += ends.low;
    high += ends.high;
    exact &&= ends.low === ends.high;
  }
  return {low: low / n, high: high / n, exact: n > 0 && exact, n, unknown: all - n};
}

/** Between what the first k attempts of a run cost; null when nothing bounds it from above. */
function endsOf({attempts, cost, costs}: AttemptedRun, k: number): {low: number; high: number} | null {
  if (attempts <= k && cost !== null) return {low: cost, high: cost};
  const before = Array.from({length: Math.min(k, attempts)}, (_, i) => costs?.[i] ?? null);
  const low = before.reduce<number>((s, d) => s + (d ?? 0), 0);
  if (before.every((d) => d !== null)) return {low, high: low};
  if (cost === null) return null;
  const after = costs?.slice(k).reduce<number>((s, d) => s + (d ?? 0), 0) ?? 0;
  return {low: Math.min(low, cost), high: Math.max(low, cost - after)};
}
