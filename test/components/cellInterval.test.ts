import {expect, test} from "vitest";
import {cellInterval, countedPasses} from "../../src/components/cellInterval.js";

const cell = {mean: 0.8, n: 10, n_passed: null, sd: null, low: null, high: null};
const share = {min: 0, max: 1, rate: true};

test("cellInterval(cell) is the printed interval where there is one", () => {
  expect(cellInterval({...cell, low: 0.1, high: 0.9}, share)).toMatchObject({
    low: 0.1,
    high: 0.9,
    method: "as printed"
  });
});

test("cellInterval of a share is Wilson's", () => {
  // R: prop.test(8, 10, correct = FALSE)
  const interval = cellInterval({...cell, n_passed: 8}, share)!;
  expect(interval.low).toBeCloseTo(0.490162471536642, 12);
  expect(interval.high).toBeCloseTo(0.943317848545625, 12);
});

test("cellInterval of a mean is Student's t cut at the ends of the scale", () => {
  // R: 4.8 + c(-1, 1) * qt(.975, 4) * 0.45 / sqrt(5), which is 4.241… to 5.358…
  const interval = cellInterval({...cell, mean: 4.8, n: 5, sd: 0.45}, {min: 0, max: 5, rate: false})!;
  expect(interval.low).toBeCloseTo(4.241252, 5);
  expect(interval.high).toBe(5);
  expect(interval.correction).toBe("clipped to 0–5");
});

test("cellInterval of an open scale is not cut", () => {
  const interval = cellInterval({...cell, mean: -3.9, n: 5, sd: 4}, {min: null, max: 10, rate: false})!;
  expect(interval.low).toBeLessThan(-8);
  expect(interval.correction).toBeUndefined();
});

test("cellInterval is undefined where nothing allows one", () => {
  expect(cellInterval({...cell, n: 1, n_passed: 1, mean: 1}, share)).toBeUndefined();
  expect(cellInterval({...cell, n: null}, share)).toBeUndefined();
  expect(cellInterval(cell, {min: 0, max: 100, rate: false})).toBeUndefined();
});

test("countedPasses(cell) reads the count off a printed share", () => {
  expect(countedPasses({...cell, mean: 0.93}, 15)).toBe(14);
  expect(countedPasses({...cell, mean: 0.07}, 15)).toBe(1);
});

test("countedPasses is undefined where no count gives the share", () => {
  expect(countedPasses({...cell, mean: 0.5}, 15)).toBeUndefined();
});

test("countedPasses does not trust a count of something else", () => {
  expect(countedPasses({...cell, mean: 0.5, n_passed: 9}, 10)).toBe(5);
});
