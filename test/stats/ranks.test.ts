import fc from "fast-check";
import {expect, test} from "vitest";
import {rank} from "../../src/stats/ranks.js";

// R: rank(c(5, 3, 5, 1, 5, 3), ties.method = ...)
const X = [5, 3, 5, 1, 5, 3];

test("rank(values) gives the mean rank to equal values", () => {
  expect(Array.from(rank(X).ranks)).toEqual([5, 2.5, 5, 1, 5, 2.5]);
});

test("rank(values, {method}) has the other ways to treat equal values", () => {
  expect(Array.from(rank(X, {method: "min"}).ranks)).toEqual([4, 2, 4, 1, 4, 2]);
  expect(Array.from(rank(X, {method: "max"}).ranks)).toEqual([6, 3, 6, 1, 6, 3]);
  expect(Array.from(rank(X, {method: "dense"}).ranks)).toEqual([3, 2, 3, 1, 3, 2]);
  expect(Array.from(rank(X, {method: "ordinal"}).ranks)).toEqual([4, 2, 5, 1, 6, 3]);
});

test("rank(values) counts ties", () => {
  expect(rank(X)).toMatchObject({tieCounts: [2, 3], tieSum: 6 + 24});
});

test("rank(values).tieSum is rounded once, however large", () => {
  // 10^6 cubed less 10^6, beyond 2^53.
  expect(rank(new Float64Array(1e6)).tieSum).toBe(999999999999000000);
});

test("rank([]) is empty", () => {
  expect(rank([])).toEqual({ranks: new Float64Array(0), tieCounts: [], tieSum: 0});
});

test("rank(values) tells neighbouring doubles apart", () => {
  expect(Array.from(rank([1, 1 + Number.EPSILON, 1]).ranks)).toEqual([1.5, 3, 1.5]);
});

test("rank([NaN]) throws", () => {
  expect(() => rank([NaN])).toThrow(new RangeError("not a finite number: NaN"));
});

test("rank(values) always sums to n (n + 1) / 2", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 5}), {maxLength: 500}), (values) => {
      const {ranks, tieSum} = rank(values);
      expect(ranks.reduce((s, r) => s + r, 0)).toBe((values.length * (values.length + 1)) / 2);
      const squares = ranks.reduce((s, r) => s + (r - (values.length + 1) / 2) ** 2, 0);
      expect(squares).toBeCloseTo((values.length ** 3 - values.length - tieSum) / 12, 6);
    })
  );
});
