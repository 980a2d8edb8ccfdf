import {expect, test} from "vitest";
import {optimalityGap} from "../../src/stats/optimalityGap.js";

test("optimalityGap counts runs above the target as having reached it", () => {
  expect(optimalityGap([0.5, 1.5, 1])).toBeCloseTo(0.5 / 3, 15);
  expect(optimalityGap([3, 5], {target: 5})).toBe(1);
});

test("optimalityGap of nothing is unknown", () => {
  expect(optimalityGap([])).toBeNaN();
});

test("optimalityGap refuses what is not finite", () => {
  expect(() => optimalityGap([NaN])).toThrow("not a finite number: NaN");
  expect(() => optimalityGap([1], {target: Infinity})).toThrow(RangeError);
});
