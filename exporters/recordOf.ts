import {slugify} from "../loaders/configs.js";
import type {ConfigInput} from "../loaders/loader.js";
import {runRecord} from "../loaders/runRecord.js";
import type {RunInput} from "../loaders/runRecord.js";
import type {Row, RunTableName} from "../loaders/schema.js";
import {stated} from "./stated.js";

type Fields = Record<string, unknown>;

/** A run with all that hangs on it, as the tables hold it. */
export interface RunRows {
  run: Row<"runs">;
  config: Row<"configs">;
  task: Row<"tasks"> | undefined;
  children: Partial<Record<RunTableName, Fields[]>>;
}

/** One run as a record again: what flattenRun makes of it are the rows that it came from. */
export function recordOf({run, config, task, children}: RunRows): RunInput {
  const columns = Object.keys(runRecord.shape).filter((name) => Object.hasOwn(run, name) && name !== "attempts");
  const lists = {
    attempts: children.attempts?.map(without("attempt")),
    phases: children.phases?.map(without("phase")),
    calls: children.calls?.map(without("call")).map(named),
    violations: children.violations?.map(without("ordinal")),
    judgements: children.judgements?.map(without()),
    usage: children.usage?.map(without()).map(named),
    // prices that Benchbook itself put beside the run are made anew of its tokens
    costs: children.costs?.filter((d) => (d.origin ?? "stated") === "stated").map(without("origin")),
    artefacts: children.artefacts?.map(without())
  };
  return {
    ...stated(Object.fromEntries(columns.map((name) => [name, (run as Fields)[name]]))),
    ...configInputOf(config),
    experiment: run.experiment_id,
    task: run.task_id,
    ...stated({category: task?.category, approximate: run.approximate?.split(",")}),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0)),
    ...scoresOf(children.scores ?? [])
  } as RunInput;
}

/** A config as loaders describe it; one that Benchbook named after its settings is named so again. */
export function configInputOf(config: Row<"configs">): ConfigInput {
  const {config_id, label, fingerprint, model_id, settings} = config;
  const isMade = config_id.endsWith(`--${fingerprint.slice(3, 9)}`);
  return stated({
    config: isMade ? undefined : slugify(label) === config_id ? label : config_id,
    model: model_id,
    harness: config.harness,
    harness_version: config.harness_version,
    variant: config.variant,
    temperature: config.temperature,
    effort: config.effort,
    max_attempts: config.max_attempts,
    feedback: config.feedback,
    settings: settings === null ? undefined : (JSON.parse(settings) as Fields)
  }) as ConfigInput;
}

function scoresOf(rows: Fields[]): Pick<RunInput, "scores"> {
  if (rows.length === 0) return {};
  return {scores: Object.fromEntries(rows.map((d) => [String(d.metric), without("metric")(d)]))};
}

/** A row of its run: without the run's number, and without the one that its place in the list gives it. */
function without(ordinal?: string): (row: Fields) => Fields {
  return (row) =>
    stated(Object.fromEntries(Object.entries(row).filter(([name]) => name !== "run_id" && name !== ordinal)));
}

function named({model_id, ...row}: Fields): Fields {
  return model_id === undefined ? row : {...row, model: model_id};
}
