import {expect, test} from "vitest";
import {schemaProblems} from "./schemaProblems.js";

const conditional = JSON.parse('{"if": {"const": 1}, "then": {"not": {}}, "else": {"type": "number"}}') as object;

test.each([
  [{type: "integer"}, 1.5, ["/: expected integer, received number"]],
  [{type: ["string", "null"]}, null, []],
  [{required: ["a"]}, {}, ["/: no a"]],
  [{properties: {a: {minimum: 1}}}, {a: 0}, ["/a: below 1"]],
  [{properties: {a: {}}, additionalProperties: false}, {a: 1, b: 1}, ["/: unknown key b"]],
  [{additionalProperties: {type: "string"}}, {b: 1}, ["/b: expected string, received number"]],
  [{items: {enum: ["x"]}}, ["x", "y"], ["/1: not one of x"]],
  [{oneOf: [{type: "number"}, {minimum: 0}]}, 1, ["/: not one of the alternatives"]],
  [conditional, "2", ["/: expected number, received string"]],
  [conditional, 1, ["/: what it must not be"]],
  [{$ref: "#/$defs/a", $defs: {a: {pattern: "^x"}}}, "y", ["/: does not match ^x"]]
])("schema %j of %j", (schema, value, expected) => {
  expect(schemaProblems(schema as Record<string, unknown>, value)).toEqual(expected);
});

test("a schema word that is not known is no free pass", () => {
  expect(() => schemaProblems({uniqueItems: true}, [])).toThrow("uniqueItems");
});
