import {expect, test} from "vitest";
import {erf, erfc, erfcx} from "../../src/stats/errorFunction.js";

test("erf(x) and erfc(x) have published values", () => {
  // Abramowitz and Stegun, table 7.1, and Wolfram's 15 digits.
  expect(erf(0.5)).toBeCloseTo(0.520499877813047, 15);
  expect(erf(1)).toBeCloseTo(0.842700792949715, 15);
  expect(erfc(2) / 0.00467773498104727).toBeCloseTo(1, 13);
  expect(erfc(-2)).toBeCloseTo(1.99532226501895, 14);
  expect(erf(-Infinity)).toBe(-1);
  expect(erfc(Infinity)).toBe(0);
  expect(erf(NaN)).toBeNaN();
});

test("erfcx(x) falls as 1 / (x √π)", () => {
  expect(erfcx(1e6) * 1e6 * Math.sqrt(Math.PI)).toBeCloseTo(1, 11);
  expect(erfcx(1e200) * 1e200 * Math.sqrt(Math.PI)).toBeCloseTo(1, 14);
});

test("erfcx(x) is smooth where its formula changes, at 6.2", () => {
  expect(erfcx(6.2 - 1e-12) / erfcx(6.2 + 1e-12)).toBeCloseTo(1, 11);
});
