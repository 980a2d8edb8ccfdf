import {expect, test} from "vitest";
import {studentizedInterval} from "../../src/stats/studentizedInterval.js";

// t* = −2, −1, 0, 1, 3 with standard errors of 0.5, around an estimate of 10.
const estimates = [9, 9.5, 10, 10.5, 11.5];
const ses = [0.5, 0.5, 0.5, 0.5, 0.5];

test("studentizedInterval(estimate, replicates) turns the quantiles of t* round", () => {
  const {low, high, method} = studentizedInterval({estimate: 10, se: 2}, {estimates, ses}, {level: 0.5});
  expect([low, high]).toEqual([10 - 2 * 1, 10 - 2 * -1]); // quartiles of t*, type 7, are −1 and 1
  expect(method).toBe("bootstrap studentised");
});

test("studentizedInterval(estimate, replicates) leaves out replicates without spread, and says so", () => {
  const more = {estimates: [...estimates, 10, 12], ses: [...ses, 0, 0]};
  const interval = studentizedInterval({estimate: 10, se: 2}, more, {level: 0.5});
  expect(interval).toMatchObject({low: 8, high: 12, reps: 5, problem: "left out: 2 replicates without spread"});
});

test("studentizedInterval(estimate, replicates) without any spread is NaN", () => {
  const interval = studentizedInterval({estimate: 3, se: 0}, {estimates: [3, 3], ses: [0, 0]});
  expect(interval).toMatchObject({low: NaN, high: NaN, reps: 0});
});

test("studentizedInterval(estimate, replicates) throws when lengths differ", () => {
  expect(() => studentizedInterval({estimate: 3, se: 1}, {estimates: [1], ses: []})).toThrow(
    new RangeError("lengths differ: 1, 0")
  );
});
