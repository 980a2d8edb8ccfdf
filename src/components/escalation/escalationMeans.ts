import type {FailurePolicy} from "../failurePolicy.js";
import type {ConfigMeans, EscalationMeans, EscalationRow, StoppedMeans} from "./escalationTypes.js";

export interface EscalationScope {
  experiment: string;
  /** Only the tasks of this suite; all when null. */
  suite?: string | null;
  /** Runs that were lost count as failures, or are left out and counted. */
  failures?: FailurePolicy;
}

/** The means by task of every config in scope, hidden or not. */
export function escalationMeans(
  rows: readonly EscalationRow[],
  {experiment, suite = null, failures = "exclude"}: EscalationScope
): EscalationMeans {
  const here = rows.filter((d) => d.experiment_id === experiment && (suite === null || d.suite === suite));
  const tasks = [...new Set(here.flatMap((d) => d.tasks))].toSorted();
  const placeOf = new Map(tasks.map((d, i) => [d, i]));
  const places = new Map<readonly string[], number[]>(); // configs of a suite share one list of its tasks
  const configs = new Map<string, ConfigMeans>();
  for (const row of here) {
    let at = places.get(row.tasks);
    if (at === undefined) places.set(row.tasks, (at = row.tasks.map((d) => placeOf.get(d)!)));
    let config = configs.get(row.config_id);
    if (config === undefined) configs.set(row.config_id, (config = noRuns(tasks.length)));
    addRow(config, {row, at, asFailures: failures === "fail"});
  }
  for (const config of configs.values()) divide(config);
  return {tasks, configs};
}

/** A config when it is stopped after an attempt, or makes all of them (null). */
export function stoppedMeans({whole, stops}: ConfigMeans, upTo: number | null): StoppedMeans {
  return upTo === null ? whole : (stops[upTo - 1] ?? whole);
}

/** The means at the places of some tasks. */
export function meansAt({pass, cost, bound}: StoppedMeans, places: readonly number[]): StoppedMeans {
  return {
    pass: Float64Array.from(places, (t) => pass[t]),
    cost: Float64Array.from(places, (t) => cost[t]),
    bound: Uint8Array.from(places, (t) => bound[t])
  };
}

function noRuns(length: number): ConfigMeans {
  return {n: new Float64Array(length), lost: new Float64Array(length), whole: noMeans(length), stops: []};
}

function noMeans(length: number): StoppedMeans {
  return {pass: new Float64Array(length), cost: new Float64Array(length), bound: new Uint8Array(length)};
}

interface Added {
  row: EscalationRow;
  at: readonly number[];
  asFailures: boolean;
}

/** Adds passes and costs, to be divided by the runs in the end. */
function addRow(config: ConfigMeans, {row, at, asFailures}: Added): void {
  const {counts, stop, n, n_passed, cost_usd_mean, is_bound} = row;
  if (!counts && !asFailures) {
    if (stop === null) at.forEach((t, i) => (config.lost[t] += n[i]));
    return;
  }
  if (stop !== null) config.stops[stop - 1] ??= noMeans(config.n.length);
  const {pass, cost, bound} = stop === null ? config.whole : config.stops[stop - 1];
  at.forEach((t, i) => {
    if (stop === null) config.n[t] += n[i];
    if (counts) pass[t] += n_passed[i];
    cost[t] += n[i] * (cost_usd_mean[i] ?? NaN);
    if (is_bound?.[i]) bound[t] = 1;
  });
}

function divide({n, whole, stops}: ConfigMeans): void {
  for (const {pass, cost} of [whole, ...stops]) {
    n.forEach((runs, t) => {
      pass[t] /= runs; // 1 where all pass: a sum of tenths would leave a rest that goes on
      cost[t] /= runs;
    });
  }
}
