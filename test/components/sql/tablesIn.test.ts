import {expect, test} from "vitest";
import {tablesIn} from "../../../src/components/sql/tablesIn.js";

const tables = (sql: string) => Object.fromEntries(tablesIn(sql));

test("tables are found in FROM and JOIN, with what they are called", () => {
  expect(tables("SELECT * FROM runs")).toEqual({runs: "runs"});
  expect(tables("SELECT * FROM runs AS r JOIN tasks t USING (task_id) WHERE r.n > 1")).toEqual({r: "runs", t: "tasks"});
  expect(tables("FROM runs, tasks WHERE x IN (SELECT y FROM cells)")).toEqual({
    runs: "runs",
    tasks: "tasks",
    cells: "cells"
  });
  expect(tables('FROM "my runs" LEFT JOIN tasks ON a = b, c')).toEqual({"my runs": "my runs", tasks: "tasks"});
});

test("texts, comments and columns are no tables", () => {
  expect(tables("SELECT a, 'FROM b' -- FROM c\nFROM d ORDER BY e, f")).toEqual({d: "d"});
  expect(tables("SELECT ")).toEqual({});
});
