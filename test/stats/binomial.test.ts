import fc from "fast-check";
import {expect, test} from "vitest";
import {binomialCdf, binomialPmf, binomialQuantile, binomialSf, binomialTails} from "../../src/stats/binomial.js";
import {testReference} from "./reference.js";

testReference("distributions.jsonl", {binomialPmf, binomialCdf, binomialSf, binomialQuantile});

test("binomialPmf(k, n, ½) counts subsets", () => {
  expect(binomialPmf(2, 5, 0.5)).toBeCloseTo(10 / 32, 15);
  expect(binomialPmf(0, 1000, 0.5) / 0.5 ** 1000).toBeCloseTo(1, 12);
});

test("binomialPmf(k, n, p) is 0 outside", () => {
  expect(binomialPmf(-1, 5, 0.5)).toBe(0);
  expect(binomialPmf(6, 5, 0.5)).toBe(0);
  expect(binomialPmf(1.5, 5, 0.5)).toBe(0);
});

test("binomialPmf(k, n, 0) is all on 0", () => {
  expect(binomialPmf(0, 5, 0)).toBe(1);
  expect(binomialPmf(5, 5, 1)).toBe(1);
  expect(binomialPmf(4, 5, 1)).toBe(0);
});

test("binomialCdf(k, n, p) and binomialSf(k, n, p) end at 0 and 1", () => {
  expect(binomialCdf(-1, 5, 0.3)).toBe(0);
  expect(binomialCdf(5, 5, 0.3)).toBe(1);
  expect(binomialSf(5, 5, 0.3)).toBe(0);
  expect(binomialCdf(0, 0, 0.3)).toBe(1);
  expect(binomialCdf(2.7, 5, 0.3)).toBe(binomialCdf(2, 5, 0.3));
});

test("binomialTails(k, n, 0) has nothing above 0", () => {
  expect(binomialTails(0, 5, 0)).toMatchObject({lower: 1, upper: 0});
  expect(binomialTails(4, 5, 1)).toMatchObject({lower: 0, upper: 1});
});

test("binomialCdf(k, 2.5, p) throws", () => {
  expect(() => binomialCdf(1, 2.5, 0.5)).toThrow(new RangeError("not a count: 2.5"));
  expect(() => binomialPmf(1, 2, 1.5)).toThrow(new RangeError("not a probability: 1.5"));
});

test("binomialCdf is the sum of binomialPmf", () => {
  const p = fc.double({min: 0, max: 1, noNaN: true});
  fc.assert(
    fc.property(fc.integer({min: 0, max: 60}), p, (n, p) => {
      let s = 0;
      for (let k = 0; k <= n; ++k) {
        s += binomialPmf(k, n, p);
        expect(binomialCdf(k, n, p)).toBeCloseTo(s, 12);
      }
    })
  );
});
