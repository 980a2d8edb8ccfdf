import {group} from "d3-array";
import type {Database} from "../loaders/database.js";
import {runTables, tables} from "../loaders/schema.js";
import type {Row, RunTableName, TableName} from "../loaders/schema.js";
import type {RunRows} from "./recordOf.js";

/** What a study says of itself and of its metrics. */
export interface StudyRows {
  study: Row<"studies">;
  models: Map<string, Row<"models">>;
  metrics: Map<string, Row<"metrics">>;
  tasks: Map<string, Row<"tasks">>;
  configs: Row<"configs">[];
}

/** The runs and figures of one config. */
export interface ConfigRows {
  config: Row<"configs">;
  runs: RunRows[];
  /** Of the scope all where they are computed; every one where they are not. */
  cells: Row<"cells">[];
}

export async function readStudy({rows}: Database, study: Row<"studies">): Promise<StudyRows> {
  const {study_id} = study;
  const read = async <Name extends TableName>(name: Name, order: string) =>
    (await rows(`FROM ${name} WHERE study_id = $study_id ORDER BY ${order}`, {study_id})) as unknown as Row<Name>[];
  const models = (await rows("FROM models")) as unknown as Row<"models">[];
  return {
    study,
    models: new Map(models.map((d) => [d.model_id, d])),
    metrics: new Map((await read("metrics", "metric")).map((d) => [d.metric, d])),
    tasks: new Map((await read("tasks", "task_id")).map((d) => [d.task_id, d])),
    configs: await read("configs", "config_id")
  };
}

/** The rows of one config: those of a study need not fit into memory together. */
export async function readConfig(
  {rows}: Database,
  {study: {study_id}, tasks}: StudyRows,
  config: Row<"configs">
): Promise<ConfigRows> {
  const of = {study_id, config_id: config.config_id};
  const where = "study_id = $study_id AND config_id = $config_id";
  const runs = (await rows(
    `SELECT * REPLACE (strftime(started_at, '%Y-%m-%dT%H:%M:%S.%f') AS started_at)
     FROM runs WHERE ${where} ORDER BY run_id`,
    of
  )) as unknown as Row<"runs">[];
  const children = new Map<RunTableName, Map<unknown, Record<string, unknown>[]>>();
  for (const name of runs.length === 0 ? [] : (Object.keys(runTables) as RunTableName[])) {
    const found = await rows(
      `SELECT d.* FROM ${name} AS d JOIN runs USING (run_id) WHERE ${where} ORDER BY ${tables[name].key.join(", ")}`,
      of
    );
    children.set(
      name,
      group(found, (d) => d.run_id)
    );
  }
  const cells = (await rows(
    `FROM cells WHERE ${where} AND (origin <> 'computed' OR scope = 'all') ORDER BY ${tables.cells.key.join(", ")}`,
    of
  )) as unknown as Row<"cells">[];
  return {
    config,
    cells,
    runs: runs.map((run) => ({
      run,
      config,
      task: tasks.get(run.task_id),
      children: Object.fromEntries([...children].map(([name, byRun]) => [name, byRun.get(run.run_id)]))
    }))
  };
}
