import {expect, test} from "vitest";
import {z} from "zod";
import {problemsOf, show, toPointer} from "../../loaders/problem.js";

const shape = z.strictObject({
  n: z.number(),
  kind: z.enum(["a", "b"]),
  tries: z.union([z.int(), z.array(z.strictObject({passed: z.boolean()}))])
});

function wrong(value: unknown) {
  const parsed = shape.safeParse(value);
  if (parsed.success) throw new Error("expected an error");
  return problemsOf(parsed.error, value).map(({code, pointer, expected, received}) => ({
    code,
    pointer,
    expected,
    received
  }));
}

test("problemsOf says where, what was expected and what was there", () => {
  expect(wrong({n: "1", kind: "c", tries: 1})).toEqual([
    {code: "bad-value", pointer: "/n", expected: "number", received: 'string "1"'},
    {code: "bad-value", pointer: "/kind", expected: "a | b", received: 'string "c"'}
  ]);
});

test("problemsOf names an unknown key", () => {
  expect(wrong({n: 1, kind: "a", tries: 1, colour: "red"})).toEqual([
    {code: "unknown-key", pointer: "/", expected: "a known key", received: "colour"}
  ]);
});

test("problemsOf a value that is none of several shapes names them all", () => {
  expect(wrong({n: 1, kind: "a", tries: "three"})).toEqual([
    {code: "bad-value", pointer: "/tries", expected: "number or array", received: 'string "three"'}
  ]);
});

test("problemsOf a value that is nearly one of several shapes says what is wrong with it", () => {
  expect(wrong({n: 1, kind: "a", tries: [{passed: true}, {passed: "yes"}]})).toEqual([
    {code: "bad-value", pointer: "/tries/1/passed", expected: "boolean", received: 'string "yes"'}
  ]);
});

test("problemsOf a missing value says that nothing was there", () => {
  expect(wrong({kind: "a", tries: 1})).toMatchObject([{pointer: "/n", received: "nothing"}]);
});

test("toPointer escapes as RFC 6901 has it", () => {
  expect(toPointer(["a/b", "c~d", 0])).toBe("/a~1b/c~0d/0");
});

test.each([
  [NaN, "NaN"],
  [1n, "1"],
  ["1", 'string "1"'],
  [1, "1"],
  [null, "null"]
])("show(%s) is %s", (value, text) => {
  expect(show(value)).toBe(text);
});

test("problemsOf tells of a value that is nested too deep to be written", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) as unknown;
  expect(wrong({n: deep, kind: "a", tries: 1})).toEqual([
    {code: "bad-value", pointer: "/n", expected: "number", received: "[[… nested too deep to show"}
  ]);
});
