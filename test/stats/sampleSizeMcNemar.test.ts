import {expect, test} from "vitest";
import {sampleSizeMcNemar} from "../../src/stats/sampleSizeMcNemar.js";

test("sampleSizeMcNemar agrees with its formula in R", () => {
  // R: d <- .1 - .25; ((qnorm(.975)*sqrt(.35) + qnorm(.8)*sqrt(.35 - d^2))/d)^2
  const r = sampleSizeMcNemar(0.1, 0.25);
  expect(r.n).toBeCloseTo(119.7084125856478, 8);
  expect(r.runs).toBe(120);
});

test("sampleSizeMcNemar does not care which config is first", () => {
  expect(sampleSizeMcNemar(0.25, 0.1).n).toBe(sampleSizeMcNemar(0.1, 0.25).n);
});

test("sampleSizeMcNemar without a difference is infinite", () => {
  expect(sampleSizeMcNemar(0.2, 0.2).n).toBe(Infinity);
});

test("sampleSizeMcNemar refuses shares that cannot be", () => {
  expect(() => sampleSizeMcNemar(0.7, 0.6)).toThrow("not a probability: 1.29");
  expect(() => sampleSizeMcNemar(-0.1, 0.6)).toThrow(RangeError);
});
