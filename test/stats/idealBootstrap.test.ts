import fc from "fast-check";
import {expect, test} from "vitest";
import {idealBootstrap} from "../../src/stats/idealBootstrap.js";
import {jackknife} from "../../src/stats/jackknife.js";
import {normalCdf, normalQuantile} from "../../src/stats/normal.js";

/** Every one of the nⁿ resamples. */
function allMeans(values: number[]): number[] {
  let sums = [0];
  for (let i = 0; i < values.length; ++i) sums = sums.flatMap((s) => values.map((v) => s + v));
  return sums.map((s) => s / values.length).toSorted((a, b) => a - b);
}

const leastReaching = (sorted: number[], p: number) => sorted[Math.ceil(p * sorted.length - 1e-9) - 1];

test("idealBootstrap(values) is what all resamples give", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 5}), {minLength: 2, maxLength: 6}), (x) => {
      if (new Set(x).size < 2) return;
      const T = allMeans(x);
      const estimate = x.reduce((s, v) => s + v, 0) / x.length;
      const percentile = idealBootstrap(x, {method: "percentile", level: 0.9});
      expect(percentile.low).toBeCloseTo(leastReaching(T, 0.05), 12);
      expect(percentile.high).toBeCloseTo(leastReaching(T, 0.95), 12);
      const below = T.filter((t) => t < estimate - 1e-9).length;
      const equal = T.filter((t) => Math.abs(t - estimate) <= 1e-9).length;
      const z0 = normalQuantile((below + equal / 2) / T.length);
      const {acceleration} = jackknife(x);
      const w = z0 - normalQuantile(0.95);
      const bca = idealBootstrap(x, {level: 0.9});
      expect(bca.z0).toBeCloseTo(z0, 9);
      expect(bca.tails![0]).toBeCloseTo(normalCdf(z0 + w / (1 - acceleration * w)), 9);
    }),
    {numRuns: 60}
  );
});

test('idealBootstrap(values, {method: "basic"}) turns the percentile interval round', () => {
  const x = [5, 4, 5, 3, 0, 5, 5];
  const p = idealBootstrap(x, {method: "percentile"});
  const b = idealBootstrap(x, {method: "basic"});
  expect(b.low).toBeCloseTo(2 * p.estimate - p.high, 12);
  expect(b.high).toBeCloseTo(2 * p.estimate - p.low, 12);
});

test("idealBootstrap(values).se is √(Σ(x − m)²) / n", () => {
  expect(idealBootstrap([5, 4, 5, 3, 0]).se).toBeCloseTo(Math.sqrt(17.2) / 5, 14);
});

test("idealBootstrap(values) mirrors with the values", () => {
  const x = [0, 1, 0, 5, 2, 5, 1];
  const a = idealBootstrap(x, {method: "basic"});
  expect(a).toMatchObject({reps: Infinity, bias: 0, method: "ideal bootstrap basic", n: 7});
  expect(a.seed).toBeUndefined();
});

test("idealBootstrap(values) of equal values has width 0, or none by BCa", () => {
  expect(idealBootstrap([4, 4, 4], {method: "percentile"})).toMatchObject({low: 4, high: 4, se: 0});
  expect(idealBootstrap([4, 4, 4])).toMatchObject({
    low: NaN,
    high: NaN,
    problem: "no BCa interval: bias correction NaN"
  });
});

test("idealBootstrap([x]) has nothing to resample", () => {
  expect(idealBootstrap([4], {method: "percentile"})).toMatchObject({
    estimate: 4,
    low: NaN,
    problem: "too few to resample: 1"
  });
  expect(idealBootstrap([])).toMatchObject({estimate: NaN, low: NaN, n: 0});
});

test("idealBootstrap(values) throws without a grid", () => {
  expect(() => idealBootstrap([Math.PI, Math.E, 1])).toThrow(new RangeError("values have no common step"));
  expect(() => idealBootstrap([1, 2], {level: 2})).toThrow(new RangeError("not a confidence level: 2"));
});
