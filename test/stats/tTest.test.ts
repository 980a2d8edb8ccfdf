import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {oneSampleT, pairedT, studentT, tUpperTail, welchT} from "../../src/stats/tTest.js";
import {distanceFromUniform, draws, sample, score} from "./enumerate.js";

// Student's sleep data: extra hours with two drugs; R's t.test(extra ~ group), t.test(…, paired = TRUE).
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

test("welchT of Student's sleep data is R's", () => {
  const {t, df, p, low, high, estimate} = welchT(first, second);
  expect(t).toBeCloseTo(-1.8608, 4);
  expect(df).toBeCloseTo(17.776, 3);
  expect(p).toBeCloseTo(0.07939, 5);
  expect([low, high]).toEqual([expect.closeTo(-3.3654832, 7), expect.closeTo(0.2054832, 7)]);
  expect(estimate).toBeCloseTo(-1.58, 12);
});

test("pairedT of Student's sleep data is R's", () => {
  const {t, df, p, method, n} = pairedT(first, second);
  expect(t).toBeCloseTo(-4.0621, 4);
  expect({df, method, n}).toEqual({df: 9, method: "paired t", n: 10});
  expect(p).toBeCloseTo(0.002833, 6);
});

test("studentT pools the variances", () => {
  // Means 2 and 5, each variance 1: t = −3 / √(2/3), by hand.
  const {t, df, se} = studentT([1, 2, 3], [4, 5, 6]);
  expect(t).toBeCloseTo(-3 / Math.sqrt(2 / 3), 14);
  expect(df).toBe(4);
  expect(se).toBeCloseTo(Math.sqrt(2 / 3), 14);
});

test("oneSampleT(x, {mu}) tests the mean against mu", () => {
  const {t, estimate, low, high} = oneSampleT([1, 2, 3], {mu: 1});
  expect(t).toBeCloseTo(Math.sqrt(3), 14);
  expect(estimate).toBe(2);
  expect((low + high) / 2).toBeCloseTo(2, 12);
});

describe.each([
  ["welchT", welchT],
  ["studentT", studentT]
])("%s", (_, t) => {
  const x = sample(score, 2, 12);

  test("t(y, x) has the other sign, and the p", () => {
    fc.assert(
      fc.property(x, x, (a, b) => {
        const [p, q] = [t(a, b), t(b, a)];
        fc.pre(p.se > 0);
        expect(p.t).toBeCloseTo(-q.t, 9);
        expect(p.p).toBeCloseTo(q.p, 12);
      })
    );
  });

  test("order does not matter", () => {
    fc.assert(
      fc.property(x, x, (a, b) => {
        const [p, q] = [
          t(a, b),
          t(
            a.toReversed(),
            b.toSorted((u, v) => u - v)
          )
        ];
        fc.pre(p.se > 0);
        expect(p.t).toBeCloseTo(q.t, 9);
      })
    );
  });

  test("shift and scale do not matter", () => {
    fc.assert(
      fc.property(x, x, (a, b) => {
        const f = (v: number) => 3 * v + 1000;
        const [p, q] = [t(a, b), t(a.map(f), b.map(f))];
        fc.pre(p.se > 0);
        expect(p.t).toBeCloseTo(q.t, 8);
        expect(q.estimate).toBeCloseTo(3 * p.estimate, 8);
      })
    );
  });

  test("the interval holds the estimate, and widens with the level", () => {
    fc.assert(
      fc.property(x, x, fc.double({min: 0.01, max: 0.98, noNaN: true}), (a, b, level) => {
        const [p, q] = [t(a, b, {level}), t(a, b, {level: level + 0.01})];
        fc.pre(p.se > 0);
        expect(p.low).toBeLessThanOrEqual(p.estimate);
        expect(p.high).toBeGreaterThanOrEqual(p.estimate);
        expect(q.low).toBeLessThanOrEqual(p.low);
        expect(q.high).toBeGreaterThanOrEqual(p.high);
      })
    );
  });

  test("p is uniform under the null", () => {
    const {normals} = draws(31);
    expect(distanceFromUniform(4000, () => t(normals(8), normals(8)).p)).toBeLessThan(0.03);
  });

  test("the interval excludes 0 exactly where p is below 1 − level", () => {
    const {normals} = draws(32);
    for (let i = 0; i < 200; ++i) {
      const {low, high, p} = t(
        normals(6),
        normals(9).map((v) => v + 1)
      );
      expect(low > 0 || high < 0).toBe(p < 0.05);
    }
  });
});

test("oneSampleT's p is uniform under the null", () => {
  const {normals} = draws(33);
  expect(distanceFromUniform(4000, () => oneSampleT(normals(6)).p)).toBeLessThan(0.03);
});

test("welchT keeps its digits at an offset of 1e15", () => {
  const at = (v: number) => v + 1e15;
  expect(welchT([1, 2, 4].map(at), [2, 5, 9].map(at)).t).toBe(welchT([1, 2, 4], [2, 5, 9]).t);
});

test("welchT does not overflow near the ends of the doubles", () => {
  const x = [1, 2, 4];
  const y = [2, 5, 9];
  for (const unit of [2 ** 1019, 2 ** -1060])
    expect(
      welchT(
        x.map((v) => v * unit),
        y.map((v) => v * unit)
      ).t
    ).toBeCloseTo(welchT(x, y).t, 12);
});

test("welchT({alternative}) gives one tail", () => {
  const less = welchT(first, second, {alternative: "less"}).p;
  expect(less).toBeCloseTo(0.07939 / 2, 5);
  expect(welchT(first, second, {alternative: "greater"}).p).toBeCloseTo(1 - less, 12);
});

test("welchT without variance has no df, and p 0 or none", () => {
  expect(welchT([1, 1], [2, 2])).toMatchObject({t: -Infinity, p: 0, df: NaN, low: NaN});
  expect(welchT([1, 1], [1, 1])).toMatchObject({t: NaN, p: NaN});
});

test("too few values give NaN", () => {
  expect(welchT([1], [1, 2])).toMatchObject({t: NaN, p: NaN, low: NaN});
  expect(welchT([], [])).toMatchObject({estimate: NaN, t: NaN, p: NaN});
  expect(oneSampleT([4])).toMatchObject({estimate: 4, t: NaN, low: NaN, p: NaN});
  expect(pairedT([], [])).toMatchObject({estimate: NaN, p: NaN});
});

test("t tests refuse bad input", () => {
  expect(() => welchT([NaN], [1])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => studentT([1], [Infinity])).toThrow(new RangeError("not a finite number: Infinity"));
  expect(() => pairedT([1, 2], [1])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() => oneSampleT([1, 2], {mu: NaN})).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => welchT([1, 2], [3, 4], {level: 95})).toThrow(new RangeError("not a confidence level: 95"));
});

test("tUpperTail(±Infinity, NaN) is 0 or 1", () => {
  expect([tUpperTail(Infinity, NaN), tUpperTail(-Infinity, NaN), tUpperTail(1, NaN)]).toEqual([0, 1, NaN]);
});
