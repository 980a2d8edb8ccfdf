import fc from "fast-check";
import {expect, test} from "vitest";
import {betaCdf, betaIsf, betaQuantile, betaSf, betaTails} from "../../src/stats/betaDistribution.js";
import {testReference} from "./reference.js";

testReference("distributions.jsonl", {betaCdf, betaSf, betaQuantile});

test("betaCdf(x, a, 1) is x^a", () => {
  for (const x of [1e-30, 0.2, 0.9]) expect(betaCdf(x, 7, 1) / x ** 7).toBeCloseTo(1, 12);
});

test("betaCdf(x, ½, ½) is the arcsine law", () => {
  for (const x of [1e-12, 0.2, 0.5, 0.9])
    expect(betaCdf(x, 0.5, 0.5) / ((2 / Math.PI) * Math.asin(Math.sqrt(x)))).toBeCloseTo(1, 13);
});

test("betaCdf(x, a, b) ends at 0 and 1", () => {
  expect(betaCdf(0, 2, 3)).toBe(0);
  expect(betaCdf(1, 2, 3)).toBe(1);
  expect(betaTails(NaN, 2, 3).upper).toBeNaN();
  expect(betaQuantile(0, 2, 3)).toBe(0);
  expect(betaIsf(0, 2, 3)).toBe(1);
});

test("betaCdf(x, 0, 1) throws", () => {
  expect(() => betaCdf(0.5, 0, 1)).toThrow(new RangeError("not positive: 0"));
  expect(() => betaQuantile(0.5, 1, -2)).toThrow(new RangeError("not positive: -2"));
  expect(() => betaQuantile(NaN, 1, 2)).toThrow(new RangeError("not a probability: NaN"));
});

test("betaQuantile(p, a, b) inverts betaCdf", () => {
  const shape = fc.double({min: 0.3, max: 2000, noNaN: true});
  fc.assert(
    fc.property(fc.double({min: -80, max: -0.302, noNaN: true}), shape, shape, (log, a, b) => {
      const p = 10 ** log;
      const x = betaQuantile(p, a, b);
      if (x > 1e-290 && x < 0.999) expect(Math.abs(betaCdf(x, a, b) / p - 1)).toBeLessThan(1e-9);
      const y = betaIsf(p, b, a); // 1 − y is the same point, seen from the other end
      expect(y).toBeCloseTo(1 - x, 12);
    })
  );
});
