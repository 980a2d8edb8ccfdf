import fc from "fast-check";
import {expect, test} from "vitest";
import {mcnemar, mcnemarCounts} from "../../src/stats/mcnemar.js";
import {share, signings} from "./enumerate.js";

test("mcnemar counts the tasks that only one passed", () => {
  const {b, c, n} = mcnemar([1, 1, 1, 0, 0], [1, 0, 0, 1, 0]);
  expect({b, c, n}).toEqual({b: 2, c: 1, n: 3});
});

test("mcnemar of approval ratings is Agresti's", () => {
  // Agresti (1990), Categorical Data Analysis, p. 350: 86 and 150 changed their minds; R's mcnemar.test.
  const {chi2, chi2Corrected, pCorrected} = mcnemarCounts(150, 86);
  expect(chi2).toBeCloseTo(17.356, 3);
  expect(chi2Corrected).toBeCloseTo(16.818, 3);
  expect(pCorrected).toBeCloseTo(4.115e-5, 8);
});

test("mcnemarCounts is complete enumeration of who passed", () => {
  fc.assert(
    fc.property(fc.nat(4), fc.nat(4), (b, c) => {
      const excess = (v: readonly number[]) => v.reduce((s, x) => s + x, 0);
      const all = [...signings(Array.from({length: b + c}, () => 1))].map(excess);
      expect(mcnemarCounts(b, c).pExact).toBeCloseTo(
        share(all, (v) => Math.abs(v) >= Math.abs(b - c)),
        12
      );
      // Mid-p: those as far count half.
      const far = share(all, (v) => Math.abs(v) > Math.abs(b - c));
      const tied = share(all, (v) => Math.abs(v) === Math.abs(b - c));
      if (b + c) expect(mcnemarCounts(b, c).pMid).toBeCloseTo(far + tied / 2, 12);
    })
  );
});

test("mcnemarCounts(b, c) is mcnemarCounts(c, b) but for the names", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (b, c) => {
      expect({...mcnemarCounts(b, c), b: c, c: b}).toEqual(mcnemarCounts(c, b));
    })
  );
});

test("mcnemar takes booleans", () => {
  expect(mcnemar([true, false], [false, false])).toEqual(mcnemar([1, 0], [0, 0]));
});

test("mcnemar(no task that differs) has exact p 1, no χ²", () => {
  expect(mcnemar([1, 0], [1, 0])).toMatchObject({pExact: 1, pMid: 1, chi2: NaN, p: NaN, pCorrected: NaN});
});

test("mcnemar refuses bad input", () => {
  expect(() => mcnemar([1], [1, 0])).toThrow(new RangeError("lengths differ: 1, 2"));
  expect(() => mcnemar([2], [1])).toThrow(new RangeError("not pass/fail: 2"));
  expect(() => mcnemarCounts(-1, 2)).toThrow(new RangeError("not a count: -1"));
});
