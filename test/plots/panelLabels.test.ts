import {expect, test} from "vitest";
import {panelLabels} from "../../src/plots/panelLabels.js";

const label = (values: object) => ({text: "7/10", x: 50, y: 50, above: false, ...values});

test("panelLabels keeps labels that stand apart", () => {
  expect(panelLabels([label({}), label({y: 80})], {fontSize: 12})).toEqual([true, true]);
});

// A line is 1.2 × 12 = 14.4 pixels high.
test("panelLabels leaves out what covers a label before it", () => {
  expect(panelLabels([label({}), label({y: 55}), label({y: 65})], {fontSize: 12})).toEqual([true, false, true]);
});

test("panelLabels counts with a label above its mark standing 13 pixels higher", () => {
  expect(panelLabels([label({above: true, y: 48}), label({x: 40})], {fontSize: 12})).toEqual([true, true]);
  expect(panelLabels([label({above: true, y: 63}), label({x: 40})], {fontSize: 12})).toEqual([true, false]);
});

test("panelLabels draws no empty label, and gives it no room", () => {
  expect(panelLabels([label({text: ""}), label({})], {fontSize: 12})).toEqual([false, true]);
});
