import {expect, test} from "vitest";
import {detectablePairedEval, sampleSizePairedEval} from "../../src/stats/sampleSizePairedEval.js";

const design = {omega2: 1 / 9, sigma2A: 1 / 6, sigma2B: 1 / 6};

test("sampleSizePairedEval gives Miller's formula", () => {
  // R: (qnorm(.975) + qnorm(.8))^2 * (1/9 + 1/6 + 1/6) / .03^2
  const r = sampleSizePairedEval(0.03, design);
  expect(r.n).toBeCloseTo((1.959963984540054 + 0.8416212335729143) ** 2 * (4 / 9 / 0.0009), 6);
  expect(r.runs).toBe(3876);
});

test("sampleSizePairedEval saves tasks by repeats", () => {
  expect(sampleSizePairedEval(0.03, {...design, repeatsA: 10, repeatsB: 10}).runs).toBe(1260);
});

test("detectablePairedEval undoes sampleSizePairedEval", () => {
  expect(detectablePairedEval(sampleSizePairedEval(0.03, design).n, design)).toBeCloseTo(0.03, 12);
  expect(detectablePairedEval(0, design)).toBe(Infinity);
});

test("sampleSizePairedEval without a difference is infinite", () => {
  expect(sampleSizePairedEval(0, design).n).toBe(Infinity);
});

test("sampleSizePairedEval refuses what it cannot use", () => {
  expect(() => sampleSizePairedEval(0.03, {omega2: -1})).toThrow("not a variance: -1");
  expect(() => sampleSizePairedEval(0.03, {omega2: 1, repeatsA: 0})).toThrow("not a number of repeats: 0");
  expect(() => sampleSizePairedEval(NaN, design)).toThrow(RangeError);
  expect(() => detectablePairedEval(-1, design)).toThrow("not a number of tasks: -1");
});
