import fc from "fast-check";
import {expect, test} from "vitest";
import {rateDifference} from "../../src/stats/rateDifference.js";

const a = {passes: 56, n: 70};
const b = {passes: 48, n: 80};

test("rateDifference(a, b) has Newcombe's published values", () => {
  // Newcombe (1998), Stat. Med. 17:873–890, table II, 56/70 − 48/80, methods 10 and 11.
  const {estimate, low, high} = rateDifference(a, b);
  expect(estimate).toBeCloseTo(0.2, 14);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
  const corrected = rateDifference(a, b, {continuity: true});
  expect(corrected.low).toBeCloseTo(0.0428, 4);
  expect(corrected.high).toBeCloseTo(0.3422, 4);
});

test("rateDifference(a, b, {method}) agrees with the formulas in R", () => {
  // R: z <- qnorm(.975); p <- 9/13; q <- 5/12; p - q + c(-1, 1) * z * sqrt(p * (1 - p) / 13 + q * (1 - q) / 12); and 8/11 − 4/10
  const [c, d] = [
    {passes: 8, n: 11},
    {passes: 4, n: 10}
  ];
  const caffo = rateDifference(c, d, {method: "agresti-caffo"});
  expect(caffo.low).toBeCloseTo(-0.0995301305656377, 14);
  expect(caffo.high).toBeCloseTo(0.650812181847689, 14);
  const wald = rateDifference(c, d, {method: "wald"});
  expect(wald.low).toBeCloseTo(-0.0745512249173493, 14);
  expect(wald.high).toBeCloseTo(0.729096679462804, 14);
});

test("rateDifference(a, {n: 0}) is NaN", () => {
  expect(rateDifference(a, {passes: 0, n: 0})).toMatchObject({estimate: NaN, low: NaN, high: NaN});
});

test("rateDifference(a, b) throws on more passes than trials", () => {
  expect(() => rateDifference({passes: 4, n: 3}, b)).toThrow(new RangeError("more passes than trials (3): 4"));
});

test("rateDifference(a, b) changes sign when a and b are swapped, and stays within ±1", () => {
  const rate = fc
    .integer({min: 1, max: 60})
    .chain((n) => fc.record({passes: fc.integer({min: 0, max: n}), n: fc.constant(n)}));
  fc.assert(
    fc.property(rate, rate, fc.boolean(), (a, b, continuity) => {
      const ab = rateDifference(a, b, {continuity});
      const ba = rateDifference(b, a, {continuity});
      expect(ab.low).toBeCloseTo(-ba.high, 12);
      expect(ab.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(ab.low).toBeLessThanOrEqual(ab.estimate);
      expect(ab.high).toBeGreaterThanOrEqual(ab.estimate);
    })
  );
});
