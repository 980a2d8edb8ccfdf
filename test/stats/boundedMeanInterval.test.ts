import {expect, test} from "vitest";
import {boundedMeanInterval} from "../../src/stats/boundedMeanInterval.js";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {wilson} from "../../src/stats/wilson.js";

test("boundedMeanInterval(values, {scale}) is t where that is within Wilson's interval", () => {
  const values = [3, 3, 2, 3, 2, 3];
  expect(boundedMeanInterval(values, {scale: [0, 5]})).toEqual(meanInterval(values));
});

test("boundedMeanInterval(values, {scale}) is held within Wilson's interval of the scale", () => {
  const {low, high, correction} = boundedMeanInterval([5, 0, 5, 0, 5], {scale: [0, 5]});
  expect(low).toBeCloseTo(5 * wilson(3, 5).low, 14);
  expect(high).toBeCloseTo(5 * wilson(3, 5).high, 14);
  expect(correction).toBe("held within the Wilson interval of the scale");
});

test("boundedMeanInterval(values, {scale}) of equal values is Wilson's, on the scale", () => {
  const {low, high, method} = boundedMeanInterval([5, 5, 5, 5, 5], {scale: [0, 5]});
  expect(low).toBeCloseTo(5 * wilson(5, 5).low, 14);
  expect(high).toBe(5);
  expect(method).toBe("Wilson score of the scale");
  const middle = boundedMeanInterval([2, 2], {scale: [0, 4]});
  expect(middle.low).toBeCloseTo(4 * wilson(1, 2).low, 14);
  expect(middle.high).toBeCloseTo(4 * wilson(1, 2).high, 14);
});

test("boundedMeanInterval([x], {scale}) is not of width 0", () => {
  const {low, high} = boundedMeanInterval([5], {scale: [0, 5]});
  expect(low).toBeCloseTo(5 * wilson(1, 1).low, 14);
  expect(high).toBe(5);
});

test("boundedMeanInterval([], {scale}) is NaN", () => {
  expect(boundedMeanInterval([], {scale: [0, 5]})).toMatchObject({estimate: NaN, low: NaN, high: NaN});
});

test("boundedMeanInterval(values, {scale}) throws off the scale", () => {
  expect(() => boundedMeanInterval([6], {scale: [0, 5]})).toThrow(new RangeError("off the scale 0–5: 6"));
  expect(() => boundedMeanInterval([1], {scale: [5, 0]})).toThrow(new RangeError("not a scale: 5–0"));
  expect(() => boundedMeanInterval([NaN], {scale: [0, 5]})).toThrow(new RangeError("off the scale 0–5: NaN"));
});
