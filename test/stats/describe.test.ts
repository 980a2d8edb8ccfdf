import fc from "fast-check";
import {expect, test} from "vitest";
import {describe as describeValues, deviations, mean, sd, sum, variance} from "../../src/stats/describe.js";

test("mean(values) adds up", () => {
  expect(mean([1, 2, 3, 6])).toBe(3);
});

test("mean([]) is NaN", () => {
  expect(mean([])).toBeNaN();
});

test("mean(values) does not lose small values among large ones", () => {
  expect(mean([1e16, 1, -1e16, 1])).toBe(0.5);
});

test("mean(values) does not overflow", () => {
  expect(mean([1e308, 1e308, -1e308, 1e308])).toBeCloseTo(5e307, -295);
});

test("mean([NaN]) throws", () => {
  expect(() => mean([1, NaN])).toThrow(new RangeError("not a finite number: NaN"));
});

test("sum(values) carries the rounding errors along", () => {
  expect(sum(Array.from({length: 10}, () => 0.1))).toBe(1);
});

test("variance(values) divides by n − 1", () => {
  expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 14);
});

test("variance(values) is exact at an offset of 1e15", () => {
  expect(variance([1e15 + 1, 1e15 + 2, 1e15 + 4, 1e15 + 8, 1e15 + 3])).toBeCloseTo(7.3, 13);
});

test("variance(values) of equal values is exactly 0", () => {
  expect(variance(Array.from({length: 10}, () => 7.1))).toBe(0);
});

test("variance([x]) is NaN", () => {
  expect(variance([3])).toBeNaN();
  expect(sd([])).toBeNaN();
});

test("sd(values) is right where the variance overflows or underflows", () => {
  expect(sd([1e200, 3e200]) / (Math.SQRT2 * 1e200)).toBeCloseTo(1, 14);
  expect(sd([1e-200, 3e-200]) / (Math.SQRT2 * 1e-200)).toBeCloseTo(1, 14);
});

test("deviations(values) sum to nothing", () => {
  const D = deviations([1e15, 1e15 + 1, 1e15 + 3]);
  expect(Array.from(D).map((d) => d * 3)).toEqual([-4, -1, 5]);
});

test("describe(values) agrees with R", () => {
  // R: x <- c(5,4,5,3,0,5,5,2,4,5,1,5); mean(x); var(x); quantile(x, c(.25, .75)); mad(x, constant = 1); mean(x, trim = .1)
  // m <- function(k) mean((x - mean(x))^k); m(3) / m(2)^1.5; m(4) / m(2)^2 - 3
  const d = describeValues([5, 4, 5, 3, 0, 5, 5, 2, 4, 5, 1, 5]);
  const byR = {
    n: 12,
    mean: 3.66666666666667,
    variance: 3.15151515151515,
    min: 0,
    max: 5,
    median: 4.5,
    q1: 2.75,
    q3: 5,
    iqr: 2.25,
    mad: 0.5,
    trimmedMean: 3.9
  };
  for (const [field, value] of Object.entries(byR)) expect(d[field as "n"], field).toBeCloseTo(value, 13);
  expect(d.sd).toBeCloseTo(Math.sqrt(3.15151515151515), 13);
  expect(d.skewness).toBeCloseTo(-0.999437996377284, 12);
  expect(d.kurtosisExcess).toBeCloseTo(-0.421597633136095, 12);
});

test("describe([]) is all NaN", () => {
  expect(describeValues([])).toMatchObject({n: 0, mean: NaN, variance: NaN, min: NaN, median: NaN, trimmedMean: NaN});
});

test("describe(values) of equal values has no skewness", () => {
  expect(describeValues([2, 2, 2])).toMatchObject({sd: 0, skewness: NaN, kurtosisExcess: NaN, iqr: 0});
});

test("describe(values) does not depend on the order, and shifts with the values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -100, max: 100}), {minLength: 2, maxLength: 20}), (x) => {
      const a = describeValues(x);
      const b = describeValues(x.toReversed().map((v) => v + 1000));
      expect(b.mean).toBeCloseTo(a.mean + 1000, 9);
      expect(b.variance).toBeCloseTo(a.variance, 9);
      expect(b.median).toBe(a.median + 1000);
      expect(b.mad).toBe(a.mad);
    })
  );
});
