import {expect, test} from "vitest";
import {jeffreys} from "../../src/stats/jeffreys.js";

test("jeffreys(passes, n) agrees with R's qbeta", () => {
  // R: qbeta(c(.025, .975), 7.5, 3.5)
  const {low, high} = jeffreys(7, 10);
  expect(low).toBeCloseTo(0.394181681851329, 14);
  expect(high).toBeCloseTo(0.907305406061847, 14);
});

test("jeffreys(0, n) starts at 0", () => {
  expect(jeffreys(0, 20).low).toBe(0);
  expect(jeffreys(20, 20).high).toBe(1);
  expect(jeffreys(0, 0)).toMatchObject({estimate: NaN, low: 0, high: 1});
});

test("jeffreys(4, 3) throws", () => {
  expect(() => jeffreys(4, 3)).toThrow(new RangeError("more passes than trials (3): 4"));
});
