import fc from "fast-check";
import {expect, test} from "vitest";
import {conditionalValueAtRisk} from "../../src/stats/conditionalValueAtRisk.js";

const X = [9, 1, 8, 2, 7, 3, 6, 4, 5, 10];

test("conditionalValueAtRisk is the mean of the worst tenth", () => {
  expect(conditionalValueAtRisk([...X, ...X])).toBe(1);
  expect(conditionalValueAtRisk(X, {share: 0.3})).toBeCloseTo(2, 14);
});

test("conditionalValueAtRisk counts the last run with a fraction", () => {
  expect(conditionalValueAtRisk(X, {share: 0.25})).toBeCloseTo((1 + 2 + 0.5 * 3) / 2.5, 14);
});

test("conditionalValueAtRisk of less than one run is the minimum", () => {
  expect(conditionalValueAtRisk([4, 2], {share: 0.1})).toBeCloseTo(2, 14);
});

test("conditionalValueAtRisk at share 1 is the mean", () => {
  expect(conditionalValueAtRisk(X, {share: 1})).toBeCloseTo(5.5, 14);
});

test("conditionalValueAtRisk of nothing is unknown", () => {
  expect(conditionalValueAtRisk([])).toBeNaN();
});

test("conditionalValueAtRisk refuses a share that is none", () => {
  expect(() => conditionalValueAtRisk(X, {share: 0})).toThrow("not a share of runs: 0");
  expect(() => conditionalValueAtRisk(X, {share: 1.2})).toThrow("not a probability: 1.2");
  expect(() => conditionalValueAtRisk([NaN])).toThrow(RangeError);
});

test("conditionalValueAtRisk never falls as the share grows", () => {
  const share = fc.double({min: 0.01, max: 1, noNaN: true});
  fc.assert(
    fc.property(fc.array(fc.integer({min: -50, max: 50}), {minLength: 1}), share, share, (X, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const worse = conditionalValueAtRisk(X, {share: low});
      expect(worse).toBeLessThanOrEqual(conditionalValueAtRisk(X, {share: high}) + 1e-9);
    })
  );
});

test("conditionalValueAtRisk of scores with counts is that of the runs", () => {
  // The worst 3 of 10 runs: 1, 2 and 2.
  expect(conditionalValueAtRisk([2, 5, 1], {share: 0.3, counts: [4, 5, 1]})).toBeCloseTo(5 / 3, 14);
  expect(conditionalValueAtRisk([1, 2, 2, 2, 2, 5, 5, 5, 5, 5], {share: 0.3})).toBeCloseTo(5 / 3, 14);
  expect(conditionalValueAtRisk([4], {counts: [1]})).toBe(4);
  expect(conditionalValueAtRisk([], {counts: []})).toBeNaN();
  expect(() => conditionalValueAtRisk([1, 2], {counts: [1]})).toThrow("lengths differ");
  expect(() => conditionalValueAtRisk([1], {counts: [-1]})).toThrow("not a count");
});
