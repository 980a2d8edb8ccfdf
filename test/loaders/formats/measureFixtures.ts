import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openArchiveFile} from "../../../loaders/archiveFile.js";
import {readArchive} from "../../../loaders/archive.js";
import {openDatabase} from "../../../loaders/database.js";
import type {Database} from "../../../loaders/database.js";
import type {FormatLoader, Measured} from "../../../loaders/format.js";
import {load} from "../../../loaders/load.js";
import {detect} from "../../../loaders/registry.js";
import {exampleLine} from "./exampleLine.js";
import {measure} from "./measure.js";

export interface MeasuredFixtures {
  /** What the fixtures gave, by loader. */
  measured: Map<string, Measured>;
  /** The first fixture of each loader, by loader. */
  examples: Map<string, Pick<FormatLoader, "keys" | "example">>;
}

/** Loads every fixture as an archive of its own, and counts what each loader made of them. */
export async function measureFixtures(fixtures = "test/fixtures"): Promise<MeasuredFixtures> {
  const project = mkdtempSync(join(tmpdir(), "benchbook-formats-"));
  const [results, data] = [join(project, "results"), join(project, "data")];
  cpSync(fixtures, results, {recursive: true});
  mkdirSync(data);
  writeFileSync(join(data, "models.csv"), "model_id,label,vendor,family,released,aliases\n");
  writeFileSync(
    join(data, "prices.csv"),
    "model_id,valid_from,input_usd_per_mtok,output_usd_per_mtok,cache_read_usd_per_mtok,cache_write_usd_per_mtok,source\n"
  );
  const database = join(data, "benchbook.duckdb");
  await load({results, database, data});
  const db = await openDatabase(database);
  try {
    await db.connection.run(loaderOfSource);
    const measured = await measure(db, (table) =>
      table === "runs"
        ? "split_part(loader, '/', 1)"
        : `(SELECT loader FROM loader_of WHERE loader_of.source = ${table}.source)`
    );
    return {measured, examples: await findExamples(db, fixtures)};
  } finally {
    db.close();
    rmSync(project, {recursive: true, force: true});
  }
}

/** The loader of every file; of a file that another brought along, that of the other. */
const loaderOfSource = `CREATE TEMP VIEW loader_of AS
  SELECT own.source, split_part(coalesce(main.loader, own.loader), '/', 1) AS loader
  FROM sources AS own LEFT JOIN sources AS main
    ON starts_with(own.loader, 'with ')
    AND main.source = regexp_extract(own.source, '^[^/]+/') || substr(own.loader, 6)`;

/** The first file of every loader that gave rows, or else the first: recognised by its content, or named in archive.yaml. */
async function findExamples({rows}: Database, fixtures: string): Promise<MeasuredFixtures["examples"]> {
  const examples: MeasuredFixtures["examples"] = new Map();
  const files = await rows(
    "SELECT split_part(loader, '/', 1) AS loader, source FROM sources ORDER BY n_rows = 0, source"
  );
  for (const {loader, source} of files as {loader: string; source: string}[]) {
    const file = `${fixtures}/${source}`;
    if (!existsSync(file)) continue;
    const [name, ...below] = source.split("/");
    const archive = await readArchive(fixtures, name);
    if (!("yaml" in archive)) continue;
    const opened = await openArchiveFile(archive, below.join("/"));
    const [found] = detect(opened);
    const [claimed, keys] = found === undefined ? [loader, []] : [found.loader.name, found.keys];
    if (examples.has(claimed) || opened.head.includes("\0")) continue;
    examples.set(claimed, {keys, example: {file, line: exampleLine(opened.head, {keys})}});
  }
  return examples;
}
