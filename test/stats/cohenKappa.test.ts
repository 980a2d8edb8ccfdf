import fc from "fast-check";
import {expect, test} from "vitest";
import {cohenKappa} from "../../src/stats/cohenKappa.js";

// Fleiss, Cohen and Everitt (1969): 100 patients, two psychiatrists.
const table = [
  [53, 5, 2],
  [11, 14, 5],
  [1, 6, 3]
];

test("cohenKappa reproduces the published example", () => {
  const r = cohenKappa(table);
  expect(r.estimate).toBeCloseTo(3 / 7, 14);
  expect([r.po, r.pe]).toEqual([expect.closeTo(0.7, 14), expect.closeTo(0.475, 14)]);
});

test("cohenKappa with weights", () => {
  expect(cohenKappa(table, {weights: "linear"}).estimate).toBeCloseTo(0.16 / 0.325, 14);
  expect(cohenKappa(table, {weights: "quadratic"}).estimate).toBeCloseTo(0.1275 / 0.225, 14);
});

test("cohenKappa's standard error of a 2×2 table agrees with the closed form", () => {
  // κ = .4, pe = .5; Fleiss et al. (1969), eq. 13, term by term.
  const r = cohenKappa([
    [20, 5],
    [10, 15]
  ]);
  const p = [
    [0.4, 0.1],
    [0.2, 0.3]
  ];
  const row = [0.5, 0.5];
  const column = [0.6, 0.4];
  const k = 0.4;
  let A = 0;
  let B = 0;
  for (let i = 0; i < 2; ++i)
    for (let j = 0; j < 2; ++j) {
      if (i === j) A += p[i][i] * (1 - (row[i] + column[i]) * (1 - k)) ** 2;
      else B += p[i][j] * (column[i] + row[j]) ** 2 * (1 - k) ** 2;
    }
  const C = (k - 0.5 * (1 - k)) ** 2;
  expect(r.se).toBeCloseTo(Math.sqrt(A + B - C) / (0.5 * Math.sqrt(50)), 14);
  expect(r.se0).toBeCloseTo(0.4 / r.z, 14);
});

test("cohenKappa of perfect agreement is 1 with standard error exactly 0", () => {
  const r = cohenKappa(
    [
      [10, 0],
      [0, 20]
    ],
    {weights: "quadratic"}
  );
  expect([r.estimate, r.se, r.low, r.high]).toEqual([1, 0, 1, 1]);
});

test("cohenKappa of a single used category is unknown", () => {
  const r = cohenKappa([
    [50, 0],
    [0, 0]
  ]);
  expect([r.estimate, r.se, r.po]).toEqual([NaN, NaN, 1]);
});

test("cohenKappa of nothing is unknown", () => {
  expect(cohenKappa([]).estimate).toBeNaN();
  expect(cohenKappa([[0]]).estimate).toBeNaN();
});

test("cohenKappa refuses tables that are none", () => {
  expect(() => cohenKappa([[1, 2]])).toThrow("lengths differ: 1, 2");
  expect(() => cohenKappa([[-1]])).toThrow("not a count: -1");
  expect(() => cohenKappa([[NaN]])).toThrow(RangeError);
});

test("cohenKappa does not change when raters are swapped", () => {
  const counts = fc.array(fc.array(fc.nat({max: 9}), {minLength: 3, maxLength: 3}), {minLength: 3, maxLength: 3});
  fc.assert(
    fc.property(counts, fc.constantFrom("none" as const, "linear" as const), (T, weights) => {
      const a = cohenKappa(T, {weights});
      if (Number.isNaN(a.estimate)) return;
      const b = cohenKappa(
        T.map((_, i) => T.map((row) => row[i])),
        {weights}
      );
      expect(b.estimate).toBeCloseTo(a.estimate, 12);
      expect(b.se).toBeCloseTo(a.se, 12);
    })
  );
});
