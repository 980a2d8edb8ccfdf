import {expect, test} from "vitest";
import {marginalInterval} from "../../../src/components/heatmap/marginalInterval.js";

const rate = {min: 0, max: 1};

test("marginalInterval is Student's t of the figures, within the scale", () => {
  // R: x <- c(1, 1, 0.5, 0); mean(x) + c(-1, 1) * qt(.975, 3) * sd(x) / 2 = -0.1367, 1.3867
  const figures = {mean: 0.625, sd: 0.4787136, figures: 4};
  expect(marginalInterval(figures, rate)).toMatchObject({low: 0, high: 1, method: "Student t", n: 4});
  const open = marginalInterval(figures, {min: null, max: null})!;
  expect(open.low).toBeCloseTo(-0.1367, 3);
  expect(open.high).toBeCloseTo(1.3867, 3);
});

test("marginalInterval of figures that are alike is Wilson's of their place on the scale", () => {
  // R: prop.test(10, 10, correct = FALSE): 0.7225 to 1
  const interval = marginalInterval({mean: 1, sd: 0, figures: 10}, rate)!;
  expect(interval.low).toBeCloseTo(0.7225, 4);
  expect(interval.high).toBe(1);
});

test("marginalInterval has none of one figure, nor of alike ones on an open scale", () => {
  expect(marginalInterval({mean: 1, sd: null, figures: 1}, rate)).toBeUndefined();
  expect(marginalInterval({mean: 1, sd: 0, figures: 3}, {min: 0, max: null})).toBeUndefined();
});

test("marginalInterval is narrower at a lower level", () => {
  const width = (level: number) => {
    const {low, high} = marginalInterval({mean: 0.5, sd: 0.1, figures: 9}, {...rate, level})!;
    return high - low;
  };
  expect(width(0.8)).toBeLessThan(width(0.95));
});
