import {expect, test} from "vitest";
import {escalation} from "../../src/stats/escalation.js";
import type {CascadeRun} from "../../src/stats/cascade.js";

const run = (cost: number | null, passed = true): CascadeRun[] => [{cost, passed}];

// AIBench (2026), Tables VII and IV: DeepSeek V4 Flash first, Claude Fable 5 on its two failures.
const flash = [0.0002, 0.0003, 0.0011, 0.0031, 0.0004, 0.0002, 0.0014, 0.0021, 0.0024, 0.0039].map((usd, i) =>
  run(usd, i !== 3 && i !== 9)
);
const fable = [0.03, 0.05, 0.18, 0.18, 0.2, 0.06, 0.11, 0.19, 1.06, 0.3].map((usd) => run(usd));

test("escalation(cheap, strong) of AIBench is 4.8 times cheaper, not a hundred times", () => {
  const r = escalation(flash, fable);
  expect([r.first.pass.estimate, r.second.pass.estimate, r.both.pass.estimate]).toEqual([0.8, 1, 1]);
  expect(10 * r.both.cost.estimate).toBeCloseTo(0.0151 + 0.18 + 0.3, 12);
  expect(1 / r.costRatio.estimate).toBeCloseTo(2.36 / 0.4951, 10);
  expect([r.goesOn, r.costOfGoingOn]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.48 / 0.4951, 10)]);
  // A ratio of sums over ten tasks is far from sure.
  expect(r.costRatio.low).toBeLessThan(0.1);
  expect(r.costRatio.high).toBeGreaterThan(0.5);
});

test("escalation's oracle sends to the strong config only what the cheap one fails, without trying it", () => {
  const {oracle} = escalation(flash, fable);
  expect(oracle.pass.estimate).toBe(1);
  expect(10 * oracle.cost.estimate).toBeCloseTo(0.0151 - 0.0031 - 0.0039 + 0.48, 12);
});

test("escalation has Wilson's interval where tasks have single runs", () => {
  // R: prop.test(8, 10, correct = FALSE)
  const {first, both} = escalation(flash, fable);
  expect([first.pass.low, first.pass.high]).toEqual([
    expect.closeTo(0.490162471536642, 12),
    expect.closeTo(0.943317848545625, 12)
  ]);
  expect(both.pass.low).toBeCloseTo(0.7224672001371109, 12); // prop.test(10, 10, correct = FALSE)
});

test("escalation of repeats resamples tasks", () => {
  const twice = [
    [...run(1), ...run(1, false)],
    [...run(1), ...run(1)],
    [...run(1, false), ...run(1, false)]
  ];
  const {first} = escalation(twice, twice);
  expect(first.pass.estimate).toBeCloseTo(0.5, 14);
  expect(first.pass.method).toContain("bootstrap over tasks");
});

test("escalation without costs still says what passes", () => {
  const unknown = (passed: boolean) => run(null, passed);
  const r = escalation([unknown(true), unknown(false)], [unknown(true), unknown(true)]);
  expect(r.both.pass.estimate).toBe(1);
  expect([r.both.cost.estimate, r.costRatio.estimate, r.costOfGoingOn]).toEqual([NaN, NaN, NaN]);
});

test("escalation of one task has no bounds but Wilson's", () => {
  const r = escalation([run(1, false)], [run(2)]);
  expect([r.both.cost.estimate, r.both.cost.low, r.both.pass.estimate]).toEqual([3, NaN, 1]);
});

test("escalation of no tasks is unknown", () => {
  expect(escalation([], []).both.pass.estimate).toBeNaN();
});

test("escalation depends on the seed, and on nothing else", () => {
  const low = (seed: number) => escalation(flash, fable, {seed, reps: 100}).both.cost.low;
  expect(low(3)).toBe(low(3));
  expect(low(3)).not.toBe(low(4));
});

test("escalation draws the same tasks for all it compares", () => {
  // The second config costs ten times the first on every task and the first fails all: 11 / 10 in every draw.
  const cheap = [1, 2, 7].map((d) => run(d, false));
  const strong = [10, 20, 70].map((d) => run(d));
  const {costRatio} = escalation(cheap, strong);
  expect([costRatio.low, costRatio.high]).toEqual([expect.closeTo(1.1, 12), expect.closeTo(1.1, 12)]);
});
