import fc from "fast-check";
import {expect, test} from "vitest";
import {passAtK} from "../../src/stats/passAtK.js";

test("passAtK(2, 5, {k: 2}) is 1 − C(3, 2) / C(5, 2)", () => {
  expect(passAtK(2, 5, {k: 2})).toBeCloseTo(0.7, 15);
});

test("passAtK at k = 1 is the pass rate", () => {
  expect(passAtK(3, 8)).toBeCloseTo(0.375, 15);
});

test("passAtK is 1 when fewer than k repeats failed", () => {
  expect(passAtK(4, 5, {k: 2})).toBe(1);
});

test("passAtK(0, n) is exactly 0", () => {
  expect(passAtK(0, 20, {k: 20})).toBe(0);
});

test("passAtK keeps its digits when it is tiny", () => {
  expect(passAtK(1, 100_000)).toBeCloseTo(1e-5, 20);
  expect(passAtK(1, 1_000_000, {k: 3})).toBeCloseTo(3e-6, 20);
});

test("passAtK refuses counts that cannot be", () => {
  expect(() => passAtK(6, 5)).toThrow("more passes than trials (5): 6");
  expect(() => passAtK(1, 5, {k: 6})).toThrow("k is not within 1–5: 6");
  expect(() => passAtK(1, 5, {k: 0})).toThrow(RangeError);
  expect(() => passAtK(1.5, 5)).toThrow("not a count: 1.5");
  expect(() => passAtK(NaN, 5)).toThrow(RangeError);
});

test("passAtK agrees with counting every choice of k repeats", () => {
  const choose = (n: number, k: number): bigint => (k === 0 ? 1n : (choose(n - 1, k - 1) * BigInt(n)) / BigInt(k));
  fc.assert(
    fc.property(fc.integer({min: 1, max: 60}), fc.nat(), fc.nat(), (n, a, b) => {
      const c = a % (n + 1);
      const k = 1 + (b % n);
      const all = choose(n, k);
      const miss = n - c < k ? 0n : choose(n - c, k);
      const expected = Number(((all - miss) * 10n ** 20n) / all) / 1e20;
      expect(Math.abs(passAtK(c, n, {k}) - expected)).toBeLessThanOrEqual(1e-13 * expected + 1e-19);
    })
  );
});
