// @vitest-environment jsdom
import {expect, test} from "vitest";
import {fingerprintDotsPlot} from "../../src/plots/fingerprintDots.js";
import {fingerprintRadarPlot} from "../../src/plots/fingerprintRadar.js";
import {expectPicture} from "./svgText.js";
import type {FingerprintRow, FingerprintValue} from "../../src/plots/fingerprintDots.js";

const value = (at: number, low = NaN, high = NaN): FingerprintValue => ({at, low, high, text: `${at} in words`});
const row = (label: string, values: (FingerprintValue | null)[], origin = "computed"): FingerprintRow => ({
  id: label,
  label,
  model_id: "anthropic/x",
  origin,
  values
});
const rows = [
  row("Config A", [value(0.9, 0.6, 1), value(0.6), value(0.5, 0.1, 0.9)]),
  row("Config B", [value(0.4, 0.2, 0.7), null, value(0.75)], "published")
];
const options = {
  width: 640,
  label: "Measures",
  measures: ["mean", "worst run", "all of 5 pass"].map((label) => ({label}))
};
const texts = (svg: Element) => [...svg.querySelectorAll("text")].map((d) => d.textContent);

test("fingerprintDotsPlot looks as reviewed", async () => {
  await expectPicture(fingerprintDotsPlot(rows, options), "fingerprint-dots");
});

test("fingerprintRadarPlot looks as reviewed", async () => {
  await expectPicture(fingerprintRadarPlot(rows, options), "fingerprint-radar");
});

test("fingerprintDotsPlot places 0 and 1 of a measure the same in every row", () => {
  const ends = [row("A", [value(0), value(1)]), row("B", [value(0), value(1)])];
  const svg = fingerprintDotsPlot(ends, {...options, measures: options.measures.slice(0, 2)});
  const cx = [...svg.querySelectorAll(".measure circle")].map((d) => d.getAttribute("cx"));
  expect(cx.slice(0, 2)).toEqual(cx.slice(2));
});

test("what is not known has no dot, and says so", () => {
  const svg = fingerprintDotsPlot(rows, options);
  expect(svg.querySelectorAll(".measure circle")).toHaveLength(5);
  expect(texts(svg).filter((d) => d === "not known")).toHaveLength(1);
});

test("a radar is open beside what is not known", () => {
  const svg = fingerprintRadarPlot(rows, options);
  expect(svg.querySelectorAll(".measure circle")).toHaveLength(5);
  expect(svg.querySelectorAll(".side path")).toHaveLength(3 + 1);
});

test("a narrow radar numbers its spokes, and says what the numbers are", () => {
  const narrow = texts(fingerprintRadarPlot(rows, {...options, width: 360}));
  expect(narrow.slice(-5)).toEqual(["1 mean", "2 worst run", "3 all of 5 pass", "Config A", "Config B"]);
  expect(narrow.filter((d) => d === "3")).toHaveLength(2);
});

test("on a phone the names stand above the dots, and a single config is drawn", () => {
  const svg = fingerprintDotsPlot(rows.slice(0, 1), {...options, width: 360});
  expect(texts(svg)).toContain("Config A");
  expect(fingerprintRadarPlot(rows.slice(0, 1), {...options, width: 360}).querySelectorAll(".side path")).toHaveLength(
    3
  );
});
