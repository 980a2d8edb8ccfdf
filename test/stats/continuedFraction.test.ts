import {expect, test} from "vitest";
import {continuedFraction} from "../../src/stats/continuedFraction.js";

test("continuedFraction(a, b) of ones is the golden ratio", () => {
  expect(
    continuedFraction(
      () => 1,
      () => 1
    )
  ).toBeCloseTo((1 + Math.sqrt(5)) / 2, 15);
});

test("continuedFraction(a, b) has π by Lambert's fraction", () => {
  // 4 / π = 1 + 1² / (3 + 2² / (5 + …))
  expect(
    continuedFraction(
      (n) => n * n,
      (n) => 2 * n + 1
    )
  ).toBeCloseTo(4 / Math.PI, 14);
});
