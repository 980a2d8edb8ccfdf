import {expect, test} from "vitest";
import {wald} from "../../src/stats/wald.js";

test("wald(passes, n) is p ± z √(p (1 − p) / n)", () => {
  // R: 0.7 + c(-1, 1) * qnorm(.975) * sqrt(0.7 * 0.3 / 10)
  const {low, high} = wald(7, 10);
  expect(low).toBeCloseTo(0.415974234910675, 14);
  expect(high).toBeCloseTo(0.984025765089325, 14);
});

test("wald(0, n) has width 0, which is why it is not the default", () => {
  expect(wald(0, 20)).toMatchObject({low: 0, high: 0});
});

test("wald(1, 2) is cut to 0–1", () => {
  expect(wald(1, 2)).toMatchObject({low: 0, high: 1});
});

test("wald(0, 0) is NaN", () => {
  expect(wald(0, 0)).toMatchObject({estimate: NaN, low: NaN, high: NaN});
  expect(() => wald(4, 3)).toThrow(new RangeError("more passes than trials (3): 4"));
});
