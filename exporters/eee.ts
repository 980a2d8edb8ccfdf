import {createHash} from "node:crypto";
import {closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Database} from "../loaders/database.js";
import type {Row} from "../loaders/schema.js";
import {aggregateOf, developerOf} from "./eee/aggregateOf.js";
import {evaluationName, resultId} from "./eee/figuresOf.js";
import {instancesOf} from "./eee/instancesOf.js";
import {folderOf, sourceFolder, uuidOf} from "./eee/placeOf.js";
import {retrievedOf} from "./eee/retrievedOf.js";
import {FolderInUse} from "./folderInUse.js";
import {readConfig, readStudy} from "./readStudy.js";
import type {ConfigRows, StudyRows} from "./readStudy.js";

export interface Exported {
  study_id: string;
  files: number;
  runs: number;
  rows: number;
  figures: number;
  /** Runs that have no score: they stand in the aggregate, for a sample must have one. */
  unscored: number;
}

/**
 * Writes studies of the database as every_eval_ever: for each config an aggregate with the rows of its runs beside it, in
 * data/<source>/<developer>/<model>/. What the format has no field for stands among its free details, so that reading
 * the files again gives the same runs.
 */
export async function exportEee(
  db: Database,
  {
    out,
    studies,
    retrieved,
    progress = () => {}
  }: {
    out: string;
    studies: Row<"studies">[];
    /** Date that every aggregate is to bear. */
    retrieved?: string;
    progress?: (line: string) => void;
  }
): Promise<Exported[]> {
  const taken = studies.map((d) => join(out, sourceFolder(d.study_id))).filter(isUsed);
  // Two exports of one study would be read as twice the runs.
  if (taken.length > 0) throw new FolderInUse(`not empty: ${taken.join(", ")}`);
  const done: Exported[] = [];
  for (const row of studies) {
    const study = await readStudy(db, row);
    const sum: Exported = {study_id: row.study_id, files: 0, runs: 0, rows: 0, figures: 0, unscored: 0};
    for (const config of study.configs) {
      const rows = await readConfig(db, study, config);
      if (rows.runs.length === 0 && rows.cells.length === 0) continue;
      const written = writeConfig(rows, {study, out, asked: retrieved});
      for (const [name, n] of Object.entries(written)) sum[name as keyof typeof written] += n;
    }
    done.push(sum);
    progress(`${sum.study_id}: ${sum.files} files`);
  }
  return done;
}

function writeConfig(
  rows: ConfigRows,
  {study, out, asked}: {study: StudyRows; out: string; asked?: string}
): Omit<Exported, "study_id"> {
  const {config, cells, runs} = rows;
  const {study_id} = study.study;
  const retrieved = retrievedOf(study.study, {...rows, asked});
  const evaluation_id = `${study_id}/${config.config_id}/${retrieved}`;
  const ids = new Map(
    cells
      .filter((d) => d.origin === "computed" && d.mean !== null)
      .map((d) => [JSON.stringify([d.experiment_id, d.metric]), resultId(d, study.study)])
  );
  const evaluation = {
    evaluation_id,
    nameOf: (experiment: string) => evaluationName(study.study, experiment),
    resultIdOf: (experiment: string, metric: string) => ids.get(JSON.stringify([experiment, metric])),
    metrics: study.metrics
  };
  const instances = runs.map((d) => instancesOf(d, evaluation));
  const unscored = runs.filter((_, i) => instances[i].length === 0);
  const lines = instances.flat().map((d) => `${JSON.stringify(d)}\n`);
  const aggregate = aggregateOf(rows, {study, evaluation_id, retrieved, unscored});
  const developer = developerOf(config.model_id, study.models.get(config.model_id));
  const model = config.model_id.startsWith(`${developer}/`)
    ? config.model_id.slice(developer.length + 1)
    : config.model_id;
  const folder = folderOf(study_id, developer, model);
  const uuid = uuidOf([JSON.stringify(aggregate), ...lines]);
  mkdirSync(join(out, folder), {recursive: true});
  if (lines.length > 0) {
    const file_path = `${folder}/${uuid}_samples.jsonl`;
    aggregate.detailed_evaluation_results = {
      format: "jsonl",
      file_path,
      hash_algorithm: "sha256",
      checksum: writeLines(join(out, file_path), lines),
      total_rows: lines.length
    };
  }
  writeFileSync(join(out, folder, `${uuid}.json`), `${JSON.stringify(aggregate, null, 2)}\n`);
  return {
    files: lines.length > 0 ? 2 : 1,
    runs: runs.length,
    rows: lines.length,
    figures: (aggregate.evaluation_results as unknown[]).length,
    unscored: unscored.length
  };
}

/** Writes line by line, for all of them may be longer than a text can be; returns the hash of the file. */
function writeLines(path: string, lines: string[]): string {
  const hash = createHash("sha256");
  const file = openSync(path, "w");
  try {
    for (const line of lines) {
      hash.update(line);
      writeFileSync(file, line);
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

function isUsed(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}
