import fc from "fast-check";
import {expect, test} from "vitest";
import {seeded} from "../../src/stats/random.js";
import {rankProbability} from "../../src/stats/rankProbability.js";

test("rankProbability agrees with enumerating every resample", () => {
  // A wins task 1 by 2, B wins task 2 by 1. Of the four draws A is ahead in (1,1), (1,2), (2,1); B in (2,2).
  const [a, b] = rankProbability(
    [
      [3, 0],
      [1, 1]
    ],
    {reps: 40_000}
  );
  expect(a.probabilities[0]).toBeCloseTo(0.75, 1.5);
  expect(Math.abs(a.probabilities[0] - 0.75)).toBeLessThan(5 * Math.sqrt((0.75 * 0.25) / 40_000));
  expect(b.probabilities[1]).toBeCloseTo(a.probabilities[0], 12);
  expect([a.rank, a.low, a.high]).toEqual([1, 1, 2]);
});

test("rankProbability shares the ranks of equal configs", () => {
  const r = rankProbability([
    [0.1, 0.2, 0.3],
    [0.3, 0.1, 0.2],
    [0, 0, 0]
  ]);
  expect(r[2].probabilities[2]).toBeCloseTo(1, 12);
  const same = rankProbability([
    [1, 2],
    [1, 2]
  ]);
  expect(same.map((d) => d.rank)).toEqual([1, 1]);
  expect(same[0].probabilities[0]).toBeCloseTo(0.5, 12);
  expect([same[0].low, same[0].high]).toEqual([1, 2]);
});

test("rankProbability gives a clear winner the first rank alone", () => {
  const [a] = rankProbability([
    [5, 5, 5],
    [1, 2, 3]
  ]);
  expect([a.low, a.high, a.probabilities[0]]).toEqual([1, 1, expect.closeTo(1, 12)]);
});

test("rankProbability of no configs is empty", () => {
  expect(rankProbability([])).toEqual([]);
});

test("rankProbability refuses what it cannot rank", () => {
  expect(() => rankProbability([[1], [1, 2]])).toThrow("lengths differ: 1, 2");
  expect(() => rankProbability([[]])).toThrow("no tasks: []");
  expect(() => rankProbability([[NaN]])).toThrow(RangeError);
  expect(() => rankProbability([[1]], {level: 1})).toThrow("not a confidence level: 1");
});

test("rankProbability depends on the seed", () => {
  const scores = [
    [1, 5, 3, 2],
    [2, 3, 3, 3]
  ];
  const at = (seed: number) => rankProbability(scores, {reps: 300, random: seeded(seed)})[0].probabilities;
  expect(at(1)).toEqual(at(1));
  expect(at(1)).not.toEqual(at(2));
});

test("rankProbability adds to 1 over ranks and over configs", () => {
  const scores = fc.array(fc.array(fc.integer({min: 0, max: 3}), {minLength: 4, maxLength: 4}), {
    minLength: 1,
    maxLength: 4
  });
  fc.assert(
    fc.property(scores, (scores) => {
      const r = rankProbability(scores, {reps: 50});
      for (let i = 0; i < r.length; ++i) {
        expect(r[i].probabilities.reduce((s, p) => s + p, 0)).toBeCloseTo(1, 9);
        expect(r.reduce((s, d) => s + d.probabilities[i], 0)).toBeCloseTo(1, 9);
        expect(r[i].low).toBeLessThanOrEqual(r[i].high);
      }
    }),
    {numRuns: 50}
  );
});
