import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {hostileSql} from "./hostileSql.js";
import {smallDatabase} from "./smallDatabase.js";

let db: Awaited<ReturnType<typeof smallDatabase>>;
let jail: string;

beforeAll(async () => {
  db = await smallDatabase();
  jail = join(db.folder, "jail");
}, 60_000);

beforeEach(() => {
  mkdirSync(jail, {recursive: true});
  writeFileSync(join(jail, "secret.csv"), "word\nhush\n");
});

afterAll(() => db.remove());

test.each(hostileSql)("benchbook sql refuses %s", async (attempt) => {
  const hash = () => createHash("sha256").update(readFileSync(db.database)).digest("hex");
  const before = hash();
  const {code, stdout, stderr} = await db.sql(attempt.replaceAll("JAIL", jail));
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^benchbook: .+/);
  expect(stderr).not.toMatch(/\bat .*\.(?:ts|js):\d+/);
  expect(readdirSync(jail)).toEqual(["secret.csv"]);
  expect(readdirSync(join(db.folder, "data")).filter((d) => !/^(?:staging|.*\.(?:csv|duckdb))$/.test(d))).toEqual([]);
  expect(hash()).toBe(before);
});

test.each([
  ["COPY runs TO 'JAIL/out.csv'", "COPY is refused: only reading is allowed"],
  ["SET memory_limit = '1GB'", "SET is refused: only reading is allowed"],
  [
    "FROM read_csv('JAIL/secret.csv')",
    "refused: a query reads the loaded database, no other file, no network, no setting"
  ],
  [
    "FROM 'https://example.com/x.csv'",
    "refused: a query reads the loaded database, no other file, no network, no setting"
  ],
  ["FROM enable_logging()", "enable_logging is refused: only reading is allowed"],
  ["SELECT 1; SELECT 2", "expected one statement, received 2"],
  ["", "expected a statement, received nothing"]
])("the refusal of %s is plain", async (attempt, words) => {
  expect((await db.sql(attempt.replaceAll("JAIL", jail))).stderr).toContain(words);
});

test.each(["parquet", "csv"])("a query that writes %s reaches no other file either", async (ending) => {
  const output = join(jail, `out.${ending}`);
  for (const attempt of hostileSql.slice(0, 40)) {
    const {code} = await db.sql(attempt.replaceAll("JAIL", jail), "--output", output);
    expect(code, attempt).toBe(2);
    expect(readdirSync(jail), attempt).toEqual(["secret.csv"]);
  }
});

test.each([
  "SELECT 1",
  "(SELECT 1)",
  "FROM runs LIMIT 1",
  "WITH x AS (SELECT 1) FROM x",
  "VALUES (1)",
  "DESCRIBE runs",
  "SHOW TABLES",
  "SUMMARIZE studies",
  "EXPLAIN SELECT 1",
  "EXPLAIN ANALYZE SELECT 1",
  "PRAGMA table_info('runs')",
  "PIVOT runs ON passed USING count(*) GROUP BY config_id",
  "UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b",
  "SELECT 'COPY; SET' AS text -- ; DROP",
  "SELECT 1;",
  ";SELECT 1;;"
])("benchbook sql answers %s", async (query) => {
  expect(await db.sql(query)).toMatchObject({code: 0, stderr: ""});
});

test.each([
  ["an endless cross join", "SELECT count(*) FROM range(1000000000) a, range(1000000000) b"],
  ["an endless recursion", "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT count(*) FROM t"],
  ["a query that sleeps", "SELECT pg_sleep(1000)"]
])("%s is stopped in time", async (_, query) => {
  const start = Date.now();
  const {code, stderr} = await db.sql(query, "--timeout", "0.5");
  expect({code, stderr}).toEqual({code: 2, stderr: "benchbook: stopped after 0.5 s (give --timeout a larger number)"});
  expect(Date.now() - start).toBeLessThan(8_000);
});

test("more than memory can hold is an error in words, and writes no temporary file", async () => {
  const {code, stderr} = await db.sql("SELECT len(list(x)) FROM range(10000000000) AS t(x)", "--timeout", "20");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^benchbook: (?:Out of Memory|stopped after)/);
});

test("ten million rows are cut off, and that is said", async () => {
  const {code, stdout, stderr} = await db.sql("FROM range(10000000)");
  expect(code).toBe(0);
  expect(stdout.split("\n")).toHaveLength(1003);
  expect(stderr).toBe("cut off after 1000 rows: there are more (--limit N for another number, --limit all for all)");
});
