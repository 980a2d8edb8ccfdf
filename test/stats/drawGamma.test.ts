import {expect, test} from "vitest";
import {drawGamma} from "../../src/stats/drawGamma.js";
import {seeded} from "../../src/stats/random.js";

const reps = 100_000;

/** The share of draws up to x, and five standard errors of it. */
function shareBelow(x: number, draw: () => number): number {
  let count = 0;
  for (let i = 0; i < reps; ++i) if (draw() <= x) ++count;
  return count / reps;
}

// SciPy 1.17.1: stats.gamma.cdf(x, shape)
test.for([
  [0.5, 0.3, 0.5614219739190003],
  [2.5, 2, 0.4505840486472198],
  [8.5, 9, 0.611159121432335]
])("drawGamma(%d) is at most %d as often as SciPy's gamma.cdf says", ([shape, x, p]) => {
  const random = seeded(7);
  expect(Math.abs(shareBelow(x, () => drawGamma(shape, random)) - p)).toBeLessThan(5 * Math.sqrt(0.25 / reps));
});

test("drawGamma depends on the seed", () => {
  expect(drawGamma(2, seeded(1))).toBe(drawGamma(2, seeded(1)));
  expect(drawGamma(2, seeded(1))).not.toBe(drawGamma(2, seeded(2)));
});

test("drawGamma refuses a shape that is not above 0", () => {
  expect(() => drawGamma(0, seeded(1))).toThrow(RangeError);
});
