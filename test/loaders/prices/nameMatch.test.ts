import {expect, test} from "vitest";
import {nameMatch} from "../../../loaders/prices/nameMatch.js";

const mini = {id: "mini-4", match: {or: [{starts_with: "mini-4"}, {equals: "mini-four"}]}};

test.each([
  ["its id", "mini-4", 2],
  ["another name word for word", "mini-four", 2],
  ["its id in other case", "Mini-4", 2],
  ["a snapshot that its rule takes", "mini-4-20260102", 1],
  ["a snapshot with dashes", "mini-4-2026-01-02", 1],
  ["a snapshot of a provider", "mini-4@20260102", 1],
  ["a snapshot that its rule does not take", "mini-four-20260102", 0],
  ["a name that only begins so", "mini-4-turbo", 0],
  ["a name that continues", "mini-40", 0],
  ["another model", "maxi-4", 0]
])("nameMatch of %s", (_, name, exactness) => {
  expect(nameMatch(mini, name)).toBe(exactness);
});

test("nameMatch takes a pattern over the whole name, not one over its beginning", () => {
  const sol = {id: "sol", match: {or: [{regex: "^sol-\\d{4}$"}, {regex: "^luna"}]}};
  expect([nameMatch(sol, "sol-2026"), nameMatch(sol, "luna-2")]).toEqual([2, 0]);
});

test("nameMatch asks every part of a rule whether it takes a snapshot", () => {
  const pro = {id: "pro", match: {and: [{starts_with: "pro"}, {regex: "^(?!.*-tts)"}]}};
  expect([nameMatch(pro, "pro-20260102"), nameMatch(pro, "pro-tts-20260102")]).toEqual([1, 0]);
});
