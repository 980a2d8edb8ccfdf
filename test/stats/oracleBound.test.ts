import {expect, test} from "vitest";
import {oracleBound} from "../../src/stats/oracleBound.js";

const cell = (...scores: number[]) => scores.map((score) => ({cost: 1, score}));

test("oracleBound takes the best config of each task", () => {
  const r = oracleBound([
    [cell(1), cell(0)],
    [cell(0), cell(1)]
  ]);
  expect(r).toMatchObject({apparent: 1, single: 0.5, reachable: 1, crossFitted: NaN});
});

test("oracleBound says which config it takes for each task, the cheaper where both pass", () => {
  const [dear, cheap] = [5, 2].map((cost) => (score: number) => [{cost, score}]);
  expect(
    oracleBound([
      [dear(1), dear(1), dear(0)],
      [cheap(1), cheap(0), cheap(0)]
    ]).chosen
  ).toEqual([1, 0, 1]);
});

test("oracleBound by cross-fitting is not fooled by luck", () => {
  // Two configs, one task, two repeats: A passes then fails, B fails then passes. Whoever is chosen on one repeat fails the other.
  const r = oracleBound([[cell(1, 0)], [cell(0, 1)]]);
  expect(r.apparent).toBe(0.5);
  expect(r.crossFitted).toBe(0);
});

test("oracleBound takes the cheaper of equals", () => {
  expect(oracleBound([[[{cost: 5, score: 1}]], [[{cost: 2, score: 1}]]]).cost).toBe(2);
});

test("oracleBound counts what some run reached", () => {
  expect(oracleBound([[cell(3, 5), cell(4, 4)]], {full: 5}).reachable).toBe(0.5);
});

test("oracleBound of nothing is unknown", () => {
  expect(oracleBound([]).apparent).toBeNaN();
});

test("oracleBound refuses what it cannot use", () => {
  expect(() => oracleBound([[cell(1)], []])).toThrow("lengths differ: 1, 0");
  expect(() => oracleBound([[[]]])).toThrow("no runs: []");
  expect(() => oracleBound([[cell(NaN)]])).toThrow(RangeError);
});
