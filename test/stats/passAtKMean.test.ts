import {expect, test} from "vitest";
import {passAtKMean} from "../../src/stats/passAtKMean.js";

// R: n <- c(5, 5, 4, 6); c <- c(0, 2, 4, 3); p <- 1 - choose(n - c, 3)/choose(n, 3); mean(p); sd(p)/2
const passes = [0, 2, 4, 3];
const n = [5, 5, 4, 6];

test("passAtKMean averages tasks with different repeats", () => {
  const r = passAtKMean(passes, n, {k: 3});
  expect(r.estimate).toBeCloseTo(0.7125, 14);
  expect(r.se).toBeCloseTo(0.23837557900646339, 14);
  expect([r.low, r.high]).toEqual([0, 1]); // mean ∓ qt(.975, 3)·se is −0.046 and 1.471
});

test("passAtKMean averages pass^k", () => {
  const r = passAtKMean(passes, n, {k: 3, kind: "hat"});
  expect(r.estimate).toBeCloseTo(0.2625, 14);
  expect(r.se).toBeCloseTo(0.246115657093706, 14);
});

test("passAtKMean of one task has no standard error", () => {
  const r = passAtKMean([1], [2]);
  expect([r.estimate, r.se, r.low]).toEqual([0.5, NaN, NaN]);
});

test("passAtKMean of no tasks is unknown", () => {
  expect(passAtKMean([], []).estimate).toBeNaN();
});

test("passAtKMean refuses a task with fewer repeats than k", () => {
  expect(() => passAtKMean([1, 1], [5, 2], {k: 3})).toThrow("k is not within 1–2: 3");
  expect(() => passAtKMean([1], [2, 3])).toThrow("lengths differ: 1, 2");
});
