import {expect, test} from "vitest";
import {linConcordance} from "../../src/stats/linConcordance.js";

test("linConcordance agrees with its formula in R", () => {
  // R: 2*s12/(s1 + s2 + (mean(u) - mean(w))^2) with 1/n moments; tanh(atanh(rc) ± qnorm(.975)*sqrt(vz)), Lin (2000).
  const u = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const w = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const r = linConcordance(u, w);
  expect(r.estimate).toBeCloseTo(0.5706176961602671, 14);
  expect(r.low).toBeCloseTo(0.1514873635710074, 12);
  expect(r.high).toBeCloseTo(0.8158282782477487, 12);
  expect(r.precision).toBeCloseTo(0.7951702058335778, 14);
  expect(r.accuracy * r.precision).toBeCloseTo(r.estimate, 14);
});

test("linConcordance counts an offset that Pearson does not see", () => {
  const r = linConcordance([1, 2, 3], [2, 3, 4]);
  expect(r.precision).toBeCloseTo(1, 14);
  expect(r.estimate).toBeCloseTo((2 * (2 / 3)) / (4 / 3 + 1), 14);
});

test("linConcordance of equal pairs is 1", () => {
  expect(linConcordance([1, 2, 3], [1, 2, 3]).estimate).toBe(1);
});

test("linConcordance of too little is unknown", () => {
  expect(linConcordance([], []).estimate).toBeNaN();
  expect(linConcordance([1], [1]).estimate).toBeNaN();
  expect(linConcordance([2, 2], [2, 2]).estimate).toBeNaN();
});

test("linConcordance refuses what it cannot use", () => {
  expect(() => linConcordance([1], [1, 2])).toThrow("lengths differ: 1, 2");
  expect(() => linConcordance([NaN], [1])).toThrow(RangeError);
});
