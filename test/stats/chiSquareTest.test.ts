import fc from "fast-check";
import {expect, test} from "vitest";
import {chiSquareTest} from "../../src/stats/chiSquareTest.js";
import {average, orders} from "./enumerate.js";

test("chiSquareTest of party by gender is Agresti's", () => {
  // Agresti (2007), p. 39; R's example of chisq.test: 30.07, df 2, p 2.954e-7.
  const {chi2, df, p} = chiSquareTest([
    [762, 327, 468],
    [484, 239, 477]
  ]);
  expect(chi2).toBeCloseTo(30.07, 2);
  expect(df).toBe(2);
  expect(p).toBeCloseTo(2.954e-7, 10);
});

test("chiSquareTest({yates}) takes ½ from each |O − E|", () => {
  // O − E is 1 everywhere, E 2: χ² 4·1/2 = 2, corrected 4·¼/2 = ½.
  expect(
    chiSquareTest([
      [3, 1],
      [1, 3]
    ])
  ).toMatchObject({chi2: 2, cramersV: 0.5, correction: "none"});
  expect(
    chiSquareTest(
      [
        [3, 1],
        [1, 3]
      ],
      {yates: true}
    )
  ).toMatchObject({chi2: 0.5, cramersV: 0.5, correction: "Yates"});
});

test("chiSquareTest({yates}) never passes 0", () => {
  expect(
    chiSquareTest(
      [
        [10, 10],
        [10, 11]
      ],
      {yates: true}
    ).chi2
  ).toBe(0);
});

test("chiSquareTest's mean over all orders of the runs is n/(n − 1) of its df", () => {
  const passed = [1, 1, 0, 0, 0, 1];
  const tables = [...orders(passed)].map((v) =>
    [v.slice(0, 2), v.slice(2)].map((r) => [r.filter(Boolean).length, r.filter((x) => !x).length])
  );
  expect(average(tables, (t) => chiSquareTest(t).chi2)).toBeCloseTo(6 / 5, 12);
});

test("chiSquareTest does not depend on the order of rows or columns, or on transposing", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), {minLength: 2, maxLength: 5}), (rows) => {
      const {chi2} = chiSquareTest(rows);
      fc.pre(Number.isFinite(chi2));
      expect(chiSquareTest(rows.toReversed()).chi2).toBeCloseTo(chi2, 9);
      expect(chiSquareTest([0, 1, 2].map((j) => rows.map((r) => r[j]))).chi2).toBeCloseTo(chi2, 9);
    })
  );
});

test("chiSquareTest(an empty row) is NaN", () => {
  expect(
    chiSquareTest([
      [0, 0],
      [3, 4]
    ])
  ).toMatchObject({chi2: NaN, p: NaN, df: 1});
});

test("chiSquareTest refuses bad input", () => {
  expect(() => chiSquareTest([[1, 2]])).toThrow(new RangeError("need at least 2 rows and columns: 1, 2"));
  expect(() => chiSquareTest([[1, 2], [3]])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() =>
    chiSquareTest([
      [1, 2],
      [3, -4]
    ])
  ).toThrow(new RangeError("not a count: -4"));
});
