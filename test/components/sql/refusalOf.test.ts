import {expect, test} from "vitest";
import {refusalOf} from "../../../src/components/sql/refusalOf.js";

test.each([
  "SELECT 1",
  "( SELECT 1 );",
  "/* COPY */ FROM runs",
  "SELECT comment, load FROM x",
  "EXPLAIN SELECT comment",
  "EXPLAIN (FORMAT json) SELECT set",
  "PRAGMA table_info('runs')"
])("refusalOf(%j) has nothing against it", (sql) => {
  expect(refusalOf(sql)).toBeUndefined();
});

test.each([
  ["", "expected a statement, received nothing"],
  ["SELECT 1; SELECT 2", "expected one statement, received 2"],
  ["-- x\n(copy runs TO 'x')", /^COPY is refused: only reading is allowed \(SELECT, /],
  ["EXPLAIN ANALYZE CREATE TEMP TABLE t AS SELECT 1", /^CREATE is refused/],
  ["EXPLAIN (FORMAT json, ANALYZE) DELETE FROM runs", /^DELETE is refused/],
  ["PRAGMA enable_profiling", /^PRAGMA is refused/],
  ['FROM "enable_logging"()', /^"enable_logging" is refused/]
])("refusalOf(%j) says %s", (sql, words) => {
  expect(refusalOf(sql)).toMatch(words);
});
