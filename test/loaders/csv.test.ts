import {expect, test} from "vitest";
import {createCsvReader, parseCsv} from "../../loaders/csv.js";

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

test("createCsvReader() reads line by line what parseCsv reads at once", () => {
  const text = 'a,b\n"x\n\ny",1\nz,"2 ""q"""';
  const reader = createCsvReader();
  const records = text.split(/(?<=\n)/).flatMap((piece) => reader.read(piece));
  expect([...records, ...reader.end().records]).toEqual(parseCsv(text));
});

test("createCsvReader() names the line of a quote that nothing closes", () => {
  const reader = createCsvReader();
  expect(reader.read('a,b\n1,"2\n3,4\n')).toEqual([{cells: ["a", "b"], line: 1}]);
  expect(reader.end().openQuote).toBe(2);
});
