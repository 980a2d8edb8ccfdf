import {expect, test} from "vitest";
import {formatDifference, formatSize, shortDifference} from "../../../src/components/compare/formatDifference.js";
import {formatP, pText} from "../../../src/components/compare/formatP.js";

const rate = {min: 0, max: 1, unit: null};
const score = {min: 0, max: 5, unit: null};

test("formatDifference has a sign, and percentage points for shares", () => {
  expect([0.2, -0.125, 0.01, 0].map((d) => formatDifference(d, rate))).toEqual([
    "+20 points",
    "−12.5 points",
    "+1 point",
    "0 points"
  ]);
  expect([1.25, -2, 0].map((d) => formatDifference(d, score))).toEqual(["+1.25", "−2", "0"]);
  expect(formatDifference(-0.5, {min: null, max: null, unit: "USD"})).toBe("−$0.50");
});

test("shortDifference and formatSize leave out unit and sign", () => {
  expect([shortDifference(-0.2, rate), shortDifference(0, rate), formatSize(-0.2, rate)]).toEqual([
    "−20",
    "0",
    "20 points"
  ]);
  expect(formatSize(NaN, rate)).toBe("—");
});

test("formatP never says 0", () => {
  expect([1, 0.9999999, 0.7539, 0.05, 0.0312, 0.00488, 1e-9, NaN].map(formatP)).toEqual([
    "1",
    "1",
    "0.754",
    "0.05",
    "0.031",
    "0.0049",
    "< 0.0001",
    "—"
  ]);
  expect([pText(0.5), pText(1e-9)]).toEqual(["p = 0.5", "p < 0.0001"]);
});
