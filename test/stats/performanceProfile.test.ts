import {expect, test} from "vitest";
import {performanceProfile} from "../../src/stats/performanceProfile.js";
import {seeded} from "../../src/stats/random.js";

test("performanceProfile gives the share of runs above each score, every task counting the same", () => {
  const r = performanceProfile([
    [0, 1, 1, 2],
    [2, 2]
  ]);
  expect(r.map((d) => [d.threshold, d.estimate])).toEqual([
    [0, (0.75 + 1) / 2],
    [1, (0.25 + 1) / 2],
    [2, 0]
  ]);
});

test("performanceProfile agrees with enumerating resampled tasks", () => {
  // Shares above 0 are 0 and 1: the mean of two draws is 0, .5, 1 with chance 1/4, 1/2, 1/4.
  const [d] = performanceProfile([[0], [1]], {thresholds: [0], level: 0.6, reps: 20_000});
  expect([d.low, d.high]).toEqual([0, 1]);
  const [e] = performanceProfile([[0], [1]], {thresholds: [0], level: 0.4, reps: 20_000});
  expect([e.low, e.high]).toEqual([0.5, 0.5]);
});

test("performanceProfile by runs keeps the tasks and draws repeats", () => {
  const [d] = performanceProfile([[0, 1], [1]], {thresholds: [0], resample: "runs", level: 0.6, reps: 20_000});
  expect([d.estimate, d.low, d.high]).toEqual([0.75, 0.5, 1]);
});

test("performanceProfile has no bounds where there is nothing to draw", () => {
  expect(performanceProfile([[0, 1]])[0].low).toBeNaN();
  expect(performanceProfile([[0], [1]], {resample: "runs"})[0].low).toBeNaN();
});

test("performanceProfile of no tasks is empty", () => {
  expect(performanceProfile([])).toEqual([]);
});

test("performanceProfile refuses what it cannot use", () => {
  expect(() => performanceProfile([[]])).toThrow("no runs: []");
  expect(() => performanceProfile([[Infinity]])).toThrow(RangeError);
});

test("performanceProfile depends on the seed", () => {
  const scores = Array.from({length: 9}, (_, i) => [(i * 7) % 10, i]);
  const at = (seed: number) => performanceProfile(scores, {reps: 50, random: seeded(seed)}).map((d) => [d.low, d.high]);
  expect(at(1)).toEqual(at(1));
  expect(at(1)).not.toEqual(at(2));
});
