import fc from "fast-check";
import {expect, test} from "vitest";
import {bootstrapInterval} from "../../src/stats/bootstrapInterval.js";
import {clusteredError} from "../../src/stats/clusteredError.js";
import {mean} from "../../src/stats/describe.js";
import {idealBootstrap} from "../../src/stats/idealBootstrap.js";
import {median} from "../../src/stats/quantile.js";
import {seeded} from "../../src/stats/random.js";
import {clustered, nested, stratified} from "../../src/stats/resampling.js";

const gates = Array.from({length: 60}, (_, i) => [5, 4, 5, 3, 0, 5, 2, 5, 4, 1][(i * 7) % 10]);

test("bootstrapInterval(values) comes near the exact bootstrap", () => {
  for (const method of ["percentile", "basic", "bca"] as const) {
    const exact = idealBootstrap(gates, {method});
    const {low, high, se} = bootstrapInterval(gates, mean, {method, reps: 40_000});
    expect(Math.abs(low - exact.low)).toBeLessThanOrEqual(exact.step * 1.01);
    expect(Math.abs(high - exact.high)).toBeLessThanOrEqual(exact.step * 1.01);
    expect(se / exact.se).toBeCloseTo(1, 1.5);
  }
});

test("bootstrapInterval(values) says how it was made", () => {
  const interval = bootstrapInterval(gates, mean, {random: seeded(9), reps: 2000});
  expect(interval).toMatchObject({method: "bootstrap BCa", n: 60, seed: 9, reps: 2000, level: 0.95, ties: "mid"});
});

test("bootstrapInterval(values, median) works for any statistic", () => {
  const {estimate, low, high} = bootstrapInterval([1, 2, 3, 4, 100, 6, 7, 8, 9, 10, 11, 12], median);
  expect(estimate).toBe(7.5);
  expect(low).toBeGreaterThanOrEqual(2);
  expect(high).toBeLessThanOrEqual(12);
});

test('bootstrapInterval(values, statistic, {method: "studentized"}) is wider than the percentile for few values', () => {
  const values = [3.1, 4.7, 1.2, 8.8, 2.9, 5.5];
  const a = bootstrapInterval(values, mean, {method: "studentized"});
  const b = bootstrapInterval(values, mean, {method: "percentile"});
  expect(a.high - a.low).toBeGreaterThan(b.high - b.low);
  expect(a.method).toBe("bootstrap studentised");
});

test("bootstrapInterval(values, mean, {resampling: clustered}) spreads as the clustered error", () => {
  const tasks = gates.map((_, i) => i % 20);
  const {se, method} = bootstrapInterval(gates, mean, {resampling: clustered(tasks)});
  expect(se / clusteredError(gates, tasks).seCR0).toBeCloseTo(1, 1.3);
  expect(method).toBe("clustered bootstrap BCa");
});

test("bootstrapInterval(values, mean, {resampling}) is named after its design", () => {
  const tasks = gates.map((_, i) => i % 20);
  expect(bootstrapInterval(gates, mean, {resampling: nested(tasks), reps: 200}).method).toBe("two-level bootstrap BCa");
  expect(bootstrapInterval(gates, mean, {resampling: stratified(tasks), reps: 200}).method).toBe(
    "stratified bootstrap BCa"
  );
});

test("bootstrapInterval(values) repeats itself, and differs between seeds", () => {
  const values = [1.5, 2.25, 9, 4, 7.125, 3, 11, 5, 6.5, 8];
  const run = (seed: number) => bootstrapInterval(values, mean, {random: seeded(seed), reps: 500});
  expect(run(3)).toEqual(run(3));
  expect(run(3).low).not.toBe(run(4).low);
});

test("bootstrapInterval([x]) has nothing to resample", () => {
  expect(bootstrapInterval([4])).toMatchObject({estimate: 4, low: NaN, high: NaN, problem: "too few to resample: 1"});
  expect(bootstrapInterval([])).toMatchObject({estimate: NaN, low: NaN, n: 0});
  expect(bootstrapInterval([1, 2], mean, {resampling: clustered(["a", "a"])})).toMatchObject({low: NaN});
});

test("bootstrapInterval(values) of equal values is of width 0, or none by BCa", () => {
  expect(bootstrapInterval([3, 3, 3], mean, {method: "percentile"})).toMatchObject({low: 3, high: 3});
  expect(bootstrapInterval([3, 3, 3])).toMatchObject({low: NaN, problem: "no BCa interval: bias correction NaN"});
});

test("bootstrapInterval([NaN]) throws", () => {
  expect(() => bootstrapInterval([1, NaN])).toThrow(new RangeError("not a finite number: NaN"));
});

test("bootstrapInterval(values) shifts and scales with the values, and widens with level", () => {
  const values = fc.array(fc.integer({min: 0, max: 50}), {minLength: 5, maxLength: 20});
  const methods = fc.constantFrom("percentile", "basic", "bca", "normal", "studentized");
  fc.assert(
    fc.property(values, methods, (x, method) => {
      if (new Set(x).size < 2) return;
      const options = {method: method as "bca", reps: 400};
      const a = bootstrapInterval(x, mean, options);
      const b = bootstrapInterval(
        x.map((v) => 4 * v + 100),
        mean,
        options
      );
      const wider = bootstrapInterval(x, mean, {...options, level: 0.99});
      expect(b.low).toBeCloseTo(4 * a.low + 100, 6);
      expect(b.high).toBeCloseTo(4 * a.high + 100, 6);
      expect(wider.high - wider.low).toBeGreaterThanOrEqual(a.high - a.low - 1e-9);
    }),
    {numRuns: 50}
  );
});
