import {expect, test} from "vitest";
import {fiellerRatio} from "../../src/stats/fiellerRatio.js";

test("fiellerRatio with an exact denominator is Student's interval divided by it", () => {
  // R: qt(.975, 4) is 2.7764451051978; the mean of x is 3 with variance 0.25, y is exactly 2
  const r = fiellerRatio({x: 3, y: 2, xx: 0.25, yy: 0, xy: 0, n: 5});
  expect(r.estimate).toBe(1.5);
  expect(r.low).toBeCloseTo((3 - 2.7764451051978 * 0.5) / 2, 12);
  expect(r.high).toBeCloseTo((3 + 2.7764451051978 * 0.5) / 2, 12);
});

test("fiellerRatio has no upper end where y may be 0", () => {
  expect(fiellerRatio({x: 3, y: 0.1, xx: 0.01, yy: 1, xy: 0, n: 10}).high).toBe(Infinity);
});

test("fiellerRatio says nothing where every ratio fits", () => {
  const {low, high} = fiellerRatio({x: 0.1, y: 0.1, xx: 1, yy: 1, xy: 0, n: 10});
  expect([low, high]).toEqual([NaN, NaN]);
});

test("fiellerRatio of a single draw has no bounds", () => {
  expect(fiellerRatio({x: 1, y: 2, xx: 0, yy: 0, xy: 0, n: 1})).toMatchObject({estimate: 0.5, low: NaN, high: NaN});
});

test("fiellerRatio is never narrower at a higher level", () => {
  const means = {x: 3, y: 2, xx: 0.25, yy: 0.04, xy: 0.02, n: 12};
  const [a, b] = [0.8, 0.99].map((level) => fiellerRatio(means, {level}));
  expect(b.low).toBeLessThan(a.low);
  expect(b.high).toBeGreaterThan(a.high);
});
