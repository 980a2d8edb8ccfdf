import fc from "fast-check";
import {expect, test} from "vitest";
import {seeded} from "../../src/stats/random.js";
import {rankStability} from "../../src/stats/rankStability.js";

test("rankStability with two parts agrees with geometry", () => {
  // A = (1, 0), B = (0, 0.5): A leads when w > 1/3 of the weight is on the first part, which is 2/3 of all weightings.
  const r = rankStability(
    [
      [1, 0],
      [0, 0.5]
    ],
    {reps: 40_000}
  );
  expect(Math.abs(r.configs[0].probabilities[0] - 2 / 3)).toBeLessThan(5 * Math.sqrt(2 / 9 / 40_000));
  expect(r.leader).toBe(0);
  expect(r.parts[0]).toEqual({weight: 0.5, low: expect.closeTo(1 / 3, 12), high: 1});
  expect(r.parts[1]).toEqual({weight: 0.5, low: 0, high: expect.closeTo(2 / 3, 12)});
});

test("rankStability knows a config that no weighting beats", () => {
  const r = rankStability([
    [1, 1],
    [1, 0]
  ]);
  expect(r.configs.map((d) => d.best)).toEqual([true, false]);
  expect(r.configs[0].probabilities[0]).toBeCloseTo(1, 9);
});

test("rankStability scales parts by their full marks", () => {
  const r = rankStability(
    [
      [5, 0],
      [0, 1]
    ],
    {full: [5, 1]}
  );
  expect(r.configs.map((d) => d.composite)).toEqual([0.5, 0.5]);
  expect(r.configs.map((d) => d.rank)).toEqual([1, 1]);
});

test("rankStability of no configs is empty", () => {
  expect(rankStability([])).toMatchObject({configs: [], parts: [], leader: -1});
});

test("rankStability of one part cannot change", () => {
  expect(rankStability([[1], [2]]).parts).toEqual([{weight: 1, low: 0, high: 1}]);
});

test("rankStability refuses what it cannot weigh", () => {
  expect(() => rankStability([[1], [1, 2]])).toThrow("lengths differ: 1, 2");
  expect(() => rankStability([[NaN]])).toThrow(RangeError);
});

test("rankStability depends on the seed", () => {
  const values = [
    [1, 0, 0.3],
    [0, 1, 0.4]
  ];
  const at = (seed: number) => rankStability(values, {reps: 5000, random: seeded(seed)}).configs[0].probabilities;
  expect(at(1)).toEqual(at(1));
  expect(at(1)).not.toEqual(at(2));
});

test("rankStability's leader leads at both ends of every range", () => {
  const values = fc.array(fc.array(fc.integer({min: 0, max: 9}), {minLength: 3, maxLength: 3}), {
    minLength: 2,
    maxLength: 5
  });
  fc.assert(
    fc.property(values, (V) => {
      const {leader, parts} = rankStability(V, {reps: 1});
      parts.forEach(({low, high}, j) => {
        for (const w of [low, high]) {
          const at = (X: number[]) => X.reduce((s, x, i) => s + x * (i === j ? w : (1 - w) / 2), 0);
          for (const X of V) expect(at(V[leader])).toBeGreaterThanOrEqual(at(X) - 1e-9);
        }
      });
    })
  );
});
