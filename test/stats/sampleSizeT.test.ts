import {expect, test} from "vitest";
import {sampleSizeT} from "../../src/stats/sampleSizeT.js";

test("sampleSizeT agrees with R's power.t.test", () => {
  // R: power.t.test(delta = 20, sd = 20, power = .8, strict = TRUE)$n
  const r = sampleSizeT(20, {sd: 20});
  expect(r.n).toBeCloseTo(16.71472244702881, 6);
  expect(r.runs).toBe(17);
  // R: power.t.test(delta = .5, power = .9, type = "paired", strict = TRUE)$n
  expect(sampleSizeT(0.5, {power: 0.9, type: "paired"}).n).toBeCloseTo(43.9954809067373, 6);
  // R: power.t.test(delta = .5, power = .9, alternative = "one.sided")$n
  expect(sampleSizeT(0.5, {power: 0.9, sided: 1}).n).toBeCloseTo(69.19782184488558, 6);
});

test("sampleSizeT says how it was made", () => {
  expect(sampleSizeT(1).method).toBe("two-sample t test, noncentral t, two-sided, both tails");
});

test("sampleSizeT is at least 2", () => {
  expect(sampleSizeT(1000).n).toBe(2);
});

test("sampleSizeT without a difference is infinite", () => {
  expect(sampleSizeT(0).n).toBe(Infinity);
});

test("sampleSizeT refuses what it cannot use", () => {
  expect(() => sampleSizeT(1, {power: 80})).toThrow("not a probability: 80");
  expect(() => sampleSizeT(1, {sd: -1})).toThrow("not positive: -1");
});
