import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {columnsOf} from "../../loaders/ddl.js";
import {tables} from "../../loaders/schema.js";
import {writeSnapshot} from "../../loaders/snapshot.js";
import {views} from "../../loaders/views.js";
import {serve} from "../../src/cli/build/serve.js";
import {hostileSql} from "../cli/sql/hostileSql.js";
import {readQuestions} from "../docs/questions.js";
import {launchBrowser} from "./browser.js";
import {reportDatabase} from "./builtReport.js";
import {engineReport} from "./engineReport.js";
import {askIn} from "./askIn.js";
import type {SqlTable, SqlValue} from "../../src/components/sql/sqlDatabase.js";
import type {Refused} from "./askIn.js";
import type {Browser, BrowserContext, Page} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";
import type {ScratchReport} from "./scratchReport.js";

let folder: string;
let report: ScratchReport;
let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let db: Database;
const requests: string[] = [];
const uncaught: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "benchbook-engine-"));
  const snapshot = join(folder, "snapshot.duckdb");
  await writeSnapshot(reportDatabase(), snapshot);
  db = await openDatabase(reportDatabase());
  report = await engineReport(snapshot);
  server = await serve(report.dist);
  browser = await launchBrowser();
  context = await browser.newContext();
  page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => uncaught.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction("window.openDatabase");
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await report?.remove();
  db?.close();
  rmSync(folder, {recursive: true, force: true});
});

test("nothing of the engine is fetched before it is asked for", async () => {
  expect(requests.filter((d) => /wasm|worker|\.duckdb/.test(d))).toEqual([]);
});

test("it opens, and says how many bytes came", async () => {
  const bytes = await page.evaluate<number>(`(async () => {
    let bytes = 0;
    window.db = await openDatabase(snapshot, {onProgress: (d) => (bytes = d)});
    return bytes;
  })()`);
  expect(bytes).toBeGreaterThan(30e6);
});

test("the questions that have a name are answered as in Node", async () => {
  for (const {name, statement} of readQuestions()) {
    const {columns, rows} = await askIn(page, statement);
    const expected = await db.rows(statement);
    expect(
      rows.map((d) => Object.fromEntries(columns.map(({name}, i) => [name, d[i]]))),
      name
    ).toEqual(expected);
  }
});

/** The next question is answered: the page, and what it asks, are alive. */
async function expectAlive(): Promise<void> {
  expect((await askIn(page, "SELECT count(*) FROM studies")).rows).toEqual([[5]]);
}

test.each(hostileSql)("it refuses %s", async (sql) => {
  const error = await askIn(page, sql.replaceAll("JAIL", "/tmp/jail")).catch((error: Refused["error"]) => error);
  expect(error).toMatchObject({name: "SqlError"});
  expect((error as Error).message).toMatch(
    /is refused: only reading|^refused: |^expected |which is not here$|does not exist!|Expected a single SELECT|read-only mode/
  );
});

test("it still has what it had, and nothing else was asked of the network", async () => {
  await expectAlive();
  const {rows} = await askIn(page, "SELECT database_name FROM duckdb_databases() WHERE NOT internal ORDER BY ALL");
  expect(rows).toEqual([["benchbook"], ["memory"]]);
  expect((await askIn(page, "FROM duckdb_tables() WHERE database_name <> 'benchbook'")).rows).toEqual([]);
  expect(requests.filter((d) => !d.startsWith(server.url) && !d.startsWith(`blob:${server.url}`))).toEqual([]);
  expect(uncaught).toEqual([]);
});

test.each([
  "FROM studies LIMIT 1",
  "(SELECT 1)",
  "WITH x AS (SELECT 1) FROM x",
  "VALUES (1)",
  "DESCRIBE runs",
  "SHOW TABLES",
  "SUMMARIZE studies",
  "EXPLAIN SELECT 1",
  "EXPLAIN ANALYZE FROM runs",
  "PRAGMA table_info('runs')",
  "PIVOT runs ON passed USING count(*) GROUP BY config_id",
  "UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b",
  "SELECT 'COPY; SET' AS text -- ; DROP",
  ";SELECT 1;;"
])("it answers %s", async (sql) => {
  expect((await askIn(page, sql)).rows).not.toEqual([]);
});

