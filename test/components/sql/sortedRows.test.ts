import {expect, test} from "vitest";
import {nextSorting, sortedRows} from "../../../src/components/sql/sortedRows.js";
import type {SqlValue} from "../../../src/components/sql/sqlDatabase.js";

const sorted = (values: SqlValue[], direction: "ascending" | "descending") =>
  [...sortedRows({rows: values.length, value: (row) => values[row]}, {column: 0, direction})].map((row) => values[row]);

test("numbers are sorted by size, unknown ones last both ways", () => {
  expect(sorted([10, null, 9, -1, NaN], "ascending")).toEqual([-1, 9, 10, null, NaN]);
  expect(sorted([10, null, 9, -1, NaN], "descending")).toEqual([10, 9, -1, null, NaN]);
});

test("whole numbers beyond the exact ones of a double keep their order", () => {
  expect(sorted([2n ** 60n + 1n, 2n ** 60n, 5n], "ascending")).toEqual([5n, 2n ** 60n, 2n ** 60n + 1n]);
});

test("texts are sorted by their characters, no before yes", () => {
  expect(sorted(["b", "", "a", null], "ascending")).toEqual(["", "a", "b", null]);
  expect(sorted([true, null, false], "ascending")).toEqual([false, true, null]);
});

test("equal values stay as they came, both ways", () => {
  const values = ["b", "a", "b", "a", null, null];
  const order = (direction: "ascending" | "descending") => [
    ...sortedRows({rows: 6, value: (row) => values[row]}, {column: 0, direction})
  ];
  expect(order("ascending")).toEqual([1, 3, 0, 2, 4, 5]);
  expect(order("descending")).toEqual([0, 2, 1, 3, 4, 5]);
});

test("a header is pressed up, down, and back to the order of the query", () => {
  const up = nextSorting(null, 2);
  const down = nextSorting(up, 2);
  expect([up?.direction, down?.direction, nextSorting(down, 2)]).toEqual(["ascending", "descending", null]);
  expect(nextSorting(down, 1)).toEqual({column: 1, direction: "ascending"});
});
