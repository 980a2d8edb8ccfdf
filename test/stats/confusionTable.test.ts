import {expect, test} from "vitest";
import {confusionTable} from "../../src/stats/confusionTable.js";

test("confusionTable has the first rater in rows", () => {
  expect(confusionTable(["b", "a", "b"], ["a", "a", "b"])).toEqual({
    categories: ["a", "b"],
    counts: [
      [1, 0],
      [1, 1]
    ]
  });
});

test("confusionTable keeps levels that nobody used", () => {
  expect(confusionTable([0, 2], [0, 2], {categories: [0, 1, 2]}).counts[1]).toEqual([0, 0, 0]);
});

test("confusionTable of nothing is empty", () => {
  expect(confusionTable([], []).counts).toEqual([]);
});

test("confusionTable refuses what it cannot place", () => {
  expect(() => confusionTable([1], [1, 2])).toThrow("lengths differ: 1, 2");
  expect(() => confusionTable([1], [3], {categories: [1, 2]})).toThrow("not a category: 3");
});
