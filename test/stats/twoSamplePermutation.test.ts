import fc from "fast-check";
import {expect, test} from "vitest";
import {seeded} from "../../src/stats/random.js";
import {twoSamplePermutation} from "../../src/stats/twoSamplePermutation.js";
import {distanceFromUniform, draws, root, sample, score, share, splits} from "./enumerate.js";

const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
const differ = ([x, y]: [readonly number[], readonly number[]]) => mean(x) - mean(y);

test("twoSamplePermutation counts splits with a difference as large", () => {
  // Of the 3 ways to choose one of 1, 2, 6, one has the difference 4.5; the others are −3 and −1.5.
  expect(twoSamplePermutation([6], [1, 2])).toMatchObject({
    meanDiff: 4.5,
    pGreater: 1 / 3,
    pLess: 1,
    pTwoSidedAbs: 1 / 3,
    total: 3
  });
});

test.each([
  ["gates", fc.integer({min: 0, max: 5})],
  ["eighths", score],
  ["roots", root]
])("twoSamplePermutation of %s is complete enumeration", (_, values) => {
  fc.assert(
    fc.property(sample(values, 1, 4), sample(values, 1, 5), (x, y) => {
      const d = differ([x, y]);
      const slack = 1e-11 * (1 + Math.max(...x.map(Math.abs), ...y.map(Math.abs)));
      const all = [...splits([...x, ...y], x.length)].map(differ);
      const result = twoSamplePermutation(x, y);
      const less = share(all, (v) => v <= d + slack);
      const greater = share(all, (v) => v >= d - slack);
      expect(result.pLess).toBeCloseTo(less, 12);
      expect(result.pGreater).toBeCloseTo(greater, 12);
      expect(result.pTwoSidedAbs).toBeCloseTo(
        share(all, (v) => Math.abs(v) >= Math.abs(d) - slack),
        12
      );
      expect(result.pTwoSidedDoubled).toBeCloseTo(Math.min(1, 2 * Math.min(less, greater)), 12);
    })
  );
});

test("twoSamplePermutation(y, x) swaps the tails", () => {
  fc.assert(
    fc.property(sample(score, 1, 20), sample(score, 1, 20), (x, y) => {
      const a = twoSamplePermutation(x, y, {random: seeded(1)});
      const b = twoSamplePermutation(y, x, {random: seeded(1)});
      fc.pre(a.method === "exact");
      expect(a.pLess).toBeCloseTo(b.pGreater, 12);
      expect(a.pTwoSidedAbs).toBeCloseTo(b.pTwoSidedAbs, 12);
    })
  );
});

test("twoSamplePermutation does not depend on order, shift or scale", () => {
  fc.assert(
    fc.property(sample(fc.integer({min: 0, max: 5}), 1, 15), sample(fc.integer({min: 0, max: 5}), 1, 15), (x, y) => {
      const f = (v: number) => v / 10 - 7;
      const p = twoSamplePermutation(x, y).p;
      expect(twoSamplePermutation(x.toReversed(), y.toReversed()).p).toBe(p);
      expect(twoSamplePermutation(x.map(f), y.map(f)).p).toBeCloseTo(p, 12);
    })
  );
});

test("twoSamplePermutation counts a hundred gates a sample exactly", () => {
  const {gates} = draws(2);
  expect(twoSamplePermutation(gates(100), gates(100)).method).toBe("exact");
});

test("twoSamplePermutation({method: 'Monte Carlo'}) is near the exact p", () => {
  const {normals} = draws(21);
  const [x, y] = [normals(9).map((v) => v + 0.7), normals(11)];
  const {pTwoSidedAbs: exact} = twoSamplePermutation(x, y, {method: "exact"});
  const {pTwoSidedAbs, total, seed} = twoSamplePermutation(x, y, {
    method: "Monte Carlo",
    reps: 20000,
    random: seeded(4)
  });
  expect({total, seed}).toEqual({total: 20001, seed: 4});
  expect(Math.abs(pTwoSidedAbs - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20000));
});

test("twoSamplePermutation gives the same bytes for one seed, others for another", () => {
  const {normals} = draws(22);
  const [x, y] = [normals(40), normals(40)];
  const run = (seed: number) => twoSamplePermutation(x, y, {reps: 999, random: seeded(seed)});
  expect(run(1)).toEqual(run(1));
  expect(run(1).p).not.toBe(run(2).p);
});

test("twoSamplePermutation's p is uniform under the null", () => {
  const {normals} = draws(23);
  expect(distanceFromUniform(1000, () => twoSamplePermutation(normals(7), normals(6)).p)).toBeLessThan(0.06);
});

test("twoSamplePermutation(all equal) has p 1", () => {
  expect(twoSamplePermutation([2, 2], [2])).toMatchObject({p: 1, pLess: 1, pGreater: 1, meanDiff: 0});
});

test("twoSamplePermutation refuses bad input", () => {
  expect(() => twoSamplePermutation([], [1])).toThrow(new RangeError("empty sample"));
  expect(() => twoSamplePermutation([1], [NaN])).toThrow(new RangeError("not a finite number: NaN"));
  const {normals} = draws(1);
  expect(() => twoSamplePermutation(normals(30), normals(30), {method: "exact"})).toThrow(
    new RangeError("too many values for an exact test: 60")
  );
});
