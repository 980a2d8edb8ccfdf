import type {FileRule} from "../archiveYaml.js";
import {mapColumn, unpivot} from "../columnMap.js";
import type {Mapped, Scalar} from "../columnMap.js";
import type {Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {RunInput} from "../runRecord.js";
import {columnsOf} from "../ddl.js";
import {isTableName, tables} from "../schema.js";
import type {TableName} from "../schema.js";
import {readTableRows} from "../tableRows.js";

/** Any table in CSV, TSV, JSON, JSONL or YAML, through the column map that archive.yaml gives for it. */
export const table: Loader = {
  name: "table",
  version: 1,
  description: "Any CSV, TSV, JSON, JSONL or YAML table, with a column map in archive.yaml",
  detect: () => undefined,
  async *load(file, {rule}) {
    if (rule?.columns === undefined) throw new Error("the table loader needs columns in archive.yaml");
    const {rows, citation, problems = []} = await readTableRows(file, {pointer: rule.rows});
    for (const d of problems) yield {problem: d};
    if (citation !== undefined) yield {citation};
    yield* mapRows(rows, rule);
  }
};

/** Rows of any origin through a column map into runs or rows of another canonical table. */
export function* mapRows(
  rows: Iterable<{row: Record<string, unknown>; pointer: string; source?: string}>,
  rule: FileRule
): Iterable<Loaded> {
  const into = rule.into ?? "runs";
  if (!isTableName(into)) throw new Error(`unknown table: ${into} (known: ${Object.keys(tables).join(", ")})`);
  for (const {row, pointer, source} of rows) {
    const parts = rule.unpivot === undefined ? [row] : unpivot(row, rule.unpivot);
    for (const part of parts) {
      const where = parts.length > 1 ? `${pointer}/${String(part[rule.unpivot!.name])}` : pointer;
      const {fields, approximate, bad} = mapFields(part, rule);
      for (const [column, d] of bad) {
        yield {
          problem: problem("bad-value", {
            source,
            pointer: where,
            expected: `${column}: ${d.expected}`,
            received: d.received,
            action: "row left out"
          })
        };
      }
      if (bad.length > 0) continue;
      if (into === "runs") yield {run: toRun(fields, {approximate, rule}), pointer: where, source};
      else yield {table: into, row: toRow(fields, {into, approximate, rule}), pointer: where, source};
    }
  }
}

type Readable = Extract<Mapped, {value: Scalar}>;
type Unreadable = Exclude<Mapped, Readable>;

/** Columns of a run record that are not columns of runs. */
const recordTypes: [string, string][] = [
  ["temperature", "DOUBLE"],
  ["max_attempts", "BIGINT"]
];
const typesOf = new Map<TableName, Map<string, string>>();

function columnTypes(into: TableName): Map<string, string> {
  let types = typesOf.get(into);
  if (types === undefined) {
    types = new Map(columnsOf(tables[into]).map((d) => [d.name, d.type]));
    if (into === "runs") for (const [name, type] of recordTypes) types.set(name, type);
    typesOf.set(into, types);
  }
  return types;
}

/** CSV knows text only: a plain number, true or false becomes what its column holds. Any other text stays, and fails. */
function typed(value: Scalar, type: string | undefined): Scalar {
  if (typeof value !== "string" || type === undefined) return value;
  if (type === "BOOLEAN" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  if (/^(DOUBLE|BIGINT)$/.test(type) && /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value)) return Number(value);
  return value;
}

function mapFields(row: Record<string, unknown>, rule: FileRule) {
  const types = columnTypes((rule.into ?? "runs") as TableName);
  const fields = new Map<string, Readable>();
  const bad: [string, Unreadable][] = [];
  for (const [column, source] of Object.entries(rule.columns ?? {})) {
    const mapped = mapColumn(row, source);
    if ("expected" in mapped) bad.push([column, mapped]);
    else fields.set(column, {...mapped, value: typed(mapped.value, types.get(column))});
  }
  const approximate = [...fields].filter(([, d]) => d.approximate).map(([column]) => column);
  return {fields, approximate, bad};
}

function toRun(fields: Map<string, Readable>, {approximate, rule}: {approximate: string[]; rule: FileRule}): RunInput {
  const run: Record<string, unknown> = rule.experiment === undefined ? {} : {experiment: rule.experiment};
  const scores: Record<string, unknown> = {};
  const settings: Record<string, unknown> = {};
  for (const [column, {value}] of fields) {
    if (value === null) continue;
    if (column.startsWith("scores."))
      scores[column.slice("scores.".length)] = typeof value === "string" ? {raw: value} : value;
    else if (column.startsWith("settings.")) settings[column.slice("settings.".length)] = value;
    else run[column] = value;
  }
  if (Object.keys(scores).length > 0) run.scores = scores;
  if (Object.keys(settings).length > 0) run.settings = settings;
  if (approximate.length > 0) run.approximate = approximate;
  return run as RunInput;
}

function toRow(
  fields: Map<string, Readable>,
  {into, approximate, rule}: {into: TableName; approximate: string[]; rule: FileRule}
): Record<string, unknown> {
  const row: Record<string, unknown> = Object.fromEntries([...fields].map(([column, d]) => [column, d.value]));
  if (rule.experiment !== undefined) row.experiment_id ??= rule.experiment;
  if (into === "cells") {
    if (approximate.some((d) => /^(mean|sd|low|high|min|max|n_passed)$/.test(d))) row.approximate ??= true;
    if (approximate.some((d) => d.startsWith("cost_"))) row.cost_approximate ??= true;
    if (fields.has("printed")) row.printed = fields.get("printed")!.text;
    row.printed ??= (fields.get("mean") ?? fields.get("n_passed") ?? fields.get("cost_usd_sum"))?.text ?? null;
  }
  return row;
}
