import {expect, test} from "vitest";
import {blandAltman} from "../../src/stats/blandAltman.js";

test("blandAltman reproduces the peak flow example", () => {
  // Bland and Altman (1986): bias −2.1 l/min, sd 38.8; limits with 1.96 instead of their 2.
  const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
  const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];
  const r = blandAltman(wright, mini);
  expect(r.bias.estimate).toBeCloseTo(-36 / 17, 12);
  expect(r.sd.toFixed(1)).toBe("38.8");
  expect(r.lower.estimate).toBeCloseTo(-36 / 17 - 1.959963984540054 * r.sd, 10);
  // qt(.975, 16) = 2.119905; standard error of a limit √3·sd/√n
  expect(r.upper.high - r.upper.estimate).toBeCloseTo(2.119905299221255 * Math.sqrt(3 / 17) * r.sd, 8);
});

test("blandAltman of constant differences has limits without width", () => {
  const r = blandAltman([1, 2, 3], [2, 3, 4]);
  expect([r.bias.estimate, r.lower.low, r.upper.high]).toEqual([-1, -1, -1]);
});

test("blandAltman of too little has no bounds", () => {
  expect(blandAltman([1], [2]).bias.low).toBeNaN();
  expect(blandAltman([], []).bias.estimate).toBeNaN();
});

test("blandAltman refuses what it cannot use", () => {
  expect(() => blandAltman([1], [1, 2])).toThrow("lengths differ: 1, 2");
  expect(() => blandAltman([NaN], [1])).toThrow(RangeError);
});
