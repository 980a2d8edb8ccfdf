import {expect, test} from "vitest";
import {variance} from "../../src/stats/describe.js";
import {median} from "../../src/stats/quantile.js";
import {seeded} from "../../src/stats/random.js";
import {twoSampleBootstrap} from "../../src/stats/twoSampleBootstrap.js";

const a = [5, 4, 5, 3, 5, 5, 2, 5, 4, 5, 5, 1, 5, 4];
const b = [1, 3, 2, 5, 0, 2, 4, 3, 1, 2, 2];

test("twoSampleBootstrap(a, b) spreads as two independent means", () => {
  const {estimate, se, n, method} = twoSampleBootstrap(a, b);
  expect(estimate).toBeCloseTo(58 / 14 - 25 / 11, 13);
  const byHand = (variance(a) * 13) / 14 / 14 + (variance(b) * 10) / 11 / 11;
  expect(se / Math.sqrt(byHand)).toBeCloseTo(1, 1.5);
  expect([n, method]).toEqual([25, "two-sample bootstrap BCa"]);
});

test("twoSampleBootstrap(a, b) changes sign when a and b are swapped, but for chance", () => {
  const ab = twoSampleBootstrap(a, b, {reps: 20_000});
  const ba = twoSampleBootstrap(b, a, {reps: 20_000});
  expect(ab.low).toBeCloseTo(-ba.high, 0.7);
  expect(ab.acceleration).toBeCloseTo(-ba.acceleration!, 13);
});

test("twoSampleBootstrap(a, b).acceleration is a sixth of the skewness of the contributions", () => {
  // Davison and Hinkley (1997), eq. 5.24: Σ l³ / n³ over both samples, by (Σ l² / n²) to 3/2.
  const sums = [a, b].map((x, i) => {
    const m = x.reduce((s, v) => s + v, 0) / x.length;
    const L = x.map((v) => (i ? m - v : v - m) / x.length);
    return [L.reduce((s, l) => s + l ** 3, 0), L.reduce((s, l) => s + l ** 2, 0)];
  });
  const [cubes, squares] = [sums[0][0] + sums[1][0], sums[0][1] + sums[1][1]];
  expect(twoSampleBootstrap(a, b, {reps: 100}).acceleration).toBeCloseTo(cubes / (6 * squares ** 1.5), 13);
});

test("twoSampleBootstrap(a, b, {statistic}) compares anything", () => {
  const {estimate, low, high} = twoSampleBootstrap(a, b, {statistic: median, method: "percentile"});
  expect(estimate).toBe(5 - 2);
  expect(low).toBeLessThanOrEqual(3);
  expect(high).toBeGreaterThanOrEqual(3);
});

test("twoSampleBootstrap(a, b) repeats itself, and differs between seeds", () => {
  const run = (seed: number) => twoSampleBootstrap(a, b, {random: seeded(seed), reps: 300});
  expect(run(1)).toEqual(run(1));
  expect(run(1).se).not.toBe(run(2).se);
});

test("twoSampleBootstrap(a, [y]) has too few", () => {
  expect(twoSampleBootstrap(a, [1])).toMatchObject({low: NaN, high: NaN, problem: "too few to resample: 1"});
  expect(twoSampleBootstrap([], b)).toMatchObject({estimate: NaN, low: NaN});
});

test("twoSampleBootstrap(a, b) of equal values is of width 0, or none by BCa", () => {
  expect(twoSampleBootstrap([2, 2], [1, 1], {method: "percentile"})).toMatchObject({low: 1, high: 1});
  expect(twoSampleBootstrap([2, 2], [1, 1]).problem).toBe("no BCa interval: bias correction NaN");
});

test("twoSampleBootstrap([NaN], b) throws", () => {
  expect(() => twoSampleBootstrap([1, NaN], b)).toThrow(new RangeError("not a finite number: NaN"));
});
