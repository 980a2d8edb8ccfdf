import fc from "fast-check";
import {expect, test} from "vitest";
import {grim} from "../../src/stats/grim.js";

test("grim refuses the published example", () => {
  // Brown and Heathers (2017): a mean of 5.19 from 28 whole numbers; 145/28 = 5.18, 146/28 = 5.21.
  const r = grim("5.19", 28);
  expect(r.possible).toBe(false);
  expect([r.below.toFixed(2), r.above.toFixed(2)]).toEqual(["5.18", "5.21"]);
});

test("grim accepts a mean that whole numbers can have", () => {
  expect(grim("4.80", 5)).toMatchObject({possible: true, totals: [24], informative: true});
});

test("grim accepts ties either way", () => {
  expect(grim("0.12", 8).possible).toBe(true); // 1/8 = 0.125
  expect(grim("0.13", 8).possible).toBe(true);
});

test("grim of many values says nothing", () => {
  expect(grim("3.47", 150)).toMatchObject({possible: true, informative: false});
});

test("grim counts the items of a scale", () => {
  expect(grim("2.17", 2).possible).toBe(false);
  expect(grim("2.17", 2, {items: 3}).possible).toBe(true); // 13/6
});

test("grim keeps to the scale", () => {
  expect(grim("5.00", 3, {max: 4}).possible).toBe(false);
});

test("grim of what cannot be read is not possible", () => {
  expect(grim("—", 5).possible).toBe(false);
});

test("grim refuses numbers of values that are none", () => {
  expect(() => grim("1.0", 0)).toThrow("not a number of values: 0");
  expect(() => grim("1.0", 2.5)).toThrow(RangeError);
});

test("grim passes every true mean", () => {
  const sample = fc.array(fc.integer({min: -9, max: 9}), {minLength: 1, maxLength: 60});
  fc.assert(
    fc.property(sample, fc.integer({min: 0, max: 4}), (X, decimals) => {
      const total = X.reduce((s, x) => s + x, 0);
      expect(grim((total / X.length).toFixed(decimals), X.length).totals).toContain(total + 0);
    })
  );
});
