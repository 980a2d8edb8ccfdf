import fc from "fast-check";
import {expect, test} from "vitest";
import {shapiroWilk} from "../../src/stats/shapiroWilk.js";
import {distanceFromUniform, draws, sample, score} from "./enumerate.js";

test("shapiroWilk of car mileage is R's", () => {
  // shapiro.test(mtcars$mpg): W 0.94756, p 0.1229.
  const mpg = [
    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9,
    21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
  ];
  const {W, p, n} = shapiroWilk(mpg);
  expect([W, p, n]).toEqual([expect.closeTo(0.94756, 5), expect.closeTo(0.1229, 4), 32]);
});

test("shapiroWilk of three values is exact", () => {
  // Equally spaced: W is 1. Two equal: W is ¾, the least.
  expect(shapiroWilk([1, 2, 3])).toMatchObject({W: expect.closeTo(1, 14), p: expect.closeTo(1, 7)});
  expect(shapiroWilk([1, 1, 3])).toMatchObject({W: expect.closeTo(0.75, 14), p: expect.closeTo(0, 7)});
});

test("shapiroWilk does not depend on order, shift or scale", () => {
  fc.assert(
    fc.property(sample(score, 3, 30), (x) => {
      const {W} = shapiroWilk(x);
      fc.pre(W > 0);
      expect(W).toBeLessThanOrEqual(1);
      expect(shapiroWilk(x.toReversed()).W).toBeCloseTo(W, 12);
      expect(shapiroWilk(x.map((v) => -3 * v + 1000)).W).toBeCloseTo(W, 9);
    })
  );
});

// The approximation of AS R94 is worst at 12: over 40,000 samples R's own p is 0.044 from uniform there.
test.each([
  [5, 0.04],
  [11, 0.04],
  [12, 0.07],
  [50, 0.04]
])("shapiroWilk's p is uniform for %s normal values", (n, limit) => {
  const {normals} = draws(110 + n);
  expect(distanceFromUniform(3000, () => shapiroWilk(normals(n)).p)).toBeLessThan(limit);
});

test("shapiroWilk of fewer than three values, or all equal, is NaN", () => {
  for (const x of [[], [1], [1, 2], [3, 3, 3, 3]]) expect(shapiroWilk(x)).toMatchObject({W: NaN, p: NaN, n: x.length});
});

test("shapiroWilk refuses bad input", () => {
  expect(() => shapiroWilk([1, 2, NaN])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => shapiroWilk(new Float64Array(5001))).toThrow(new RangeError("more than 5,000 values: 5001"));
});
