import fc from "fast-check";
import {expect, test} from "vitest";
import {pairedPermutation} from "../../src/stats/pairedPermutation.js";
import {seeded} from "../../src/stats/random.js";
import {distanceFromUniform, draws, root, sample, share, signings} from "./enumerate.js";

const sum = (v: readonly number[]) => v.reduce((a, b) => a + b, 0);

test("pairedPermutation of Darwin's maize has Fisher's p", () => {
  // Differences in eighths of an inch: Fisher (1935), §21 counts 1,726 of 32,768.
  const d = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48].map((v) => v / 8);
  expect(pairedPermutation(d, 0)).toMatchObject({countTwoSided: 1726, total: 32768, method: "exact"});
});

test("pairedPermutation is complete enumeration of the signs", () => {
  fc.assert(
    fc.property(sample(fc.integer({min: -5, max: 5}), 1, 7), (d) => {
      const all = [...signings(d)].map(sum);
      const result = pairedPermutation(d, 0);
      expect(result.pLess).toBeCloseTo(
        share(all, (s) => s <= sum(d)),
        12
      );
      expect(result.pGreater).toBeCloseTo(
        share(all, (s) => s >= sum(d)),
        12
      );
      expect(result.pTwoSided).toBeCloseTo(
        share(all, (s) => Math.abs(s) >= Math.abs(sum(d))),
        12
      );
    })
  );
});

test("pairedPermutation of values without a common step is complete enumeration", () => {
  fc.assert(
    fc.property(sample(root, 1, 7), (d) => {
      const all = [...signings(d)].map(sum);
      const slack = 1e-12 * sum(d.map(Math.abs));
      expect(pairedPermutation(d, 0).pTwoSided).toBeCloseTo(
        share(all, (s) => Math.abs(s) >= Math.abs(sum(d)) - slack),
        12
      );
    })
  );
});

test("pairedPermutation counts sums that are equal on paper as equal", () => {
  // 0.1 + 0.2 = 0.3 in tenths: 3 signs of 1, 2, 3 with sum 0 among 8 are 2.
  expect(pairedPermutation([0.1, 0.2, -0.3], 0)).toMatchObject({pTwoSided: 1, pLess: 5 / 8, pGreater: 5 / 8});
  expect(pairedPermutation([0.5, 0.3, 0.1], [0.4, 0.1, 0.4])).toMatchObject({pTwoSided: 1, pLess: 5 / 8});
  expect(pairedPermutation([1 / 3, 2 / 3, -1], 0)).toMatchObject({pTwoSided: 1});
});

test("pairedPermutation counts hundreds of pairs of whole scores exactly", () => {
  const {gates} = draws(3);
  expect(pairedPermutation(gates(300), gates(300)).method).toBe("exact");
});

test("pairedPermutation(y, x) swaps the tails", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 9})), {minLength: 1, maxLength: 40}),
      (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const a = pairedPermutation(x, y);
        const b = pairedPermutation(y, x);
        expect([a.pLess, a.pGreater, a.pTwoSided]).toEqual([b.pGreater, b.pLess, b.pTwoSided]);
        expect(a.meanDiff).toBeCloseTo(-b.meanDiff, 12);
      }
    )
  );
});

test("pairedPermutation does not depend on order, shift or scale", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 9})), {minLength: 1, maxLength: 30}),
      (pairs) => {
        const run = (list: [number, number][], f = (v: number) => v) =>
          pairedPermutation(
            list.map(([a]) => f(a)),
            list.map(([, b]) => f(b))
          ).p;
        expect(run(pairs.toReversed())).toBe(run(pairs));
        expect(run(pairs, (v) => v / 10 + 3)).toBe(run(pairs));
      }
    )
  );
});

test("pairedPermutation({method: 'Monte Carlo'}) is near the exact p", () => {
  const {normals} = draws(5);
  const d = normals(14).map((v) => v + 0.4);
  const exact = pairedPermutation(d, 0).p;
  const {p, method, seed, total} = pairedPermutation(d, 0, {method: "Monte Carlo", reps: 20000, random: seeded(9)});
  expect({method, seed, total}).toEqual({method: "Monte Carlo", seed: 9, total: 20001});
  expect(Math.abs(p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20000));
});

test("pairedPermutation gives the same bytes for one seed, others for another", () => {
  const {normals} = draws(6);
  const d = normals(60);
  const run = (seed: number) => pairedPermutation(d, 0, {reps: 999, random: seeded(seed)});
  expect(run(1)).toEqual(run(1));
  expect(run(1).p).not.toBe(run(2).p);
});

test("pairedPermutation's Monte Carlo p is never 0", () => {
  expect(
    pairedPermutation(
      Array.from({length: 50}, (_, i) => Math.sqrt(i + 1)),
      0,
      {reps: 99}
    ).p
  ).toBe(0.01);
});

test("pairedPermutation's p is uniform under the null", () => {
  const {normals} = draws(12);
  expect(distanceFromUniform(2000, () => pairedPermutation(normals(12), 0).p)).toBeLessThan(0.04);
});

test("pairedPermutation(no pairs) has p 1", () => {
  expect(pairedPermutation([], [])).toMatchObject({p: 1, n: 0, meanDiff: NaN});
});

test("pairedPermutation refuses bad input", () => {
  expect(() => pairedPermutation([1], [1, 2])).toThrow(new RangeError("lengths differ: 1, 2"));
  expect(() => pairedPermutation([NaN], [1])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => pairedPermutation(draws(1).normals(60), 0, {method: "exact"})).toThrow(
    new RangeError("too many pairs for an exact test: 60")
  );
});
