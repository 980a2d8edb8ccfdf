import {expect, test} from "vitest";
import {drawNormal} from "../../src/stats/drawNormal.js";
import {seeded} from "../../src/stats/random.js";

// SciPy 1.17.1: stats.norm.cdf(x)
test.for([
  [-1, 0.15865525393145707],
  [0.5, 0.6914624612740131]
])("drawNormal is at most %d as often as SciPy's norm.cdf says", ([x, p]) => {
  const random = seeded(7);
  const reps = 100_000;
  let count = 0;
  for (let i = 0; i < reps; ++i) if (drawNormal(random) <= x) ++count;
  expect(Math.abs(count / reps - p)).toBeLessThan(5 * Math.sqrt(0.25 / reps));
});

test("drawNormal depends on the seed", () => {
  expect(drawNormal(seeded(1))).toBe(drawNormal(seeded(1)));
  expect(drawNormal(seeded(1))).not.toBe(drawNormal(seeded(2)));
});
