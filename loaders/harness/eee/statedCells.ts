import type {Loaded} from "../../loader.js";
import type {Aggregate, Result} from "./aggregate.js";
import {configOf} from "./configOf.js";
import {costOf} from "./costOf.js";
import {doubts} from "./doubts.js";
import {intervalOf, valueOf} from "./figureValue.js";
import {metricRows} from "./metricRows.js";
import {namesOf} from "./namesOf.js";
import {timeOf} from "./timeOf.js";

/** A figure of the file and its place in it. */
export interface Figure {
  result: Result;
  pointer: string;
}

/** What an aggregate states: a published cell for every figure, never a run. */
export function* statedCells(figures: Figure[], file: Aggregate): Iterable<Loaded> {
  const results = figures.map((d) => d.result);
  const names = namesOf(results, file);
  const wholes = names.filter((d) => d.scope !== "category").length;
  yield* metricRows(results, names);
  yield* doubts(figures, file);
  for (const [i, {result, pointer}] of figures.entries()) {
    const {scope, scope_id, metric} = names[i];
    const {score, uncertainty} = result.score_details;
    const mean = valueOf(result);
    const {cost} = costOf(result, file);
    // a total of the whole evaluation stands beside each of its figures: only a lone figure is surely of all of it
    const isWhole = wholes === 1 && scope !== "category";
    yield {
      table: "cells",
      config: configOf(file, result),
      pointer,
      row: {
        scope,
        scope_id,
        metric,
        as_of: timeOf(result.evaluation_timestamp, file.evaluation_timestamp, file.retrieved_timestamp),
        n: uncertainty.num_samples,
        mean,
        sd: uncertainty.standard_deviation,
        ...intervalOf(result, mean),
        printed: score === null ? null : String(score),
        ...(cost !== null && isWhole ? {cost_usd_sum: cost, cost_kind: "published"} : {}),
        note: noteOf(result, {file, cost: isWhole ? null : cost})
      }
    };
  }
}

function noteOf(
  {metric_config, score_details, source_data}: Result,
  {file, cost}: {file: Aggregate; cost: number | null}
): string | null {
  const description = metric_config.evaluation_description?.trim().replace(/\s+/g, " ") ?? null;
  const error = score_details.uncertainty.standard_error;
  const samples = source_data.samples_number ?? file.source_data.samples_number;
  const {judges} = metric_config.llm_scoring;
  const judged = Array.isArray(judges)
    ? judges
        .map((d) => (d as {model_info?: {id?: unknown}} | null)?.model_info?.id)
        .filter((d) => typeof d === "string")
    : [];
  const parts = [
    description === null ? null : description.slice(0, 300),
    error === null ? null : `standard error ${error}`,
    samples === null ? null : `dataset of ${samples} samples`,
    cost === null ? null : `the whole evaluation cost ${cost} US dollars`,
    judged.length === 0 ? null : `judged by ${judged.join(", ")}`
  ];
  return parts.filter((d) => d !== null).join("; ") || null;
}
