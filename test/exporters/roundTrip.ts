import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {exportEee} from "../../exporters/eee.js";
import type {Exported} from "../../exporters/eee.js";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {load} from "../../loaders/load.js";
import type {LoadResult} from "../../loaders/load.js";
import {runTables} from "../../loaders/schema.js";
import type {Row} from "../../loaders/schema.js";

export interface RoundTrip {
  /** Folder of the export: data/<source>/… */
  out: string;
  exported: Exported[];
  before: Database;
  after: Database;
  problems: LoadResult["problems"];
}

/** Exports what is loaded of archives, and loads the export, each study as an archive of its own. */
export async function roundTrip({results, data}: {results: string; data: string}): Promise<RoundTrip> {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-export-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const path = (name: string) => join(folder, name, "benchbook.duckdb");
  mkdirSync(join(folder, "before"));
  mkdirSync(join(folder, "after"));
  await load({results, data, database: path("before")});
  const before = await openDatabase(path("before"));
  onTestFinished(() => before.close());
  const out = join(folder, "out");
  const studies = (await before.rows("FROM studies ORDER BY study_id")) as unknown as Row<"studies">[];
  const exported = await exportEee(before, {out, studies});
  for (const name of readdirSync(join(out, "data")))
    cpSync(join(out, "data", name), join(folder, "results", name), {recursive: true});
  const {problems} = await load({results: join(folder, "results"), data, database: path("after")});
  const after = await openDatabase(path("after"));
  onTestFinished(() => after.close());
  return {out, exported, before, after, problems};
}

const key = ["study_id", "experiment_id", "task_id", "config_id", "repeat"];
/** Which file a row came from, and the number that a load gives it. */
const ids = ["run_id", "source", "pointer", "loader"];

/** Every row of a table as text, its run named by its natural key: equal lists are equal tables. */
export async function rowsOf({rows}: Database, table: string): Promise<string[]> {
  const select = Object.hasOwn(runTables, table)
    ? `SELECT ${key.map((d) => `r.${d} AS run_${d}`).join(", ")}, d.* FROM ${table} AS d JOIN runs AS r USING (run_id)`
    : `FROM ${table}`;
  const found = await rows(select);
  return found.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !ids.includes(name)))).toSorted();
}
