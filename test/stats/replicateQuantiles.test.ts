import {expect, test} from "vitest";
import {normalQuantile} from "../../src/stats/normal.js";
import {replicateQuantiles} from "../../src/stats/replicateQuantiles.js";

const T = () => Float64Array.of(30, 10, 50, 20, 40);

test("replicateQuantiles(T, ps, type) has types 6 and 7", () => {
  // R: quantile(c(10, 20, 30, 40, 50), c(0.25, 0.5), type = 6), and type = 7
  expect(replicateQuantiles(T(), [0.25, 0.5], 6)).toEqual([15, 30]);
  expect(replicateQuantiles(T(), [0.25, 0.5], 7)).toEqual([20, 30]);
});

test('replicateQuantiles(T, ps, "normal") interpolates on the normal scale', () => {
  // (n + 1) p = 1.5: between the first and the second, at Φ⁻¹ of 1/6, 1/4 and 2/6.
  const share = (normalQuantile(1 / 4) - normalQuantile(1 / 6)) / (normalQuantile(2 / 6) - normalQuantile(1 / 6));
  const [q, middle, low, high] = replicateQuantiles(T(), [0.25, 0.5, 0.01, 0.99], "normal");
  expect(q).toBeCloseTo(10 + 10 * share, 12);
  expect([middle, low, high]).toEqual([30, 10, 50]);
});

test("replicateQuantiles([], ps, type) is NaN", () => {
  expect(replicateQuantiles(new Float64Array(0), [0.5], 7)).toEqual([NaN]);
});
