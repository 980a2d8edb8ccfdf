import type {z} from "zod";
import type {ArchiveYaml} from "./archiveYaml.js";
import type {Names} from "./configs.js";
import {primaryMetric} from "./flattenRun.js";
import type {LoadedRow} from "./loader.js";
import {problem, problemsOf} from "./problem.js";
import type {Problem} from "./problem.js";
import {runTables, tables} from "./schema.js";
import type {Row, TableName} from "./schema.js";

type Fields = Record<string, unknown>;

interface RowContext {
  yaml: ArchiveYaml;
  names: Names;
  /** File of the row, relative to results/. */
  source: string;
}

/** Completes a row that a loader gave for a table other than runs, and checks it against the table's columns. */
export function checkRow(
  {table, row, pointer, config}: LoadedRow,
  context: RowContext
): {row: Fields; config?: Row<"configs">} | {problems: Problem[]} {
  if (table === "runs" || table in runTables) throw new Error(`rows of ${table} come inside run records`);
  const unknown = Object.keys(row).filter((name) => !Object.hasOwn(tables[table].columns.shape, name));
  if (unknown.length > 0) {
    const expected = `columns of ${table}`;
    return {
      problems: [problem("unknown-column", {pointer, expected, received: unknown.join(", "), action: "row left out"})]
    };
  }
  const described = config === undefined ? undefined : context.names.configOf(config);
  if (described !== undefined && "expected" in described) {
    return {problems: [problem("unknown-config", {pointer, ...described, action: "row left out"})]};
  }
  const completed =
    described === undefined
      ? named(table, {...row}, {...context, pointer})
      : {row: {...row, config_id: described.config_id}};
  if ("problems" in completed) return completed;
  complete(table, completed.row, {...context, pointer});
  const parsed = (tables[table].columns as z.ZodObject).safeParse(completed.row);
  if (!parsed.success) {
    return {
      problems: problemsOf(parsed.error, completed.row, {
        pointer: pointer === undefined ? "" : `${pointer}#`,
        action: "row left out"
      })
    };
  }
  return {row: parsed.data as Fields, config: described};
}

/** Replaces any name of a declared config by its id. */
function named(
  table: TableName,
  row: Fields,
  {names, pointer}: RowContext & {pointer?: string}
): {row: Fields} | {problems: Problem[]} {
  if (table === "configs" || typeof row.config_id !== "string") return {row};
  const config = names.declaredConfig(row.config_id);
  if (config !== undefined) return {row: {...row, config_id: config.config_id}};
  if (table === "sessions") return {row}; // a config that its run made, by id or label
  const expected = "a config that archive.yaml declares";
  return {problems: [problem("unknown-config", {pointer, expected, received: row.config_id, action: "row left out"})]};
}

/** Fills in what the archive says of every row, and null for whatever nobody said. */
function complete(
  table: TableName,
  row: Fields,
  {yaml, names, source, pointer}: RowContext & {pointer?: string}
): void {
  const shape = tables[table].columns.shape as Record<string, unknown>;
  for (const name of Object.keys(shape)) row[name] ??= null;
  if ("study_id" in shape) row.study_id ??= yaml.study;
  if ("experiment_id" in shape && table !== "sessions") row.experiment_id ??= "main";
  if ("source" in shape) row.source ??= source;
  if ("pointer" in shape) row.pointer ??= pointer ?? null;
  if ("model_id" in shape && typeof row.model_id === "string") row.model_id = names.modelId(row.model_id);
  if (table === "cells") completeCell(row, yaml);
  if (table === "coverage") {
    row.task_id ??= "*";
    row.n ??= 0;
  }
}

function completeCell(row: Fields, yaml: ArchiveYaml): void {
  row.origin ??= "published";
  row.as_of ??= "*";
  row.scope_id ??= row.scope === "all" ? "all" : null;
  row.metric ??= primaryMetric(yaml, String(row.experiment_id));
  if (row.cost_usd_mean !== null || row.cost_usd_sum !== null) row.cost_kind ??= yaml.cost_kind ?? "published";
}
