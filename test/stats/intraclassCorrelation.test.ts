import {expect, test} from "vitest";
import {intraclassCorrelation} from "../../src/stats/intraclassCorrelation.js";

// Shrout and Fleiss (1979), table 2.
const ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7]
];

test("intraclassCorrelation reproduces the six published forms", () => {
  const r = intraclassCorrelation(ratings);
  const forms = [r.icc1, r.icc2, r.icc3, r.icc1k, r.icc2k, r.icc3k];
  expect(forms.map((d) => Number(d.estimate.toFixed(2)))).toEqual([0.17, 0.29, 0.71, 0.44, 0.62, 0.91]);
});

test("intraclassCorrelation gives the intervals of R's psych::ICC", () => {
  // The help page of psych::ICC(sf), printed to two decimals there.
  const r = intraclassCorrelation(ratings);
  const bounds = [r.icc1, r.icc2, r.icc3, r.icc1k, r.icc2k, r.icc3k].map((d) => [d.low.toFixed(3), d.high.toFixed(3)]);
  expect(bounds).toEqual([
    ["-0.133", "0.723"],
    ["0.019", "0.761"],
    ["0.342", "0.946"],
    ["-0.884", "0.912"],
    ["0.071", "0.927"],
    ["0.676", "0.986"]
  ]);
});

test("intraclassCorrelation tests with the F of the analysis of variance", () => {
  const r = intraclassCorrelation(ratings);
  expect([r.icc1.F.toFixed(2), r.icc3.F.toFixed(2)]).toEqual(["1.79", "11.03"]);
  expect([r.icc1.df1, r.icc1.df2, r.icc3.df2]).toEqual([5, 18, 15]);
});

test("intraclassCorrelation of raters who are alike is 1 with an infinite F", () => {
  const r = intraclassCorrelation([
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3]
  ]);
  expect(r.icc2).toMatchObject({estimate: 1, low: 1, high: 1, F: Infinity, p: 0});
  expect(r.icc3k.estimate).toBe(1);
});

test("intraclassCorrelation sees a strict rater in agreement but not in consistency", () => {
  const r = intraclassCorrelation([
    [1, 3],
    [2, 4],
    [3, 5],
    [4, 6]
  ]);
  expect(r.icc3.estimate).toBe(1);
  expect(r.icc2.estimate).toBeLessThan(0.6);
});

test("intraclassCorrelation of too little is unknown", () => {
  for (const r of [intraclassCorrelation([]), intraclassCorrelation([[1, 2]]), intraclassCorrelation([[1], [2]])])
    expect(r.icc2.estimate).toBeNaN();
});

test("intraclassCorrelation refuses incomplete tables", () => {
  expect(() => intraclassCorrelation([[1, 2], [1]])).toThrow("lengths differ: 2, 1");
  expect(() => intraclassCorrelation([[1, NaN]])).toThrow(RangeError);
});

test("intraclassCorrelation does not lose digits at an offset", () => {
  const far = intraclassCorrelation(ratings.map((row) => row.map((x) => x + 2 ** 45)));
  expect(far.icc2.estimate).toBeCloseTo(intraclassCorrelation(ratings).icc2.estimate, 12);
});
