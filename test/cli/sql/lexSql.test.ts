import fc from "fast-check";
import {expect, test} from "vitest";
import {firstWord, isEnded, lexSql, splitStatements} from "../../../src/cli/sql/lexSql.js";

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
  [";;", []],
  ["-- nothing", []],
  ["", []]
])("splitStatements(%j)", (sql, expected) => {
  expect(splitStatements(sql)).toEqual(expected);
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
