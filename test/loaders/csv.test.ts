import {expect, test} from "vitest";
import {parseCsv} from "../../loaders/csv.js";

test("parseCsv(text) splits records and cells", () => {
  expect(parseCsv("a,b\n1,2\n")).toEqual([
    {cells: ["a", "b"], line: 1},
    {cells: ["1", "2"], line: 2}
  ]);
});

test("parseCsv(text) keeps separators, quotes and line ends inside quotes", () => {
  expect(parseCsv('a,b\r\n"x, ""y""","two\nlines"\r\nlast,')).toEqual([
    {cells: ["a", "b"], line: 1},
    {cells: ['x, "y"', "two\nlines"], line: 2},
    {cells: ["last", ""], line: 4}
  ]);
});

test("parseCsv(text, {separator}) splits at tabs", () => {
  expect(parseCsv("a\tb", {separator: "\t"})).toEqual([{cells: ["a", "b"], line: 1}]);
});

test("parseCsv of nothing has no records", () => {
  expect(parseCsv("")).toEqual([]);
});
