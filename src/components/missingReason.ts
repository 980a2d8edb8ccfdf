import type {Coverage, HeatCellRow} from "./heatmap/heatmapTypes.js";

/** Why there is no figure. */
export interface Missing {
  state:
    | "not run"
    | "not public"
    | "not applicable"
    | "never finished"
    | "excluded"
    | "lost to infrastructure"
    | "failed, cause unknown"
    | "no figure"
    | "not in the archive";
  reason: string | null;
}

/**
 * Why a config has no figure on a row, as the coverage table says: for the task itself, else for every task, else for all
 * of its tasks alike. Where it was run all the same, such a figure was not published; where nothing is said, the archive
 * does not say why.
 */
export function missingReason(
  coverage: readonly Coverage[],
  {experiment, task, config}: {experiment: string; task: string | null; config: string}
): Missing {
  const told = coverage.filter((d) => d.experiment_id === experiment && d.config_id === config);
  const own = told.filter((d) => d.task_id === task);
  const every = told.filter((d) => d.task_id === "*");
  const entries = own.length ? own : every.length ? every : task === null ? told : [];
  if (!entries.length) return {state: "not in the archive", reason: null};
  const states = new Set(entries.map((d) => d.state));
  if (states.size > 1 || states.has("run")) {
    return {state: "no figure", reason: "run, but the archive holds no such figure of it"};
  }
  return {state: entries[0].state as Missing["state"], reason: entries[0].reason};
}

/** What cells without a value say of their lack, which is nearer than coverage; undefined where there are none. */
export function emptyReason(cells: readonly Pick<HeatCellRow, EmptyColumn>[]): Missing | undefined {
  const empty = cells.filter((d) => d.mean === null);
  if (empty.length === 0) return undefined;
  const some = (column: "n_excluded" | "n_infra" | "n_unknown") => empty.some((d) => (d[column] ?? 0) > 0);
  const [first] = empty;
  if (some("n_excluded")) return {state: "excluded", reason: first.excluded};
  if (some("n_infra")) return {state: "lost to infrastructure", reason: null};
  if (some("n_unknown")) return {state: "failed, cause unknown", reason: null};
  if (first.note === null && first.cost_kind === "subscription")
    return {state: "no figure", reason: "paid by subscription"};
  return {state: "no figure", reason: first.note ?? "printed without a value"};
}

type EmptyColumn = "mean" | "n_excluded" | "n_infra" | "n_unknown" | "excluded" | "note" | "cost_kind";
