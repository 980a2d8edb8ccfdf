import {mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {tables} from "../../loaders/schema.js";
import {writeSnapshot} from "../../loaders/snapshot.js";
import {views} from "../../loaders/views.js";
import {studiesDatabase} from "../studiesDatabase.js";
import {openWasm} from "./openWasm.js";

const folder = mkdtempSync(join(tmpdir(), "benchbook-snapshot-"));
const path = join(folder, "snapshot.duckdb");
const db = studiesDatabase();
let snapshot: Database;

beforeAll(async () => {
  await writeSnapshot(db.path, path);
  snapshot = await openDatabase(path);
});

afterAll(() => {
  snapshot.close();
  rmSync(folder, {recursive: true, force: true});
});

/** What a table or view holds, its rows in the order in which they are read. */
function hashOf(name: string): string {
  return `SELECT md5(string_agg(t::VARCHAR, chr(10) ORDER BY n)) AS hash, count(*)::INTEGER AS n
    FROM (SELECT row_number() OVER () AS n, t FROM (FROM ${name}) AS t)`;
}

/** The same without the order, which views do not promise. */
function unorderedHashOf(name: string): string {
  return `SELECT md5(string_agg(t::VARCHAR, chr(10) ORDER BY t::VARCHAR)) AS hash, count(*)::INTEGER AS n FROM ${name} AS t`;
}

test("a snapshot has every table, row by row, and every view", async () => {
  for (const name of Object.keys(tables)) {
    expect(await snapshot.rows(hashOf(name)), name).toEqual(await db.rows(hashOf(name)));
  }
  for (const name of Object.keys(views)) {
    expect(await snapshot.rows(unorderedHashOf(name)), name).toEqual(await db.rows(unorderedHashOf(name)));
  }
});

test("a snapshot has the types and comments of every table, view, column and macro", async () => {
  const described = `
    SELECT table_name AS a, column_name AS b, data_type AS c, is_nullable AS d, comment FROM duckdb_columns() WHERE NOT internal
    UNION ALL SELECT table_name, NULL, NULL, NULL, comment FROM duckdb_tables()
    UNION ALL SELECT view_name, NULL, NULL, NULL, comment FROM duckdb_views() WHERE NOT internal
    UNION ALL SELECT function_name, function_type, parameters::VARCHAR, NULL, comment FROM duckdb_functions() WHERE NOT internal
    ORDER BY ALL`;
  const expected = await db.rows(described);
  expect(expected.length).toBeGreaterThan(400);
  expect(await snapshot.rows(described)).toEqual(expected);
});

test("DuckDB-WASM reads every table and view of a snapshot as Node reads the database", {timeout: 60_000}, async () => {
  const ask = await openWasm(path);
  for (const name of [...Object.keys(tables), ...Object.keys(views)]) {
    expect(ask(unorderedHashOf(name)), name).toEqual(await db.rows(unorderedHashOf(name)));
  }
});

test("a snapshot has no block that is free", async () => {
  const [{free_blocks}] = await snapshot.rows("SELECT free_blocks::INTEGER AS free_blocks FROM pragma_database_size()");
  expect(free_blocks).toBe(0);
  expect(statSync(path).size).toBeLessThan(statSync(db.path).size);
});
