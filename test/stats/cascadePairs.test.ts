import fc from "fast-check";
import {expect, test} from "vitest";
import {cascade} from "../../src/stats/cascade.js";
import {cascadePairs as pairsOf} from "../../src/stats/cascadePairs.js";
import type {CascadeRun} from "../../src/stats/cascade.js";

type Config = CascadeRun[][];

/** From runs[config][task][repeat]. */
function cascadePairs(asFirst: Config[], asSecond: Config[]) {
  const mean = (cell: CascadeRun[], of: (d: CascadeRun) => number) => cell.reduce((s, d) => s + of(d), 0) / cell.length;
  const means = (tasks: Config) => ({
    pass: Float64Array.from(tasks, (cell) => mean(cell, (d) => Number(d.passed))),
    cost: Float64Array.from(tasks, (cell) => mean(cell, (d) => d.cost ?? NaN))
  });
  return pairsOf(asFirst.map(means), asSecond.map(means));
}

const run = (cost: number | null, passed = true): CascadeRun[] => [{cost, passed}];

test("cascadePairs(runs, runs) tries each config before each other", () => {
  // A passes the first of two tasks for $1 each, B both for $10 each.
  const A = [run(1), run(1, false)];
  const B = [run(10), run(10)];
  expect(cascadePairs([A, B], [A, B])).toEqual([
    {first: 0, second: 1, pass: 1, cost: (1 + 11) / 2},
    {first: 1, second: 0, pass: 1, cost: 10}
  ]);
});

test("cascadePairs takes a config that comes first as it is then", () => {
  const stopped = [run(1, false)];
  const whole = [run(3, true)];
  expect(cascadePairs([stopped, stopped], [whole, whole])[0]).toMatchObject({pass: 1, cost: 4});
});

test("cascadePairs does not know a cost that an unknown one is part of", () => {
  const [passes, fails, unknown] = [[run(1)], [run(1, false)], [run(null)]];
  const costs = cascadePairs([passes, fails, unknown], [passes, fails, unknown]).map((d) => [
    d.first,
    d.second,
    d.cost
  ]);
  expect(costs).toContainEqual([0, 2, 1]); // nobody gets to it
  expect(costs).toContainEqual([1, 2, NaN]);
});

test("cascadePairs of one config has none", () => {
  expect(cascadePairs([[run(1)]], [[run(1)]])).toEqual([]);
});

test("cascadePairs refuses what it cannot use", () => {
  expect(() => cascadePairs([[run(1)]], [])).toThrow("lengths differ: 1, 0");
  expect(() => cascadePairs([[run(1)], []], [[run(1)], []])).toThrow("lengths differ: 1, 0");
});

test("cascadePairs gives what cascade gives", () => {
  const cell = fc.array(fc.record({cost: fc.integer({min: 0, max: 9}), passed: fc.boolean()}), {
    minLength: 1,
    maxLength: 3
  });
  const config = fc.array(cell, {minLength: 3, maxLength: 3});
  fc.assert(
    fc.property(fc.array(config, {minLength: 2, maxLength: 4}), (configs) => {
      for (const {first, second, pass, cost} of cascadePairs(configs, configs)) {
        const r = cascade([configs[first], configs[second]], {reps: 1});
        expect(pass).toBeCloseTo(r.pass.estimate, 12);
        expect(cost).toBeCloseTo(r.cost.estimate, 12);
      }
    })
  );
});
