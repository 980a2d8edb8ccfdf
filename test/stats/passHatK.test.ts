import fc from "fast-check";
import {expect, test} from "vitest";
import {passAtK} from "../../src/stats/passAtK.js";
import {passHatK} from "../../src/stats/passHatK.js";

test("passHatK(4, 5, {k: 2}) is C(4, 2) / C(5, 2)", () => {
  expect(passHatK(4, 5, {k: 2})).toBeCloseTo(0.6, 15);
});

test("passHatK is 0 when fewer than k repeats passed", () => {
  expect(passHatK(3, 10, {k: 5})).toBe(0);
});

test("passHatK is 1 when all passed", () => {
  expect(passHatK(5, 5, {k: 5})).toBe(1);
});

test("passHatK keeps its digits when it is tiny", () => {
  // 1 / C(100, 50), by Python: 1 / math.comb(100, 50)
  expect(passHatK(50, 100, {k: 50}) / 9.911653021418831e-30).toBeCloseTo(1, 12);
});

test("passHatK refuses counts that cannot be", () => {
  expect(() => passHatK(6, 5)).toThrow(RangeError);
  expect(() => passHatK(1, 5, {k: 6})).toThrow("k is not within 1–5: 6");
});

test("passHatK of the passes and passAtK of the failures add to 1", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 300}), fc.nat(), fc.nat(), (n, a, b) => {
      const c = a % (n + 1);
      const k = 1 + (b % n);
      expect(passHatK(c, n, {k}) + passAtK(n - c, n, {k})).toBeCloseTo(1, 12);
    })
  );
});
