import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {exportTables} from "../../exporters/tables.js";
import {parquet} from "../../exporters/tables/parquet.js";
import {jsRows, openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {load} from "../../loaders/load.js";
import {tables} from "../../loaders/schema.js";
import type {Row} from "../../loaders/schema.js";
import {views} from "../../loaders/views.js";
import {createProject} from "../loaders/archiveFixture.js";
import {dataPackageRules} from "./dataPackageRules.js";

const studiesOf = async (db: Database) =>
  (await db.rows("FROM studies ORDER BY study_id")) as unknown as Row<"studies">[];

describe("the five studies", () => {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-export-"));
  let db: Database;
  const out = join(folder, "out");

  beforeAll(async () => {
    db = await build("one");
    await exportTables(db, {out, format: parquet, studies: await studiesOf(db)});
  }, 120_000);

  afterAll(() => {
    db.close();
    rmSync(folder, {recursive: true, force: true});
  });

  async function build(name: string): Promise<Database> {
    mkdirSync(join(folder, name));
    await load({results: "results", data: "data", database: join(folder, name, "benchbook.duckdb")});
    return openDatabase(join(folder, name, "benchbook.duckdb"));
  }

  const studies = () => readdirSync(out).filter((d) => d.startsWith("study_id="));

  test("Parquet files of two builds are the same, byte for byte", async () => {
    const again = await build("two");
    await exportTables(again, {out: join(folder, "again"), format: parquet, studies: await studiesOf(again)});
    again.close();
    const [first, second] = [out, join(folder, "again")].map((d) => hashesOf(d));
    expect(second).toEqual(first);
    expect(Object.keys(first).filter((d) => d.endsWith(".parquet"))).toHaveLength(
      5 * (Object.keys(tables).length + Object.keys(views).length)
    );
  });

  test("each folder is a Data Package that describes every file in it", () => {
    expect(studies()).toHaveLength(5);
    for (const name of studies()) {
      const text = readFileSync(join(out, name, "datapackage.json"), "utf8");
      const {resources, licenses} = dataPackageRules.parse(JSON.parse(text));
      const described = Object.fromEntries(resources.map((d) => [d.path, d.hash]));
      const {"datapackage.json": _, ...files} = hashesOf(join(out, name));
      expect(described).toEqual(files);
      expect(resources.map((d) => d.bytes)).toEqual(resources.map((d) => readFileSync(join(out, name, d.path)).length));
      expect(licenses).toHaveLength(1);
    }
  });

  test("README.md has every column with its comment", () => {
    const text = readFileSync(join(out, "study_id=aibench/README.md"), "utf8");
    for (const [name, table] of Object.entries(tables)) {
      expect(text).toContain(`\n## ${name}\n\n\`${name}.parquet\``);
      for (const column of Object.keys(table.columns.shape)) expect(text).toContain(`\n| ${column} | `);
    }
    expect(text).toContain("`runs.parquet`, 40 rows. One row per run: one execution of one task by one config.");
    expect(text).toContain(
      "| cost_usd | double | Cost of the whole run in US dollars, all attempts together; null when unknown |"
    );
  });

  test("duckdb.sql opens all of it as one database, views and macros too", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const sql = readFileSync(join(out, "duckdb.sql"), "utf8").replaceAll("'study_id=*", `'${out}/study_id=*`);
    await connection.run(sql);
    for (const name of [...Object.keys(tables), ...Object.keys(views)].filter(
      (d) => d !== "models" && d !== "prices"
    )) {
      const rows = name === "paired" ? `(SELECT * REPLACE (${rounded}) FROM paired)` : name;
      const hash = `SELECT md5(string_agg(t::VARCHAR, chr(10) ORDER BY t::VARCHAR)) AS hash FROM ${rows} AS t`;
      expect([name, await jsRows(connection, hash)]).toEqual([name, await db.rows(hash)]);
    }
    const orphans = "SELECT count(*)::INTEGER AS n FROM configs ANTI JOIN models USING (model_id)";
    expect(await jsRows(connection, orphans)).toEqual([{n: 0}]);
    connection.closeSync();
    instance.closeSync();
  });
});

/** Means of paired add up in the order of the rows: the last digits differ. */
const rounded = ["mean", "other_mean", "difference", "difference_sd", "difference_se", "cost_usd_difference"]
  .map((name) => `round(${name}, 9) AS ${name}`)
  .join(", ");

function hashesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((d) => d.isFile());
  return Object.fromEntries(
    paths
      .map((d) => join(d.parentPath, d.name))
      .map((path) => [
        path.slice(folder.length + 1),
        `sha256:${createHash("sha256").update(readFileSync(path)).digest("hex")}`
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  );
}

test("an earlier export is replaced as a whole; what no export wrote is left alone", async () => {
  const project = createProject();
  const run = {benchbook: "run/1", task: "t", model: "acme/mini-1", passed: true};
  project.write({"a/run.json": run, "b/run.json": run});
  await project.load();
  const db = await openDatabase(project.database);
  const [a, b] = await studiesOf(db);
  const out = join(project.folder, "out");
  const write = (studies: Row<"studies">[]) => exportTables(db, {out, format: parquet, studies});
  await write([a, b]);
  await write([b]);
  expect(readdirSync(out).toSorted()).toEqual(["README.md", "duckdb.sql", "study_id=b"]);
  for (const path of ["notes.txt", "study_id=b/notes.txt", "study_id=c/runs.parquet"]) {
    mkdirSync(join(out, path, ".."), {recursive: true});
    writeFileSync(join(out, path), "mine");
    const before = hashesOf(out);
    await expect(write([a])).rejects.toThrow(`not of an export: ${join(out, path.replace("c/runs.parquet", "c"))}`);
    expect(hashesOf(out)).toEqual(before);
    rmSync(join(out, path.includes("=c") ? "study_id=c" : path), {recursive: true});
  }
  rmSync(out, {recursive: true});
  mkdirSync(out);
  writeFileSync(join(out, "README.md"), "mine");
  await expect(write([a])).rejects.toThrow("not of an export: ");
  rmSync(out, {recursive: true});
  writeFileSync(out, "mine");
  await expect(write([a])).rejects.toThrow("not a folder: ");
  expect(readdirSync(project.folder).toSorted()).toEqual(["data", "out", "results"]);
  db.close();
});
