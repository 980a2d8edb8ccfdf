import {expect, test} from "vitest";
import {permutationTails} from "../../src/stats/permutationTails.js";

test("permutationTails counts both tails of all orders", () => {
  // Σ (i+1)(j+1) over the six orders of 3: 14, 13, 13, 11, 11, 10.
  const p = (observed: number) => permutationTails(3, observed, (i, j) => (i + 1) * (j + 1));
  expect(p(14)).toBeCloseTo(2 / 6, 15);
  expect(p(13)).toBe(1);
  expect(p(10)).toBeCloseTo(2 / 6, 15);
});

test("permutationTails of nothing is 1", () => {
  expect(permutationTails(0, 0, () => 0)).toBe(1);
});
