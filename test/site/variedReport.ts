import {join, resolve} from "node:path";
import {load} from "../../loaders/load.js";
import {buildReport} from "../../src/cli/build/buildReport.js";
import {writeVariedArchive} from "./variedArchive.js";
import type {VariedSize} from "./variedArchive.js";

const root = resolve(import.meta.dirname, "../..");

/** Makes archives to look at in a folder, loads them and builds one report of all; gives the folder of the report. */
export async function variedReport(folder: string, sizes: readonly VariedSize[]): Promise<string> {
  const results = join(folder, "results");
  for (const size of sizes) writeVariedArchive(join(results, size.study), size);
  const database = join(folder, "benchbook.duckdb");
  await load({results, data: join(root, "data"), database});
  await buildReport({root, database, out: join(folder, "dist")});
  return join(folder, "dist");
}
