import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {conoverFriedman} from "../../src/stats/conoverFriedman.js";
import {friedman, rankBlocks} from "../../src/stats/friedman.js";
import {criticalDifference, nemenyi, nemenyiQ} from "../../src/stats/nemenyi.js";
import {average, distanceFromUniform, draws, gate, orders} from "./enumerate.js";

// Rounding first base, three methods, 22 players: Hollander and Wolfe (1973), p. 140; R's example of friedman.test.
const bases = [
  [5.4, 5.5, 5.55],
  [5.85, 5.7, 5.75],
  [5.2, 5.6, 5.5],
  [5.55, 5.5, 5.4],
  [5.9, 5.85, 5.7],
  [5.45, 5.55, 5.6],
  [5.4, 5.4, 5.35],
  [5.45, 5.5, 5.35],
  [5.25, 5.15, 5],
  [5.85, 5.8, 5.7],
  [5.25, 5.2, 5.1],
  [5.65, 5.55, 5.45],
  [5.6, 5.35, 5.45],
  [5.05, 5, 4.95],
  [5.5, 5.5, 5.4],
  [5.45, 5.55, 5.5],
  [5.55, 5.55, 5.35],
  [5.45, 5.5, 5.55],
  [5.5, 5.45, 5.25],
  [5.65, 5.6, 5.4],
  [5.7, 5.65, 5.55],
  [6.3, 6.3, 6.25]
];

test("friedman of rounding first base is Hollander and Wolfe's", () => {
  const {chi2, df, p} = friedman(bases);
  expect(chi2).toBeCloseTo(11.143, 3);
  expect(df).toBe(2);
  expect(p).toBeCloseTo(0.003805, 6);
});

test("friedman of one order in every block is complete agreement", () => {
  const {chi2, kendallW, F, pF, meanRanks} = friedman([
    [1, 2, 3],
    [4, 5, 6],
    [0, 7, 9]
  ]);
  expect({chi2, kendallW, F, pF, meanRanks}).toEqual({chi2: 6, kendallW: 1, F: Infinity, pF: 0, meanRanks: [1, 2, 3]});
});

test("friedman's mean over all orders within blocks is its df, ties included", () => {
  const blocks = [
    [1, 2, 3],
    [1, 1, 4],
    [2, 5, 5]
  ];
  const tables = [...orders(blocks[0])].flatMap((a) =>
    [...orders(blocks[1])].flatMap((b) => [...orders(blocks[2])].map((c) => [a, b, c]))
  );
  expect(average(tables, (t) => friedman(t).chi2)).toBeCloseTo(2, 12);
});

test("rankBlocks sums the ranks within blocks", () => {
  expect(
    rankBlocks([
      [3, 1, 1],
      [2, 5, 9]
    ])
  ).toEqual({n: 2, k: 3, rankSums: [4, 3.5, 4.5], meanRanks: [2, 1.75, 2.25], tieSum: 6});
});

test("nemenyiQ is Demšar's table", () => {
  // Demšar (2006), table 5, α 0.05 and 0.10 for 2 to 10 classifiers.
  const q05 = [1.96, 2.343, 2.569, 2.728, 2.85, 2.949, 3.031, 3.102, 3.164];
  const q10 = [1.645, 2.052, 2.291, 2.459, 2.589, 2.693, 2.78, 2.855, 2.92];
  q05.forEach((q, i) => expect(Math.abs(nemenyiQ(i + 2) - q)).toBeLessThan(0.0011));
  q10.forEach((q, i) => expect(Math.abs(nemenyiQ(i + 2, 0.1) - q)).toBeLessThan(0.0011));
});

test("criticalDifference is Demšar's", () => {
  // Demšar (2006), §3.2.2: four classifiers, fourteen data sets: 1.25.
  expect(criticalDifference({treatments: 4, blocks: 14})).toBeCloseTo(1.25, 2);
});

