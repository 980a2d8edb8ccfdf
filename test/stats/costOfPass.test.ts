import fc from "fast-check";
import {expect, test} from "vitest";
import {costOfPass} from "../../src/stats/costOfPass.js";
import {seeded} from "../../src/stats/random.js";

const costs = [0.31, 0.12, 0.45, 0.22, 0.38, 0.19, 0.51, 0.27];
const passed = [1, 1, 0, 1, 1, 1, 0, 1];

test("costOfPass counts the cost of failures too", () => {
  // AIBench (2026), Table VII: $0.0151 for 8 of 10.
  const usd = [0.0002, 0.0003, 0.0011, 0.0031, 0.0004, 0.0002, 0.0014, 0.0021, 0.0024, 0.0039];
  const ok = [true, true, true, false, true, true, true, true, true, false];
  const r = costOfPass(usd, ok);
  expect(r.estimate).toBeCloseTo(0.0018875, 12);
  expect(r).toMatchObject({passes: 8, runs: 10, n: 10});
  expect(r.low).toBeLessThan(r.estimate);
  expect(r.high).toBeGreaterThan(r.estimate);
});

test("costOfPass by Fieller agrees with inverting R's t test", () => {
  // R: f <- function(th) t.test(costs - th*passed)$p.value - .05; uniroot on both sides of sum(costs)/sum(passed)
  const r = costOfPass(costs, passed, {method: "fieller"});
  expect(r.estimate).toBeCloseTo(0.408333333333333, 14);
  expect(r.low).toBeCloseTo(0.178800482868759, 10);
  expect(r.high).toBeCloseTo(1.10235195640371, 9);
});

test("costOfPass by the delta method agrees with R", () => {
  // R: half <- qt(.975, 7)*sd(costs - R*passed)/(mean(passed)*sqrt(8))
  const r = costOfPass(costs, passed, {method: "delta"});
  expect(r.low).toBeCloseTo(0.0664489558098122, 12);
  expect(r.high).toBeCloseTo(0.7502177108568545, 12);
});

test("costOfPass by Fieller is unbounded above when passes may be none", () => {
  const r = costOfPass([1, 2, 3, 4, 5], [1, 0, 0, 1, 0], {method: "fieller"});
  expect(r.low).toBeCloseTo(1.42819575316537, 9); // R, as above
  expect(r.high).toBe(Infinity);
});

test("costOfPass by Fieller says nothing when every ratio fits", () => {
  const r = costOfPass([0, 0, 0, 1], [0, 1, 0, 0], {method: "fieller"});
  expect([r.low, r.high]).toEqual([NaN, NaN]);
});

test("costOfPass without a pass is infinite", () => {
  for (const method of ["bootstrap", "fieller", "delta"] as const) {
    const r = costOfPass([1, 2], [0, 0], {method});
    expect([r.estimate, r.low, r.high]).toEqual([Infinity, NaN, Infinity]);
  }
});

test("costOfPass of nothing is unknown", () => {
  const r = costOfPass([], []);
  expect([r.estimate, r.low, r.high]).toEqual([NaN, NaN, NaN]);
});

test("costOfPass of one cluster has no bounds", () => {
  const r = costOfPass([1, 2, 3], [1, 0, 1], {clusters: ["a", "a", "a"]});
  expect([r.estimate, r.low, r.high, r.n]).toEqual([3, NaN, NaN, 1]);
});

test("costOfPass by bootstrap agrees with complete enumeration", () => {
  // Three clusters: 27 resamples with costs 1, 2, 6 and passes 1, 1, 0. All equal to the third, 1/27 = 3.7 % of them, has
  // no pass, so at 95 % the upper bound is infinite; 1/27 is all first, so the lower bound is 1.
  const r = costOfPass([1, 2, 6], [1, 1, 0], {reps: 20_000});
  expect([r.low, r.high]).toEqual([1, Infinity]);
  // At 90 % the upper bound is the 95th percentile: 6 + 6 + 2 = 14 for one pass (3/27 above or at 14, 1/27 infinite).
  expect(costOfPass([1, 2, 6], [1, 1, 0], {reps: 20_000, level: 0.9}).high).toBe(14);
});

test("costOfPass resamples clusters whole", () => {
  const clusters = [0, 0, 1, 1, 2, 2];
  const a = costOfPass([1, 2, 3, 1, 2, 2], [1, 1, 0, 1, 0, 1], {clusters});
  const b = costOfPass([3, 4, 4], [2, 1, 1]);
  expect([a.estimate, a.low, a.high]).toEqual([b.estimate, b.low, b.high]);
});

test("costOfPass depends on the seed", () => {
  const at = (seed: number) => costOfPass(costs, passed, {reps: 200, random: seeded(seed)});
  expect(at(1)).toEqual(at(1));
  expect([at(1).low, at(1).high]).not.toEqual([at(2).low, at(2).high]);
});

test("costOfPass refuses what it cannot use", () => {
  expect(() => costOfPass([1, 2], [1])).toThrow("lengths differ: 2, 1");
  expect(() => costOfPass([1, NaN], [1, 1])).toThrow("not a finite number: NaN");
  expect(() => costOfPass([1], [1], {level: 95})).toThrow(RangeError);
});

test("costOfPass scales with the unit of cost and widens with the level", () => {
  const runs = fc.array(fc.tuple(fc.integer({min: 1, max: 50}), fc.boolean()), {minLength: 4, maxLength: 12});
  fc.assert(
    fc.property(runs, (runs) => {
      const C = runs.map((d) => d[0]);
      const P = runs.map((d) => d[1]);
      const r = costOfPass(C, P, {method: "fieller"});
      const cents = costOfPass(
        C.map((c) => c * 128),
        P,
        {method: "fieller"}
      );
      if (Number.isFinite(r.high)) {
        expect(cents.high).toBeCloseTo(128 * r.high, 6);
        expect(r.low).toBeLessThanOrEqual(r.estimate + 1e-9);
        expect(r.high).toBeGreaterThanOrEqual(r.estimate - 1e-9);
        const narrow = costOfPass(C, P, {method: "fieller", level: 0.8});
        expect(narrow.high - narrow.low).toBeLessThanOrEqual(r.high - r.low + 1e-9);
      }
    })
  );
});
