import fc from "fast-check";
import {expect, test} from "vitest";
import {readSqlLink, sqlLink} from "../../../src/components/sql/sqlLink.js";

test("a link carries a query and its parameters behind the #", () => {
  expect(sqlLink("https://a.example/sql?x=1#old", {sql: "SELECT 1 + 1", parameters: {study: "a&b"}})).toBe(
    "https://a.example/sql?x=1#query=SELECT+1+%2B+1&%24study=a%26b"
  );
});

test("an address without a query is none", () => {
  expect(readSqlLink("")).toBeNull();
  expect(readSqlLink("#costs")).toBeNull();
  expect(readSqlLink("#query=+")).toBeNull();
});

test("what is linked is what is read", () => {
  const name = fc.stringMatching(/^[a-z]\w{0,8}$/);
  const query = fc.record({
    sql: fc.string({minLength: 1, unit: "grapheme"}).filter((d) => d.trim() === d && d !== ""),
    parameters: fc.dictionary(name, fc.string({unit: "grapheme"}), {noNullPrototype: true})
  });
  fc.assert(
    fc.property(query, (d) => {
      expect(readSqlLink(new URL(sqlLink("https://a.example/sql", d)).hash)).toEqual(d);
    })
  );
});
