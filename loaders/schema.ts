import {cells, claims} from "./schema/cell.js";
import {problems, sources, verdicts} from "./schema/provenance.js";
import {artefacts, attempts, calls, costs, judgements, phases, runs, scores, usage, violations} from "./schema/run.js";
import {session_usage, sessions} from "./schema/session.js";
import {aliases, configs, coverage, experiments, metrics, models, prices, studies, tasks} from "./schema/study.js";
import type {z} from "zod";
import type {Table} from "./schema/column.js";

/** Tables whose rows hang on a run and are keyed by its run_id. */
export const runTables = {attempts, phases, calls, scores, violations, judgements, usage, costs, artefacts};
export type RunTableName = keyof typeof runTables;

/** Every canonical table, in the order in which the data flow. The one place where a column is defined. */
export const tables = {
  studies,
  experiments,
  metrics,
  tasks,
  models,
  aliases,
  configs,
  runs,
  ...runTables,
  sessions,
  session_usage,
  coverage,
  cells,
  claims,
  verdicts,
  prices,
  sources,
  problems
} satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export type Row<Name extends TableName> = z.infer<(typeof tables)[Name]["columns"]>;

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}
