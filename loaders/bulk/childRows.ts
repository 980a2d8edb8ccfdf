import {quote} from "../ddl.js";
import type {RunTableName} from "../schema.js";
import {stagedColumns} from "../staging.js";
import {acceptedLines, inOrder} from "./runRows.js";
import type {RecordTable} from "./runRows.js";

/** Columns that are not those of what stands in the list: `e` is that, `i` its place from 1. */
const made: Partial<Record<RunTableName, Record<string, string>>> = {
  attempts: {attempt: "i"},
  phases: {phase: "i"},
  calls: {call: "i", model_id: "m.model_id"},
  violations: {ordinal: "i"},
  judgements: {judged_at: "coalesce(e.judged_at, '*')"},
  usage: {attempt: "coalesce(e.attempt, 0)", model_id: "m.model_id"},
  costs: {origin: "'stated'"},
  artefacts: {}
};

/** Fields that `made` names, where they do not occur. */
const absent: Record<string, string> = {judged_at: "'*'", attempt: "0"};

/** The staged rows of every list and object that records have: what childrenOf of flattenRun does to one. */
export function childRows(records: RecordTable, models: Map<string, string>): Partial<Record<RunTableName, string>> {
  const lists = Object.keys(made).filter((name) => Object.hasOwn(records.inside, name)) as RunTableName[];
  const rows = lists.map((name) => [name, listRows(name, records, models)]);
  return {...Object.fromEntries(rows), ...(records.names.includes("scores") ? {scores: scoreRows(records)} : {})};
}

/** The names of models that stand in lists. */
export function modelNames({table, inside}: Pick<RecordTable, "table" | "inside">): string | undefined {
  const lists = ["calls", "usage"].filter((name) => inside[name]?.includes("model"));
  const names = lists.map((name) => `SELECT unnest(${name}).model AS name FROM ${table} WHERE fits`);
  return names.length === 0 ? undefined : `SELECT DISTINCT name FROM (${names.join(" UNION ALL ")}) WHERE name <> ''`;
}

function listRows(name: RunTableName, records: RecordTable, models: Map<string, string>): string {
  const fields = records.inside[name];
  const own = stagedColumns(name).flatMap((d) => (fields.includes(d.name) ? [[d.name, `e."${d.name}"`]] : []));
  const given = Object.entries(made[name]!).map(([column, sql]) =>
    !fields.includes(column) && Object.hasOwn(absent, column) && sql.includes("e.")
      ? [column, absent[column]]
      : [column, sql]
  );
  const hasModel = fields.includes("model");
  const columns = {file_id: "file_id", run_ref: "run_ref", ...Object.fromEntries([...own, ...given])};
  if (!hasModel && "model_id" in columns) columns.model_id = "NULL";
  const values = [...models].map(([model, id]) => `(${quote(model)}, ${quote(id)})`);
  return `SELECT ${inOrder(name, columns)} FROM (
      SELECT ${records.file_id} AS file_id, ${records.refBefore} + line AS run_ref,
        unnest(d."${name}") AS e, generate_subscripts(d."${name}", 1) AS i
      FROM ${acceptedLines(records)}
    ) ${hasModel ? `LEFT JOIN (VALUES ${values.join(", ") || "(NULL, NULL)"}) AS m(model, model_id) ON e.model = m.model` : ""}`;
}

const scoreShape = quote(JSON.stringify({value: "DOUBLE", passed: "BOOLEAN", raw: "VARCHAR", attempt: "BIGINT"}));

function scoreRows(records: RecordTable): string {
  const columns = {
    file_id: "file_id",
    run_ref: "run_ref",
    attempt: "coalesce(o.attempt, 0)",
    metric: "e.key",
    value: `CASE WHEN kind = 'BOOLEAN' THEN (e.value::VARCHAR = 'true')::INTEGER WHEN kind = 'OBJECT'
      THEN coalesce(o.value, o.passed::INTEGER) ELSE TRY_CAST(e.value AS DOUBLE) END`,
    passed: "CASE WHEN kind = 'BOOLEAN' THEN e.value::VARCHAR = 'true' ELSE o.passed END",
    raw: "o.raw"
  };
  return `SELECT ${inOrder("scores", columns)} FROM (
      SELECT *, CASE WHEN kind = 'OBJECT' THEN json_transform(e.value, ${scoreShape}) END AS o
      FROM (
        SELECT *, json_type(e.value) AS kind FROM (
          SELECT ${records.file_id} AS file_id, ${records.refBefore} + line AS run_ref, unnest(map_entries(d.scores)) AS e
          FROM ${acceptedLines(records)}
        )
      )
    )`;
}
