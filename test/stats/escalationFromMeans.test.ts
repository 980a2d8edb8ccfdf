import {expect, test} from "vitest";
import {cascade} from "../../src/stats/cascade.js";
import {escalationFromMeans} from "../../src/stats/escalationFromMeans.js";
import {seeded} from "../../src/stats/random.js";

const means = (pass: number[], cost: number[]) => ({pass: Float64Array.from(pass), cost: Float64Array.from(cost)});

test("escalationFromMeans(cheap, strong) weighs what goes on by the share that fails", () => {
  const r = escalationFromMeans(means([0.5, 1], [1, 2]), means([0.8, 0], [10, 20]), {single: false});
  expect([r.both.pass.estimate, r.both.cost.estimate]).toEqual([(0.5 + 0.5 * 0.8 + 1) / 2, (1 + 0.5 * 10 + 2) / 2]);
  expect([r.goesOn, r.costOfGoingOn]).toEqual([0.25, 5 / 8]);
  // The strong config on the first task, the cheap one on the second.
  expect([r.oracle.pass.estimate, r.oracle.cost.estimate]).toEqual([0.9, (10 + 2) / 2]);
  expect(r.passDifference.estimate).toBeCloseTo(0.95 - 0.4, 14);
});

test("escalationFromMeans draws the tasks that cascade draws", () => {
  const runs = [
    [
      [true, 1],
      [false, 2]
    ],
    [
      [false, 3],
      [false, 1]
    ],
    [
      [true, 2],
      [true, 2]
    ]
  ].map((cell) => cell.map(([passed, cost]) => ({passed: passed as boolean, cost: cost as number})));
  const strong = runs.map((cell) => cell.map((d) => ({passed: true, cost: 10 * d.cost})));
  const {pass, cost, costOfPass} = cascade([runs, strong], {level: 0.8, reps: 200, random: seeded(7)});
  const {both} = escalationFromMeans(means([0.5, 0, 1], [1.5, 2, 2]), means([1, 1, 1], [15, 20, 20]), {
    single: false,
    level: 0.8,
    reps: 200,
    seed: 7
  });
  expect(both).toEqual({pass, cost, costOfPass});
});

test("escalationFromMeans keeps an unknown cost that no task gets to out of the sum", () => {
  const r = escalationFromMeans(means([1], [1]), means([1], [NaN]), {single: false});
  expect([r.both.cost.estimate, r.second.cost.estimate]).toEqual([1, NaN]);
});

test("escalationFromMeans of no tasks is unknown", () => {
  expect(escalationFromMeans(means([], []), means([], []), {single: false}).both.pass.estimate).toBeNaN();
});

test("escalationFromMeans refuses different lengths", () => {
  expect(() => escalationFromMeans(means([1], [1]), means([1, 1], [1, 1]), {single: false})).toThrow("lengths differ");
});
