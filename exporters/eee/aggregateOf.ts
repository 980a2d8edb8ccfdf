import {toDetails} from "../../loaders/harness/eee/extension.js";
import {newest} from "../../loaders/harness/eee/versions.js";
import type {Row} from "../../loaders/schema.js";
import {configInputOf, recordOf} from "../recordOf.js";
import type {RunRows} from "../recordOf.js";
import type {ConfigRows, StudyRows} from "../readStudy.js";
import {stated} from "../stated.js";
import {factsOf as cellFacts, figuresOf} from "./figuresOf.js";
import {factsOf} from "./instancesOf.js";

/** The aggregate of one config, without its place and without what is said of the file of its samples. */
export function aggregateOf(
  {config, cells, runs}: ConfigRows,
  {
    study,
    evaluation_id,
    retrieved,
    unscored
  }: {study: StudyRows; evaluation_id: string; retrieved: string; unscored: RunRows[]}
): Record<string, unknown> {
  const {title, authors, url, license, published, accessed, study_id} = study.study;
  const unmeasured = cells.filter((d) => d.mean === null && d.origin !== "computed");
  return {
    schema_version: newest,
    evaluation_id,
    retrieved_timestamp: retrieved,
    source_metadata: {
      source_name: title || study_id,
      source_type: runs.length > 0 ? "evaluation_run" : "documentation",
      source_organization_name: authors ?? "unknown",
      ...stated({source_organization_url: url}),
      evaluator_relationship: "other",
      additional_details: toDetails({
        ...stated({study: study_id, license, published, accessed}),
        // the format has no figure and no sample without a score
        ...list("cells_without_value", unmeasured.map(cellFacts)),
        ...list("runs_without_score", unscored.map(unscoredRun))
      })
    },
    eval_library: {name: config.harness ?? "unknown", version: config.harness_version ?? "unknown"},
    model_info: modelOf(config, study),
    evaluation_results: figuresOf(cells, config, study)
  };
}

function modelOf(config: Row<"configs">, {models}: StudyRows): Record<string, unknown> {
  const {model_id} = config;
  const model = models.get(model_id);
  return {
    name: model?.label ?? model_id,
    id: model_id,
    developer: developerOf(model_id, model),
    additional_details: {
      deployment_type: "unknown",
      model_availability: "unknown",
      ...toDetails(configInputOf(config))
    }
  };
}

export function developerOf(model_id: string, model: Row<"models"> | undefined): string {
  return (model_id.includes("/") ? model_id.split("/")[0] : model?.vendor) || "unknown";
}

function unscoredRun(rows: RunRows): Record<string, unknown> {
  return stated({
    ...factsOf(recordOf(rows), {task: rows.task, isPrimary: true}),
    sample_hash: rows.task?.content_hash
  });
}

function list(name: string, rows: unknown[]): Record<string, unknown> {
  return rows.length > 0 ? {[name]: rows} : {};
}
