import {expect, test} from "vitest";
import {meanAbsoluteDifference} from "../../src/stats/meanAbsoluteDifference.js";

test("meanAbsoluteDifference agrees with R's t.test of |x − y|", () => {
  const r = meanAbsoluteDifference(
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  );
  expect(r.estimate).toBeCloseTo(1.58, 14);
  expect(r.low).toBeCloseTo(0.7001142367230175, 12);
  expect(r.high).toBeCloseTo(2.4598857632769824, 12);
});

test("meanAbsoluteDifference is not below 0", () => {
  expect(meanAbsoluteDifference([1, 1], [1, 2]).low).toBe(0);
});

test("meanAbsoluteDifference of too little has no bounds", () => {
  expect(meanAbsoluteDifference([1], [3])).toMatchObject({estimate: 2, low: NaN, high: NaN});
  expect(meanAbsoluteDifference([], []).estimate).toBeNaN();
});

test("meanAbsoluteDifference refuses lengths that differ", () => {
  expect(() => meanAbsoluteDifference([1], [])).toThrow("lengths differ: 1, 0");
});
