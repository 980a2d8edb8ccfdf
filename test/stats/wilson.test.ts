import fc from "fast-check";
import {expect, test} from "vitest";
import {wilson, wilsonBounds} from "../../src/stats/wilson.js";

// R: prop.test(passes, n, conf.level, correct = FALSE)$conf.int
const byR: [passes: number, n: number, level: number, low: number, high: number][] = [
  [7, 10, 0.95, 0.396778147461145, 0.892208732593699],
  [0, 20, 0.95, 0, 0.161125158052819],
  [33, 165, 0.9, 0.153803979990195, 0.255875640844173]
];

test("wilson(passes, n) agrees with R's prop.test", () => {
  for (const [passes, n, level, low, high] of byR) {
    const interval = wilson(passes, n, {level});
    expect(interval.low).toBeCloseTo(low, 14);
    expect(interval.high).toBeCloseTo(high, 14);
  }
});

test("wilson(passes, n) has the published values", () => {
  // Newcombe (1998), Stat. Med. 17:857–872, table I: 81/263, 15/148, 0/20, 1/29.
  const published = {
    "81/263": [0.2553, 0.3662],
    "15/148": [0.0624, 0.1605],
    "0/20": [0, 0.1611],
    "1/29": [0.0061, 0.1718]
  };
  for (const [rate, [low, high]] of Object.entries(published)) {
    const [passes, n] = rate.split("/").map(Number);
    const interval = wilson(passes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
});

test("wilson(passes, n, {continuity}) agrees with R's prop.test(correct = TRUE)", () => {
  const interval = wilson(7, 10, {continuity: true});
  expect(interval).toMatchObject({correction: "continuity", method: "Wilson score"});
  expect(interval.low).toBeCloseTo(0.353670723511169, 14);
  expect(interval.high).toBeCloseTo(0.919052175790006, 14);
  expect(wilson(1, 29, {continuity: true}).low).toBeCloseTo(0.00180264021327967, 14);
});

test("wilson(0, n) starts at 0", () => {
  expect(wilson(0, 20).low).toBe(0);
  expect(wilson(0, 20, {continuity: true}).low).toBe(0);
});

test("wilson(n, n) ends at 1", () => {
  expect(wilson(20, 20).high).toBe(1);
  expect(wilson(165, 165, {continuity: true}).high).toBe(1);
});

test("wilson(0, 0) is NaN", () => {
  expect(wilson(0, 0)).toMatchObject({estimate: NaN, low: NaN, high: NaN, n: 0});
});

test("wilson(passes, n) throws on what cannot be", () => {
  expect(() => wilson(4, 3)).toThrow(new RangeError("more passes than trials (3): 4"));
  expect(() => wilson(0.5, 3)).toThrow(new RangeError("not a count: 0.5"));
  expect(() => wilson(1, 3, {level: 95})).toThrow(new RangeError("not a confidence level: 95"));
});

test("wilson(passes, n) contains the rate, mirrors failures, and widens with level and correction", () => {
  const counts = fc.integer({min: 1, max: 500}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
  fc.assert(
    fc.property(counts, fc.double({min: 0.5, max: 0.99, noNaN: true}), ([passes, n], level) => {
      const a = wilson(passes, n, {level});
      const mirror = wilson(n - passes, n, {level});
      const wider = wilson(passes, n, {level: level + 0.005});
      const corrected = wilson(passes, n, {level, continuity: true});
      expect(a.low).toBeLessThanOrEqual(a.estimate);
      expect(a.high).toBeGreaterThanOrEqual(a.estimate);
      expect(mirror.low).toBeCloseTo(1 - a.high, 12);
      expect(wider.high - wider.low).toBeGreaterThan(a.high - a.low);
      expect(corrected.low).toBeLessThanOrEqual(a.low);
      expect(corrected.high).toBeGreaterThanOrEqual(a.high);
    })
  );
});

test("wilsonBounds(passed, n, {tail}) solves |share − p| = z √(p (1 − p) / n), for fractions too", () => {
  const z = 1.959963984540054;
  const {low, high} = wilsonBounds(3.7, 5, {tail: 0.025});
  for (const p of [low, high]) expect(Math.abs(0.74 - p)).toBeCloseTo(z * Math.sqrt((p * (1 - p)) / 5), 12);
});
