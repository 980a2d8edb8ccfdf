import type {Assignment} from "./assignFields.js";
import {normalName} from "./normalName.js";
import type {TableSample} from "./sampleTable.js";

const summaries =
  /(^|_)(rate|mean|avg|average|median|std|stdev|sd|stderr|se|ci|ci_low|ci_high|n_runs|num_runs|n_trials|num_trials|n_samples|num_samples|runs|trials)(_|$)|^(n|count|pass@\d+|num_tasks|n_tasks|tasks|total_tasks)$/;

/**
 * Whether rows are summaries of several runs: each task and model at most once, no outcome of a single run, and columns
 * that only summaries have.
 */
export function isAggregated({columns, rows}: TableSample, {fields}: Assignment): boolean {
  if (fields.has("passed")) return false;
  const keys = (["model", "task", "suite", "harness", "variant", "effort"] as const).flatMap(
    (d) => fields.get(d)?.column ?? []
  );
  const isUnique = new Set(rows.map((row) => JSON.stringify(keys.map((d) => row[d])))).size === rows.length;
  const hasSummary = columns.some(({column, numbers, parse}) => {
    const {name, unit} = normalName(column);
    return (
      (numbers !== undefined || parse !== undefined) &&
      (summaries.test(name) || (unit === "%" && !/cpu|mem|gpu/.test(name)))
    );
  });
  return isUnique && hasSummary;
}
