import fc from "fast-check";
import {expect, test} from "vitest";
import {krippendorffAlpha} from "../../src/stats/krippendorffAlpha.js";

// Krippendorff (2011), “Computing Krippendorff's alpha-reliability”, section C: four observers, twelve units.
const ratings = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null]
];

test("krippendorffAlpha reproduces the published example at all four levels", () => {
  const at = (metric: "nominal" | "ordinal" | "interval" | "ratio") => krippendorffAlpha(ratings, {metric}).estimate;
  expect([at("nominal"), at("ordinal"), at("interval"), at("ratio")].map((a) => a.toFixed(3))).toEqual([
    "0.743",
    "0.815",
    "0.849",
    "0.797"
  ]);
});

test("krippendorffAlpha leaves out what nobody else rated", () => {
  expect(krippendorffAlpha(ratings)).toMatchObject({n: 11, values: 40});
});

test("krippendorffAlpha of complete agreement is 1", () => {
  expect(
    krippendorffAlpha([
      [1, 1],
      [2, 2]
    ]).estimate
  ).toBe(1);
});

test("krippendorffAlpha without variation, or without pairs, is unknown", () => {
  expect(
    krippendorffAlpha([
      [2, 2],
      [2, 2]
    ]).estimate
  ).toBeNaN();
  expect(krippendorffAlpha([[1, null]]).estimate).toBeNaN();
  expect(krippendorffAlpha([]).estimate).toBeNaN();
});

test("krippendorffAlpha refuses what is not finite", () => {
  expect(() => krippendorffAlpha([[1, Infinity]])).toThrow("not a finite number: Infinity");
});

test("krippendorffAlpha does not care which rater is which", () => {
  const cell = fc.option(fc.integer({min: 0, max: 4}), {nil: null});
  const table = fc.array(fc.array(cell, {minLength: 3, maxLength: 3}), {minLength: 2});
  fc.assert(
    fc.property(table, (T) => {
      for (const metric of ["nominal", "ordinal", "interval"] as const) {
        const a = krippendorffAlpha(T, {metric}).estimate;
        if (Number.isNaN(a)) continue;
        expect(
          krippendorffAlpha(
            T.map((row) => row.toReversed()),
            {metric}
          ).estimate
        ).toBeCloseTo(a, 12);
      }
    })
  );
});
