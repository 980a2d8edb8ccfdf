import {expect, test} from "vitest";
import {minimumDetectableRate} from "../../src/stats/minimumDetectableRate.js";

test("minimumDetectableRate agrees with R's power.prop.test", () => {
  // R: power.prop.test(n = 50, p1 = .5, power = .8)$p2
  const r = minimumDetectableRate(50, 0.5);
  expect(r.above).toBeCloseTo(0.7668301789524826, 7);
  expect(r.below).toBeCloseTo(1 - 0.7668301789524826, 7);
});

test("minimumDetectableRate is unknown where even certainty is too near", () => {
  const r = minimumDetectableRate(10, 0.95);
  expect(r.above).toBeNaN();
  expect(r.below).toBeGreaterThan(0);
});

test("minimumDetectableRate has nothing above 1", () => {
  expect(minimumDetectableRate(50, 1).above).toBeNaN();
});

test("minimumDetectableRate refuses what is not a probability", () => {
  expect(() => minimumDetectableRate(10, 95)).toThrow("not a probability: 95");
});
