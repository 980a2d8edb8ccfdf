import {createReadStream} from "node:fs";
import {jsRows} from "../database.js";
import {quote} from "../ddl.js";
import {decompressorOf, unpackedName} from "../decompress.js";
import {isNestedDeeper} from "../isNestedDeeper.js";
import type {Loaded, LoadedRow, LoadedRun} from "../loader.js";
import type {FileRule} from "../archiveYaml.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import type {RunInput} from "../runRecord.js";
import {openSandbox} from "../sandbox.js";
import {isTableName, tables} from "../schema.js";

export const sqlLoader = {name: "sql", version: 1, description: "An SQL SELECT over the files of an archive"};

/**
 * Runs the SELECT of an archive.yaml over the files that its glob matches; `{files}` in it stands for their list. Its
 * columns are the fields of a run record, or of the table named by `into`; a column `source` says which file a row came
 * from. The query may read inside the archive's folder and nowhere else.
 */
export async function* loadSql(
  rule: FileRule,
  {folder, paths}: {folder: string; paths: string[]}
): AsyncIterable<Loaded> {
  if (rule.sql === undefined) throw new Error("the sql loader needs sql in archive.yaml");
  const into = rule.into ?? "runs";
  if (!isTableName(into)) throw new Error(`unknown table: ${into} (known: ${Object.keys(tables).join(", ")})`);
  const readable: string[] = [];
  for (const path of paths) {
    if (await isTooDeep(`${folder}/${path}`)) yield {problem: tooDeep(path)};
    else readable.push(path);
  }
  if (readable.length === 0) return;
  const {connection, close} = await openSandbox({folders: [folder]});
  try {
    const list = `[${readable.map((path) => quote(`${folder}/${path}`)).join(", ")}]`;
    const rows = await jsRows(connection, rule.sql.replaceAll("{files}", list));
    for (const [i, row] of rows.entries()) {
      const {source, ...fields} = row;
      yield {...toLoaded(fields, {into, rule}), ...whereOf(source, {folder, paths: readable, i})};
    }
  } finally {
    close();
  }
}

/** DuckDB's own reader of JSON ends the process on a value of a hundred thousand levels. */
const levels = 1000;

async function isTooDeep(path: string): Promise<boolean> {
  const name = unpackedName(path);
  if (/\.(csv|tsv|parquet)$/i.test(name)) return false;
  try {
    return await isNestedDeeper(bytesOf(path), {levels, isLines: /\.(jsonl|ndjson)$/i.test(name)});
  } catch {
    return false; // what cannot be unpacked, the query says
  }
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  const unpack = decompressorOf(path)?.();
  const raw = createReadStream(path);
  if (unpack === undefined) return raw as AsyncIterable<Buffer>;
  raw.on("error", (error) => unpack.destroy(error));
  return raw.pipe(unpack) as AsyncIterable<Buffer>;
}

function tooDeep(source: string): Problem {
  const expected = `JSON of at most ${levels} levels`;
  return problem("too-deep", {source, expected, received: "deeper ones", action: "file left out of the query"});
}

function toLoaded(
  fields: Record<string, unknown>,
  {into, rule}: {into: keyof typeof tables; rule: FileRule}
): LoadedRun | LoadedRow {
  if (into !== "runs") return {table: into, row: {experiment_id: rule.experiment, ...fields}};
  const run: Record<string, unknown> = rule.experiment === undefined ? {} : {experiment: rule.experiment};
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) continue;
    const [group, metric] = name.split(/\.(.*)/s);
    if (group === "scores" && metric) run.scores = {...(run.scores as object), [metric]: value};
    else run[name] = value;
  }
  return {run: run as RunInput};
}

function whereOf(source: unknown, {folder, paths, i}: {folder: string; paths: string[]; i: number}) {
  const path =
    typeof source === "string" ? source.replace(`${folder}/`, "") : paths.length === 1 ? paths[0] : undefined;
  return {source: path, pointer: `row ${i + 1}`};
}
