import {expect, test} from "vitest";
import {sqlOf} from "../../../src/components/sql/sql.js";
import type {SqlDatabase, SqlResult} from "../../../src/components/sql/sqlDatabase.js";

/** A database that answers every statement with the statement itself. */
function echo({isCut = false} = {}): {database: SqlDatabase; opened: () => Promise<SqlDatabase>; count: () => number} {
  let count = 0;
  const database: SqlDatabase = {
    schema: () => Promise.resolve([]),
    query: (sql) =>
      Promise.resolve<SqlResult>({
        columns: [{name: "asked", type: "VARCHAR"}],
        rows: 1,
        isCut,
        elapsed: 1,
        value: () => sql,
        arrow: () => new Uint8Array()
      }),
    close: () => Promise.resolve()
  };
  const opened = () => {
    ++count;
    return Promise.resolve(database);
  };
  return {database, opened, count: () => count};
}

test("what is put in is a value, whatever it says", async () => {
  const sql = sqlOf(echo().opened);
  const name = "o'neil'; --";
  expect(await sql`SELECT ${name}, ${null}, ${true}, 1 -${-1}, ${2n ** 60n}, ${Infinity}`).toEqual([
    {asked: "SELECT 'o''neil''; --', NULL, true, 1 -(-1), 1152921504606846976, 'Infinity'::DOUBLE"}
  ]);
  expect(await sql`x IN ${["a", "b"]} AND y IN ${[]}`).toEqual([{asked: "x IN ('a', 'b') AND y IN (NULL)"}]);
});

test("the database is opened by the first question, once", async () => {
  const {opened, count} = echo();
  const sql = sqlOf(opened);
  expect(count()).toBe(0);
  await Promise.all([sql`SELECT 1`, sql`SELECT 2`]);
  expect(count()).toBe(1);
});

test("an answer that is cut is an error", async () => {
  await expect(sqlOf(echo({isCut: true}).opened)`FROM runs`).rejects.toThrow("more than 1 rows");
});
