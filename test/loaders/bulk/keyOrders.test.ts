import {expect, test} from "vitest";
import {keyOrdersOf} from "../../../loaders/bulk/keyOrders.js";
import type {JsonSchema} from "../../../loaders/bulk/recordSchema.js";

const number: JsonSchema = {type: "number"};
const schema: JsonSchema = {
  type: "object",
  properties: {
    a: number,
    b: number,
    c: number,
    d: number,
    list: {type: "array", items: {type: "object", properties: {x: number, y: number}}}
  }
};

test("keyOrdersOf(objects) merges what can stand in one order", () => {
  expect(
    keyOrdersOf(
      [
        {a: 1, d: 1},
        {a: 1, b: 1, d: 1},
        {a: 1, c: 1, d: 1}
      ],
      schema
    ).orders
  ).toEqual([["a", "c", "b", "d"]]);
});

test("keyOrdersOf(objects) keeps orders apart that contradict each other or begin otherwise", () => {
  expect(keyOrdersOf([{a: 1, b: 1, c: 1}, {a: 1, c: 1, b: 1}, {b: 1}], schema).orders).toEqual([
    ["a", "b", "c"],
    ["a", "c", "b"],
    ["b"]
  ]);
});

test("keyOrdersOf(objects) leaves out objects with an unknown key", () => {
  expect(keyOrdersOf([{a: 1, other: 1}, {b: 1}], schema).orders).toEqual([["b"]]);
});

test("keyOrdersOf(objects) looks into the objects of lists", () => {
  expect(
    keyOrdersOf(
      [
        {a: 1, list: [{x: 1}, {y: 1}]},
        {a: 1, list: [{x: 1, y: 1}]}
      ],
      schema
    ).inside
  ).toEqual({
    list: {
      orders: [["x", "y"], ["y"]],
      inside: {}
    }
  });
});
