import {expect, test} from "vitest";
import {mean, sd, variance} from "../../src/stats/describe.js";
import {jackknife, jackknifeSummary} from "../../src/stats/jackknife.js";
import {median} from "../../src/stats/quantile.js";
import {clustered, stratified} from "../../src/stats/resampling.js";

const X = [5, 4, 5, 3, 0];

test("jackknife(values) leaves out one value in turn", () => {
  expect(Array.from(jackknife(X).leaveOneOut)).toEqual([3, 3.25, 3, 3.5, 4.25]);
});

test("jackknife(values).se of the mean is s / √n", () => {
  expect(jackknife(X).se).toBeCloseTo(sd(X) / Math.sqrt(5), 14);
});

test("jackknife(values).acceleration is that of its definition", () => {
  // Leave-one-out values less their mean 3.4: 0.4, 0.15, 0.4, −0.1, −0.85 with the sign of (mean − value).
  const d = [0.4, 0.15, 0.4, -0.1, -0.85];
  const cubes = d.reduce((s, v) => s + v ** 3, 0);
  const squares = d.reduce((s, v) => s + v ** 2, 0);
  expect(jackknife(X).acceleration).toBeCloseTo(cubes / (6 * squares ** 1.5), 14);
});

test("jackknife(values, statistic) is the same for the mean by the long way", () => {
  const long = jackknife(X, (s) => mean(s));
  const short = jackknife(X, mean);
  expect(long.acceleration).toBeCloseTo(short.acceleration, 13);
  expect(long.se).toBeCloseTo(short.se, 13);
});

test("jackknife(values, statistic, clustered) leaves out whole clusters", () => {
  const {leaveOneOut} = jackknife([1, 2, 6, 8], median, clustered(["a", "a", "b", "c"]));
  expect(Array.from(leaveOneOut)).toEqual([7, 2, 2]);
});

test("jackknife(values, mean, stratified).se adds up the strata", () => {
  const values = [1, 3, 4, 8, 9];
  const {se} = jackknife(values, mean, stratified(["a", "a", "b", "b", "b"]));
  const byHand = (2 / 5) ** 2 * (variance([1, 3]) / 2) + (3 / 5) ** 2 * (variance([4, 8, 9]) / 3);
  expect(se).toBeCloseTo(Math.sqrt(byHand), 13);
});

test("jackknife(values) of equal values has no acceleration", () => {
  expect(jackknife([2, 2, 2])).toMatchObject({se: 0, acceleration: NaN});
});

test("jackknife([x]) is NaN", () => {
  expect(jackknife([2])).toMatchObject({se: NaN, acceleration: NaN});
  expect(jackknifeSummary([1, NaN])).toEqual({se: NaN, acceleration: NaN});
  expect(() => jackknife([Infinity])).toThrow(new RangeError("not a finite number: Infinity"));
});
