import {expect, test} from "vitest";
import {mapColumn, unpivot} from "../../loaders/columnMap.js";

const row = {Result: "Pass", Cost: "~$16", Empty: "", N: 5, Sub: "†sub"};

test("mapColumn(row, name) takes the cell as it is", () => {
  expect(mapColumn(row, "N")).toEqual({value: 5, approximate: false, text: "5"});
});

test("mapColumn(row, name) of an empty cell is null", () => {
  expect(mapColumn(row, "Empty")).toEqual({value: null, approximate: false, text: null});
});

test("mapColumn(row, {value}) is the same for every row", () => {
  expect(mapColumn(row, {value: "main"})).toMatchObject({value: "main"});
});

test("mapColumn(row, {from, values}) replaces exact texts", () => {
  expect(mapColumn(row, {from: "Result", values: {Pass: true, Fail: false}})).toMatchObject({value: true});
});

test("mapColumn(row, {from, values, parse}) parses what the values do not name", () => {
  const source = {from: "Cost", values: {"†sub": null}, parse: "number" as const};
  expect(mapColumn(row, source)).toEqual({value: 16, approximate: true, text: "~$16"});
  expect(mapColumn({Cost: "†sub"}, source)).toMatchObject({value: null});
});

test("mapColumn(row, {from, otherwise}) covers every other text", () => {
  const source = {from: "Sub", values: {free: "free"}, otherwise: "estimated"};
  expect(mapColumn(row, source)).toMatchObject({value: "estimated"});
});

test("mapColumn(row, {template}) fills in columns", () => {
  expect(mapColumn(row, {template: "{Result}-{N}"})).toMatchObject({value: "Pass-5"});
});

test("mapColumn(row, {template}) of a column that is not there is no text with a gap", () => {
  expect(mapColumn({A: "a"}, {template: "{A}-{B}"})).toEqual({expected: "a column B", received: "A"});
});

test("mapColumn(row, {from, scale}) multiplies, also a number printed as text", () => {
  expect(mapColumn({ms: 41500}, {from: "ms", scale: 0.001})).toMatchObject({value: 41.5});
  expect(mapColumn({ms: "~1,100"}, {from: "ms", scale: 0.001})).toEqual({
    value: 1.1,
    approximate: true,
    text: "~1,100"
  });
  expect(mapColumn({ms: ""}, {from: "ms", scale: 0.001})).toMatchObject({value: null});
  expect(mapColumn({ms: "fast"}, {from: "ms", scale: 0.001})).toEqual({expected: "a number", received: "fast"});
});

test("mapColumn(row, {from, plus}) adds, after it multiplied", () => {
  expect(mapColumn({trial: "0"}, {from: "trial", plus: 1})).toMatchObject({value: 1});
  expect(mapColumn({x: 4}, {from: "x", scale: 0.5, plus: 1})).toMatchObject({value: 3});
});

test("mapColumn(row, a.b) reads inside objects, a column of that very name first", () => {
  const nested = {usage: {input: 7}, "usage.output": 9, none: null};
  expect(mapColumn(nested, "usage.input")).toMatchObject({value: 7});
  expect(mapColumn(nested, "usage.output")).toMatchObject({value: 9});
  expect(mapColumn(nested, "none.input")).toMatchObject({value: null});
  expect(mapColumn(nested, "usage.cached")).toMatchObject({expected: "a column usage.cached"});
});

test("mapColumn of a sparse row takes a column that is not there as unknown, and names it", () => {
  const source = {from: "Gone", values: {x: 1}, otherwise: 2};
  expect(mapColumn(row, source, {isSparse: true})).toEqual({
    value: null,
    approximate: false,
    text: null,
    absent: "Gone"
  });
});

test("mapColumn of a text that cannot be read says what was expected", () => {
  expect(mapColumn(row, {from: "Sub", parse: "number"})).toEqual({expected: "a number", received: "†sub"});
});

test("mapColumn of a column that is not there says which there are", () => {
  expect(mapColumn({A: 1, B: 2}, "C")).toEqual({expected: "a column C", received: "A, B"});
});

test("unpivot(row, {columns, name, value}) makes a row of each column", () => {
  expect(
    unpivot({Action: "a", Kimi: 1, Haiku: 2}, {columns: ["Kimi", "Haiku"], name: "config", value: "mean"})
  ).toEqual([
    {Action: "a", config: "Kimi", mean: 1},
    {Action: "a", config: "Haiku", mean: 2}
  ]);
});

test("unpivot of a column that is not there throws", () => {
  expect(() => unpivot({A: 1}, {columns: ["B"], name: "n", value: "v"})).toThrow("no column: B");
});

test("mapColumn(row, name) of a list nested too deep to be written is a problem of its own", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) as unknown;
  expect(mapColumn({deep}, "deep")).toEqual({
    expected: "a value that can be written as JSON",
    received: "[[… nested too deep to show"
  });
});
