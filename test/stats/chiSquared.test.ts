import fc from "fast-check";
import {expect, test} from "vitest";
import {
  chiSquaredCdf,
  chiSquaredIsf,
  chiSquaredQuantile,
  chiSquaredSf,
  chiSquaredTails
} from "../../src/stats/chiSquared.js";
import {testReference} from "./reference.js";

testReference("distributions.jsonl", {chiSquaredCdf, chiSquaredSf, chiSquaredQuantile, chiSquaredIsf});

test("chiSquaredSf(x, 2) is e^(−x / 2)", () => {
  for (const x of [0.1, 3, 50, 1400]) expect(chiSquaredSf(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
});

test("chiSquaredTails(x, df).logUpper goes on below 1e-308", () => {
  expect(chiSquaredTails(1e4, 2)).toMatchObject({upper: 0});
  expect(chiSquaredTails(1e4, 2).logUpper).toBeCloseTo(-5000, 8);
});

test("chiSquaredCdf(0, df) is 0", () => {
  expect(chiSquaredCdf(0, 3)).toBe(0);
  expect(chiSquaredCdf(-1, 3)).toBe(0);
  expect(chiSquaredSf(Infinity, 3)).toBe(0);
  expect(chiSquaredSf(NaN, 3)).toBeNaN();
});

test("chiSquaredQuantile(0, df) is 0", () => {
  expect(chiSquaredQuantile(0, 3)).toBe(0);
  expect(chiSquaredQuantile(1, 3)).toBe(Infinity);
  expect(chiSquaredIsf(0, 3)).toBe(Infinity);
});

test("chiSquaredSf(x, 0) throws", () => {
  expect(() => chiSquaredSf(1, 0)).toThrow(new RangeError("not positive: 0"));
  expect(() => chiSquaredQuantile(-0.1, 2)).toThrow(new RangeError("not a probability: -0.1"));
});

test("chiSquaredQuantile(p, df) inverts chiSquaredCdf", () => {
  const df = fc.double({min: 0.5, max: 3000, noNaN: true});
  fc.assert(
    fc.property(fc.double({min: -250, max: -0.001, noNaN: true}), df, (log, df) => {
      const p = 10 ** log;
      const x = chiSquaredQuantile(p, df);
      if (x > 1e-290) expect(Math.abs(chiSquaredCdf(x, df) / p - 1)).toBeLessThan(1e-10);
      expect(Math.abs(chiSquaredSf(chiSquaredIsf(p, df), df) / p - 1)).toBeLessThan(1e-10);
    })
  );
});
