import {expect, test} from "vitest";
import {compareStatistics} from "../../../src/components/compare/compareStatistics.js";
import {pairFigures} from "../../../src/components/compare/pairFigures.js";
import {compareData, configChoice, variantChoice} from "./compareData.js";
import type {ComparePair} from "../../../src/components/compare/compareTypes.js";

const [passed, score] = compareData.metrics;

/** Pairs of one run each with these values. */
function pairs(A: number[], B: number[], {n = 1}: {n?: number | null} = {}): ComparePair[] {
  const side = (value: number) => ({value, model_id: "x/y", n, runs: null, config: compareData.configs[0]});
  return A.map((a, i) => ({
    id: String(i),
    label: `pair ${i}`,
    a: side(a),
    b: side(B[i]),
    difference: B[i] - a,
    better: B[i] > a ? "b" : B[i] < a ? "a" : "neither"
  }));
}

test("compareStatistics of single passes is McNemar's exact test with its table", () => {
  const {table, wins, tests, difference, effects} = compareStatistics(pairFigures(compareData, configChoice));
  expect(table).toEqual({both: 1, onlyA: 3, onlyB: 1, neither: 0});
  expect(wins).toEqual({a: 3, b: 1, neither: 1});
  expect(difference).toBeCloseTo(-0.4, 12);
  // binom.test(1, 4): 2 × (1 + 4) / 16.
  expect(tests.map((d) => d.name)).toEqual(["McNemar", "McNemar, mid-p"]);
  expect(tests[0].p).toBeCloseTo(0.625, 12);
  expect(tests[1].p).toBeCloseTo(0.625 - 4 / 16, 12);
  expect(tests[0].n).toBe(4);
  expect(effects.map((d) => [d.name, d.value])).toEqual([
    ["rank-biserial correlation", -0.5],
    ["odds ratio", 1 / 3]
  ]);
});

test("compareStatistics of repeated passes is the permutation test of rates, not McNemar's", () => {
  const {table, tests} = compareStatistics({pairs: pairs([1, 1, 0], [0, 1, 0], {n: 2}), metric: passed});
  expect(table).toBeNull();
  expect(tests[0].name).toBe("Paired permutation");
});

test("compareStatistics of scores has permutation, signed-rank and sign test of the same pairs", () => {
  const {tests, wins, means, difference} = compareStatistics(pairFigures(compareData, variantChoice));
  expect(means).toEqual({a: 2, b: 3});
  expect(difference).toBe(1);
  expect(wins).toEqual({a: 0, b: 2, neither: 1});
  expect(tests.map((d) => d.name)).toEqual(["Paired permutation", "Wilcoxon signed rank", "Sign test"]);
  // Differences 2, 1, 0: of the 8 ways to sign them 2 have the sum 3, and 2 the sum −3; without the 0, 1 of 4 each.
  for (const {p} of tests) expect(p).toBeCloseTo(0.5, 12);
});

test("compareStatistics has Student's interval of the differences", () => {
  // 1.5, −0.5, 2: mean 1, sd √(1.75), t(0.975, 2) = 4.302653.
  const {interval} = compareStatistics({
    pairs: pairs([0, 1, 0], [1.5, 0.5, 2]),
    metric: {...score, min: null, max: null}
  });
  const half = (4.302653 * Math.sqrt(1.75)) / Math.sqrt(3);
  expect(interval!.low).toBeCloseTo(1 - half, 5);
  expect(interval!.high).toBeCloseTo(1 + half, 5);
  expect([interval!.level, interval!.n]).toEqual([0.95, 3]);
});

test("compareStatistics does not look certain where all differences are alike", () => {
  const {interval, needs} = compareStatistics({pairs: pairs([1, 1, 1], [1, 1, 1]), metric: passed});
  expect(interval!.low).toBeLessThan(-0.3);
  expect(interval!.high).toBeGreaterThan(0.3);
  expect(needs!.detectable).toBeNaN();
});

test("compareStatistics ties differences that only rounding of doubles tells apart", () => {
  const {tests} = compareStatistics({pairs: pairs([0.2, 0.1, 0], [0.3, 0.2, 0.1]), metric: passed});
  expect(tests.find((d) => d.name === "Wilcoxon signed rank")!.ties).toMatch(/^midranks/);
});

test("compareStatistics of one pair claims nothing", () => {
  const {interval, tests, needs, effects} = compareStatistics({pairs: pairs([1], [0]), metric: passed});
  expect([interval, tests, needs, effects]).toEqual([undefined, [], null, []]);
});

test("compareStatistics of no pair does not fail", () => {
  expect(compareStatistics({pairs: [], metric: passed}).n).toBe(0);
});

test("compareStatistics says how many tasks McNemar's test needs", () => {
  // b = 1/5, c = 3/5: ((1.959964 √0.8 + 0.841621 √(0.8 − 0.16)) / 0.4)² = 36.8.
  const {needs} = compareStatistics(pairFigures(compareData, configChoice));
  expect(needs).toMatchObject({asObserved: 37, alpha: 0.05, power: 0.8, atWorst: null});
});

test("compareStatistics adds a seeded bootstrap from 20 pairs on", () => {
  const values = Array.from({length: 20}, (_, i) => i % 5);
  const {otherIntervals} = compareStatistics({
    pairs: pairs(
      values,
      values.map((d, i) => (d + i) % 6)
    ),
    metric: score
  });
  expect(otherIntervals.map((d) => [d.method.replace(/,.*/, ""), d.seed])).toEqual([
    ["paired bootstrap BCa", 1],
    ["Hodges–Lehmann", undefined]
  ]);
});

test("compareStatistics with lost runs at either end has the interval and the p of both", () => {
  const plain = pairs([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], [0.6, 0.7, 0.7, 0.7, 0.7, 0.7], {n: 5});
  const [first, ...rest] = plain;
  const ends = {worst: {value: 0.4, n: 6}, best: {value: 0.8, n: 6}};
  const {
    interval,
    tests,
    difference,
    ends: both
  } = compareStatistics({
    pairs: [{...first, b: {...first.b, ends}}, ...rest],
    metric: passed
  });
  expect(difference).toBeCloseTo(1.1 / 6, 12);
  // R: t.test(c(-.1, rep(.2, 5)))$conf.int, which holds t.test(c(.3, rep(.2, 5)))$conf.int, 0.174 to 0.260
  expect(interval!.low).toBeCloseTo(0.021470908218184, 10);
  expect(interval!.high).toBeCloseTo(0.278529091781816, 10);
  expect(interval!.method).toContain("lost runs at either end");
  // All six above 0: 2 of the 64 ways to sign them. With one below, four ways reach a sum of 0.9 or more.
  expect(tests[0].p).toBeCloseTo(2 / 64, 12);
  expect(tests[0].pEnds).toEqual({against: expect.closeTo(4 / 64, 12), for: expect.closeTo(2 / 64, 12)});
  expect([both!.against.wins, both!.for.wins]).toEqual([
    {a: 1, b: 5, neither: 0},
    {a: 0, b: 6, neither: 0}
  ]);
});

test("compareStatistics has no ends where no runs were lost", () => {
  const {ends, tests} = compareStatistics({pairs: pairs([1, 1, 0], [0, 1, 0], {n: 2}), metric: passed});
  expect(ends).toBeNull();
  expect(tests.every((d) => d.pEnds === undefined)).toBe(true);
});
