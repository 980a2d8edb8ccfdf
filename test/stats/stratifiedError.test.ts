import {expect, test} from "vitest";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {stratifiedError} from "../../src/stats/stratifiedError.js";

test("stratifiedError(values, strata) adds the variances within strata", () => {
  // Strata 1, 3 and 4, 8: variances 2 and 8, weights ½: ¼ · 2/2 + ¼ · 8/2 = 1.25; df = 1.25² / (0.25² + 1²)
  const e = stratifiedError([1, 4, 3, 8], ["a", "b", "a", "b"]);
  expect(e.estimate).toBe(4);
  expect(e.se).toBeCloseTo(Math.sqrt(1.25), 14);
  expect(e.df).toBeCloseTo(1.5625 / 1.0625, 14);
  expect(e.high - e.estimate).toBeCloseTo(e.estimate - e.low, 12);
});

test("stratifiedError(values, strata) of one stratum is Student's interval", () => {
  const {low, high} = meanInterval([3, 5, 2, 4]);
  const e = stratifiedError([3, 5, 2, 4], [1, 1, 1, 1]);
  expect(e.low).toBeCloseTo(low, 13);
  expect(e.high).toBeCloseTo(high, 13);
});

test("stratifiedError(values, strata) does not see the spread between strata", () => {
  expect(stratifiedError([1, 1, 9, 9], ["a", "a", "b", "b"])).toMatchObject({estimate: 5, low: 5, high: 5, se: 0});
});

test("stratifiedError(values, strata) with a stratum of one value has no bounds", () => {
  expect(stratifiedError([1, 2, 3], ["a", "a", "b"])).toMatchObject({estimate: 2, low: NaN, high: NaN});
  expect(stratifiedError([], [])).toMatchObject({estimate: NaN, low: NaN, se: NaN});
});

test("stratifiedError(values, strata) throws when lengths differ", () => {
  expect(() => stratifiedError([1, 2], ["a"])).toThrow(new RangeError("lengths differ: 2, 1"));
});
