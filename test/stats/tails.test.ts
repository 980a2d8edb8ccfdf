import {expect, test} from "vitest";
import {tailsFromLog} from "../../src/stats/tails.js";

test("tailsFromLog(log, isLower) keeps the digits of the small tail and of both logarithms", () => {
  const {lower, upper, logLower, logUpper} = tailsFromLog(-800, true);
  expect([lower, upper, logLower]).toEqual([0, 1, -800]);
  expect(logUpper).toBeCloseTo(0, 15);
  const near = tailsFromLog(-1e-20, false);
  expect(near.upper).toBe(1);
  expect(near.lower).toBeCloseTo(1e-20, 34);
  expect(near.logLower).toBeCloseTo(Math.log(1e-20), 12);
});

test("tailsFromLog(log, isLower) adds to 1", () => {
  for (const log of [-3, -0.69, -0.1]) {
    const {lower, upper, logLower, logUpper} = tailsFromLog(log, true);
    expect(lower + upper).toBeCloseTo(1, 15);
    expect(Math.exp(logLower) + Math.exp(logUpper)).toBeCloseTo(1, 15);
  }
});

test("tailsFromLog(−Infinity) is 0 and 1", () => {
  expect(tailsFromLog(-Infinity, true)).toMatchObject({lower: 0, upper: 1, logUpper: 0});
  expect(tailsFromLog(1e-17, false)).toMatchObject({upper: 1, lower: 0});
  expect(tailsFromLog(NaN, true).upper).toBeNaN();
});
