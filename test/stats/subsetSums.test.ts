import fc from "fast-check";
import {expect, test} from "vitest";
import {lattice} from "../../src/stats/lattice.js";
import {pairCounts} from "../../src/stats/pairCounts.js";
import {rankSumCounts} from "../../src/stats/rankSumCounts.js";
import {selectSorted} from "../../src/stats/selectSorted.js";
import {signSums} from "../../src/stats/signSums.js";
import {splitSums} from "../../src/stats/splitSums.js";
import {subsetSums} from "../../src/stats/subsetSums.js";
import {brent} from "../../src/stats/brent.js";
import {gate, root, sample, share, splits} from "./enumerate.js";

const sum = (v: readonly number[]) => v.reduce((a, b) => a + b, 0);
const values = fc
  .array(fc.integer({min: -9, max: 12}), {minLength: 1, maxLength: 8})
  .map((v) => v.toSorted((a, b) => a - b));

test("subsetSums counts the subsets of one size by their sum", () => {
  fc.assert(
    fc.property(values, fc.nat(8), fc.integer({min: -20, max: 60}), (v, k, limit) => {
      const size = k % (v.length + 1);
      const all = [...splits(v, size)].map(([chosen]) => sum(chosen));
      const {total, atMost, atLeast} = subsetSums(v, size);
      expect(total).toBe(all.length);
      expect(atMost(limit)).toBe(all.filter((s) => s <= limit).length);
      expect(atLeast(limit)).toBe(all.filter((s) => s >= limit).length);
    })
  );
});

test("signSums counts signings by the sum of what is signed +", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), {maxLength: 8}), fc.integer({min: -2, max: 40}), (v, limit) => {
      const {total, atMost, atLeast} = signSums(v);
      const all = Array.from({length: 2 ** v.length}, (_, mask) => sum(v.filter((_, i) => (mask >> i) & 1)));
      expect(total).toBe(all.length);
      expect(atMost(limit)).toBe(all.filter((s) => s <= limit).length);
      expect(atLeast(limit)).toBe(all.filter((s) => s >= limit).length);
    })
  );
});

test("splitSums counts subsets of any or one size", () => {
  fc.assert(
    fc.property(sample(root, 0, 8), fc.nat(8), fc.double({min: -50, max: 50, noNaN: true}), (v, k, limit) => {
      const subsets = Array.from({length: 2 ** v.length}, (_, mask) => v.filter((_, i) => (mask >> i) & 1));
      expect(splitSums(v, null)(limit)).toBe(subsets.filter((s) => sum(s) <= limit).length);
      const size = k % (v.length + 1);
      expect(splitSums(v, size)(limit)).toBe(subsets.filter((s) => s.length === size && sum(s) <= limit).length);
    })
  );
});

test("rankSumCounts counts the arrangements by U", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 5}),
      fc.integer({min: 1, max: 5}),
      fc.integer({min: -1, max: 26}),
      (m, n, u) => {
        const all = [
          ...splits(
            Array.from({length: m + n}, (_, i) => i + 1),
            m
          )
        ].map(([x]) => sum(x) - (m * (m + 1)) / 2);
        expect(rankSumCounts(m, n).total).toBe(all.length);
        expect(rankSumCounts(m, n).atMost(u)).toBe(all.filter((v) => v <= u).length);
      }
    )
  );
});

test("rankSumCounts(50, 50) is right to the last digits", () => {
  // R: choose(100, 50); the same recurrence in whole numbers (BigInt) gives 85,903,… up to u 400.
  const {total, atMost} = rankSumCounts(50, 50);
  expect(total / Number(100891344545564193334812497256n)).toBeCloseTo(1, 14);
  expect(atMost(4)).toBe(1 + 1 + 2 + 3 + 5); // partitions of 0 to 4
  const exact = [1n];
  const top = 1250;
  for (let k = 1; k <= top; ++k) exact.push(0n);
  for (let i = 1; i <= 50; ++i) {
    for (let k = i; k <= top; ++k) exact[k] += exact[k - i];
    for (let k = top; k >= 50 + i; --k) exact[k] -= exact[k - 50 - i];
  }
  let below = 0n;
  exact.forEach((count, u) => {
    below += count;
    expect(Math.abs(atMost(u) / Number(below) - 1)).toBeLessThan(1e-14);
  });
});

test("lattice finds tenths, thirds and sevenths", () => {
  expect(lattice([0.1, 0.2, 0.3 - 0.2, -0.7])).toEqual(Float64Array.of(1, 2, 1, -7));
  expect(lattice([1 / 3, 2 / 3, 1])).toEqual(Float64Array.of(1, 2, 3));
  expect(lattice([1 / 7, 0.5])).toEqual(Float64Array.of(2, 7));
  expect(lattice([0.1234, 5])).toEqual(Float64Array.of(1234, 50000));
  expect(lattice([1e15 + 1, 1e15 + 0.5])).toEqual(Float64Array.of(2e15 + 2, 2e15 + 1));
});

test("lattice of measured values is null", () => {
  expect(lattice([Math.SQRT2, Math.PI])).toBe(null);
  expect(lattice([1e300, 1])).toBe(null);
  expect(lattice([])).toEqual(new Float64Array(0));
});

test("selectSorted finds the k-th of numbers that it only counts", () => {
  fc.assert(
    fc.property(sample(fc.oneof(gate, root), 1, 9), fc.nat(8), (v, r) => {
      const S = v.toSorted((a, b) => a - b);
      const k = 1 + (r % S.length);
      const found = selectSorted(k, [S[0], S[S.length - 1]], (limit) => {
        const below = S.filter((x) => x <= limit);
        return {count: below.length, below: below[below.length - 1], above: S[below.length]};
      });
      expect(found).toBe(S[k - 1]);
    })
  );
});

test("brent finds a root to its tolerance", () => {
  expect(brent((x) => x ** 3 - 2, [0, 2], 1e-12)).toBeCloseTo(Math.cbrt(2), 10);
  expect(brent((x) => (x < 0.3 ? -1 : 1), [0, 1])).toBeCloseTo(0.3, 3);
  expect(brent((x) => x, [0, 1])).toBe(0);
  expect(brent((x) => x - 1, [0, 1])).toBe(1);
});

test("pairCounts counts every pair", () => {
  fc.assert(
    fc.property(sample(gate, 1, 9), sample(gate, 1, 9), (x, y) => {
      const pairs = x.flatMap((a) => y.map((b) => a - b));
      const {greater, less, equal, tieSum, doubledRanks} = pairCounts(x, y, {ranks: true});
      expect([greater, less, equal]).toEqual([
        pairs.filter((d) => d > 0).length,
        pairs.filter((d) => d < 0).length,
        pairs.filter((d) => d === 0).length
      ]);
      const all = [...x, ...y];
      // Each of t equal values adds t² − 1.
      expect(tieSum).toBe(sum(all.map((v) => all.filter((w) => w === v).length ** 2 - 1)));
      expect(sum(doubledRanks)).toBe(all.length * (all.length + 1));
      expect(share(doubledRanks, Number.isInteger)).toBe(1);
    })
  );
});
