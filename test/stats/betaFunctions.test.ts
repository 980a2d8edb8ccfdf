import {expect, test} from "vitest";
import {incompleteBeta, inverseBeta, logBeta, logBetaPower} from "../../src/stats/betaFunctions.js";

test("logBeta(a, b) has closed forms", () => {
  expect(logBeta(1, 1)).toBeCloseTo(0, 14);
  expect(logBeta(0.5, 0.5)).toBeCloseTo(Math.log(Math.PI), 14);
  expect(logBeta(3, 4)).toBeCloseTo(-Math.log(60), 14);
  expect(logBeta(1, 1e9)).toBeCloseTo(-Math.log(1e9), 12);
  expect(logBeta(0, 1)).toBe(Infinity);
  expect(logBeta(-1, 1)).toBeNaN();
});

test("logBetaPower(a, b, x, y) is ln of x^a y^b / B(a, b)", () => {
  expect(logBetaPower(3, 4, 0.25, 0.75)).toBeCloseTo(3 * Math.log(0.25) + 4 * Math.log(0.75) + Math.log(60), 13);
});

test("incompleteBeta(a, b, x, y) keeps the digits of a y too small to see in x", () => {
  // Iₓ(1, b) = 1 − y^b
  const {lower, upper} = incompleteBeta(1, 2, 1, 1e-30);
  expect(upper / 1e-60).toBeCloseTo(1, 12);
  expect(lower).toBe(1);
  expect(incompleteBeta(2, 3, 0, 1)).toMatchObject({lower: 0, upper: 1});
  expect(incompleteBeta(2, 3, 1, 0)).toMatchObject({lower: 1, upper: 0});
});

test("inverseBeta(p, a, b, isLower) gives the logit where x underflows", () => {
  // Iₓ(½, 1) = √x, so x = 1e-600 at p = 1e-300.
  const {x, y, logit} = inverseBeta(1e-300, 0.5, 1, true);
  expect(x).toBe(0);
  expect(y).toBe(1);
  expect(logit / (-600 * Math.LN10)).toBeCloseTo(1, 13);
});
