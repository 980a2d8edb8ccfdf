import {expect, test} from "vitest";
import {predictionPowered} from "../../src/stats/predictionPowered.js";

const human = [4, 3, 5, 2, 4, 4, 1, 5];
const judge = [4.2, 3.5, 4.6, 2.9, 3.8, 4.4, 2.2, 4.7];
const unlabelled = [3.9, 2.5, 4.1, 4.8, 3.3, 2.7, 4.4, 3.6, 4.0, 2.1];

test("predictionPowered at full trust is the judge's mean plus the rectifier", () => {
  // R: mean(h) + mean(U) - mean(j); sqrt(var(h - j)/8 + var(U)/10)
  const r = predictionPowered(human, judge, {unlabelled, lambda: 1});
  expect(r.estimate).toBeCloseTo(3.2525, 14);
  expect(r.se).toBeCloseTo(0.3439417574818192, 14);
});

test("predictionPowered tunes its trust", () => {
  // R: l <- cov(h, j)/((1 + 8/10)*var(c(j, U)))
  const r = predictionPowered(human, judge, {unlabelled});
  expect(r.lambda).toBeCloseTo(0.9151697172323906, 13);
  expect(r.estimate).toBeCloseTo(3.2734954949849833, 13);
  expect(r.se).toBeCloseTo(0.3405686782132976, 13);
  expect(r.low).toBeCloseTo(2.6059931514245092, 12);
  expect(r.high).toBeCloseTo(3.9409978385454574, 12);
});

test("predictionPowered does not trust a constant judge", () => {
  const r = predictionPowered([1, 2, 3], [5, 5, 5], {unlabelled: [5, 5]});
  expect([r.lambda, r.estimate]).toEqual([0, 2]);
  expect(r.se).toBeCloseTo(r.humanOnlySe, 14);
});

test("predictionPowered without unlabelled runs is the human mean", () => {
  const r = predictionPowered(human, judge, {unlabelled: []});
  expect([r.estimate, r.low]).toEqual([3.5, NaN]);
});

test("predictionPowered of too few labelled runs has no bounds", () => {
  expect(predictionPowered([1], [1], {unlabelled}).low).toBeNaN();
});

test("predictionPowered refuses what it cannot use", () => {
  expect(() => predictionPowered([1], [1, 2], {unlabelled})).toThrow("lengths differ: 1, 2");
  expect(() => predictionPowered([1, 2], [1, NaN], {unlabelled})).toThrow(RangeError);
});
