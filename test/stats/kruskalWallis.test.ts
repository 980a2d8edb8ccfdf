import fc from "fast-check";
import {expect, test} from "vitest";
import {kruskalWallis} from "../../src/stats/kruskalWallis.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {rankGroups} from "../../src/stats/rankGroups.js";
import {rank} from "../../src/stats/ranks.js";
import {average, distanceFromUniform, draws, gate, groupings, root, sample} from "./enumerate.js";

test("kruskalWallis of mucociliary efficiency is Hollander and Wolfe's", () => {
  // Hollander and Wolfe (1973), p. 116; R's example of kruskal.test: 0.77143, p 0.68.
  const {H, df, p, meanRanks} = kruskalWallis([
    [2.9, 3.0, 2.5, 2.6, 3.2],
    [3.8, 2.7, 4.0, 2.4],
    [2.8, 3.4, 3.7, 2.2, 2.0]
  ]);
  expect(H).toBeCloseTo(0.77143, 5);
  expect(df).toBe(2);
  expect(p).toBeCloseTo(0.68, 2);
  expect(meanRanks).toEqual([expect.closeTo(7.2, 12), expect.closeTo(9, 12), expect.closeTo(6.6, 12)]);
});

test("kruskalWallis of separate groups is by hand", () => {
  // Rank sums 3, 7, 11 of 2 each: H = 12/42 · (9 + 49 + 121)/2 − 21 = 32/7.
  const {H, epsilonSquared, etaSquaredH, tieCorrection} = kruskalWallis([
    [1, 2],
    [3, 4],
    [5, 6]
  ]);
  expect(H).toBeCloseTo(32 / 7, 12);
  expect(epsilonSquared).toBeCloseTo(32 / 35, 12);
  expect(etaSquaredH).toBeCloseTo((32 / 7 - 2) / 3, 12);
  expect(tieCorrection).toBe(1);
});

test("kruskalWallis's mean over all ways to group the values is its df, ties included", () => {
  const values = [0, 1, 1, 2, 2, 5];
  expect(average(groupings(values, [1, 2, 3]), (g) => kruskalWallis(g).H)).toBeCloseTo(2, 12);
  expect(average(groupings(values.slice(1), [2, 3]), (g) => kruskalWallis(g).H)).toBeCloseTo(1, 12);
});

test("kruskalWallis of two groups is the square of Mann–Whitney's z", () => {
  fc.assert(
    fc.property(sample(gate, 1, 9), sample(gate, 1, 9), (x, y) => {
      const {z} = mannWhitney(x, y, {method: "asymptotic", continuity: false});
      const {H, p} = kruskalWallis([x, y]);
      if (Number.isNaN(H)) expect(z).toBeNaN();
      else {
        expect(H).toBeCloseTo(z! ** 2, 9);
        expect(p).toBeCloseTo(mannWhitney(x, y, {method: "asymptotic", continuity: false}).p, 9);
      }
    })
  );
});

const groups = fc.array(sample(fc.oneof(gate, root), 1, 12), {minLength: 2, maxLength: 5});

test("rankGroups sums the ranks of each group", () => {
  fc.assert(
    fc.property(fc.oneof(groups, fc.array(sample(gate, 1, 12), {minLength: 2, maxLength: 5})), (g) => {
      const {ranks, tieSum} = rank(g.flat());
      const result = rankGroups(g);
      let at = 0;
      g.forEach((values, i) => {
        const sum = ranks.slice(at, (at += values.length)).reduce((a, b) => a + b, 0);
        expect(result.rankSums[i]).toBeCloseTo(sum, 9);
      });
      expect(result.tieSum).toBe(tieSum);
    })
  );
});

test.each([
  ["uniform", (u: number) => u],
  ["of many magnitudes", (u: number) => Math.exp(600 * (u - 0.5))],
  ["mostly equal", (u: number) => (u < 0.9 ? 0.5 : u)],
  ["in tenths", (u: number) => Math.floor(40 * u) / 10],
  ["negative and whole beyond the table", (u: number) => Math.floor(1e6 * u) - 5e5],
  ["near-equal", (u: number) => 1 + Math.floor(9 * u) * 2 ** -52],
  ["subnormal", (u: number) => Math.floor(100 * u) * 5e-324]
])("rankGroups of 20,000 values %s is the sum of their ranks", (_, shape) => {
  const {random} = draws(71);
  const g = [7000, 9000, 1, 3999].map((n) => Float64Array.from({length: n}, () => shape(random.uniform())));
  const {ranks, tieSum} = rank(g.flatMap((v) => Array.from(v)));
  const result = rankGroups(g);
  let at = 0;
  expect(result.rankSums).toEqual(g.map((v) => ranks.subarray(at, (at += v.length)).reduce((a, b) => a + b, 0)));
  expect(result.tieSum).toBe(tieSum);
});

test("rankGroups ranks huge magnitudes", () => {
  const {rankSums} = rankGroups([
    [1e308, -1e308, 5e-324],
    [1e307, 0, -5e-324]
  ]);
  expect(rankSums).toEqual([6 + 1 + 4, 5 + 3 + 2]);
});

test("kruskalWallis does not depend on the order of groups or values, on shift or scale", () => {
  fc.assert(
    fc.property(groups, (g) => {
      const {H} = kruskalWallis(g);
      fc.pre(!Number.isNaN(H));
      expect(kruskalWallis(g.toReversed()).H).toBeCloseTo(H, 9);
      expect(kruskalWallis(g.map((v) => v.toReversed())).H).toBe(H);
      expect(kruskalWallis(g.map((v) => v.map((x) => 4 * x))).H).toBe(H);
    })
  );
});

test("kruskalWallis's p is uniform under the null", () => {
  const {normals} = draws(72);
  expect(distanceFromUniform(3000, () => kruskalWallis([normals(20), normals(25), normals(30)]).p)).toBeLessThan(0.035);
});

test("kruskalWallis tells near-equal doubles apart, which R takes for ties", () => {
  expect(
    kruskalWallis([
      [1, 1 + 2 ** -52],
      [1 + 2 ** -51, 1 + 3 * 2 ** -52]
    ]).H
  ).toBeCloseTo(2.4, 12);
});

test("kruskalWallis(all equal) is NaN", () => {
  expect(
    kruskalWallis([
      [5, 5],
      [5, 5, 5]
    ])
  ).toMatchObject({H: NaN, p: NaN, tieCorrection: 0, df: 1});
});

test("kruskalWallis refuses bad input", () => {
  expect(() => kruskalWallis([[1, 2, 3]])).toThrow(new RangeError("need at least 2 groups: 1"));
  expect(() => kruskalWallis([[1], [], [2]])).toThrow(new RangeError("empty group"));
  expect(() => kruskalWallis([[1, NaN], [2]])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => kruskalWallis([[0.5, 1], [-Infinity]])).toThrow(new RangeError("not a finite number: -Infinity"));
});
