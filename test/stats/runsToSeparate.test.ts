import {expect, test} from "vitest";
import {runsToSeparate} from "../../src/stats/runsToSeparate.js";

// Means 3 and 4, both variances 2.5.
const a = [1, 2, 3, 4, 5];
const b = [2, 3, 4, 5, 6];

test("runsToSeparate plans for the difference as observed", () => {
  // R: power.t.test(delta = 1, sd = sqrt(2.5), power = .8, strict = TRUE)$n = 40.22; so 41, 36 more each.
  const r = runsToSeparate(a, b, {costA: 0.1, costB: 0.3, durationA: 60, durationB: 30});
  expect(r.asObserved).toMatchObject({runs: 41, moreA: 36, moreB: 36});
  expect(r.asObserved.cost).toBeCloseTo(36 * 0.4, 10);
  expect(r.asObserved.duration).toBe(36 * 90);
  expect(r.separated).toBe(false);
  expect(r.atWorst.runs).toBe(Infinity);
});

test("runsToSeparate gives the interval of the difference", () => {
  // R: t.test(1:5, 2:6, var.equal = TRUE)$conf.int
  const r = runsToSeparate(a, b);
  expect(r.low).toBeCloseTo(-3.306004135204166, 10);
  expect(r.high).toBeCloseTo(1.306004135204166, 10);
});

test("runsToSeparate of unknown prices does not know the cost", () => {
  expect(runsToSeparate(a, b).asObserved.cost).toBeNaN();
});

test("runsToSeparate needs nothing more when there are enough", () => {
  const many = Array.from({length: 60}, (_, i) => i % 5);
  const r = runsToSeparate(
    many,
    many.map((x) => x + 3)
  );
  expect(r.separated).toBe(true);
  expect(r.asObserved).toMatchObject({moreA: 0, moreB: 0, cost: 0});
  expect(r.atWorst.moreA).toBe(0);
});

test("runsToSeparate paired looks at differences", () => {
  const r = runsToSeparate(a, [1.5, 2.5, 3.6, 4.4, 5.5], {paired: true});
  expect(r.sd).toBeLessThan(0.1);
  expect(r.separated).toBe(true);
});

test("runsToSeparate of equal means is infinite", () => {
  expect(runsToSeparate(a, a).asObserved.runs).toBe(Infinity);
});

test("runsToSeparate of single runs is unknown", () => {
  expect(runsToSeparate([1], [2]).asObserved.runs).toBeNaN();
});

test("runsToSeparate of constants wants nothing more", () => {
  expect(runsToSeparate([1, 1], [2, 2]).asObserved).toMatchObject({moreA: 0, moreB: 0});
});

test("runsToSeparate refuses what it cannot use", () => {
  expect(() => runsToSeparate([1, 2], [1], {paired: true})).toThrow("lengths differ: 2, 1");
  expect(() => runsToSeparate([NaN, 1], [1, 2])).toThrow(RangeError);
});
