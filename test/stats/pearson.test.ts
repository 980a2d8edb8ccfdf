import fc from "fast-check";
import {expect, test} from "vitest";
import {pearson} from "../../src/stats/pearson.js";
import {seeded} from "../../src/stats/random.js";

// R: x <- c(2,4,4,5,7,9,10,12); y <- c(1,3,6,5,8,7,11,10); cor.test(x, y)
const x = [2, 4, 4, 5, 7, 9, 10, 12];
const y = [1, 3, 6, 5, 8, 7, 11, 10];

test("pearson agrees with R's cor.test", () => {
  const r = pearson(x, y);
  expect(r.estimate).toBeCloseTo(0.905613742454167259, 14);
  expect(r.t).toBeCloseTo(5.230543377594364607, 12);
  expect(r.p / 0.001956160318713304).toBeCloseTo(1, 10);
  expect(r.low).toBeCloseTo(0.555332855165228789, 12);
  expect(r.high).toBeCloseTo(0.982984084754564225, 12);
});

test("pearson keeps its p where r rounds to 1", () => {
  // Python: r² / (1 − r²) in exact fractions gives t = 824999983.7604809; SciPy: 2*stats.t.sf(t, 8)
  const X = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const r = pearson(
    X,
    X.map((v, i) => v + (i % 2 ? 1e-8 : -1e-8))
  );
  expect(r.estimate).toBeCloseTo(1, 14);
  expect(r.t / 824999983.7604809).toBeCloseTo(1, 7);
  expect(r.p / 5.218990456020828e-69).toBeCloseTo(1, 6);
});

test("pearson of an exact line is 1 with p 0", () => {
  const r = pearson([1, 2, 3, 4], [2, 4, 6, 8]);
  expect([r.estimate, r.p, r.high]).toEqual([1, 0, 1]);
  expect(pearson([1, 2, 3], [3, 2, 1]).estimate).toBe(-1);
});

test("pearson of two pairs has no p", () => {
  const r = pearson([1, 2], [3, 5]);
  expect([r.estimate, r.p, r.low]).toEqual([1, NaN, NaN]);
});

test("pearson of too little or of a constant is unknown", () => {
  for (const r of [pearson([], []), pearson([1], [2]), pearson([1, 1, 1], [1, 2, 3])])
    expect([r.estimate, r.p]).toEqual([NaN, NaN]);
});

test("pearson is not lost at a large offset or at tiny and huge scales", () => {
  const near = pearson(x, y).estimate;
  expect(
    pearson(
      x.map((v) => v + 2 ** 40),
      y
    ).estimate
  ).toBeCloseTo(near, 14);
  expect(
    pearson(
      x.map((v) => v * 1e-200),
      y.map((v) => v * 1e200)
    ).estimate
  ).toBeCloseTo(near, 12);
});

test("pearson refuses what it cannot use", () => {
  expect(() => pearson([1, 2], [1])).toThrow("lengths differ: 2, 1");
  expect(() => pearson([1, NaN], [1, 2])).toThrow("not a finite number: NaN");
  expect(() => pearson(x, y, {level: 95})).toThrow(RangeError);
});

test("pearson flips its sign with one side and does not change when sides are swapped", () => {
  const pairs = fc.array(fc.tuple(fc.integer({min: -20, max: 20}), fc.integer({min: -20, max: 20})), {minLength: 4});
  fc.assert(
    fc.property(pairs, (P) => {
      const [X, Y] = [P.map((d) => d[0]), P.map((d) => d[1])];
      const r = pearson(X, Y);
      if (Number.isNaN(r.estimate)) return;
      expect(pearson(Y, X).estimate).toBeCloseTo(r.estimate, 12);
      expect(
        pearson(
          X.map((v) => -v),
          Y
        ).estimate
      ).toBeCloseTo(-r.estimate, 12);
      expect(r.low).toBeLessThanOrEqual(r.estimate + 1e-12);
      expect(pearson(X, Y, {level: 0.99}).low).toBeLessThanOrEqual(r.low + 1e-12);
    })
  );
});

test("pearson's p is uniform where nothing is related", () => {
  const random = seeded(11);
  const draw = () => Array.from({length: 15}, () => random.uniform());
  const P = Array.from({length: 1000}, () => pearson(draw(), draw()).p);
  for (const level of [0.05, 0.25, 0.5]) {
    const share = P.filter((p) => p <= level).length / 1000;
    expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 1000));
  }
});
