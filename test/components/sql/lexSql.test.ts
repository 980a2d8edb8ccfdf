import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {expect, test} from "vitest";
import {firstWord, isEnded, lexSql, splitStatements} from "../../../src/components/sql/lexSql.js";

test("lexSql(sql) gives pieces that are the text again", () => {
  const piece = fc.constantFrom("'", '"', ";", "--", "\n", "/*", "*/", "$$", "$a$", "$a", "E'", "\\", "x", " ", "é");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const sql = pieces.join("");
      expect(
        lexSql(sql)
          .map((d) => d.text)
          .join("")
      ).toBe(sql);
    })
  );
});

test.each([
  ["SELECT 1", ["SELECT 1"]],
  ["SELECT 1; SELECT 2;", ["SELECT 1", " SELECT 2"]],
  ["SELECT ';'", ["SELECT ';'"]],
  ["SELECT 'it''s;' ; -- ;", ["SELECT 'it''s;' "]],
  ["SELECT E'\\';' , 1", ["SELECT E'\\';' , 1"]],
  ['SELECT ";" /* ; */', ['SELECT ";" /* ; */']],
  ["SELECT $$;$$, $x$;$$;$x$", ["SELECT $$;$$, $x$;$$;$x$"]],
  ["SELECT 1 -- ;\r; SELECT 2", ["SELECT 1 -- ;\r", " SELECT 2"]],
  ["/* /* */ ' */ ; DROP TABLE x; --'", [" DROP TABLE x"]],
  ["SELECT 1 AS a$b$; DROP TABLE x; SELECT 1 AS c$b$", ["SELECT 1 AS a$b$", " DROP TABLE x", " SELECT 1 AS c$b$"]],
  ["SELECT $é$;$é$", ["SELECT $é$;$é$"]],
  [";;", []],
  ["-- nothing", []],
  ["", []]
])("splitStatements(%j)", (sql, expected) => {
  expect(splitStatements(sql)).toEqual(expected);
});

test("splitStatements(sql) finds no fewer statements than DuckDB, of what it can parse", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const piece = fc.constantFrom(
    ..."' '' \" ; -- /* */ $$ $a$ $b$ E' U&' x' \\ a a$b é 1 1e .5 ( ) SELECT\u00201 SELECT\u00202".split(" "),
    "\n",
    "\r",
    "\t",
    " ",
    "; SELECT 3"
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, {maxLength: 16}), async (pieces) => {
      const sql = `SELECT 1 AS x${pieces.join("")}`;
      const parsed = await connection.extractStatements(sql).catch(() => ({count: 0}));
      expect(splitStatements(sql).length).toBeGreaterThanOrEqual(parsed.count);
    }),
    {numRuns: 3000, seed: 8}
  );
  connection.closeSync();
  instance.closeSync();
});

test("isEnded(sql) takes no semicolon inside a text or a comment for an end", () => {
  expect(isEnded("SELECT 1;")).toBe(true);
  expect(isEnded("SELECT 1; -- so")).toBe(true);
  expect(isEnded("SELECT ';")).toBe(false);
  expect(isEnded("SELECT 1 -- ;")).toBe(false);
  expect(isEnded("")).toBe(false);
});

test("firstWord(sql) looks past comments and parentheses", () => {
  expect(firstWord("/* a */ -- b\n ( copy runs")).toBe("COPY");
  expect(firstWord("'x'")).toBe("");
});
