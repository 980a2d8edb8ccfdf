import {expect, test} from "vitest";
import {
  checkCount,
  checkFinite,
  checkLevel,
  checkPasses,
  checkPositive,
  checkProbability,
  checkSameLength
} from "../../src/stats/checks.js";

test("checkFinite(values) names the first value that is not finite", () => {
  expect(() => checkFinite([1, NaN, Infinity])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => checkFinite([1, -Infinity])).toThrow(new RangeError("not a finite number: -Infinity"));
});

test("checkFinite([]) passes", () => {
  expect(checkFinite([])).toBeUndefined();
});

test("checkSameLength(a, b) gives both lengths", () => {
  expect(() => checkSameLength([1, 2], [1])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(checkSameLength([], [])).toBeUndefined();
});

test("checkProbability(p) accepts both ends", () => {
  expect(checkProbability(0)).toBeUndefined();
  expect(checkProbability(1)).toBeUndefined();
  expect(() => checkProbability(1.2)).toThrow(new RangeError("not a probability: 1.2"));
  expect(() => checkProbability(NaN)).toThrow(new RangeError("not a probability: NaN"));
});

test("checkLevel(95) refuses percentages", () => {
  expect(() => checkLevel(95)).toThrow(new RangeError("not a confidence level: 95"));
  expect(() => checkLevel(1)).toThrow(new RangeError("not a confidence level: 1"));
  expect(checkLevel(0.95)).toBeUndefined();
});

test("checkCount(n) wants whole numbers from 0", () => {
  expect(checkCount(0)).toBeUndefined();
  expect(() => checkCount(2.5)).toThrow(new RangeError("not a count: 2.5"));
  expect(() => checkCount(-1)).toThrow(new RangeError("not a count: -1"));
});

test("checkPasses(passes, n) refuses more passes than trials", () => {
  expect(checkPasses(3, 3)).toBeUndefined();
  expect(() => checkPasses(4, 3)).toThrow(new RangeError("more passes than trials (3): 4"));
});

test("checkPositive(0) throws", () => {
  expect(() => checkPositive(0)).toThrow(new RangeError("not positive: 0"));
  expect(checkPositive(Infinity)).toBeUndefined();
});
