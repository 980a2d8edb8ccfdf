import type {FileRule} from "../archiveYaml.js";
import {mapColumn, unpivot} from "../columnMap.js";
import type {Mapped, Scalar} from "../columnMap.js";
import type {Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import type {RunInput} from "../runRecord.js";
import {isTableName, tables} from "../schema.js";
import type {TableName} from "../schema.js";
import {readTableRows} from "../tableRows.js";
import {createAbsentColumns} from "../tables/absentColumns.js";
import {findCell} from "../tables/findCell.js";
import {createRowFilter} from "../tables/rowFilter.js";
import type {TablePart, TableRow} from "../tables/tablePart.js";
import {typedCell} from "../tables/typedCell.js";

/** Any table in CSV, TSV, JSON, JSONL, YAML or Parquet, through the column map that archive.yaml gives for it. */
export const table: Loader = {
  name: "table",
  version: 2,
  description: "Any CSV, TSV, JSON, JSONL, YAML or Parquet table, with a column map in archive.yaml",
  detect: () => undefined,
  async *load(file, {rule}) {
    if (rule?.columns === undefined) throw new Error("the table loader needs columns in archive.yaml");
    yield* mapRows(readTableRows(file, {pointer: rule.rows}), rule);
  }
};

/** Rows of any origin through a column map into runs or rows of another canonical table. */
async function* mapRows(parts: AsyncIterable<TablePart>, rule: FileRule): AsyncIterable<Loaded> {
  const into = rule.into ?? "runs";
  if (!isTableName(into)) throw new Error(`unknown table: ${into} (known: ${Object.keys(tables).join(", ")})`);
  const filter = rule.where === undefined ? undefined : createRowFilter(rule.where);
  const absent = createAbsentColumns();
  let seen = 0;
  let mapped = 0;
  for await (const part of parts) {
    if (!("row" in part)) {
      yield part;
      continue;
    }
    ++seen;
    if (filter?.keeps(part.row) === false) continue;
    if (part.isSparse === true) for (const d of missing(part.row, rule)) absent.add(d);
    for (const {row, pointer, isSparse} of rowsOf(part, rule)) {
      ++mapped;
      const {fields, approximate, bad} = mapFields(row, {rule, into, isSparse});
      for (const d of fields.values()) if (d.absent !== undefined) absent.add(d.absent);
      for (const d of bad) yield {problem: {...d, pointer}};
      if (bad.length > 0) continue;
      if (into === "runs") yield {run: toRun(fields, {approximate, rule}), pointer};
      else yield {table: into, row: toRow(fields, {into, approximate, rule}), pointer};
    }
  }
  if (seen === 0) yield {problem: problem("empty-table", {severity: "warning", expected: "rows", received: "none"})};
  for (const d of [...(filter?.unmatched() ?? []), ...absent.problems(mapped)]) yield {problem: d};
}

/** The columns to unpivot that an object lacks. */
function missing(row: TableRow["row"], {unpivot: wide}: FileRule): string[] {
  return (wide?.columns ?? []).filter((d) => findCell(row, d) === undefined);
}

/** The row itself, or the rows that its columns become: of an object those that it has. */
function rowsOf({row, pointer, isSparse}: TableRow, rule: FileRule): TableRow[] {
  if (rule.unpivot === undefined) return [{row, pointer, isSparse}];
  const {name, columns, value, skip_empty = false} = rule.unpivot;
  const lacking = isSparse === true ? missing(row, rule) : [];
  const isEmpty = (d: string) => skip_empty && (findCell(row, d) ?? "") === "";
  const present = columns.filter((d) => !lacking.includes(d) && !isEmpty(d));
  return unpivot(row, {columns: present, name, value}).map((d) => ({
    row: d,
    pointer: columns.length > 1 ? `${pointer}/${String(d[name])}` : pointer,
    isSparse
  }));
}

type Readable = Extract<Mapped, {value: Scalar}>;

function mapFields(
  row: Record<string, unknown>,
  {rule, into, isSparse}: {rule: FileRule; into: TableName; isSparse?: boolean}
): {fields: Map<string, Readable>; approximate: string[]; bad: Problem[]} {
  const fields = new Map<string, Readable>();
  const bad: Problem[] = [];
  for (const [column, source] of Object.entries(rule.columns ?? {})) {
    const mapped = mapColumn(row, source, {isSparse});
    const wrong = "expected" in mapped ? mapped : foreign(column, mapped);
    if (wrong === undefined) {
      const readable = mapped as Readable;
      fields.set(column, {...readable, value: typedCell(readable.value, {into, column})});
    } else {
      const expected = `${column}: ${wrong.expected}`;
      bad.push(problem("bad-value", {expected, received: wrong.received, action: "row left out"}));
    }
  }
  const approximate = [...fields].filter(([, d]) => d.approximate).map(([column]) => column);
  return {fields, approximate, bad};
}

/** A cost that is printed in another currency than dollars. */
function foreign(column: string, {value, text}: Readable): {expected: string; received: string} | undefined {
  if (!column.startsWith("cost_usd") || typeof value !== "number" || text === null) return undefined;
  return /[€£¥]/.test(text) ? {expected: "US dollars", received: text} : undefined;
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
