import {expect, test} from "vitest";
import {agrestiCoull} from "../../src/stats/agrestiCoull.js";
import {wilson} from "../../src/stats/wilson.js";

test("agrestiCoull(passes, n) agrees with its formula in R", () => {
  // R: z <- qnorm(.975); n <- 10 + z^2; p <- (7 + z^2 / 2) / n; p + c(-1, 1) * z * sqrt(p * (1 - p) / n)
  const {low, high} = agrestiCoull(7, 10);
  expect(low).toBeCloseTo(0.39232529797727, 14);
  expect(high).toBeCloseTo(0.896661582077575, 14);
});

test("agrestiCoull(passes, n) contains wilson, with the same centre", () => {
  const a = agrestiCoull(30, 50);
  const w = wilson(30, 50);
  expect(a.low + a.high).toBeCloseTo(w.low + w.high, 14);
  expect(a.low).toBeLessThan(w.low);
});

test("agrestiCoull(0, n) is cut at 0", () => {
  expect(agrestiCoull(0, 20).low).toBe(0);
  expect(agrestiCoull(20, 20).high).toBe(1);
  expect(agrestiCoull(0, 0)).toMatchObject({estimate: NaN, low: 0, high: 1});
});

test("agrestiCoull(4, 3) throws", () => {
  expect(() => agrestiCoull(4, 3)).toThrow(new RangeError("more passes than trials (3): 4"));
});
