import {expect, test} from "vitest";
import {fleissKappa} from "../../src/stats/fleissKappa.js";

// Fleiss (1971) as reprinted widely: 10 subjects, 14 raters, 5 categories; κ = .210.
const counts = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7]
];

test("fleissKappa reproduces the published example", () => {
  const r = fleissKappa(counts);
  expect(r.estimate).toBeCloseTo(0.21, 3);
  expect(r.po).toBeCloseTo(0.378, 3);
  expect(r.pe).toBeCloseTo(0.213, 3);
});

test("fleissKappa of complete agreement is 1", () => {
  expect(
    fleissKappa([
      [3, 0],
      [0, 3]
    ]).estimate
  ).toBe(1);
});

test("fleissKappa of a single used category is unknown", () => {
  expect(
    fleissKappa([
      [3, 0],
      [3, 0]
    ]).estimate
  ).toBeNaN();
});

test("fleissKappa of nothing is unknown", () => {
  expect(fleissKappa([]).estimate).toBeNaN();
});

test("fleissKappa refuses counts that cannot be", () => {
  expect(() => fleissKappa([[1, 2], [3]])).toThrow("lengths differ: 2, 1");
  expect(() =>
    fleissKappa([
      [1, 2],
      [2, 2]
    ])
  ).toThrow("numbers of raters differ: 3, 4");
  expect(() => fleissKappa([[1, 0]])).toThrow("fewer than two raters: 1");
  expect(() => fleissKappa([[1.5, 1.5]])).toThrow("not a count: 1.5");
});

test("fleissKappa of two categories and equal rates has the binomial standard error", () => {
  // With rates ½, ½ the skew vanishes and the null variance is 2 / (n m (m − 1)).
  const r = fleissKappa([
    [2, 1],
    [1, 2],
    [3, 0],
    [0, 3]
  ]);
  expect(r.se0).toBeCloseTo(Math.sqrt(2 / (4 * 3 * 2)), 14);
});
