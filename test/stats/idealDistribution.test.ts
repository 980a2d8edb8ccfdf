import {expect, test} from "vitest";
import {binomialPmf} from "../../src/stats/binomial.js";
import {idealDistribution} from "../../src/stats/idealDistribution.js";

test("idealDistribution(values) of pass/fail is binomial", () => {
  const values = Array.from({length: 40}, (_, i) => Number(i < 13));
  const {first, step, probabilities} = idealDistribution(values);
  expect([first, step, probabilities.length]).toEqual([0, 1 / 40, 41]);
  probabilities.forEach((p, k) => expect(p / binomialPmf(k, 40, 13 / 40)).toBeCloseTo(1, 11));
});

test("idealDistribution(values) enumerates all resamples", () => {
  const values = [0, 3, 5, 5];
  const {first, step, probabilities} = idealDistribution(values);
  const counts = new Map<number, number>();
  for (const a of values)
    for (const b of values)
      for (const c of values) for (const d of values) counts.set(a + b + c + d, (counts.get(a + b + c + d) ?? 0) + 1);
  probabilities.forEach((p, i) =>
    expect(p).toBeCloseTo((counts.get(Math.round((first + i * step) * 4)) ?? 0) / 256, 14)
  );
});

test("idealDistribution(values) finds the step of scores with decimals", () => {
  const {first, step} = idealDistribution([0.1, 0.4, 0.7]);
  expect(first).toBeCloseTo(0.1, 14);
  expect(step).toBeCloseTo(0.1, 14);
});

test("idealDistribution(values) of equal values is one point", () => {
  expect(idealDistribution([4, 4, 4, 4, 4])).toEqual({first: 4, step: 0.2, probabilities: Float64Array.of(1)});
});

test("idealDistribution(values) throws without a grid", () => {
  expect(() => idealDistribution([Math.PI, Math.E, Math.SQRT2])).toThrow(new RangeError("values have no common step"));
  expect(() => idealDistribution([0, 1, 1e6])).toThrow(
    new RangeError("too many steps for an exact bootstrap: 3000000")
  );
  expect(() => idealDistribution([NaN])).toThrow(new RangeError("not a finite number: NaN"));
});
