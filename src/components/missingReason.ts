import type {Coverage} from "./heatmapTypes.js";

/** Why there is no figure. */
export interface Missing {
  state: "not run" | "not public" | "not applicable" | "never finished" | "no figure" | "not in the archive";
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
