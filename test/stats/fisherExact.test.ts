import fc from "fast-check";
import {expect, test} from "vitest";
import type {Table2x2} from "../../src/stats/fisherExact.js";
import {fisherExact} from "../../src/stats/fisherExact.js";
import {share, splits} from "./enumerate.js";

const count = fc.nat(4);
const table = fc.tuple(fc.tuple(count, count), fc.tuple(count, count)) as fc.Arbitrary<
  [[number, number], [number, number]]
>;

test("fisherExact of the tea taster is Fisher's", () => {
  // Four cups of each kind, three told right: 17 of 70 at least as good, 34 at least as rare. R: odds ratio 6.408309.
  const {pGreater, pTwoSided, oddsRatio, oddsRatioR} = fisherExact([
    [3, 1],
    [1, 3]
  ]);
  expect(pGreater).toBeCloseTo(17 / 70, 14);
  expect(pTwoSided).toBeCloseTo(34 / 70, 14);
  expect(oddsRatio).toBe(9);
  expect(oddsRatioR).toBeCloseTo(6.408309, 6);
});

test("fisherExact's oddsRatioMLE solves its equation", () => {
  // With weights 1, 16, 36, 16, 1 the mean is 3 where ω⁴ = 36 ω² + 32 ω + 3.
  const {oddsRatioMLE: w} = fisherExact([
    [3, 1],
    [1, 3]
  ]);
  expect(36 * w ** 2 + 32 * w + 3).toBeCloseTo(w ** 4, 8);
});

test("fisherExact is complete enumeration of who passed", () => {
  fc.assert(
    fc.property(table, ([[a, b], [c, d]]) => {
      fc.pre(a + b + c + d <= 9);
      const runs = [...Array.from({length: a + c}, () => 1), ...Array.from({length: b + d}, () => 0)];
      const all = [...splits(runs, a + b)].map(([first]) => first.reduce((s, v) => s + v, 0));
      const rarity = (k: number) => all.filter((v) => v === k).length;
      const result = fisherExact([
        [a, b],
        [c, d]
      ]);
      expect(result.pLess).toBeCloseTo(
        share(all, (v) => v <= a),
        12
      );
      expect(result.pGreater).toBeCloseTo(
        share(all, (v) => v >= a),
        12
      );
      expect(result.pTwoSided).toBeCloseTo(
        share(all, (v) => rarity(v) <= rarity(a)),
        12
      );
    })
  );
});

test("fisherExact does not depend on which sample comes first", () => {
  fc.assert(
    fc.property(table, ([a, b]) => {
      const [p, q] = [fisherExact([a, b]), fisherExact([b, a])];
      expect(p.pTwoSided).toBeCloseTo(q.pTwoSided, 12);
      expect(p.pLess).toBeCloseTo(q.pGreater, 12);
    })
  );
});

test("fisherExact keeps digits in the far tail", () => {
  // One arrangement of C(200, 100).
  expect(
    fisherExact([
      [100, 0],
      [0, 100]
    ]).pGreater * 9.054851465610328e58
  ).toBeCloseTo(1, 12);
});

test("fisherExact takes tables of millions", () => {
  // R: fisher.test(matrix(c(500000, 500500, 499000, 500200), 2, byrow = TRUE))$p.value
  expect(
    fisherExact([
      [500000, 500500],
      [499000, 500200]
    ]).pTwoSided
  ).toBeCloseTo(0.620591619632, 10);
});

test("fisherExact(an empty row) has p 1, no odds ratio", () => {
  const empty: Table2x2 = [
    [0, 0],
    [3, 4]
  ];
  expect(fisherExact(empty)).toMatchObject({p: 1, oddsRatio: NaN, oddsRatioMLE: 0, oddsRatioR: 0});
});

test("fisherExact of a table with a zero has the odds ratio 0 or Infinity", () => {
  expect(
    fisherExact([
      [0, 5],
      [5, 1]
    ]).oddsRatioMLE
  ).toBe(0);
  expect(
    fisherExact([
      [5, 0],
      [1, 5]
    ]).oddsRatioMLE
  ).toBe(Infinity);
});

test("fisherExact refuses what is no count", () => {
  expect(() =>
    fisherExact([
      [1.5, 1],
      [1, 1]
    ])
  ).toThrow(new RangeError("not a count: 1.5"));
  expect(() =>
    fisherExact([
      [-1, 1],
      [1, 1]
    ])
  ).toThrow(new RangeError("not a count: -1"));
});