test("nemenyi's p is below alpha exactly where ranks are a critical difference apart", () => {
  const {gates} = draws(91);
  for (let i = 0; i < 20; ++i) {
    const {
      pairs,
      meanRanks,
      criticalDifference: cd
    } = nemenyi(
      Array.from({length: 15}, () => gates(4)),
      {alpha: 0.3}
    );
    for (const {i, j, p} of pairs) expect(p < 0.3).toBe(Math.abs(meanRanks[i] - meanRanks[j]) > cd);
  }
});

test("conoverFriedman is the t test of the ranks about treatment and block", () => {
  // Ranks 1 2 3, 1 3 2, 1 2 3: sums 3, 7, 8; 3·42 − 122 = 4; se √(2·4/4).
  const {pairs, df} = conoverFriedman([
    [1, 2, 3],
    [1, 3, 2],
    [4, 5, 6]
  ]);
  expect(df).toBe(4);
  expect(pairs.map(({statistic}) => statistic)).toEqual([-4, -5, -1].map((d) => expect.closeTo(d / Math.SQRT2, 12)));
});

const blocks = fc
  .integer({min: 2, max: 5})
  .chain((k) => fc.array(fc.array(gate, {minLength: k, maxLength: k}), {minLength: 2, maxLength: 12}));

test("friedman does not depend on the order of blocks or treatments, on shifts of blocks or scale", () => {
  fc.assert(
    fc.property(blocks, (b) => {
      const {chi2} = friedman(b);
      fc.pre(!Number.isNaN(chi2));
      expect(friedman(b.toReversed()).chi2).toBe(chi2);
      expect(friedman(b.map((row) => row.toReversed())).chi2).toBeCloseTo(chi2, 9);
      expect(friedman(b.map((row, i) => row.map((v) => 2 * v + i))).chi2).toBe(chi2);
    })
  );
});

test("friedman's F is nearer uniform under the null than its χ²", () => {
  const {normals} = draws(92);
  const tables = Array.from({length: 3000}, () => Array.from({length: 12}, () => normals(4)));
  const of = (p: (t: number[][]) => number) => {
    let i = 0;
    return distanceFromUniform(tables.length, () => p(tables[i++]));
  };
  expect(of((t) => friedman(t).pF)).toBeLessThan(0.045);
  expect(of((t) => friedman(t).pF)).toBeLessThan(of((t) => friedman(t).p) + 0.01);
});

test("nemenyi finds a difference under the null at most as often as alpha", () => {
  const {normals} = draws(93);
  let found = 0;
  for (let i = 0; i < 1000; ++i) {
    const {meanRanks} = friedman(Array.from({length: 20}, () => normals(4)));
    if (Math.max(...meanRanks) - Math.min(...meanRanks) >= criticalDifference({treatments: 4, blocks: 20})) ++found;
  }
  expect(found).toBeLessThan(50 + 4 * Math.sqrt(50));
});

describe.each([
  ["friedman", friedman],
  ["nemenyi", nemenyi],
  ["conoverFriedman", conoverFriedman]
])("%s", (_, run) => {
  test("refuses bad input", () => {
    expect(() => run([])).toThrow(new RangeError("need at least 2 treatments: 0"));
    expect(() => run([[1]])).toThrow(new RangeError("need at least 2 treatments: 1"));
    expect(() => run([[1, 2], [3]])).toThrow(new RangeError("lengths differ: 2, 1"));
    expect(() => run([[1, NaN]])).toThrow(new RangeError("not a finite number: NaN"));
  });
});

test("friedman(all equal within blocks) is NaN", () => {
  expect(
    friedman([
      [2, 2],
      [3, 3]
    ])
  ).toMatchObject({chi2: NaN, p: NaN, F: NaN, kendallW: NaN});
  expect(
    conoverFriedman([
      [2, 2],
      [3, 3]
    ]).pairs[0].p
  ).toBeNaN();
});

test("friedman(one block) has a χ² but no F", () => {
  expect(friedman([[1, 2, 3]])).toMatchObject({chi2: 2, pF: NaN});
  expect(conoverFriedman([[1, 2, 3]]).pairs[0].p).toBeNaN();
});
