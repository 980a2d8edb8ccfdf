import {expect, test} from "vitest";
import fc from "fast-check";
import {pairLevel, rankIntervals} from "../../src/stats/rankIntervals.js";
import {wilson} from "../../src/stats/wilson.js";

const around = (estimate: number, half: number) => ({estimate, low: estimate - half, high: estimate + half});
const unknown = (estimate: number) => ({estimate, low: NaN, high: NaN});
const bounds = (estimates: {estimate: number; low: number; high: number}[]) =>
  rankIntervals(estimates).configs.map((d) => [d.rank, d.low, d.high]);

test("rankIntervals tells apart what is further than √2 half widths", () => {
  // √(1² + 1²) = 1.414: 10 and 8.5 are apart, 8.5 and 7.2 are not (1.3), 10 and 7.2 are
  const estimates = [around(7.2, 1), around(10, 1), around(8.5, 1)];
  expect(bounds(estimates)).toEqual([
    [3, 2, 3],
    [1, 1, 1],
    [2, 2, 3]
  ]);
  expect(rankIntervals(estimates)).toMatchObject({
    ties: [[2, 0]],
    pairs: 3,
    n: 3,
    level: 0.95,
    correction: "Bonferroni over 3 pairs"
  });
});

test("rankIntervals of rates agrees with Newcombe's intervals of all pairs in R", () => {
  // R: 10, 9, 5, 1 of 10 at 1 − .05/choose(4, 2) = .9916667; lower ends of the differences
  // 1–2 −.3198, 1–3 −.0206, 1–4 .3150, 2–3 −.1257, 2–4 .2104, 3–4 −.1257
  const level = pairLevel(4);
  expect(level).toBeCloseTo(0.9916666667, 10);
  const rates = [10, 9, 5, 1].map((d) => wilson(d, 10, {level}));
  expect(bounds(rates)).toEqual([
    [1, 1, 3],
    [2, 1, 3],
    [3, 1, 4],
    [4, 3, 4]
  ]);
  expect(rankIntervals(rates).ties).toEqual([
    [0, 1, 2],
    [2, 3]
  ]);
});

test("rankIntervals leaves room for an estimate without an interval", () => {
  expect(bounds([around(9, 0.1), unknown(5), around(1, 0.1)])).toEqual([
    [1, 1, 2],
    [2, NaN, NaN],
    [3, 2, 3]
  ]);
  expect(rankIntervals([around(9, 0.1), unknown(5), around(1, 0.1)])).toMatchObject({
    n: 2,
    pairs: 1,
    correction: "Bonferroni over 1 pair",
    ties: [
      [0, 1],
      [1, 2]
    ]
  });
});

test("rankIntervals gives equal estimates one rank", () => {
  expect(bounds([around(3, 1), around(3, 2), around(1, 0.1)])).toEqual([
    [1, 1, 2],
    [1, 1, 3],
    [3, 2, 3]
  ]);
});

test("rankIntervals([]) has nothing to compare", () => {
  expect(rankIntervals([])).toMatchObject({configs: [], ties: [], pairs: 0, n: 0});
  expect(bounds([around(1, 1)])).toEqual([[1, 1, 1]]);
});

test("rankIntervals refuses what is infinite", () => {
  expect(() => rankIntervals([around(Infinity, 1)])).toThrow(RangeError);
  expect(() => rankIntervals([{estimate: 1, low: -Infinity, high: 2}])).toThrow(RangeError);
});

test("pairLevel of two is the level itself", () => {
  expect(pairLevel(2, {level: 0.9})).toBeCloseTo(0.9, 12);
  expect(pairLevel(0)).toBeCloseTo(0.95, 12);
});

const estimates = fc.array(
  fc
    .record({estimate: fc.integer({min: 0, max: 20}), half: fc.integer({min: 1, max: 8})})
    .map((d) => around(d.estimate, d.half)),
  {maxLength: 8}
);

test("rankIntervals hold the rank, and widen where intervals do", () => {
  fc.assert(
    fc.property(estimates, (X) => {
      const wider = rankIntervals(X.map((d) => around(d.estimate, 2 * (d.high - d.estimate))));
      rankIntervals(X).configs.forEach((d, i) => {
        expect(d.low).toBeLessThanOrEqual(d.rank);
        expect(d.high).toBeGreaterThanOrEqual(d.rank);
        expect(wider.configs[i].low).toBeLessThanOrEqual(d.low);
        expect(wider.configs[i].high).toBeGreaterThanOrEqual(d.high);
      });
    })
  );
});

test("rankIntervals does not hang on the order of the configs", () => {
  fc.assert(
    fc.property(estimates, (X) => {
      expect(bounds(X.toReversed())).toEqual(bounds(X).toReversed());
    })
  );
});
