import fc from "fast-check";
import {expect, test} from "vitest";
import {jaccard, meanJaccard} from "../../src/stats/jaccard.js";

test("jaccard is what two sets share of what either has", () => {
  expect(jaccard(["a", "b", "c"], ["b", "c", "d"])).toBe(0.5);
  expect(jaccard(["a", "a"], ["a"])).toBe(1);
  expect(jaccard(["a"], ["b"])).toBe(0);
});

test("jaccard of two empty sets is 1", () => {
  expect(jaccard([], [])).toBe(1);
});

test("meanJaccard averages all pairs", () => {
  expect(meanJaccard([["a", "b"], ["a", "b"], ["a"]])).toBeCloseTo((1 + 0.5 + 0.5) / 3, 15);
});

test("meanJaccard of a single repeat is unknown", () => {
  expect(meanJaccard([["a"]])).toBeNaN();
});

test("jaccard is symmetric", () => {
  const set = fc.array(fc.integer({min: 0, max: 9}));
  fc.assert(
    fc.property(set, set, (a, b) => {
      expect(jaccard(a, b)).toBe(jaccard(b, a));
    })
  );
});
