import {expect, test} from "vitest";
import {weightedComposite} from "../../src/stats/weightedComposite.js";

test("weightedComposite gives the combined score of the EngramForge study", () => {
  // 0.6 gates/5 + 0.4 quality/5: GPT-4o has 4.93 gates and quality 4.28.
  expect(weightedComposite([4.93, 4.28], {weights: [0.6, 0.4], full: [5, 5]})).toBeCloseTo(0.934, 12);
});

test("weightedComposite gives the judged quality of the EngramForge study", () => {
  // Section 5.6: GPT-4o clean code 4.52, patterns 84 %, idioms 82 %, organisation 4.17, published quality 4.28.
  const quality = 5 * weightedComposite([4.52, 0.84, 0.82, 4.17], {weights: [35, 25, 25, 15], full: [5, 1, 1, 5]});
  expect(quality.toFixed(2)).toBe("4.28");
});

test("weightedComposite without weights is the mean", () => {
  expect(weightedComposite([1, 0, 0.5])).toBe(0.5);
});

test("weightedComposite without parts or weight is unknown", () => {
  expect(weightedComposite([])).toBeNaN();
  expect(weightedComposite([1], {weights: [0]})).toBeNaN();
});

test("weightedComposite refuses what it cannot weigh", () => {
  expect(() => weightedComposite([1, 2], {weights: [1]})).toThrow("lengths differ: 2, 1");
  expect(() => weightedComposite([1], {weights: [-1]})).toThrow("not a weight: -1");
  expect(() => weightedComposite([NaN])).toThrow(RangeError);
});
