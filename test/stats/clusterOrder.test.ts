import fc from "fast-check";
import {expect, test} from "vitest";
import {clusterOrder} from "../../src/stats/clusterOrder.js";

/** Mean absolute difference of rows, as R's dist(x, "manhattan") / ncol(x). */
function distancesOf(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((a) => rows.map((b) => a.reduce((sum, x, i) => sum + Math.abs(x - b[i]), 0) / a.length));
}

test("clusterOrder merges the nearest first, by the mean distance of their items", () => {
  // 0–1 at 1; then {0, 1}–2 at (4 + 3) / 2 = 3.5
  const distances = [
    [0, 1, 4],
    [1, 0, 3],
    [4, 3, 0]
  ];
  expect(clusterOrder(distances)).toEqual({order: [2, 0, 1], heights: [1, 3.5], method: "average linkage"});
});

test("clusterOrder has the order and heights of R's hclust(method = 'average')", () => {
  // R: set.seed(7); y <- matrix(round(runif(36), 2), 12); hclust(dist(y, "manhattan") / 3, "average")
  const y = [
    [0.99, 0.77, 0.99],
    [0.4, 0.1, 0.07],
    [0.12, 0.45, 0.63],
    [0.07, 0.08, 0.49],
    [0.24, 0.56, 0.97],
    [0.79, 0.01, 0.36],
    [0.34, 0.99, 0.68],
    [0.97, 0.32, 0.26],
    [0.17, 0.64, 0.19],
    [0.46, 0.3, 0.19],
    [0.17, 1, 0.38],
    [0.23, 0.91, 0.85]
  ];
  const {order, heights} = clusterOrder(distancesOf(y));
  expect(order.length).toBe(12);
  const expected = [
    0.12, 0.1266666667, 0.1833333333, 0.1866666667, 0.1966666667, 0.2533333333, 0.2666666667, 0.3022222222, 0.359,
    0.405, 0.468
  ];
  heights.forEach((d, i) => expect(d).toBeCloseTo(expected[i], 9));
  expect(order).toEqual([5, 7, 2, 3, 8, 1, 9, 0, 4, 10, 6, 11]);
});

test("clusterOrder of equal distances keeps the lower index first", () => {
  expect(clusterOrder(distancesOf([[1], [1], [1]])).heights).toEqual([0, 0]);
  expect(clusterOrder(distancesOf([[5], [1], [5], [1]])).order).toEqual([0, 2, 1, 3]);
});

test("clusterOrder of none and of one", () => {
  expect(clusterOrder([])).toEqual({order: [], heights: [], method: "average linkage"});
  expect(clusterOrder([[0]]).order).toEqual([0]);
});

test("clusterOrder refuses what is no matrix of distances", () => {
  expect(() => clusterOrder([[0, 1]])).toThrow(RangeError);
  expect(() => clusterOrder([[-1]])).toThrow(RangeError);
  expect(() => clusterOrder([[NaN]])).toThrow(RangeError);
});

test("clusterOrder has every item once, and heights that never fall", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 2, maxLength: 2})), (rows) => {
      const {order, heights} = clusterOrder(distancesOf(rows));
      expect(order.toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i));
      for (let i = 1; i < heights.length; ++i) expect(heights[i]).toBeGreaterThanOrEqual(heights[i - 1] - 1e-12);
    })
  );
});
