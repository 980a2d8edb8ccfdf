import {cpSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {load} from "../../loaders/load.js";
import {buildReport} from "../../src/cli/build/buildReport.js";
import {writeSyntheticArchive} from "./syntheticArchive.js";
import type {SyntheticSize} from "./syntheticArchive.js";

/** Makes a synthetic archive in a folder, loads it and builds its report; gives the folder of the report. */
export async function syntheticReport(folder: string, size: SyntheticSize): Promise<string> {
  const [results, data, dist] = ["results", "data", "dist"].map((d) => join(folder, d));
  mkdirSync(data, {recursive: true});
  for (const name of ["models.csv", "prices.csv"]) cpSync(join("data", name), join(data, name));
  writeSyntheticArchive(join(results, "synthetic"), size);
  const database = join(data, "benchbook.duckdb");
  await load({results, data, database});
  await buildReport({database, out: dist});
  return dist;
}
