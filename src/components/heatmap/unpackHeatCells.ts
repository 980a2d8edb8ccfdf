import type {Coverage, HeatCellRow} from "./heatmapTypes.js";

type List<T> = (T | null)[] | null;

/** A row of heatmap.sql: the cells of one config, in lists of one length; null where nothing in a list is known. */
export interface HeatCellLists extends Pick<
  HeatCellRow,
  "experiment_id" | "scope" | "config_id" | "metric" | "origin" | "as_of" | "excluded"
> {
  scope_ids: string[];
  means: (number | null)[];
  ns: (number | null)[];
  passes: List<number>;
  sds: List<number>;
  lows: List<number>;
  highs: List<number>;
  n_models: List<number>;
  n_timeouts: List<number>;
  n_budgets: List<number>;
  n_refusals: List<number>;
  n_infras: List<number>;
  n_unknowns: List<number>;
  n_excludeds: List<number>;
  values: List<number[]>;
  value_counts: List<number[]>;
  printeds: List<string>;
  approximates: List<boolean>;
  notes: List<string>;
  cost_kinds: List<string>;
}

/** The cells one by one. Failures that no list has are none of runs that are here, and unknown of published figures. */
export function unpackHeatCells(rows: readonly HeatCellLists[]): HeatCellRow[] {
  return rows.flatMap(({experiment_id, scope, config_id, metric, origin, as_of, ...d}) => {
    const count = (list: List<number>, i: number) => (list === null ? (origin === "computed" ? 0 : null) : list[i]);
    return d.scope_ids.map((scope_id, i) => ({
      experiment_id,
      scope,
      scope_id,
      config_id,
      metric,
      origin,
      as_of,
      n: d.ns[i],
      n_passed: d.passes?.[i] ?? null,
      n_model: count(d.n_models, i),
      n_timeout: count(d.n_timeouts, i),
      n_budget: count(d.n_budgets, i),
      n_refusal: count(d.n_refusals, i),
      n_infra: count(d.n_infras, i),
      n_unknown: count(d.n_unknowns, i),
      n_excluded: count(d.n_excludeds, i),
      mean: d.means[i],
      sd: d.sds?.[i] ?? (origin === "computed" && metric === "passed" ? rateSd(d.ns[i], d.passes?.[i] ?? null) : null),
      low: d.lows?.[i] ?? null,
      high: d.highs?.[i] ?? null,
      values: d.values?.[i] ?? null,
      value_counts: d.value_counts?.[i] ?? null,
      printed: d.printeds?.[i] ?? null,
      approximate: d.approximates?.[i] ?? null,
      note: d.notes?.[i] ?? null,
      cost_kind: d.cost_kinds?.[i] ?? null,
      excluded: d.excluded
    }));
  });
}

/** The standard deviation (n − 1) of runs that passed or failed, which need not be sent. */
function rateSd(n: number | null, passed: number | null): number | null {
  return n === null || passed === null || n < 2 ? null : Math.sqrt((passed * (n - passed)) / (n * (n - 1)));
}

/** A row of coverage_groups.sql. */
export interface CoverageGroup extends Omit<Coverage, "task_id"> {
  task_ids: string[];
}

/** The pairs of task and config one by one. */
export function unpackCoverage(rows: readonly CoverageGroup[]): Coverage[] {
  return rows.flatMap(({task_ids, ...common}) => task_ids.map((task_id) => ({...common, task_id})));
}
