import {expect, test} from "vitest";
import {formatMetric} from "../../../src/components/format/formatMetric.js";

const open = {min: null, max: null, unit: null};

test("formatMetric writes a share as a percentage, with a decimal only where it has one", () => {
  const share = {min: 0, max: 1, unit: null};
  expect([1, 0.93, 0.9558].map((d) => formatMetric(d, share))).toEqual(["100%", "93%", "95.6%"]);
});

test("formatMetric writes dollars and seconds as such", () => {
  expect(formatMetric(0.0015, {...open, unit: "USD"})).toBe("$0.0015");
  expect(formatMetric(155, {...open, unit: "s"})).toBe("2 min 35 s");
});

test("formatMetric leaves a score on its own scale, with a real minus sign", () => {
  expect([-3.9, 4.16, 97].map((d) => formatMetric(d, {...open, max: 10}))).toEqual(["−3.9", "4.16", "97"]);
});

test("formatMetric groups the digits of large counts", () => {
  expect(formatMetric(140_752, open)).toBe("140,752");
});

test("formatMetric(null) is unknown, never 0", () => {
  expect(formatMetric(null, {min: 0, max: 1, unit: null})).toBe("—");
});
