import fc from "fast-check";
import {expect, test} from "vitest";
import {cascade} from "../../src/stats/cascade.js";
import {seeded} from "../../src/stats/random.js";

const run = (cost: number, passed = true) => [{cost, passed}];

// AIBench (2026), Tables VII and IV: DeepSeek V4 Flash first, Claude Fable 5 on its two failures.
const flash = [0.0002, 0.0003, 0.0011, 0.0031, 0.0004, 0.0002, 0.0014, 0.0021, 0.0024, 0.0039].map((usd, i) =>
  run(usd, i !== 3 && i !== 9)
);
const fable = [0.03, 0.05, 0.18, 0.18, 0.2, 0.06, 0.11, 0.19, 1.06, 0.3].map((usd) => run(usd));

test("cascade gives the cost of cheap first, dear on failure", () => {
  const r = cascade([flash, fable]);
  expect(10 * r.cost.estimate).toBeCloseTo(0.0151 + 0.18 + 0.3, 12);
  expect(r.pass.estimate).toBe(1);
  expect(r.stages.map((d) => [d.reached, d.stopped])).toEqual([
    [1, 0.8],
    [expect.closeTo(0.2, 12), expect.closeTo(0.2, 12)]
  ]);
  // 2.36 / 0.4951: 4.8 times cheaper than the dear config alone, not a hundred times.
  expect(1 / r.versus[1].costRatio.estimate).toBeCloseTo(2.36 / 0.4951, 10);
});

test("cascade is the exact expectation over recorded repeats", () => {
  // Stage 1 passes half of the time at 1; stage 2 a quarter of the time at 10.
  const first = [[...run(1, true), ...run(1, false)]];
  const second = [[...run(10, true), ...run(10, false), ...run(10, false), ...run(10, false)]];
  const r = cascade([first, second]);
  expect(r.pass.estimate).toBeCloseTo(0.5 + 0.5 * 0.25, 14);
  expect(r.cost.estimate).toBeCloseTo(1 + 0.5 * 10, 14);
  expect(r.costOfPass.estimate).toBeCloseTo(6 / 0.625, 12);
});

test("cascade trusts the verifier, right or wrong", () => {
  const wrongly = [[{cost: 1, passed: false, verified: true}]];
  expect(cascade([wrongly, [run(10)]]).pass.estimate).toBe(0);
  const missed = [[{cost: 1, passed: true, verified: false}]];
  expect(cascade([missed, [run(10, false)]]).pass.estimate).toBe(0);
  expect(cascade([missed]).pass.estimate).toBe(1); // the last answer is taken
});

test("cascade does not know the cost of what an unknown cost is part of", () => {
  const passes = [{cost: 1, passed: true}];
  const fails = [{cost: 1, passed: false}];
  const unknown = [{cost: null, passed: true}];
  const r = cascade([
    [passes, fails],
    [unknown, unknown]
  ]);
  expect(r.pass.estimate).toBe(1);
  expect([r.cost.estimate, r.cost.low, r.costOfPass.high]).toEqual([NaN, NaN, NaN]);
  expect(r.stages[0].cost).toBe(1);
  // Nobody gets to the second stage: what it costs does not matter.
  expect(
    cascade([
      [passes, passes],
      [unknown, unknown]
    ]).cost
  ).toMatchObject({estimate: 1, low: 1, high: 1});
});

test("cascade of repeats that all pass sends nothing on", () => {
  const ten = Array.from({length: 10}, () => ({cost: 1, passed: true}));
  const r = cascade([[ten], [[{cost: null, passed: true}]]]);
  expect([r.stages[1].reached, r.cost.estimate]).toEqual([0, 1]);
});

test("cascade of one task has no bounds", () => {
  expect(cascade([[run(1)]]).cost.low).toBeNaN();
});

test("cascade of nothing is unknown", () => {
  expect(cascade([]).pass.estimate).toBeNaN();
  expect(cascade([[]]).pass.estimate).toBeNaN();
});

test("cascade without passes costs infinity a pass", () => {
  expect(cascade([[run(1, false), run(1, false)]]).costOfPass.estimate).toBe(Infinity);
});

test("cascade refuses what it cannot use", () => {
  expect(() => cascade([[run(1)], [run(1), run(1)]])).toThrow("lengths differ: 1, 2");
  expect(() => cascade([[[]]])).toThrow("no runs: []");
  expect(() => cascade([[run(NaN)]])).toThrow("not a finite number: NaN");
});

test("cascade depends on the seed", () => {
  const at = (seed: number) => cascade([flash, fable], {reps: 100, random: seeded(seed)}).cost.low;
  expect(at(1)).toBe(at(1));
  expect(at(1)).not.toBe(at(2));
});

test("cascade passes at least what its last stage passes, when verification is right", () => {
  const cell = fc.array(fc.record({cost: fc.integer({min: 1, max: 9}), passed: fc.boolean()}), {
    minLength: 1,
    maxLength: 3
  });
  const stage = fc.array(cell, {minLength: 3, maxLength: 3});
  fc.assert(
    fc.property(fc.array(stage, {minLength: 1, maxLength: 3}), (stages) => {
      const r = cascade(stages, {reps: 5});
      expect(r.pass.estimate).toBeGreaterThanOrEqual(r.versus.at(-1)!.pass - 1e-12);
      expect(r.stages.reduce((s, d) => s + d.stopped, 0)).toBeCloseTo(1, 12);
      expect(r.stages.reduce((s, d) => s + d.cost, 0)).toBeCloseTo(r.cost.estimate, 10);
    })
  );
});
