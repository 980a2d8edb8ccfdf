import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {z} from "zod";
import {jsRows} from "../../loaders/database.js";
import {columnsOf, createTable, sqlType} from "../../loaders/ddl.js";
import {tables} from "../../loaders/schema.js";

test.each([
  [z.string(), "VARCHAR"],
  [z.enum(["a", "b"]), "VARCHAR"],
  [z.int(), "BIGINT"],
  [z.int().positive().nullable(), "BIGINT"],
  [z.number().nullable(), "DOUBLE"],
  [z.boolean(), "BOOLEAN"],
  [z.iso.datetime().nullable(), "TIMESTAMP"],
  [z.array(z.number()).nullable(), "DOUBLE[]"],
  [z.array(z.int()), "BIGINT[]"]
])("sqlType of %# is %s", (type, expected) => {
  expect(sqlType(type)).toBe(expected);
});

test("sqlType(type) throws on a type that it does not know", () => {
  expect(() => sqlType(z.map(z.string(), z.string()))).toThrow("no SQL type for zod type: map");
});

test("createTable(table) makes every canonical table in a real database, with a comment on each column", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of Object.values(tables)) await connection.run(createTable(table));
  const columns = await jsRows(
    connection,
    "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
  );
  const expected = Object.values(tables).flatMap((table) => columnsOf(table).map((d) => `${table.name}.${d.name}`));
  expect(columns.map((d) => `${String(d.table_name)}.${String(d.column_name)}`).toSorted()).toEqual(
    expected.toSorted()
  );
  expect(columns.filter((d) => d.comment === null)).toEqual([]);
});

test("every key column of every table cannot be null", () => {
  const nullable = Object.values(tables).flatMap((table) =>
    columnsOf(table)
      .filter((d) => d.nullable && (table.key as string[]).includes(d.name))
      .map((d) => `${table.name}.${d.name}`)
  );
  expect(nullable).toEqual([]);
});
