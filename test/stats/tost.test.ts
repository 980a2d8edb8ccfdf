import fc from "fast-check";
import {expect, test} from "vitest";
import {rope} from "../../src/stats/rope.js";
import {parseMargin, tost} from "../../src/stats/tost.js";
import {oneSampleT, welchT} from "../../src/stats/tTest.js";
import {draws, sample, score} from "./enumerate.js";

const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

test("tost({paired}) is two one-sided t tests of the differences", () => {
  // R: d <- sleep differences; t.test(d, mu = -3, alternative = "greater"), t.test(d, mu = 3, alternative = "less").
  const {p, pLow, pHigh, method, equivalent} = tost(first, second, {margin: 3, paired: true});
  const d = first.map((v, i) => v - second[i]);
  expect(pLow).toBeCloseTo(oneSampleT(d, {mu: -3, alternative: "greater"}).p, 12);
  expect(pHigh).toBeCloseTo(oneSampleT(d, {mu: 3, alternative: "less"}).p, 12);
  expect(p).toBeCloseTo(0.00265557029, 10);
  expect({method, equivalent}).toEqual({method: "TOST, paired t", equivalent: true});
});

test("tost claims equivalence exactly where the 90 % interval is within the margin", () => {
  fc.assert(
    fc.property(sample(score, 2, 12), sample(score, 2, 12), fc.integer({min: 1, max: 400}), (x, y, margin) => {
      const {low, high, equivalent, level, se} = tost(x, y, {margin});
      fc.pre(se > 0);
      expect(level).toBeCloseTo(0.9, 12);
      expect(equivalent).toBe(low > -margin && high < margin);
    })
  );
});

test("tost(y, x) has the p of tost(x, y)", () => {
  fc.assert(
    fc.property(sample(score, 3, 9), sample(score, 3, 9), (x, y) => {
      const [a, b] = [tost(x, y, {margin: 20}), tost(y, x, {margin: 20})];
      fc.pre(a.se > 0);
      expect(a.p).toBeCloseTo(b.p, 9);
      expect(a.pLow).toBeCloseTo(b.pHigh, 9);
    })
  );
});

test("a wider margin never makes tost less sure", () => {
  const p = [0.5, 1, 2, 4].map((margin) => tost(first, second, {margin}).p);
  expect(p).toEqual(p.toSorted((a, b) => b - a));
});

test("tost rejects at most as often as alpha at the edge of the margin", () => {
  const {normals} = draws(51);
  let rejected = 0;
  const reps = 4000;
  for (let i = 0; i < reps; ++i)
    if (
      tost(
        normals(30).map((v) => v + 1),
        normals(30),
        {margin: 1}
      ).equivalent
    )
      ++rejected;
  expect(Math.abs(rejected / reps - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / reps));
});

test("tost of too few values claims nothing", () => {
  expect(tost([1], [1], {margin: 5})).toMatchObject({p: NaN, equivalent: false});
});

test("tost without variance decides by the estimate", () => {
  expect(tost([1, 1], [1, 1], {margin: 0.5})).toMatchObject({p: 0, equivalent: true});
  expect(tost([3, 3], [1, 1], {margin: 0.5})).toMatchObject({p: 1, equivalent: false});
});

test("parseMargin refuses what is no margin", () => {
  expect(parseMargin(2)).toEqual([-2, 2]);
  expect(parseMargin([-1, 3])).toEqual([-1, 3]);
  for (const margin of [0, -1, NaN, Infinity])
    expect(() => parseMargin(margin)).toThrow(new RangeError(`not a margin: ${margin}`));
  expect(() => parseMargin([2, 1])).toThrow(new RangeError("not a margin: 2,1"));
  expect(() => tost([1, 2], [NaN, 1], {margin: 1})).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => tost([1, 2], [1], {margin: 1, paired: true})).toThrow(new RangeError("lengths differ: 2, 1"));
});

test("rope's probabilities add up to 1, and are those of the t distribution", () => {
  // Within ±margin: 1 − the two one-sided p of tost.
  const {pBelow, pInside, pAbove} = rope(first, second, {margin: 2});
  const {pLow, pHigh} = tost(first, second, {margin: 2});
  expect(pBelow + pInside + pAbove).toBeCloseTo(1, 14);
  expect(pBelow).toBeCloseTo(pLow, 12);
  expect(pAbove).toBeCloseTo(pHigh, 12);
});

test("rope keeps digits of a region far from the estimate", () => {
  // R: pt(a, df) differences; here by the one-sided p of a shifted mean.
  const x = [10.1, 10.2, 9.9, 10, 10.1, 9.8];
  const y = [0.1, 0, -0.1, 0.2, 0, 0.1];
  const {pInside} = rope(x, y, {margin: 1});
  const far = (shift: number) =>
    welchT(
      x.map((v) => v - shift),
      y,
      {alternative: "greater"}
    ).p;
  expect(pInside / (far(1) - far(-1))).toBeCloseTo(1, 9);
  expect(pInside).toBeGreaterThan(0);
});

test("rope(y, x) swaps below and above", () => {
  const [a, b] = [rope(first, second, {margin: 1, paired: true}), rope(second, first, {margin: 1, paired: true})];
  expect(a.pBelow).toBeCloseTo(b.pAbove, 12);
  expect(a.pInside).toBeCloseTo(b.pInside, 12);
});

test("rope of too few values is NaN", () => {
  expect(rope([1], [2], {margin: 1})).toMatchObject({pBelow: NaN, pInside: NaN, pAbove: NaN});
});

test("rope without variance puts everything where the estimate is", () => {
  expect(rope([3, 3], [1, 1], {margin: 1})).toMatchObject({pBelow: 0, pInside: 0, pAbove: 1});
  expect(rope([1, 1], [1, 1], {margin: 1})).toMatchObject({pBelow: 0, pInside: 1, pAbove: 0});
});
