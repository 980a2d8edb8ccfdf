import {expect, test} from "vitest";
import {columnsFor, defaultChoices} from "../../../src/components/sql/quickChoices.js";

const columns = (...types: string[]) =>
  types.map((d, i) => {
    const [type, name = `c${i}`] = d.split(" ");
    return {name, type};
  });

test("names and numbers suggest bars, times a line, two numbers dots, one a histogram", () => {
  expect(defaultChoices(columns("VARCHAR", "VARCHAR", "BIGINT"))).toEqual({kind: "bar", x: 1, y: 2, color: null});
  expect(defaultChoices(columns("VARCHAR", "DATE", "DOUBLE"))).toEqual({kind: "line", x: 1, y: 2, color: 0});
  expect(defaultChoices(columns("DOUBLE", "DECIMAL(18,3)"))).toEqual({kind: "dot", x: 0, y: 1, color: null});
  expect(defaultChoices(columns("INTEGER run_id", "DOUBLE"))).toEqual({kind: "histogram", x: 1, y: null, color: null});
  expect(defaultChoices(columns("VARCHAR", "VARCHAR[]"))).toBeNull();
});

test("a place of a chart takes the columns that it can draw", () => {
  const all = columns("VARCHAR", "TIMESTAMP", "DOUBLE", "DOUBLE[]");
  expect(columnsFor(all, {kind: "dot", place: "x"})).toEqual([1, 2]);
  expect(columnsFor(all, {kind: "bar", place: "x"})).toEqual([0, 1, 2]);
  expect(columnsFor(all, {kind: "line", place: "y"})).toEqual([2]);
  expect(columnsFor(all, {kind: "histogram", place: "x"})).toEqual([2]);
  expect(columnsFor(all, {kind: "dot", place: "color"})).toEqual([0, 1]);
});
