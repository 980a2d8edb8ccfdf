import fc from "fast-check";
import {expect, test} from "vitest";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {summaryInterval} from "../../src/stats/summaryInterval.js";

test("summaryInterval({mean, sd, n}) is mean ± t se", () => {
  // R: 4.4 + c(-1, 1) * qt(0.975, 4) * 0.4
  const interval = summaryInterval({mean: 4.4, sd: 0.4 * Math.sqrt(5), n: 5});
  expect(interval).toMatchObject({estimate: 4.4, level: 0.95, method: "Student t", n: 5});
  expect(interval.se).toBeCloseTo(0.4, 14);
  expect(interval.low).toBeCloseTo(3.28942195792088, 12);
  expect(interval.high).toBeCloseTo(5.51057804207912, 12);
});

test('summaryInterval(summary, {method: "normal"}) is narrower than t', () => {
  const {low, high, method} = summaryInterval({mean: 0, sd: 2, n: 4}, {method: "normal"});
  expect(high).toBeCloseTo(1.959963984540054, 13);
  expect(low).toBe(-high);
  expect(method).toBe("normal");
});

test("summaryInterval(summary, {clip}) says that it was cut", () => {
  const summary = {mean: 4.4, sd: 0.4 * Math.sqrt(5), n: 5};
  expect(summaryInterval(summary, {clip: [0, 5]})).toMatchObject({high: 5, correction: "clipped to 0–5"});
  expect(summaryInterval(summary, {clip: [0, 9]}).correction).toBeUndefined();
});

test("summaryInterval(summary) of one value has no bounds", () => {
  expect(summaryInterval({mean: 3, sd: NaN, n: 1}, {clip: [0, 5]})).toMatchObject({
    estimate: 3,
    low: NaN,
    high: NaN,
    se: NaN
  });
});

test("summaryInterval({sd: −1}) throws", () => {
  expect(() => summaryInterval({mean: 3, sd: -1, n: 5})).toThrow(new RangeError("not a standard deviation: -1"));
  expect(() => summaryInterval({mean: 3, sd: 1, n: 2.5})).toThrow(new RangeError("not a count: 2.5"));
  expect(() => summaryInterval({mean: 3, sd: 1, n: 5}, {level: 0})).toThrow(
    new RangeError("not a confidence level: 0")
  );
});

test("summaryInterval(summary) is the interval of any values with that summary", () => {
  fc.assert(
    fc.property(fc.double({min: -5, max: 5, noNaN: true}), fc.double({min: 0.1, max: 9, noNaN: true}), (mean, sd) => {
      const d = sd * Math.sqrt(0.5); // two values d away from the mean have this sd
      const {low, high} = meanInterval([mean - d, mean + d]);
      const summary = summaryInterval({mean, sd, n: 2});
      expect(summary.low).toBeCloseTo(low, 6);
      expect(summary.high).toBeCloseTo(high, 6);
    })
  );
});
