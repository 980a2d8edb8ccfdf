import {expect, test} from "vitest";
import {gridStep} from "../../../src/components/sql/gridStep.js";
import {visibleColumns} from "../../../src/components/sql/visibleColumns.js";
import {visibleRows} from "../../../src/components/sql/visibleRows.js";

const step = (key: string, {far = false, row = 5, column = 1} = {}) =>
  gridStep({row, column}, {key, far, page: 10, rows: 100, columns: 3});

test("arrows go to the neighbours, and no further than the edge", () => {
  expect(step("ArrowDown")).toEqual({row: 6, column: 1});
  expect(step("ArrowRight", {column: 2})).toEqual({row: 5, column: 2});
  expect(step("ArrowUp", {row: 0})).toEqual({row: -1, column: 1});
  expect(step("ArrowUp", {row: -1})).toEqual({row: -1, column: 1});
});

test("pages, ends of the row, ends of the grid", () => {
  expect(step("PageDown")).toEqual({row: 15, column: 1});
  expect(step("PageUp")).toEqual({row: -1, column: 1});
  expect(step("End")).toEqual({row: 5, column: 2});
  expect(step("Home", {far: true})).toEqual({row: -1, column: 0});
  expect(step("End", {far: true})).toEqual({row: 99, column: 2});
  expect(step("x")).toBeNull();
});

test("rows in sight are drawn with some to spare, none beyond the ends", () => {
  expect(visibleRows(100_000, {top: 28_000, height: 280, rowHeight: 28})).toEqual({from: 988, to: 1022});
  expect(visibleRows(5, {top: 0, height: 280, rowHeight: 28})).toEqual({from: 0, to: 5});
  expect(visibleRows(0, {top: 0, height: 280, rowHeight: 28})).toEqual({from: 0, to: 0});
});

test("columns in sight are drawn with two to spare on either side", () => {
  const edges = [100, 200, 300, 400, 500, 600, 700, 800, 900];
  expect(visibleColumns(edges, {left: 0, width: 250})).toEqual({from: 0, to: 5});
  expect(visibleColumns(edges, {left: 350, width: 200})).toEqual({from: 1, to: 8});
  expect(visibleColumns(edges, {left: 700, width: 250})).toEqual({from: 5, to: 9});
  expect(visibleColumns([], {left: 0, width: 250})).toEqual({from: 0, to: 0});
});
