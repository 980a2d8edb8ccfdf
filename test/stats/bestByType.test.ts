import {expect, test} from "vitest";
import {bestByType} from "../../src/stats/bestByType.js";
import {seeded} from "../../src/stats/random.js";

const cell = (...scores: number[]) => scores.map((score) => ({cost: 1, score}));

test("bestByType routes each type to its best config", () => {
  // A is good at x, B at y, without noise: routing gains half a point, and hold-out agrees.
  const types = ["x", "x", "x", "y", "y", "y"];
  const a = [1, 1, 1, 0, 0, 0].map((s) => cell(s));
  const b = [0, 0, 0, 1, 1, 1].map((s) => cell(s));
  const r = bestByType([a, b], types);
  expect([...r.choices]).toEqual([
    ["x", 0],
    ["y", 1]
  ]);
  expect(r.apparentScore).toBe(1);
  expect(r.apparentGain).toBe(0.5);
  expect(r.score.estimate).toBe(1);
  expect(r.cost).toBe(1);
});

test("bestByType's gain from noise vanishes when held out", () => {
  // Four configs that are all alike: the apparent gain is the winner's curse, the held-out gain is about 0.
  const random = seeded(3);
  const types = Array.from({length: 40}, (_, t) => "abcd"[t % 4]);
  let apparent = 0;
  let heldOut = 0;
  for (let r = 0; r < 100; ++r) {
    const runs = Array.from({length: 4}, () => types.map(() => cell(random.uniform())));
    const routing = bestByType(runs, types, {folds: 5, random});
    apparent += routing.apparentGain / 100;
    heldOut += routing.gain.estimate / 100;
  }
  expect(apparent).toBeGreaterThan(0.03);
  expect(Math.abs(heldOut)).toBeLessThan(0.02);
});

test("bestByType can hold out repeats instead of tasks", () => {
  const r = bestByType(
    [
      [cell(1, 0, 1), cell(0, 0, 0)],
      [cell(0, 0, 0), cell(1, 1, 1)]
    ],
    ["x", "y"],
    {holdOut: "runs"}
  );
  expect([r.folds, r.score.estimate]).toEqual([3, expect.closeTo((2 / 3 + 1) / 2, 12)]);
});

test("bestByType breaks ties by cost", () => {
  const dear = [[{cost: 9, score: 1}]];
  const cheap = [[{cost: 1, score: 1}]];
  expect(bestByType([dear, cheap], ["x"]).best).toBe(1);
});

test("bestByType of a single task cannot hold anything out", () => {
  const r = bestByType([[cell(1)]], ["x"]);
  expect([r.gain.estimate, r.score.low, r.apparentScore]).toEqual([NaN, NaN, 1]);
});

test("bestByType does not know the cost when prices are unknown", () => {
  const unknown = [[{cost: NaN, score: 1}], [{cost: NaN, score: 1}]];
  expect(bestByType([unknown], ["x", "x"]).cost).toBeNaN();
});

test("bestByType refuses what it cannot use", () => {
  expect(() => bestByType([[cell(1)]], ["x", "y"])).toThrow("lengths differ: 2, 1");
  expect(() => bestByType([[[]]], ["x"])).toThrow("no runs: []");
  expect(() => bestByType([[cell(NaN)]], ["x"])).toThrow(RangeError);
});

test("bestByType depends on the seed", () => {
  const random = seeded(9);
  const types = Array.from({length: 12}, (_, t) => "ab"[t % 2]);
  const runs = Array.from({length: 3}, () => types.map(() => cell(random.uniform())));
  const at = (seed: number) => bestByType(runs, types, {folds: 3, random: seeded(seed)}).score.estimate;
  expect(at(1)).toBe(at(1));
  expect(new Set([1, 2, 3, 4, 5].map(at)).size).toBeGreaterThan(1);
});
