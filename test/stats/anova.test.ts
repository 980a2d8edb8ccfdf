import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {anova, groupMoments} from "../../src/stats/anova.js";
import {bartlett} from "../../src/stats/bartlett.js";
import {fligner} from "../../src/stats/fligner.js";
import {levene} from "../../src/stats/levene.js";
import {studentT, welchT} from "../../src/stats/tTest.js";
import {welchAnova} from "../../src/stats/welchAnova.js";
import {average, distanceFromUniform, draws, groupings, sample, score} from "./enumerate.js";

// R's PlantGrowth: dry weights of plants, a control and two treatments.
const plants = [
  [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
  [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
  [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26]
];

test("anova of plant weights is R's", () => {
  // summary(aov(weight ~ group)): F 4.846, p 0.0159, sums of squares 3.766 and 10.492.
  const {F, p, ssBetween, ssWithin, dfBetween, dfWithin} = anova(plants);
  expect(F).toBeCloseTo(4.846, 3);
  expect(p).toBeCloseTo(0.01591, 5);
  expect([ssBetween, ssWithin, dfBetween, dfWithin]).toEqual([
    expect.closeTo(3.766, 3),
    expect.closeTo(10.492, 3),
    2,
    27
  ]);
});

test("welchAnova of plant weights is R's", () => {
  // oneway.test(weight ~ group): F 5.181, df 17.128, p 0.01739.
  const {F, df2, p} = welchAnova(plants);
  expect([F, df2, p]).toEqual([expect.closeTo(5.181, 3), expect.closeTo(17.128, 3), expect.closeTo(0.01739, 5)]);
});

test("anova of NIST's SmLs07 keeps its digits at an offset of 1e12", () => {
  // Nine treatments of 21: a level, then 0.1 below and above it in turn. As certified: F 21, at offsets of 0 and 1e12
  // (https://www.itl.nist.gov/div898/strd/anova/anova.html).
  const levels = [1.4, 1.3, 1.5, 1.3, 1.5, 1.3, 1.5, 1.3, 1.5];
  const swing = (i: number) => (i === 0 ? 0 : i % 2 ? -0.1 : 0.1);
  const nist = (offset: number) => levels.map((level) => Array.from({length: 21}, (_, i) => offset + level + swing(i)));
  expect(anova(nist(0)).F).toBeCloseTo(21, 9);
  // The values themselves are rounded to 1e-4 there.
  expect(Math.abs(anova(nist(1e12)).F / 21 - 1)).toBeLessThan(1e-2);
});

test("anova of two groups is Student's t squared", () => {
  const {F, p} = anova([plants[0], plants[1]]);
  const t = studentT(plants[0], plants[1]);
  expect(F).toBeCloseTo(t.t ** 2, 12);
  expect(p).toBeCloseTo(t.p, 12);
});

test("welchAnova of two groups is Welch's t squared", () => {
  const {F, df2, p} = welchAnova([plants[0], plants[1]]);
  const t = welchT(plants[0], plants[1]);
  expect(F).toBeCloseTo(t.t ** 2, 12);
  expect(df2).toBeCloseTo(t.df, 10);
  expect(p).toBeCloseTo(t.p, 12);
});

test("anova's η² is (k − 1)/(n − 1) on average over all ways to group the values", () => {
  expect(average(groupings([0, 1, 1, 3, 7, 8], [1, 2, 3]), (g) => anova(g).etaSquared)).toBeCloseTo(2 / 5, 12);
});

test("levene is anova of the distances from the centre", () => {
  // Medians 2 and 6, distances 1 0 1 and 4 0 2.
  expect(
    levene([
      [1, 2, 3],
      [2, 6, 8]
    ]).W
  ).toBeCloseTo(
    anova([
      [1, 0, 1],
      [4, 0, 2]
    ]).F,
    12
  );
  // Means 2 and 5⅓.
  expect(
    levene(
      [
        [1, 2, 3],
        [2, 6, 8]
      ],
      {center: "mean"}
    ).W
  ).toBeCloseTo(
    anova([
      [1, 0, 1],
      [10 / 3, 2 / 3, 8 / 3]
    ]).F,
    12
  );
});

test("bartlett of insect counts is R's", () => {
  // bartlett.test(count ~ spray, InsectSprays): 25.96, df 5, p 9.085e-5; fligner.test: 14.483, p 0.01282.
  const sprays = [
    [10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13],
    [11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13],
    [0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4],
    [3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4],
    [3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4],
    [11, 9, 15, 22, 15, 16, 13, 10, 26, 26, 24, 13]
  ];
  const {K2, df, p} = bartlett(sprays);
  expect([K2, df, p]).toEqual([expect.closeTo(25.96, 2), 5, expect.closeTo(9.085e-5, 8)]);
  expect(fligner(sprays)).toMatchObject({chi2: expect.closeTo(14.483, 3), df: 5, p: expect.closeTo(0.01282, 5)});
});

const tests = [
  ["anova", (g: number[][]) => anova(g).F, (g: number[][]) => anova(g).p],
  ["welchAnova", (g: number[][]) => welchAnova(g).F, (g: number[][]) => welchAnova(g).p],
  ["levene", (g: number[][]) => levene(g).W, (g: number[][]) => levene(g).p],
  ["bartlett", (g: number[][]) => bartlett(g).K2, (g: number[][]) => bartlett(g).p],
  ["fligner", (g: number[][]) => fligner(g).chi2, (g: number[][]) => fligner(g).p]
] as const;

describe.each(tests)("%s", (name, statistic, p) => {
  const groups = fc.array(sample(score, 2, 8), {minLength: 2, maxLength: 4});

  test("does not depend on the order of groups or values, on shift or scale", () => {
    fc.assert(
      fc.property(groups, (g) => {
        const s = statistic(g);
        fc.pre(Number.isFinite(s));
        for (const other of [g.toReversed(), g.map((v) => v.toReversed()), g.map((v) => v.map((x) => 4 * x - 512))])
          expect(Math.abs(statistic(other) - s)).toBeLessThanOrEqual(1e-6 * (1 + s));
      })
    );
  });

  test("p is uniform under the null", () => {
    const {normals} = draws(101);
    expect(distanceFromUniform(2000, () => p([normals(25), normals(30), normals(35)]))).toBeLessThan(
      name === "levene" ? 0.06 : 0.045
    );
  });

  test("no spread gives NaN", () => {
    expect(
      p([
        [1, 1],
        [1, 1]
      ])
    ).toBeNaN();
  });

  test("refuses bad input", () => {
    expect(() => p([[1, 2]])).toThrow(new RangeError("need at least 2 groups: 1"));
    expect(() => p([[1, 2], []])).toThrow(new RangeError("empty group"));
    expect(() =>
      p([
        [1, 2],
        [NaN, 1]
      ])
    ).toThrow(new RangeError("not a finite number: NaN"));
  });
});

test("anova of groups without spread, at different levels, is infinite", () => {
  expect(
    anova([
      [1, 1],
      [2, 2]
    ])
  ).toMatchObject({F: Infinity, p: 0});
  expect(
    welchAnova([
      [1, 1],
      [2, 2]
    ])
  ).toMatchObject({F: NaN, p: NaN});
});

test("anova of single values has no p", () => {
  expect(anova([[1], [2]])).toMatchObject({dfWithin: 0, p: NaN});
  expect(welchAnova([[1], [2, 3]]).p).toBeNaN();
  expect(bartlett([[1], [2, 3]]).p).toBeNaN();
});

test("bartlett with one group without spread is infinite", () => {
  expect(
    bartlett([
      [1, 1],
      [2, 3]
    ])
  ).toMatchObject({K2: Infinity, p: 0});
});

test("groupMoments are relative to the first value", () => {
  expect(groupMoments([[1e15 + 1, 1e15 + 3], [1e15 + 6]])).toEqual({
    n: 3,
    sizes: [2, 1],
    means: [1, 5],
    ss: [2, 0],
    unit: 1
  });
});
