import {expect, test} from "vitest";
import {integrateLog} from "../../src/stats/integrateLog.js";

test("integrateLog(g, width) integrates a normal density wherever it is", () => {
  for (const m of [0, -3, 40])
    for (const s of [0.001, 0.2, 3])
      expect(integrateLog((u) => -0.5 * ((u - m) / s) ** 2, 1) - Math.log(s * Math.sqrt(2 * Math.PI))).toBeCloseTo(
        0,
        11
      );
});

test("integrateLog(g, width) integrates a skew integrand", () => {
  // ∫ e^(a u − e^u) du = Γ(a)
  expect(integrateLog((u) => u - Math.exp(u), 1)).toBeCloseTo(0, 11);
  expect(integrateLog((u) => 5 * u - Math.exp(u), 1)).toBeCloseTo(Math.log(24), 11);
});

test("integrateLog(g, width) keeps the digits of an integral far below 1e-308", () => {
  expect(integrateLog((u) => -5000 - u * u, 1)).toBeCloseTo(-5000 + 0.5 * Math.log(Math.PI), 9);
});

test("integrateLog(() => NaN, width) is NaN", () => {
  expect(integrateLog(() => NaN, 1)).toBeNaN();
  expect(integrateLog(() => -Infinity, 1)).toBe(-Infinity);
});
