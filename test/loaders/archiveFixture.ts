import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {onTestFinished} from "vitest";
import {load} from "../../loaders/load.js";
import type {LoadOptions, LoadResult} from "../../loaders/load.js";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";

/** A project of its own in a temporary folder: archives to write, a load to run, a database to ask. */
export interface Project {
  folder: string;
  database: string;
  /** Writes files below results/: a text as it is, anything else as JSON. */
  write(files: Record<string, unknown>): void;
  copy(from: string, to: string): void;
  remove(path: string): void;
  load(options?: Pick<LoadOptions, "only" | "limits">): Promise<LoadResult>;
  rows: Database["rows"];
}

export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-"));
  const database = join(folder, "data/benchbook.duckdb");
  const results = join(folder, "results");
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  mkdirSync(results);
  mkdirSync(join(folder, "data"));
  writeFileSync(
    join(folder, "data/models.csv"),
    "model_id,label,vendor,family,released,aliases\nacme/mini-1,Mini 1,Acme,Mini,2025-12,mini|Mini One\n"
  );
  writeFileSync(
    join(folder, "data/prices.csv"),
    "model_id,valid_from,input_usd_per_mtok,output_usd_per_mtok,cache_read_usd_per_mtok,cache_write_usd_per_mtok,source\n" +
      "acme/mini-1,2026-01-01,1,5,,,https://example.com/prices\n"
  );
  return {
    folder,
    database,
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(results, path)), {recursive: true});
        writeFileSync(join(results, path), typeof content === "string" ? content : JSON.stringify(content));
      }
    },
    copy(from, to) {
      cpSync(from, join(results, to), {recursive: true});
    },
    remove: (path) => rmSync(join(results, path), {recursive: true}),
    load: (options = {}) => load({...options, results, database, data: join(folder, "data")}),
    async rows(sql, parameters) {
      const db = await openDatabase(database);
      try {
        return await db.rows(sql, parameters);
      } finally {
        db.close();
      }
    }
  };
}
