import {createReadStream, createWriteStream, statSync} from "node:fs";
import {copyFile, link, mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {createInterface} from "node:readline";
import {finished} from "node:stream/promises";
import {openDatabase} from "../../../loaders/database.js";
import type {Value} from "../../../loaders/database.js";
import {load} from "../../../loaders/load.js";
import type {Row} from "../../../loaders/schema.js";

export interface Preview {
  /** Rows that each file gave. */
  counts: Record<string, {runs: number; cells: number; loader: string | null}>;
  /** The first runs and cells of the asked files, as they would stand in the tables. */
  runs: Record<string, Value>[];
  cells: Record<string, Value>[];
  problems: Row<"problems">[];
  /** Files of which the beginning alone was loaded. */
  cut: string[];
}

const longBytes = 64 * 2 ** 20;
const cutLines = 20_000;
const shownRows = 10;

/** Loads files with an archive.yaml in a temporary folder, on the very path that `benchbook load` takes. */
export async function previewArchive(
  yaml: string,
  {folder, paths, shown, data}: {folder: string; paths: string[]; shown: string[]; data: string}
): Promise<Preview> {
  const project = await mkdtemp(join(tmpdir(), "benchbook-init-"));
  const archive = join(project, "results/archive");
  const database = join(project, "data/benchbook.duckdb");
  const cut: string[] = [];
  try {
    for (const path of paths) {
      await mkdir(dirname(join(archive, path)), {recursive: true});
      if (await place(join(folder, path), join(archive, path))) cut.push(path);
    }
    await writeFile(join(archive, "archive.yaml"), yaml);
    await mkdir(dirname(database));
    const {problems} = await load({results: join(project, "results"), database, data});
    const db = await openDatabase(database);
    try {
      const sources = shown.map((d) => `archive/${d}`);
      const counted = await db.rows(
        `SELECT source, loader, coalesce(r.n, 0)::INT AS runs, coalesce(c.n, 0)::INT AS cells FROM sources
         LEFT JOIN (SELECT source, count(*) AS n FROM runs GROUP BY ALL) AS r USING (source)
         LEFT JOIN (SELECT source, count(*) AS n FROM cells WHERE origin = 'published' GROUP BY ALL) AS c USING (source)`
      );
      const first = async (sql: string) =>
        withoutNulls(await db.rows(`${sql} LIMIT ${shownRows}`, {sources: JSON.stringify(sources)}));
      return {
        counts: Object.fromEntries(
          counted.map((d) => [
            inside(String(d.source)),
            {runs: d.runs as number, cells: d.cells as number, loader: d.loader as string | null}
          ])
        ),
        runs: await first(runRows),
        cells: await first(cellRows),
        problems: problems.map((d) => ({...d, source: inside(d.source)})),
        cut
      };
    } finally {
      db.close();
    }
  } finally {
    await rm(project, {recursive: true, force: true});
  }
}

const runRows = `SELECT * EXCLUDE (run_id, study_id, experiment_id, model_id, harness, variant, loader, source),
    (SELECT string_agg(metric || ' ' || coalesce(value::VARCHAR, raw), ', ' ORDER BY metric) FROM scores WHERE scores.run_id = runs.run_id) AS scores
  FROM runs WHERE list_contains(from_json($sources, '["VARCHAR"]'), source) ORDER BY run_id`;
const cellRows = `SELECT scope, scope_id, config_id, metric, n, n_passed, mean, sd, low, high, cost_usd_mean, cost_usd_sum, duration_s_sum, printed, pointer
  FROM cells WHERE origin = 'published' AND list_contains(from_json($sources, '["VARCHAR"]'), source) ORDER BY ALL`;

/** Links a file, or copies the beginning of a long one that has lines; says whether it cut it. */
async function place(from: string, to: string): Promise<boolean> {
  if (statSync(from).size > longBytes && /\.(csv|tsv|tab|psv|txt|jsonl|ndjson)$/i.test(from)) {
    const out = createWriteStream(to);
    let n = 0;
    for await (const line of createInterface({input: createReadStream(from), crlfDelay: Infinity})) {
      out.write(`${line}\n`);
      if (++n === cutLines) break;
    }
    out.end();
    await finished(out);
    return true;
  }
  await link(from, to).catch(() => copyFile(from, to));
  return false;
}

function inside(source: string): string {
  return source.replace(/^archive\//, "");
}

function withoutNulls(rows: Record<string, Value>[]): Record<string, Value>[] {
  const names = Object.keys(rows[0] ?? {}).filter((name) => rows.some((row) => row[name] !== null));
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
}
