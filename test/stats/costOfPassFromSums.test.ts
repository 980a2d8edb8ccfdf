import {expect, test} from "vitest";
import {costOfPassFromSums} from "../../src/stats/costOfPassFromSums.js";

const costs = [0.31, 0.12, 0.45, 0.22, 0.38, 0.19, 0.51, 0.27];
const passed = [1, 1, 0, 1, 1, 1, 0, 1];

function sums(C: readonly number[], P: readonly number[]) {
  const add = (f: (i: number) => number) => C.reduce((s, _, i) => s + f(i), 0);
  return {
    n: C.length,
    cost: add((i) => C[i]),
    passes: add((i) => P[i]),
    cost_sq: add((i) => C[i] ** 2),
    passes_sq: add((i) => P[i] ** 2),
    cost_passes: add((i) => C[i] * P[i])
  };
}

test("costOfPassFromSums agrees with inverting R's t test", () => {
  // R: f <- function(th) t.test(costs - th*passed)$p.value - .05; uniroot on both sides of sum(costs)/sum(passed)
  const r = costOfPassFromSums(sums(costs, passed));
  expect(r.estimate).toBeCloseTo(0.408333333333333, 14);
  expect(r.low).toBeCloseTo(0.178800482868759, 10);
  expect(r.high).toBeCloseTo(1.10235195640371, 9);
});

test("costOfPassFromSums at 90 % agrees with R", () => {
  // R: f <- function(th) t.test(costs - th*passed, conf.level = .9)$p.value - .1
  const r = costOfPassFromSums(sums(costs, passed), {level: 0.9});
  expect(r.low).toBeCloseTo(0.211776964056966, 10);
  expect(r.high).toBeCloseTo(0.868779250884462, 9);
  expect(r.level).toBe(0.9);
});

test("costOfPassFromSums is unbounded above when passes may be none", () => {
  const r = costOfPassFromSums(sums([1, 2, 3, 4, 5], [1, 0, 0, 1, 0]));
  expect(r.low).toBeCloseTo(1.42819575316537, 9); // R, as above
  expect(r.high).toBe(Infinity);
});

test("costOfPassFromSums without a pass is infinite", () => {
  const r = costOfPassFromSums(sums([1, 2], [0, 0]));
  expect([r.estimate, r.low, r.high]).toEqual([Infinity, NaN, Infinity]);
});

test("costOfPassFromSums of one cluster has no bounds", () => {
  const r = costOfPassFromSums(sums([6], [2]));
  expect([r.estimate, r.low, r.high, r.n]).toEqual([3, NaN, NaN, 1]);
});

test("costOfPassFromSums where all costs and passes are alike has no width", () => {
  const r = costOfPassFromSums(sums([2, 2, 2], [1, 1, 1]));
  expect([r.estimate, r.low, r.high]).toEqual([2, 2, 2]);
});

test("costOfPassFromSums refuses sums that are not known", () => {
  expect(() => costOfPassFromSums({...sums(costs, passed), cost: NaN})).toThrow("not a finite number: NaN");
});
