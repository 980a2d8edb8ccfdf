import {expect, test} from "vitest";
import {deviance, incompleteGamma, logGamma, stirlingError} from "../../src/stats/gammaFunctions.js";
import {testReference} from "./reference.js";

testReference("distributions.jsonl", {logGamma}, {rel: 1e-13});

test("logGamma(x) is right beside its zeros", () => {
  // ln Γ(1 + z) = −γ z + …, ln Γ(2 + z) = (1 − γ) z + …
  expect(logGamma(1 + 2 ** -40) * 2 ** 40).toBeCloseTo(-0.5772156649015329, 11);
  expect(logGamma(2 + 2 ** -40) * 2 ** 40).toBeCloseTo(0.4227843350984671, 11);
  expect(logGamma(1)).toBe(0);
  expect(logGamma(2)).toBe(0);
});

test("logGamma(0) is Infinity", () => {
  expect(logGamma(0)).toBe(Infinity);
  expect(logGamma(-1.5)).toBeNaN();
});

test("stirlingError(x) is what Stirling's formula lacks of ln x!", () => {
  const lnFactorial20 = Math.log(2432902008176640000);
  expect(stirlingError(20)).toBeCloseTo(lnFactorial20 - 20.5 * Math.log(20) + 20 - 0.5 * Math.log(2 * Math.PI), 13);
  expect(stirlingError(1)).toBeCloseTo(1 - 0.5 * Math.log(2 * Math.PI), 15);
});

test("deviance(x, m) is x ln(x / m) + m − x, also close to 0", () => {
  expect(deviance(3, 5)).toBeCloseTo(3 * Math.log(0.6) + 2, 15);
  expect(deviance(1e10 + 1, 1e10) * 2e10).toBeCloseTo(1, 8); // d² / 2m
  expect(deviance(4, 4)).toBe(0);
});

test("incompleteGamma(1, x) is the exponential distribution", () => {
  for (const x of [1e-12, 0.3, 1.9, 2.1, 40, 600]) {
    expect(incompleteGamma(1, x).upper / Math.exp(-x)).toBeCloseTo(1, 12);
    expect(incompleteGamma(1, x).lower / -Math.expm1(-x)).toBeCloseTo(1, 12);
    expect(incompleteGamma(1, x).logUpper / -x).toBeCloseTo(1, 12);
  }
});

test("incompleteGamma(a, 0) is 0 below", () => {
  expect(incompleteGamma(2, 0)).toMatchObject({lower: 0, upper: 1});
  expect(incompleteGamma(2, Infinity)).toMatchObject({lower: 1, upper: 0});
  expect(incompleteGamma(2, NaN).lower).toBeNaN();
});
