import {expect, test} from "vitest";
import {csvRow} from "../../../src/components/sql/csvRow.js";
import {jsonRow} from "../../../src/components/sql/jsonRow.js";

test("a line of CSV tells nothing known from an empty text, and quotes what would end a cell", () => {
  expect(csvRow([null, "", 'a "b", c', "two\nlines", 0.1, true, 12n])).toBe(
    ',"","a ""b"", c","two\nlines",0.1,true,12'
  );
});

test("lists and structs are JSON in a line of CSV", () => {
  expect(csvRow([[1, null], {n: 2n}])).toBe('"[1,null]","{""n"":2}"');
});

test("a row as JSON keeps large whole numbers and infinities as texts", () => {
  expect(jsonRow(["a", "b", "c", "d"], [2n ** 60n, 3n, Infinity, null])).toBe(
    '{"a":"1152921504606846976","b":3,"c":"Infinity","d":null}'
  );
});