test("values are plain, and types are named as DuckDB names them", async () => {
  const values: [sql: string, type: string, value: SqlValue][] = [
    ["NULL::VARCHAR", "VARCHAR", null],
    ["1::TINYINT", "TINYINT", 1],
    ["18446744073709551615::UBIGINT", "UBIGINT", 18446744073709551615n],
    ["-9007199254740991", "BIGINT", -9007199254740991],
    ["9007199254740993", "BIGINT", 9007199254740993n],
    ["sum(-3)", "HUGEINT", -3],
    ["170141183460469231731687303715884105727", "HUGEINT", 170141183460469231731687303715884105727n],
    ["-1.50", "DECIMAL(3,2)", -1.5],
    ["12345678901234567.25::DECIMAL(38,2)", "DECIMAL(38,2)", 12345678901234568],
    ["0.1::FLOAT", "FLOAT", Math.fround(0.1)],
    ["0.1::DOUBLE", "DOUBLE", 0.1],
    ["'Infinity'::DOUBLE", "DOUBLE", Infinity],
    ["true", "BOOLEAN", true],
    ["DATE '2026-02-03'", "DATE", "2026-02-03"],
    ["'-infinity'::DATE", "DATE", "-infinity"],
    ["TIMESTAMP '2026-02-03 04:05:06.789'", "TIMESTAMP", "2026-02-03T04:05:06.789Z"],
    ["'infinity'::TIMESTAMP", "TIMESTAMP", "infinity"],
    ["TIME '04:05:06.7'", "TIME", "04:05:06.7"],
    ["INTERVAL '14 months -3 days 90 minutes'", "INTERVAL", "1 year 2 months -3 days 01:30:00"],
    ["INTERVAL '-1.5 seconds'", "INTERVAL", "-00:00:01.5"],
    ["'a\\x00b'::BLOB", "BLOB", "a\\x00b"],
    ["[1, NULL, 3]", "INTEGER[]", [1, null, 3]],
    ["[[1::BIGINT], []]", "BIGINT[][]", [[1], []]],
    ["[1, 2]::INTEGER[2]", "INTEGER[2]", [1, 2]],
    ["{a: 1, b: [{c: DATE '2026-02-03'}]}", "STRUCT(a INTEGER, b STRUCT(c DATE)[])", {a: 1, b: [{c: "2026-02-03"}]}],
    ["MAP {'k': 1.5::DOUBLE}", "MAP(VARCHAR, DOUBLE)", [{key: "k", value: 1.5}]]
  ];
  const {columns, rows} = await askIn(page, `SELECT ${values.map(([sql], i) => `${sql} AS c${i}`).join(", ")}`);
  expect(columns).toEqual(values.map(([, type], i) => ({name: `c${i}`, type})));
  expect(rows).toEqual([values.map((d) => d[2])]);
});

test("what the terminal shows of runs is what the page shows", async () => {
  const sql = "FROM runs_wide ORDER BY run_id";
  const {columns, rows} = await askIn(page, sql);
  expect(rows.map((d) => Object.fromEntries(columns.map(({name}, i) => [name, d[i]])))).toEqual(await db.rows(sql));
});

test("an ENUM, whose words do not come, is no unknown value", async () => {
  await expect(askIn(page, "SELECT 'a'::ENUM ('a', 'b') AS x")).rejects.toMatchObject({
    message: "cannot show an ENUM: x",
    hint: "Cast it: ::VARCHAR"
  });
  await expectAlive();
});

test("an error says where it is, and what is near", async () => {
  await expect(askIn(page, "SELECT\n  'é日本', passd FROM runs")).rejects.toMatchObject({
    name: "SqlError",
    message: 'Binder Error: Referenced column "passd" not found in FROM clause!',
    place: {line: 2, column: 10},
    hint: expect.stringMatching(/^Did you mean "passed"/) as string
  });
});

test("the schema has every table and view with its rows and comments, and every macro", async () => {
  const schema = await page.evaluate<SqlTable[]>("db.schema()");
  const runs = schema.find((d) => d.name === "runs")!;
  const [{n}] = await db.rows("SELECT count(*)::INTEGER AS n FROM runs");
  expect(runs).toMatchObject({kind: "table", rows: n, comment: tables.runs.description});
  expect(runs.columns).toEqual(
    columnsOf(tables.runs).map(({name, type, description}) => ({name, type, comment: description}))
  );
  const names = (kind: SqlTable["kind"]) => schema.filter((d) => d.kind === kind).map((d) => d.name);
  expect(names("table")).toEqual(Object.keys(tables).toSorted());
  expect(names("view")).toEqual(Object.keys(views).toSorted());
  expect(schema.find((d) => d.name === "wilson_low")).toMatchObject({
    kind: "macro",
    columns: ["k", "n", "z"].map((name) => ({name, type: ""}))
  });
  expect(schema.filter((d) => d.comment === undefined)).toEqual([]);
});

