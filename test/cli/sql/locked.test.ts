import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
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

/** JAIL stands for a folder in which a file lies that must not be read, and where nothing must be written. */
const attempts = [
  // files, to read
  "FROM read_csv('JAIL/secret.csv')",
  "FROM 'JAIL/secret.csv'",
  'SELECT * FROM "JAIL/secret.csv"',
  "FROM read_text('JAIL/secret.csv')",
  "FROM read_blob('JAIL/secret.csv')",
  "FROM read_json('JAIL/secret.csv')",
  "FROM read_json_objects('JAIL/secret.csv')",
  "FROM read_ndjson('JAIL/secret.csv')",
  "FROM read_parquet('JAIL/secret.csv')",
  "FROM parquet_scan('JAIL/secret.csv')",
  "FROM parquet_metadata('JAIL/secret.csv')",
  "FROM parquet_schema('JAIL/secret.csv')",
  "FROM sniff_csv('JAIL/secret.csv')",
  "FROM read_duckdb('JAIL/secret.csv')",
  "FROM glob('JAIL/*')",
  "FROM glob('/*')",
  "SELECT (SELECT content FROM read_text('JAIL/secret.csv'))",
  "WITH x AS (FROM read_text('JAIL/secret.csv')) FROM x",
  "FROM query('FROM read_text(''JAIL/secret.csv'')')",
  "FROM query_table('JAIL/secret.csv')",
  "FROM json_execute_serialized_sql(json_serialize_sql('FROM read_text(''JAIL/secret.csv'')'))",
  "DESCRIBE FROM read_csv('JAIL/secret.csv')",
  "SUMMARIZE 'JAIL/secret.csv'",
  "EXPLAIN ANALYZE FROM read_text('JAIL/secret.csv')",
  "PIVOT read_csv('JAIL/secret.csv') ON word USING count(*)",
  // files, to write
  "COPY runs TO 'JAIL/out.csv'",
  "COPY (SELECT 1) TO 'JAIL/out.parquet'",
  "COPY runs FROM 'JAIL/secret.csv'",
  "copy runs to 'JAIL/out.csv'",
  "/* SELECT */ COPY runs TO 'JAIL/out.csv'",
  "-- SELECT\nCOPY runs TO 'JAIL/out.csv'",
  "(COPY runs TO 'JAIL/out.csv')",
  "EXPLAIN ANALYZE COPY runs TO 'JAIL/out.csv'",
  "FROM query('COPY runs TO ''JAIL/out.csv''')",
  "EXPORT DATABASE 'JAIL/out'",
  "IMPORT DATABASE 'JAIL/out'",
  "COPY FROM DATABASE benchbook TO memory",
  "PRAGMA profiling_output='JAIL/out'",
  "PRAGMA profile_output='JAIL/out'",
  "PRAGMA enable_profiling",
  "PRAGMA enable_profiling='json'",
  "PRAGMA enable_verification",
  "CALL enable_logging(storage='file', storage_path='JAIL/out')",
  "FROM enable_logging(storage='file', storage_path='JAIL/out')",
  "SELECT * FROM \"enable_logging\"(storage='file', storage_path='JAIL/out')",
  "FROM truncate_duckdb_logs()",
  "FROM force_checkpoint()",
  // other databases, the network, extensions, secrets
  "ATTACH 'JAIL/out.duckdb'",
  "ATTACH 'JAIL/out.duckdb' AS other (READ_WRITE)",
  "ATTACH ':memory:' AS other",
  "ATTACH 'https://example.com/x.duckdb'",
  "ATTACH 'sqlite:JAIL/out.db'",
  "DETACH benchbook",
  "FROM 'https://example.com/x.csv'",
  "FROM read_csv('https://example.com/x.csv')",
  "FROM read_parquet('s3://bucket/x.parquet')",
  "FROM read_text('hf://datasets/x/y')",
  "INSTALL httpfs",
  "FORCE INSTALL httpfs",
  "INSTALL spatial FROM community",
  "INSTALL x FROM 'http://example.com'",
  "LOAD httpfs",
  "LOAD json",
  "LOAD 'JAIL/out.duckdb_extension'",
  "UPDATE EXTENSIONS",
  "FROM sqlite_scan('JAIL/secret.csv', 't')",
  "FROM st_read('JAIL/secret.csv')",
  "FROM iceberg_scan('JAIL')",
  "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
  "CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'a')",
  "DROP SECRET s",
  "FROM duckdb_secrets()",
  "FROM which_secret('s3://x', 's3')",
  "SELECT getenv('HOME')",
  // settings and the session
  "SET enable_external_access = true",
  "set enable_external_access = true",
  "SET lock_configuration = false",
  "RESET lock_configuration",
  "RESET enable_external_access",
  "SET allowed_directories = ['/']",
  "SET temp_directory = 'JAIL'",
  "SET memory_limit = '100GB'",
  "SET VARIABLE x = 1",
  "SET search_path = 'main'",
  "PRAGMA memory_limit='100GB'",
  "PRAGMA temp_directory='JAIL'",
  "USE main",
  "CALL pragma_version()",
  "BEGIN",
  "COMMIT",
  "CHECKPOINT",
  "FORCE CHECKPOINT",
  "VACUUM",
  "ANALYZE",
  "PREPARE q AS SELECT 1",
  "EXECUTE q",
  "DEALLOCATE q",
  // the data
  "CREATE TABLE t AS SELECT 1",
  "CREATE TEMP TABLE t AS SELECT 1",
  "CREATE TEMP VIEW v AS SELECT 1",
  "CREATE OR REPLACE TEMP MACRO wilson_low(k, n) AS 1",
  "CREATE TYPE t AS ENUM ('a')",
  "CREATE SCHEMA s",
  "INSERT INTO runs SELECT * FROM runs",
  "UPDATE runs SET passed = true",
  "DELETE FROM runs",
  "TRUNCATE runs",
  "DROP TABLE runs",
  "ALTER TABLE runs RENAME TO x",
  "MERGE INTO runs USING runs AS r ON false WHEN MATCHED THEN DELETE",
  "COMMENT ON TABLE runs IS 'x'",
  "EXPLAIN ANALYZE DELETE FROM runs",
  "WITH x AS (SELECT 1) DELETE FROM runs",
  // several statements
  "SELECT 1; SELECT 2",
  "SELECT 1; COPY runs TO 'JAIL/out.csv'",
  "SELECT 1;\n-- so\nDROP TABLE runs;",
  "SELECT ';'; DELETE FROM runs",
  "SELECT $$;$$; DELETE FROM runs",
  "PIVOT runs ON status USING count(*); COPY runs TO 'JAIL/out.csv'",
  ""
];

test.each(attempts)("benchbook sql refuses %s", async (attempt) => {
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
  for (const attempt of attempts.slice(0, 40)) {
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
