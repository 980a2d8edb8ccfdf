import {expect, test} from "vitest";
import {textWidth} from "../../src/plots/textWidth.js";

test("textWidth without a canvas adds up Helvetica's widths, a tenth wider", () => {
  // A 667, V 667, space 278 thousandths of an em (Adobe's Helvetica.afm)
  expect(textWidth("AV A", {fontSize: 10})).toBeCloseTo(1.1 * 10 * 0.001 * (667 + 667 + 278 + 667), 10);
});

test("textWidth of nothing is 0", () => {
  expect(textWidth("")).toBe(0);
});

test("textWidth grows with the size", () => {
  expect(textWidth("Claude", {fontSize: 24})).toBeCloseTo(2 * textWidth("Claude", {fontSize: 12}), 10);
});

test("textWidth is wider in bold", () => {
  expect(textWidth("Claude", {fontWeight: 600})).toBeGreaterThan(textWidth("Claude"));
});

test("textWidth takes a character outside ASCII as one em", () => {
  expect(textWidth("≈", {fontSize: 10})).toBeCloseTo(11, 10);
});
