import fc from "fast-check";
import {expect, test} from "vitest";
import {interquartileMean} from "../../src/stats/interquartileMean.js";

test("interquartileMean drops a quarter at each end", () => {
  // SciPy: stats.trim_mean(x, 0.25)
  expect(interquartileMean([3, 9, 1, 7, 5, 100, 2, 8, 6, 4])).toBeCloseTo(5.5, 14);
  expect(interquartileMean([3, 9, 1, 7, 5, 100, 2])).toBeCloseTo(5.2, 14);
});

test("interquartileMean of fewer than four values is their mean", () => {
  expect(interquartileMean([1, 2, 9])).toBe(4);
});

test("interquartileMean of nothing is unknown", () => {
  expect(interquartileMean([])).toBeNaN();
});

test("interquartileMean refuses what is not finite", () => {
  expect(() => interquartileMean([1, Infinity])).toThrow("not a finite number: Infinity");
});

test("interquartileMean does not depend on order and moves with the values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -100, max: 100}), {minLength: 1}), (X) => {
      const iqm = interquartileMean(X);
      expect(interquartileMean(X.toReversed())).toBeCloseTo(iqm, 12);
      expect(interquartileMean(X.map((x) => 2 * x + 3))).toBeCloseTo(2 * iqm + 3, 10);
    })
  );
});
