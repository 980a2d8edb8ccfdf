import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {wilcoxonSignedRank} from "../../src/stats/wilcoxonSignedRank.js";
import {distanceFromUniform, draws, sample, score, share, signings} from "./enumerate.js";

const difference = fc.integer({min: -4, max: 4});

test("wilcoxonSignedRank sums the ranks of the positive differences", () => {
  // |d| 1 1 2 3 have ranks 1.5 1.5 3 4; positive are 1, 3.
  const {wPlus, wMinus, n, nZero} = wilcoxonSignedRank([2, 3, 5, 4, 7], [1, 4, 7, 1, 7]);
  expect({wPlus, wMinus, n, nZero}).toEqual({wPlus: 5.5, wMinus: 4.5, n: 4, nZero: 1});
});

test("wilcoxonSignedRank(five of one sign) has p 2/32", () => {
  expect(wilcoxonSignedRank([1, 2, 3, 4, 5], 0).p).toBe(0.0625);
});

test.each(["wilcox", "pratt", "zsplit"] as const)(
  "wilcoxonSignedRank({zeroMethod: %s}) is complete enumeration",
  (zeroMethod) => {
    fc.assert(
      fc.property(sample(difference, 1, 7), (d) => {
        const statistic = (v: number[]) => wilcoxonSignedRank(v, 0, {method: "asymptotic", zeroMethod}).wPlus;
        const w = statistic(d);
        const all = [...signings(d)].map(statistic);
        const exact = wilcoxonSignedRank(d, 0, {method: "exact", zeroMethod});
        const less = share(all, (v) => v <= w);
        const greater = share(all, (v) => v >= w);
        expect(exact.p).toBeCloseTo(Math.min(1, 2 * Math.min(less, greater)), 12);
        expect(wilcoxonSignedRank(d, 0, {method: "exact", zeroMethod, alternative: "less"}).p).toBeCloseTo(less, 12);
        expect(wilcoxonSignedRank(d, 0, {method: "exact", zeroMethod, alternative: "greater"}).p).toBeCloseTo(
          greater,
          12
        );
      })
    );
  }
);

test.each(["wilcox", "pratt"] as const)(
  "wilcoxonSignedRank's asymptotic variance is that of all signings, %s",
  (zeroMethod) => {
    fc.assert(
      fc.property(sample(difference, 1, 7), (d) => {
        fc.pre(d.some((v) => v !== 0));
        const zs = [...signings(d)].map(
          (v) => wilcoxonSignedRank(v, 0, {method: "asymptotic", zeroMethod, continuity: false}).z!
        );
        expect(zs.reduce((s, z) => s + z * z, 0) / zs.length).toBeCloseTo(1, 9);
      })
    );
  }
);

describe("wilcoxonSignedRank under fast-check", () => {
  const pairs = fc.array(fc.tuple(score, score), {minLength: 1, maxLength: 20});
  const methods = fc.constantFrom("exact", "asymptotic");

  test("swapping x and y swaps the tails", () => {
    fc.assert(
      fc.property(pairs, methods, (d, method) => {
        const [x, y] = [d.map(([a]) => a), d.map(([, b]) => b)];
        const a = wilcoxonSignedRank(x, y, {method, alternative: "less"});
        const b = wilcoxonSignedRank(y, x, {method, alternative: "greater"});
        expect([a.wPlus, a.p]).toEqual([b.wMinus, b.p]);
      })
    );
  });

  test("the order of the pairs does not matter", () => {
    fc.assert(
      fc.property(pairs, methods, (d, method) => {
        const run = (list: [number, number][]) =>
          wilcoxonSignedRank(
            list.map(([a]) => a),
            list.map(([, b]) => b),
            {method}
          );
        expect(run(d.toReversed())).toEqual(run(d));
      })
    );
  });

  test("shift and scale do not matter", () => {
    fc.assert(
      fc.property(pairs, methods, (d, method) => {
        const run = (f: (v: number) => number) =>
          wilcoxonSignedRank(
            d.map(([a]) => f(a)),
            d.map(([, b]) => f(b)),
            {method}
          );
        expect(run((v) => 2 * v + 64)).toEqual(run((v) => v));
      })
    );
  });
});

test("wilcoxonSignedRank's p is uniform under the null", () => {
  const {normals} = draws(11);
  expect(
    distanceFromUniform(4000, () => wilcoxonSignedRank(normals(30), 0, {method: "asymptotic", continuity: false}).p)
  ).toBeLessThan(0.03);
});

test("wilcoxonSignedRank(no pair that differs) has exact p 1, asymptotic p NaN", () => {
  expect(wilcoxonSignedRank([2, 3], [2, 3]).p).toBe(1);
  expect(wilcoxonSignedRank([2, 3], [2, 3], {method: "asymptotic"}).p).toBeNaN();
  expect(wilcoxonSignedRank([], []).p).toBe(1);
});

test("wilcoxonSignedRank chooses the asymptotic p for many pairs", () => {
  const d = Array.from({length: 2000}, (_, i) => i - 900);
  expect(wilcoxonSignedRank(d, 0).method).toBe("asymptotic");
  expect(() => wilcoxonSignedRank(d, 0, {method: "exact"})).toThrow(
    new RangeError("too many pairs for an exact test: 1999")
  );
});

test("wilcoxonSignedRank refuses bad input", () => {
  expect(() => wilcoxonSignedRank([1, 2], [1])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() => wilcoxonSignedRank([NaN], 0)).toThrow(new RangeError("not a finite number: NaN"));
});
