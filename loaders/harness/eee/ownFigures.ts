import type {Loaded} from "../../loader.js";
import type {Aggregate} from "./aggregate.js";
import {fromDetails, hasDetail} from "./extension.js";
import {ownRun} from "./ownRuns.js";
import type {Figure} from "./statedCells.js";

/** Whether a figure was written by Benchbook. */
export function isOwn({result}: Figure): boolean {
  return hasDetail(result.score_details.details, "origin");
}

/** Figures of Benchbook's own making: the cells as they were; those computed from runs only where the runs are missing. */
export function* ownCells(figures: Figure[], {hasRuns, file}: {hasRuns: boolean; file: Aggregate}): Iterable<Loaded> {
  const config = fromDetails(file.model_info.additional_details, "/model_info/additional_details");
  yield* config.problems.map((d) => ({problem: d}));
  for (const {result, pointer} of figures) {
    const {fields, problems} = fromDetails(result.score_details.details, `${pointer}/score_details/details`);
    yield* problems.map((d) => ({problem: d}));
    yield* metricRow(figureMetric(fields), {result, pointer});
    const isComputed = fields.origin === "computed";
    if (isComputed && hasRuns) continue;
    const row = {...fields, ...(isComputed ? {origin: "published"} : {})};
    yield {table: "cells", config: {...config.fields}, pointer, row};
  }
}

function figureMetric({metric}: Record<string, unknown>): string | undefined {
  return typeof metric === "string" ? metric : undefined;
}

function* metricRow(metric: string | undefined, {result, pointer}: Figure): Iterable<Loaded> {
  const details = fromDetails(result.metric_config.additional_details, `${pointer}/metric_config/additional_details`);
  yield* details.problems.map((d) => ({problem: d}));
  if (metric !== undefined && "kind" in details.fields)
    yield {table: "metrics", pointer, row: {...details.fields, metric}};
}

/** Runs and cells that have no value and so are no figure of the format: they stand among the details of the source. */
export function* withoutValue(file: Aggregate): Iterable<Loaded> {
  const pointer = "/source_metadata/additional_details";
  const {fields, problems} = fromDetails(file.source_metadata.additional_details, pointer);
  yield* problems.map((d) => ({problem: d}));
  const config = fromDetails(file.model_info.additional_details, "/model_info/additional_details").fields;
  for (const row of listOf(fields.cells_without_value)) yield {table: "cells", config: {...config}, pointer, row};
  for (const {sample_hash, ...run} of listOf(fields.runs_without_score)) {
    yield* ownRun(run, {pointer, hash: typeof sample_hash === "string" ? sample_hash : null});
  }
}

export function hasRunsWithoutScore(file: Aggregate): boolean {
  return hasDetail(file.source_metadata.additional_details, "runs_without_score");
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((d) => d !== null && typeof d === "object") : [];
}
