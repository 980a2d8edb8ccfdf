import fc from "fast-check";
import {expect, test} from "vitest";
import {stoppedCost} from "../../src/stats/stoppedCost.js";

const run = (attempts: number, cost: number | null, costs?: (number | null)[]) => ({attempts, cost, costs});

test("stoppedCost(runs) of costs by attempt is their sum up to k", () => {
  const runs = [run(1, 2, [2]), run(3, 9, [1, 3, 5])];
  expect(stoppedCost(runs, {k: 1})).toEqual({low: 1.5, high: 1.5, exact: true, n: 2, unknown: 0});
  expect(stoppedCost(runs, {k: 2})).toMatchObject({low: 3, high: 3});
  expect(stoppedCost(runs, {k: 3})).toMatchObject({low: 5.5, high: 5.5});
});

test("stoppedCost of totals alone lies between those that stopped by then and all", () => {
  const runs = [run(1, 2), run(3, 10)];
  expect(stoppedCost(runs, {k: 1})).toEqual({low: 1, high: 6, exact: false, n: 2, unknown: 0});
  expect(stoppedCost(runs, {k: 3})).toMatchObject({low: 6, high: 6, exact: true});
});

test("stoppedCost of AIBench's Claude Fable 5, stopped at the first attempt", () => {
  // Table IV: seven runs passed at once, $0.92; the other three cost $0.18 + $0.20 + $1.06 with all their attempts.
  const costs = [0.03, 0.05, 0.18, 0.18, 0.2, 0.06, 0.11, 0.19, 1.06, 0.3];
  const runs = [1, 1, 2, 1, 3, 1, 1, 1, 2, 1].map((attempts, i) => run(attempts, costs[i]));
  const {low, high} = stoppedCost(runs, {k: 1});
  expect(low).toBeCloseTo(0.092, 12);
  expect(high).toBeCloseTo(0.236, 12);
});

test("stoppedCost leaves out runs of unknown cost, and counts them", () => {
  expect(stoppedCost([run(1, 4), run(1, null), run(2, null)], {k: 1})).toMatchObject({low: 4, n: 1, unknown: 2});
  expect(stoppedCost([run(2, null, [3, null])], {k: 1})).toMatchObject({low: 3, high: 3, n: 1}); // the first is known
});

test("stoppedCost uses the attempts that are known", () => {
  // $10 in all; the first attempt unknown, the second $4: stopped at the first between nothing and $6.
  expect(stoppedCost([run(2, 10, [null, 4])], {k: 1})).toMatchObject({low: 0, high: 6, exact: false});
});

test("stoppedCost of nothing is unknown", () => {
  expect(stoppedCost([], {k: 1})).toEqual({low: NaN, high: NaN, exact: false, n: 0, unknown: 0});
  expect(stoppedCost([run(1, null)], {k: 1}).high).toBeNaN();
});

test("stoppedCost refuses what is no attempt", () => {
  expect(() => stoppedCost([], {k: 0})).toThrow("not a number of attempts: 0");
});

test("stoppedCost never falls with k, its low end below its high one", () => {
  const attempts = fc.array(fc.integer({min: 0, max: 9}), {minLength: 1, maxLength: 4});
  const rows = fc.array(fc.record({costs: attempts, known: fc.boolean()}), {minLength: 1});
  fc.assert(
    fc.property(rows, (rows) => {
      const runs = rows.map(({costs, known}) =>
        run(
          costs.length,
          costs.reduce((s, d) => s + d, 0),
          known ? costs : undefined
        )
      );
      const by = [1, 2, 3, 4].map((k) => stoppedCost(runs, {k}));
      for (const d of by) expect(d.low).toBeLessThanOrEqual(d.high);
      for (let i = 1; i < 4; ++i) expect(by[i].low).toBeGreaterThanOrEqual(by[i - 1].low);
      expect(by[3].exact).toBe(true);
    })
  );
});

test("stoppedCost of runs together is that of each of them", () => {
  // Two runs of three attempts for 0.5, 1 and 2 dollars each, beside one of which the total alone is known.
  const each = {attempts: 3, cost: 3.5, costs: [0.5, 1, 2]};
  const total = {attempts: 2, cost: 4};
  const together = {n: 2, attempts: 3, cost: 7, costs: [1, 2, 4]};
  for (const k of [1, 2, 3]) expect(stoppedCost([together, total], {k})).toEqual(stoppedCost([each, each, total], {k}));
  expect(stoppedCost([together, total], {k: 1})).toMatchObject({low: 1 / 3, high: 5 / 3, n: 3, exact: false});
  expect(stoppedCost([{...together, cost: null, costs: null}, total], {k: 1})).toMatchObject({n: 1, unknown: 2});
});
