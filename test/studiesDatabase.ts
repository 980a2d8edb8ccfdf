import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll} from "vitest";
import {openDatabase} from "../loaders/database.js";
import type {Database} from "../loaders/database.js";
import {load} from "../loaders/load.js";

/** The database of the five archives, loaded once for a test file; there once its tests begin. */
export interface StudiesDatabase extends Omit<Database, "close"> {
  path: string;
}

export function studiesDatabase(): StudiesDatabase {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-studies-"));
  const path = join(folder, "benchbook.duckdb");
  let opened: Database;
  beforeAll(async () => {
    await load({database: path});
    opened = await openDatabase(path);
  }, 120_000);
  afterAll(() => {
    opened?.close();
    rmSync(folder, {recursive: true, force: true});
  });
  return {
    path,
    get connection() {
      return opened.connection;
    },
    rows: (sql, parameters) => opened.rows(sql, parameters)
  };
}
