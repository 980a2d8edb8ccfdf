import type {ArchiveYaml} from "../archiveYaml.js";
import {quote} from "../ddl.js";
import {primaryMetric} from "../flattenRun.js";
import {stagedColumns} from "../staging.js";
import {isDescribed} from "./descriptions.js";
import {recordFields} from "./recordSchema.js";
import type {RunTableName} from "../schema.js";

/** Records in a table, and in SQL where each comes from; a record has a `line`, its place in the table from 1. */
export interface RecordTable {
  table: string;
  /** Fields that occur. */
  names: string[];
  /** Lists and objects that occur, each with the fields of what is in it. */
  inside: Record<string, string[]>;
  /** file_id under which their configs and tasks are described. */
  describedBy: number;
  file_id: string;
  /** Path of the file inside the archive. */
  path: string;
  /** The same below results/. */
  source: string;
  pointer: string;
  loader: string;
  /** run_ref of line 0. */
  refBefore: number;
}

/** The staged runs of records: in SQL, to all of them, what flattenRun does to one. */
export function runRows(records: RecordTable, yaml: ArchiveYaml): string {
  const {inside, file_id, refBefore, source, pointer, loader} = records;
  const kind = costKind(yaml);
  const unpriced = `CASE WHEN ${kind} = 'subscription' THEN 'subscription' ELSE 'unknown' END`;
  const arePassed = inside.attempts?.includes("passed") ?? false;
  const passed = arePassed ? "coalesce(d.passed, d.attempts[-1].passed)" : "d.passed";
  const passedAt = arePassed
    ? "nullif(list_position(list_transform(d.attempts, lambda x: x.passed), true), 0)"
    : "NULL";
  const columns: Record<string, string> = {
    ...Object.fromEntries(recordFields.map(({name}) => [name, `d."${name}"`])),
    file_id,
    run_ref: `${refBefore} + line`,
    config_ref: "c.ref",
    task_ref: "t.ref",
    study_id: quote(yaml.study),
    experiment_id: "coalesce(experiment, 'main')",
    suite: "t.suite",
    task_id: "t.task_id",
    level: "t.level",
    config_id: "c.config_id",
    model_id: "c.model_id",
    harness: "c.harness",
    variant: "c.variant",
    status: "coalesce(status, 'completed')",
    passed,
    failure: `coalesce(failure, CASE WHEN ${passed} = false THEN 'model' ELSE 'none' END)`,
    metric: `coalesce(metric, CASE WHEN is_scored THEN ${primaryOf(yaml)} END)`,
    approximate: records.names.includes("approximate") ? "nullif(array_to_string(d.approximate, ','), '')" : "NULL",
    passed_at: "CASE WHEN passed THEN attempts END",
    ...(inside.attempts === undefined ? {} : {attempts: "len(d.attempts)", passed_at: passedAt}),
    cost_usd: `CASE WHEN ${kind} = 'free' THEN coalesce(cost_usd, 0) WHEN cost_usd <> 0 THEN cost_usd END`,
    cost_kind: `CASE WHEN ${kind} = 'free' THEN 'free'
      WHEN cost_usd IS NULL THEN CASE WHEN cost_kind = 'subscription' THEN 'subscription' ELSE 'unknown' END
      WHEN cost_usd = 0 THEN ${unpriced} ELSE coalesce(${kind}, 'measured') END`,
    source,
    pointer,
    loader: quote(loader),
    content_key: "content_key"
  };
  return `SELECT ${inOrder("runs", columns)}
    FROM ${acceptedLines(records)} JOIN run_configs AS c ON c.ref = dc.ref JOIN run_tasks AS t ON t.ref = dt.ref`;
}

/** Attempts that were only counted: all but the last failed. */
export function attemptRows(records: RecordTable, yaml: ArchiveYaml): string {
  const columns = {
    file_id: "file_id",
    run_ref: "run_ref",
    attempt: "attempt",
    passed: "CASE WHEN attempt < attempts THEN false ELSE passed END"
  };
  return `SELECT ${inOrder("attempts", columns)} FROM (
    SELECT file_id, run_ref, attempts, passed, unnest(generate_series(1, attempts)) AS attempt
    FROM (${runRows(records, yaml)}) WHERE attempts IS NOT NULL
  )`;
}

/** A zero that nothing vouches for, as a problem of its line. */
export function zeroCosts(records: RecordTable, yaml: ArchiveYaml): string {
  const {file_id, path, pointer} = records;
  return `SELECT ${file_id} AS file_id, 'note' AS severity, 'zero-cost' AS code, ${path} AS source,
      ${pointer} AS pointer, 'a cost, or cost_kind: free' AS expected, '0' AS received, 'taken as unknown' AS action
    FROM ${acceptedLines(records)} WHERE cost_usd = 0 AND ${costKind(yaml)} IS DISTINCT FROM 'free'`;
}

/** The lines, by number, that are no runs so far. */
export function otherLines(records: RecordTable): string {
  return `SELECT rowid + 1 AS line FROM ${records.table} WHERE rowid + 1 NOT IN (SELECT line FROM ${acceptedLines(records)})`;
}

/** The lines whose records are taken as they are, each with what it says of its config and its task. */
export function acceptedLines({table, names, describedBy}: RecordTable): string {
  const absent = recordFields.filter(({name}) => !names.includes(name));
  const columns = ["rowid + 1 AS line", "*", ...absent.map((d) => `NULL::${d.type} AS "${d.name}"`)];
  return `(SELECT ${columns.join(", ")} FROM ${table} WHERE fits) AS d
    JOIN line_configs AS dc ON dc.file_id = ${describedBy} AND ${isDescribed("line_configs", names, {records: "d", by: "dc"})}
    JOIN line_tasks AS dt ON dt.file_id = ${describedBy} AND ${isDescribed("line_tasks", names, {records: "d", by: "dt"})}`;
}

export function inOrder(name: "runs" | RunTableName, columns: Record<string, string>): string {
  return stagedColumns(name)
    .map((d) => `(${columns[d.name] ?? "NULL"})::${d.type} AS "${d.name}"`)
    .join(", ");
}

function costKind(yaml: ArchiveYaml): string {
  return yaml.cost_kind === undefined ? "cost_kind" : `coalesce(cost_kind, ${quote(yaml.cost_kind)})`;
}

/** The metric of a score that names none, by experiment. */
function primaryOf(yaml: ArchiveYaml): string {
  const cases = Object.keys(yaml.experiments).map((d) => `WHEN ${quote(d)} THEN ${quote(primaryMetric(yaml, d))}`);
  const otherwise = quote(primaryMetric(yaml, ""));
  return cases.length === 0 ? otherwise : `CASE coalesce(experiment, 'main') ${cases.join(" ")} ELSE ${otherwise} END`;
}
