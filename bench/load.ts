/**
 * How fast run files come in: read, hashed, recognised, checked and inserted, beside a plain loop of JSON.parse and
 * insert, and beside DuckDB's own read_json; and how fast an archive is that did not change.
 *
 *     npm run bench:load [-- --files 10000 --lines 1000000 --pairs 7]
 *
 * Ours and theirs take turns over the same bytes. A ratio is theirs / ours: over 1 we are faster. The machine is noisy.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {readArchive} from "../loaders/archive.js";
import {load} from "../loaders/load.js";
import {stageArchive} from "../loaders/stageArchive.js";
import {openStaging} from "../loaders/staging.js";
import {writeRunFiles, writeRunLines} from "./load/archives.js";
import {plainLoop} from "./load/plainLoop.js";
import {readJson} from "./load/readJson.js";

const {values} = parseArgs({
  options: {
    files: {type: "string", default: "10000"},
    lines: {type: "string", default: "1000000"},
    pairs: {type: "string", default: "7"}
  }
});
const [files, lines, pairs] = [values.files, values.lines, values.pairs].map(Number);
const folder = mkdtempSync(join(tmpdir(), "benchbook-load-"));
const results = join(folder, "results");
const data = join(folder, "data");

/** The archive's rows, checked, in its staging: all of a load but the tables that are made of all archives together. */
async function stage(name: string): Promise<void> {
  const path = join(folder, "staged.duckdb");
  for (const end of ["", ".wal"]) rmSync(path + end, {force: true});
  const archive = await readArchive(results, name);
  if (!("yaml" in archive)) throw new Error(archive.problems[0].code);
  const staging = await openStaging(path);
  try {
    await stageArchive(archive, staging, {models: {models: [], ids: new Map()}});
  } finally {
    staging.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function compare(title: string, ours: () => Promise<void>, theirs: () => Promise<void>): Promise<void> {
  const times: [number, number][] = [];
  for (let i = -1; i < pairs; ++i) {
    const pair: [number, number] = [await timed(ours), await timed(theirs)];
    if (i >= 0) times.push(pair);
  }
  const sorted = (X: number[]) => X.toSorted((a, b) => a - b);
  const middle = (X: number[]) => sorted(X)[Math.floor(X.length / 2)];
  const ratios = sorted(times.map(([a, b]) => b / a));
  console.log(
    `${title}: ours ${middle(times.map((d) => d[0])).toFixed(0)} ms, theirs ${middle(times.map((d) => d[1])).toFixed(0)} ms, ` +
      `ratio ${middle(ratios).toFixed(2)} (${ratios[0].toFixed(2)}–${ratios.at(-1)!.toFixed(2)}, ${pairs} pairs)`
  );
}

try {
  for (const name of ["files", "lines"]) mkdirSync(join(results, name), {recursive: true});
  mkdirSync(data);
  writeFileSync(join(data, "models.csv"), "model_id,label,vendor,family,released,aliases\n");
  writeFileSync(
    join(data, "prices.csv"),
    "model_id,valid_from,input_usd_per_mtok,output_usd_per_mtok,cache_read_usd_per_mtok,cache_write_usd_per_mtok,source\n"
  );
  writeRunFiles(join(results, "files"), files);
  const long = join(results, "lines/runs.jsonl");
  writeRunLines(long, lines);
  const other = join(folder, "other.duckdb");
  await compare(
    `${files} run files beside JSON.parse and append`,
    () => stage("files"),
    () => plainLoop(join(results, "files"), other)
  );
  await compare(
    `${lines} lines beside read_json with columns given`,
    () => stage("lines"),
    () => readJson(long, other)
  );
  const whole = (only: string[]) => load({results, data, database: join(data, "benchbook.duckdb"), only});
  rmSync(join(results, "lines"), {recursive: true});
  console.log(`${files} run files, whole load: ${(await timed(() => whole([]))).toFixed(0)} ms`);
  console.log(`the same, unchanged: ${(await timed(() => whole([]))).toFixed(0)} ms`);
  console.log(`peak memory of all this: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
} finally {
  rmSync(folder, {recursive: true, force: true});
}
