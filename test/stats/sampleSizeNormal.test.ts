import {expect, test} from "vitest";
import {powerNormal, sampleSizeNormal} from "../../src/stats/sampleSizeNormal.js";

test("sampleSizeNormal gives the 16 runs that the site-builder evaluation prints", () => {
  // 2 (1.959964 + 0.841621)² = 15.697759
  const r = sampleSizeNormal(20, {sd: 20});
  expect(r.n).toBeCloseTo(15.697759468698177, 9);
  expect(r.runs).toBe(16);
  expect(sampleSizeNormal(20, {sd: 13.4}).n).toBeCloseTo(7.046724225498613, 9);
  expect(sampleSizeNormal(20, {sd: 28.9}).n).toBeCloseTo(32.777314214628504, 9);
});

test("sampleSizeNormal without a difference is infinite", () => {
  expect(sampleSizeNormal(0).n).toBe(Infinity);
});

test("powerNormal at the sample size is the power", () => {
  expect(powerNormal(15.697759468698177, 20, {sd: 20, strict: false})).toBeCloseTo(0.8, 10);
});

test("powerNormal without a difference is alpha", () => {
  expect(powerNormal(10, 0)).toBeCloseTo(0.05, 12);
});

test("powerNormal of no runs is unknown", () => {
  expect(powerNormal(0, 1)).toBeNaN();
});

test("sampleSizeNormal refuses what it cannot use", () => {
  expect(() => sampleSizeNormal(1, {sd: 0})).toThrow("not positive: 0");
  expect(() => powerNormal(5, 1, {alpha: 2})).toThrow("not a probability: 2");
});
