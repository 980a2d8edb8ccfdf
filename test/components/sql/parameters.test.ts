import {expect, test} from "vitest";
import {parametersIn, placeInQuery, putParameters} from "../../../src/components/sql/parameters.js";

const sql = "-- $rate: the share; 0.9 when absent\nSELECT $rate::DOUBLE, $study, '$none' -- $no";

test("parameters are those of the statement, with what is said of them", () => {
  expect(parametersIn(sql)).toEqual([
    {name: "rate", text: "the share; 0.9 when absent", isOptional: true},
    {name: "study", text: "", isOptional: false}
  ]);
});

test("values are put in as texts, NULL for one that may be absent", () => {
  expect(putParameters(sql, {study: "o'neil"})).toBe(
    "-- $rate: the share; 0.9 when absent\nSELECT NULL::DOUBLE, 'o''neil', '$none' -- $no"
  );
});

test("a value that is needed and not given is an error that names it", () => {
  expect(() => putParameters(sql, {rate: "1"})).toThrow("expected a value for $study");
});

test("a place in the statement with values is found in the one with parameters", () => {
  const given = {a: "a long value", b: "x"};
  const query = "SELECT $a, lable,\n  $b, other";
  // SELECT 'a long value', lable,
  expect(placeInQuery(query, {given, place: {line: 1, column: 24}})).toEqual({line: 1, column: 12});
  expect(placeInQuery(query, {given, place: {line: 1, column: 10}})).toEqual({line: 1, column: 8});
  //   'x', other
  expect(placeInQuery(query, {given, place: {line: 2, column: 8}})).toEqual({line: 2, column: 7});
  expect(placeInQuery("SELECT\n  x", {given, place: {line: 2, column: 3}})).toEqual({line: 2, column: 3});
});
