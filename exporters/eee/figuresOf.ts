import {toDetails} from "../../loaders/harness/eee/extension.js";
import type {Row} from "../../loaders/schema.js";
import {stated} from "../stated.js";
import type {StudyRows} from "../readStudy.js";

type Cell = Row<"cells">;

export function evaluationName({study_id}: Row<"studies">, experiment: string): string {
  return experiment === "main" ? study_id : `${study_id}/${experiment}`;
}

/** The figures of a config: a mean over all runs for each metric, and every figure that the study printed. */
export function figuresOf(cells: Cell[], config: Row<"configs">, study: StudyRows): Record<string, unknown>[] {
  return cells
    .filter((d) => d.mean !== null)
    .map((cell) => ({
      evaluation_result_id: resultId(cell, study.study),
      evaluation_name: cell.scope === "all" ? evaluationName(study.study, cell.experiment_id) : cell.scope_id,
      source_data: sourceOf(study.study),
      metric_config: metricConfig(cell.metric, study.metrics.get(cell.metric)),
      score_details: {
        score: cell.mean,
        details: toDetails(factsOf(cell)),
        ...uncertaintyOf(cell)
      },
      ...generationOf(config)
    }));
}

const places = ["study_id", "config_id", "source", "pointer"];
const histogram = ["values", "value_counts"];

/** A cell without its place among the tables; long histograms of what is computed from the runs stay away. */
export function factsOf(cell: Cell): Record<string, unknown> {
  const away = cell.origin === "computed" ? [...places, ...histogram] : places;
  return stated(Object.fromEntries(Object.entries(cell).filter(([name]) => !away.includes(name))));
}

export function resultId(cell: Cell, study: Row<"studies">): string {
  const name = `${evaluationName(study, cell.experiment_id)}/${cell.metric}`;
  if (cell.origin === "computed") return name;
  return [name, cell.origin, cell.scope, cell.scope_id, cell.as_of].join("/");
}

function sourceOf({title, study_id, url}: Row<"studies">): Record<string, unknown> {
  const dataset_name = title || study_id;
  return url === null ? {dataset_name, source_type: "other"} : {dataset_name, source_type: "url", url: [url]};
}

function metricConfig(metric: string, row: Row<"metrics"> | undefined): Record<string, unknown> {
  const isBinary = metric === "passed" || row?.kind === "gate";
  return {
    metric_id: metric,
    metric_name: row?.title ?? metric,
    ...(row === undefined ? {} : {metric_kind: row.kind}),
    ...stated({evaluation_description: row?.description, metric_unit: row?.unit ?? (isBinary ? "proportion" : null)}),
    lower_is_better: row?.higher_is_better === false,
    score_type: isBinary ? "binary" : "continuous",
    min_score: row?.min ?? null,
    max_score: row?.max ?? null,
    ...(row === undefined ? {} : {additional_details: toDetails({...row, study_id: null, metric: null})})
  };
}

function uncertaintyOf({low, high, sd, n}: Cell): Record<string, unknown> {
  const uncertainty = {
    ...(low === null || high === null ? {} : {confidence_interval: {lower: low, upper: high}}),
    ...stated({standard_deviation: sd, num_samples: n || null})
  };
  return Object.keys(uncertainty).length > 0 ? {uncertainty} : {};
}

function generationOf({temperature, max_attempts, feedback}: Row<"configs">): Record<string, unknown> {
  const args = stated({temperature, max_attempts, incorrect_attempt_feedback: feedback});
  return Object.keys(args).length > 0 ? {generation_config: {generation_args: args}} : {};
}
