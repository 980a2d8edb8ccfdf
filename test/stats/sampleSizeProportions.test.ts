import {expect, test} from "vitest";
import {powerProportions, sampleSizeProportions} from "../../src/stats/sampleSizeProportions.js";

test("sampleSizeProportions agrees with R's power.prop.test", () => {
  // R: power.prop.test(p1 = .5, p2 = .75, power = .9)$n; p1 = .6, p2 = .8, alternative = "one.sided"
  expect(sampleSizeProportions(0.5, 0.75, {power: 0.9}).n).toBeCloseTo(76.70692845177744, 8);
  expect(sampleSizeProportions(0.6, 0.8, {sided: 1}).n).toBeCloseTo(63.86207354042379, 8);
});

test("sampleSizeProportions by Cohen's h", () => {
  // h = 2 asin √.75 − 2 asin √.5 = π/6; 2 (1.959964 + 1.281552)² / h²
  const r = sampleSizeProportions(0.5, 0.75, {power: 0.9});
  expect(r.cohenH).toBeCloseTo(Math.PI / 6, 14);
  expect(r.nArcsine).toBeCloseTo((2 * (1.959963984540054 + 1.2815515655446004) ** 2) / (Math.PI / 6) ** 2, 8);
  expect(r.nArcsineOneGroup).toBeCloseTo(r.nArcsine / 2, 10);
});

test("sampleSizeProportions of equal rates is infinite", () => {
  expect(sampleSizeProportions(0.5, 0.5).n).toBe(Infinity);
});

test("powerProportions agrees with R", () => {
  // R: power.prop.test(n = 50, p1 = .5, p2 = .75)$power
  expect(powerProportions(50, [0.5, 0.75])).toBeCloseTo(0.7401659013313879, 10);
  expect(powerProportions(0, [0.5, 0.75])).toBeNaN();
});

test("sampleSizeProportions refuses what is not a probability", () => {
  expect(() => sampleSizeProportions(50, 0.75)).toThrow("not a probability: 50");
  expect(() => powerProportions(5, [0.5, NaN])).toThrow(RangeError);
});
