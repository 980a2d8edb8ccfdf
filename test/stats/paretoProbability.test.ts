import fc from "fast-check";
import {expect, test} from "vitest";
import {paretoFront} from "../../src/stats/paretoFront.js";
import {paretoProbability} from "../../src/stats/paretoProbability.js";
import {seeded} from "../../src/stats/random.js";

const task = (cost: number, score: number) => [{cost, score}];

test("paretoProbability agrees with enumerating every resample of tasks", () => {
  // Cheap config: scores 1, 0, 0. Dear config: 0, 1, 1. It is off the front when its resampled mean is not above the cheap
  // one's: draws with at least two of the first task, 1/27 + 3·2/27 = 7/27 of them.
  const cheap = [task(1, 1), task(1, 0), task(1, 0)];
  const dear = [task(2, 0), task(2, 1), task(2, 1)];
  const [a, b] = paretoProbability([cheap, dear], {reps: 50_000});
  expect(a.probability).toBe(1); // nothing is cheaper
  expect(Math.abs(b.probability - 20 / 27)).toBeLessThan(5 * b.error);
  expect(b.error).toBeCloseTo(Math.sqrt(((20 / 27) * (7 / 27)) / 50_000), 4);
});

test("paretoProbability draws cost and score of a run together", () => {
  // One task, two repeats: (1, 0) and (3, 1), against a sure (2, 0.4). Resampling runs: means (1, 0), (2, .5), (3, 1) with
  // chance 1/4, 1/2, 1/4. The sure point is dominated only by (2, .5); drawn apart, (1, 1) would dominate it too.
  const risky = [[...task(1, 0), ...task(3, 1)]];
  const sure = [[...task(2, 0.4), ...task(2, 0.4)]];
  const [, b] = paretoProbability([risky, sure], {resample: "runs", reps: 50_000});
  expect(Math.abs(b.probability - 0.5)).toBeLessThan(5 * b.error);
});

test("paretoProbability keeps equal configs on the front together", () => {
  const config = [task(1, 1), task(2, 0)];
  expect(paretoProbability([config, config]).map((d) => d.probability)).toEqual([1, 1]);
});

test("paretoProbability lets unpaired configs have their own numbers of tasks", () => {
  const r = paretoProbability([[task(1, 1)], [task(2, 2), task(2, 2)]], {paired: false});
  expect(r.map((d) => [d.probability, d.tasks])).toEqual([
    [1, 1],
    [1, 2]
  ]);
});

test("paretoProbability of no configs is empty", () => {
  expect(paretoProbability([])).toEqual([]);
});

test("paretoProbability refuses what it cannot resample", () => {
  expect(() => paretoProbability([[task(1, 1)], [task(1, 1), task(1, 1)]])).toThrow("lengths differ: 1, 2");
  expect(() => paretoProbability([[[]]])).toThrow("no runs: []");
  expect(() => paretoProbability([[]])).toThrow("no tasks: []");
  expect(() => paretoProbability([[task(NaN, 1)]])).toThrow("not a finite number: NaN");
});

test("paretoProbability depends on the seed and on nothing else", () => {
  const runs = [
    [task(1, 1), task(1, 0), task(1, 0), task(1, 1)],
    [task(2, 0), task(2, 1), task(2, 1), task(2, 1)]
  ];
  const at = (seed: number) => paretoProbability(runs, {reps: 200, random: seeded(seed)}).map((d) => d.probability);
  expect(at(1)).toEqual(at(1));
  expect(at(1)).not.toEqual(at(2));
});

test("paretoProbability places the means as paretoFront does", () => {
  const run = fc.record({cost: fc.integer({min: 1, max: 4}), score: fc.integer({min: 0, max: 3})});
  const configs = fc.array(fc.array(run, {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 5});
  fc.assert(
    fc.property(configs, (configs) => {
      const r = paretoProbability(
        configs.map((tasks) => tasks.map((d) => [d])),
        {reps: 20}
      );
      expect(r.map((d) => d.front)).toEqual(paretoFront(r).map((d) => d.front));
    })
  );
});
