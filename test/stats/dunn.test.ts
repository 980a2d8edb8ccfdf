import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {comparePairs} from "../../src/stats/comparePairs.js";
import {conoverIman} from "../../src/stats/conoverIman.js";
import {dunn} from "../../src/stats/dunn.js";
import {kruskalWallis} from "../../src/stats/kruskalWallis.js";
import {average, distanceFromUniform, draws, gate, groupings, sample} from "./enumerate.js";

test("dunn of two groups is Kruskal–Wallis", () => {
  const groups = [
    [1, 3, 4, 4],
    [2, 4, 6, 7, 9]
  ];
  const [{statistic, p}] = dunn(groups).pairs;
  expect(statistic ** 2).toBeCloseTo(kruskalWallis(groups).H, 12);
  expect(p).toBeCloseTo(kruskalWallis(groups).p, 12);
});

test("dunn's z has variance 1 over all ways to group the values, ties included", () => {
  const values = [0, 1, 1, 2, 2, 5];
  for (const pair of [0, 1, 2]) {
    expect(average(groupings(values, [1, 2, 3]), (g) => dunn(g).pairs[pair].statistic ** 2)).toBeCloseTo(1, 12);
    expect(average(groupings(values, [1, 2, 3]), (g) => dunn(g).pairs[pair].statistic)).toBeCloseTo(0, 12);
  }
});

test("conoverIman is the t test of the ranks with the pooled variance", () => {
  // Ranks 1 2 | 3 4 | 5 6: within-group variance ½, df 3: t = −2/√(½·(½ + ½)).
  const {pairs, df} = conoverIman([
    [10, 20],
    [30, 40],
    [50, 60]
  ]);
  expect(df).toBe(3);
  expect(pairs[0].statistic).toBeCloseTo(-2 / Math.sqrt(0.5), 12);
  expect(pairs[1].statistic).toBeCloseTo(-4 / Math.sqrt(0.5), 12);
});

describe.each([
  ["dunn", dunn],
  ["conoverIman", conoverIman]
])("%s", (_, run) => {
  const groups = fc.array(sample(gate, 2, 9), {minLength: 2, maxLength: 4});

  test("lists pairs i < j, positive where i ranks higher", () => {
    const {pairs} = run([
      [9, 8, 7],
      [1, 2, 3],
      [4, 5, 6]
    ]);
    expect(pairs.map(({i, j}) => [i, j])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2]
    ]);
    expect(pairs.map(({statistic}) => Math.sign(statistic))).toEqual([1, 1, -1]);
  });

  test("does not depend on the order of groups or values, on shift or scale", () => {
    fc.assert(
      fc.property(groups, (g) => {
        const a = run(g).pairs;
        fc.pre(a.every(({p}) => Number.isFinite(p)));
        const b = run(g.toReversed().map((v) => v.map((x) => 3 * x - 1).toReversed())).pairs;
        const last = g.length - 1;
        for (const {i, j, statistic, p, pAdjusted} of a) {
          const other = b.find((pair) => pair.i === last - j && pair.j === last - i)!;
          expect(other.statistic).toSatisfy(
            (v: number) => v === -statistic || Math.abs(v + statistic) <= 1e-6 * (1 + Math.abs(statistic))
          );
          expect(other.p).toBeCloseTo(p, 8);
          expect(other.pAdjusted).toBeCloseTo(pAdjusted, 8);
        }
      })
    );
  });

  test("adjusts over all pairs, Holm unless told otherwise", () => {
    const g = [
      [1, 2, 3, 9],
      [4, 5, 6, 7],
      [8, 9, 10, 11]
    ];
    const p = run(g).pairs.map((pair) => pair.p);
    expect(run(g).pairs.map((pair) => pair.pAdjusted)[0]).toBeCloseTo(
      Math.min(1, Math.max(...p.toSorted((a, b) => a - b).map((v, r) => (v <= p[0] ? v * (3 - r) : 0)))),
      12
    );
    expect(run(g, {adjust: "bonferroni"}).pairs.map((pair) => pair.pAdjusted)).toEqual(
      p.map((v) => Math.min(1, 3 * v))
    );
    expect(run(g, {adjust: "none"}).pairs.map((pair) => pair.pAdjusted)).toEqual(p);
  });

  test("p is uniform under the null", () => {
    const {normals} = draws(81);
    expect(distanceFromUniform(3000, () => run([normals(15), normals(20), normals(12)]).pairs[1].p)).toBeLessThan(0.04);
  });

  test("all values equal gives NaN", () => {
    expect(
      run([
        [1, 1],
        [1, 1]
      ]).pairs[0]
    ).toMatchObject({statistic: NaN, p: NaN, pAdjusted: NaN});
  });

  test("refuses bad input", () => {
    expect(() => run([[1]])).toThrow(new RangeError("need at least 2 groups: 1"));
    expect(() => run([[1], []])).toThrow(new RangeError("empty group"));
    expect(() => run([[1], [NaN]])).toThrow(new RangeError("not a finite number: NaN"));
  });
});

test("conoverIman of groups that are one value each is infinite", () => {
  const {pairs} = conoverIman([
    [1, 1, 1],
    [4, 4, 4, 4, 4, 4, 4],
    [9, 9, 9]
  ]);
  expect(pairs.map(({statistic, p}) => [statistic, p])).toEqual([
    [-Infinity, 0],
    [-Infinity, 0],
    [-Infinity, 0]
  ]);
});

test("comparePairs leaves adjusted p out where one p is missing", () => {
  const pairs = comparePairs(3, (i, j) => (i + j === 1 ? NaN : 1), {
    sf: (x) => (Number.isNaN(x) ? NaN : 0.1),
    method: "holm"
  });
  expect(pairs.map(({p}) => p)).toEqual([NaN, 0.2, 0.2]);
  expect(pairs.map(({pAdjusted}) => pAdjusted)).toEqual([NaN, NaN, NaN]);
});