test("a result is an Arrow stream too", async () => {
  const bytes = await page.evaluate<number[]>(
    "db.query('SELECT config_id, passed FROM runs').then((d) => [...d.arrow()])"
  );
  const table = tableFromIPC(Uint8Array.from(bytes));
  expect(table.schema.names).toEqual(["config_id", "passed"]);
  expect(table.numRows).toBe((await db.rows("FROM runs")).length);
});

test("ten million rows are cut off, and that is said; what fits exactly is not", async () => {
  expect(await askIn(page, "FROM range(10000000)", {rows: 3000})).toMatchObject({isCut: true, rows: {length: 3000}});
  expect(await askIn(page, "FROM range(10000000)", {rows: 1})).toMatchObject({isCut: true, rows: [[0]]});
  expect(await askIn(page, "FROM range(3000)", {rows: 3000})).toMatchObject({isCut: false, rows: {length: 3000}});
  expect(await askIn(page, "FROM range(0)", {rows: 0})).toMatchObject({isCut: false, rows: []});
  const rows = await page.evaluate("db.query('FROM range(10000000)').then(({rows, isCut}) => ({rows, isCut}))");
  expect(rows).toEqual({rows: 100_000, isCut: true});
  await expectAlive();
});

test("rows that are too heavy for a page are cut off too", async () => {
  const heavy = "SELECT repeat('x', 100000) FROM range(20000)";
  const answer = await page.evaluate<{rows: number; isCut: boolean}>(
    `db.query(${JSON.stringify(heavy)}).then(({rows, isCut}) => ({rows, isCut}))`
  );
  expect(answer.isCut).toBe(true);
  expect(answer.rows).toBeLessThan(20_000);
  await expectAlive();
});

/** Works for minutes without looking up. */
const deaf = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))";

const endless: [what: string, sql: string][] = [
  ["an endless cross join", "SELECT count(*) FROM range(1000000000) a, range(1000000000) b"],
  ["an endless recursion", "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT count(*) FROM t"],
  ["what does not look up", deaf]
];

test.each(endless)("%s is stopped in time", async (_, sql) => {
  const start = performance.now();
  await expect(askIn(page, sql, {milliseconds: 500})).rejects.toMatchObject({
    name: "SqlError",
    message: "stopped after 0.5 s"
  });
  expect(performance.now() - start).toBeLessThan(10_000);
  await expectAlive();
});

test.each(endless)("%s is cancelled", async (_, sql) => {
  const said = await page.evaluate(`(async () => {
    const reader = new AbortController();
    setTimeout(() => reader.abort("the reader does not want to wait"), 300);
    return await db.query(${JSON.stringify(sql)}, {signal: reader.signal}).catch((error) => error);
  })()`);
  expect(said).toBe("the reader does not want to wait");
  await expectAlive();
});

test.each([
  ["a text that is too long", "SELECT repeat('x', 4000000000)"],
  ["a list that is too long", "SELECT len(range(1000000000))"],
  ["a sum that is too deep", `SELECT ${Array.from({length: 20_000}, () => 1).join("+")}`],
  ["more than memory holds", "SELECT len(list(x)) FROM range(10000000000) AS t(x)"]
])("%s is an error in words", async (_, sql) => {
  await expect(askIn(page, sql, {milliseconds: 5000})).rejects.toMatchObject({
    name: "SqlError",
    message: expect.stringMatching(
      /^(?:the engine failed and was started anew|Parser Error|Out of Memory|stopped after)/
    ) as string
  });
  await expectAlive();
});

test("questions that are asked at once are answered one after the other", async () => {
  const answers = await page.evaluate(
    "Promise.all([1, 2, 3].map((d) => db.query('SELECT ' + d).then((answer) => answer.value(0, 0))))"
  );
  expect(answers).toEqual([1, 2, 3]);
});

test("it works on, and starts again, without a network", async () => {
  await context.setOffline(true);
  try {
    await expectAlive();
    await expect(askIn(page, deaf, {milliseconds: 100})).rejects.toThrow("stopped after 0.1 s");
    await expectAlive();
  } finally {
    await context.setOffline(false);
  }
});

test("a database that is not there is said", async () => {
  const said = await page.evaluate("openDatabase('./nowhere.duckdb').catch(({name, message}) => ({name, message}))");
  expect(said).toEqual({name: "SqlError", message: "not fetched: nowhere.duckdb (status 404)"});
});

test("closed, it answers no more", async () => {
  await page.evaluate("db.close()");
  await expect(askIn(page, "SELECT 1")).rejects.toThrow("the database is closed");
  expect(uncaught).toEqual([]);
});
