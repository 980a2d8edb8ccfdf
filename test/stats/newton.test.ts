import {expect, test} from "vitest";
import {newton} from "../../src/stats/newton.js";

test("newton(f, start) finds the root of a concave function from either side", () => {
  for (const start of [-30, 0.1, 5, 40])
    expect(newton((x) => [1 - Math.exp(-x) - 0.75, Math.exp(-x)], start)).toBeCloseTo(Math.log(4), 14);
});

test("newton(f, start) stops at a flat place, and where the value is unknown", () => {
  expect(newton(() => [1, 0], 3)).toBe(3);
  expect(newton(() => [NaN, 1], 3)).toBe(3);
});
