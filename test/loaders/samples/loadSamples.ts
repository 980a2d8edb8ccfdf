import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {openDatabase} from "../../../loaders/database.js";
import type {Database} from "../../../loaders/database.js";
import {load} from "../../../loaders/load.js";
import type {LoadResult} from "../../../loaders/load.js";
import type {Expected} from "./readExpected.js";

export interface LoadedSamples {
  db: Database;
  problems: LoadResult["problems"];
  /** The study, and archive, that a sample was loaded as. */
  studyOf(entry: Expected): string;
  /** Closes the database and removes the project. */
  close(): void;
}

/** Loads every sample as an archive of its own, below the folders that it came in: they may name its model. */
export async function loadSamples(entries: Expected[], {folder}: {folder: string}): Promise<LoadedSamples> {
  const project = mkdtempSync(join(tmpdir(), "benchbook-samples-"));
  const studyOf = (entry: Expected) => `s${String(entries.indexOf(entry)).padStart(4, "0")}`;
  for (const entry of entries) {
    const archive = join(project, "results", studyOf(entry));
    const to = join(archive, entry.path.replace(/\/$/, ""));
    mkdirSync(dirname(to), {recursive: true});
    cpSync(join(folder, "samples", entry.path), to, {recursive: true});
    const yaml = archiveYamlOf(entry);
    if (yaml !== undefined) writeFileSync(join(archive, "archive.yaml"), `study: ${studyOf(entry)}\n${yaml}`);
  }
  mkdirSync(join(project, "data"));
  writeFileSync(join(project, "data/models.csv"), "model_id,label,vendor,family,released,aliases\n");
  writeFileSync(
    join(project, "data/prices.csv"),
    "model_id,valid_from,input_usd_per_mtok,output_usd_per_mtok,cache_read_usd_per_mtok,cache_write_usd_per_mtok,source\n"
  );
  const database = join(project, "data/benchbook.duckdb");
  const {problems} = await load({results: join(project, "results"), database, data: join(project, "data")});
  const db = await openDatabase(database);
  return {
    db,
    problems,
    studyOf,
    close() {
      db.close();
      rmSync(project, {recursive: true, force: true});
    }
  };
}

/** Ten lines for a table that no loader knows. */
function archiveYamlOf({path, format}: Expected): string | undefined {
  if (!format.startsWith("generic-csv")) return undefined;
  return `
title: Trials in a table
files:
  - path: ${path}
    columns:
      task: task_name
      model: model_name
      settings.provider: provider
      source_run_id: trial_id
      passed: {from: success, values: {"True": true, "False": false}}
      score: {from: reward, parse: number}
      tokens_input: {from: n_input_tokens, parse: number}
      tokens_output: {from: n_output_tokens, parse: number}
      duration_s: {from: execution_time_sec, parse: number}
`;
}
