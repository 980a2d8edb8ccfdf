import type {FrontierCell} from "./frontierPoints.js";

/** A row of frontier_stops.sql: the runs of a config, had they stopped after an attempt. */
export interface StoppedRuns {
  experiment_id: string;
  scope: string;
  scope_id: string;
  config_id: string;
  /** The attempt, from 1; the last one is no stop. */
  stop: number;
  n: number;
  n_passed: number;
  /** Runs of known cost, and the least and the most that they can have cost by then, in US dollars. */
  n_cost: number;
  cost_usd_least: number | null;
  cost_usd_sum: number | null;
  cost_usd_sum_sq: number | null;
}

/** How many attempts the runs of an experiment made at most; 1 where nothing could be stopped. */
export function mostAttempts(stops: readonly StoppedRuns[], {experiment}: {experiment: string}): number {
  return stops.reduce((most, d) => (d.experiment_id === experiment ? Math.max(most, d.stop + 1) : most), 1);
}

/**
 * The cells as if every run had stopped after an attempt; as they are where it is null. Only what is computed from runs whose
 * attempts are all known is left: published figures are of all attempts. Where attempts have no cost of their own the cost
 * is the most that it can have been, with the least beside it. Times and tokens by attempt are not known.
 */
export function stoppedCells<C extends FrontierCell>(
  cells: readonly C[],
  {stops, stop, day = null}: {stops: readonly StoppedRuns[]; stop: number | null; day?: string | null}
): C[] {
  if (stop === null) return [...cells];
  const known = new Map(stops.filter((d) => d.stop === stop).map((d) => [keyOf(d), d]));
  return cells.flatMap((cell) => {
    const runs = cell.origin === "computed" && cell.n_passed !== null ? known.get(keyOf(cell)) : undefined;
    return runs === undefined || runs.n !== cell.n ? [] : [stoppedCell(cell, {runs, day})];
  });
}

function stoppedCell<C extends FrontierCell>(cell: C, {runs, day}: {runs: StoppedRuns; day: string | null}): C {
  return {
    ...cell,
    n_passed: runs.n_passed,
    mean: runs.n_passed / runs.n,
    sd: null,
    ...costOf(runs, day),
    n_parts: null,
    n_duration: null,
    duration_s_sum: null,
    duration_s_sum_sq: null,
    n_tokens: null,
    tokens_sum: null,
    tokens_sum_sq: null,
    note: [`stopped at attempt ${runs.stop}`, cell.note].filter((d) => d !== null).join("; ")
  };
}

function costOf(runs: StoppedRuns, day: string | null): Partial<FrontierCell> {
  const {n_cost, cost_usd_least, cost_usd_sum, cost_usd_sum_sq} = runs;
  if (day !== null || n_cost === 0) {
    return {
      n_cost: 0,
      cost_usd_sum: null,
      cost_usd_sum_sq: null,
      cost_usd_mean: null,
      cost_missing: day === null ? "no run states it" : `at the prices of ${day} that of single attempts is not`
    };
  }
  const isExact = cost_usd_least === cost_usd_sum;
  return {
    n_cost,
    cost_usd_sum,
    cost_usd_sum_sq: isExact ? cost_usd_sum_sq : null,
    cost_usd_mean: null,
    ...(!isExact && {cost_usd_least})
  };
}

function keyOf({
  experiment_id,
  scope,
  scope_id,
  config_id
}: Pick<StoppedRuns, "experiment_id" | "scope" | "scope_id" | "config_id">): string {
  return JSON.stringify([experiment_id, scope, scope_id, config_id]);
}
