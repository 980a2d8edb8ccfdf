// @vitest-environment jsdom
import {expect, test} from "vitest";
import {dumbbellsPlot} from "../../src/plots/dumbbells.js";
import {pairedDifferencesPlot} from "../../src/plots/pairedDifferences.js";
import {winTieLossPlot} from "../../src/plots/winTieLoss.js";
import {expectPicture} from "./svgText.js";
import type {Dumbbell} from "../../src/plots/dumbbells.js";

const pair = (label: string, a: number, b: number, hollow = false): Dumbbell => ({
  label,
  a: {value: a, model_id: "openai/x", hollow},
  b: {value: b, model_id: "anthropic/y", hollow},
  text: String(b - a),
  title: `${label}: ${a} and ${b}`
});
const pairs = [pair("Task with a gain", 1, 4), pair("Task alike", 3, 3), pair("Task with a loss", 5, 2, true)];
const options = {width: 640, label: "Score", min: 0, max: 5, format: String};
const texts = (svg: Element) => [...svg.querySelectorAll("text")].map((d) => d.textContent);
const lanes = [
  {estimate: 0.5, low: -1, high: 2, text: "Mean difference +0.5, −1 to +2", strong: true},
  {estimate: 0.4, low: NaN, high: NaN, text: "Median of pairwise means +0.4, no interval", strong: false}
];

test("dumbbellsPlot looks as reviewed", async () => {
  await expectPicture(dumbbellsPlot(pairs, options), "dumbbells");
});

test("dumbbellsPlot of one pair looks as reviewed on a phone", async () => {
  await expectPicture(dumbbellsPlot([pairs[0]], {...options, width: 358}), "dumbbells-narrow-one");
});

test("dumbbellsPlot without pairs does not fail", () => {
  expect(dumbbellsPlot([], options).querySelectorAll(".a *, .b *")).toHaveLength(0);
});

test("dumbbellsPlot draws A as discs and B as diamonds, hollow where published", () => {
  const svg = dumbbellsPlot(pairs, options);
  expect(svg.querySelectorAll(".a circle, circle.a, .a path")).toHaveLength(3);
  expect([...svg.querySelectorAll(".b path, path.b")].map((d) => d.getAttribute("fill")?.startsWith("var"))).toEqual([
    false,
    false,
    true
  ]);
});

test("dumbbellsPlot keeps 500 pairs on a page and thins their labels", () => {
  const many = Array.from({length: 500}, (_, i) => pair(`task-${i}`, i % 5, (i + 1) % 5));
  const svg = dumbbellsPlot(many, options);
  expect(Number(svg.getAttribute("height"))).toBeLessThan(1500);
  const labels = texts(svg).filter((d) => d?.startsWith("task-"));
  expect(labels.length).toBeGreaterThan(50);
  expect(labels.length).toBeLessThan(120);
});

test("dumbbellsPlot cuts labels that are too long for their column", () => {
  const svg = dumbbellsPlot([pair("a very long label ".repeat(8), 1, 2)], options);
  expect(texts(svg).some((d) => d?.endsWith("…"))).toBe(true);
});

test("pairedDifferencesPlot looks as reviewed", async () => {
  await expectPicture(
    pairedDifferencesPlot({differences: [3, 0, 0, -3], lanes}, {width: 640, label: "B − A", format: String}),
    "paired-differences"
  );
});

test("pairedDifferencesPlot draws a circle for every distinct difference, larger for several", () => {
  const svg = pairedDifferencesPlot({differences: [3, 0, 0, -3], lanes}, {label: "B − A", format: String});
  const circles = [...svg.querySelectorAll("g.differences circle, .differences circle")];
  const radius = (value: string) =>
    Number(circles.find((d) => d.getAttribute("aria-label")!.startsWith(`${value}:`))!.getAttribute("r"));
  expect(circles).toHaveLength(3);
  expect(radius("0")).toBeGreaterThan(radius("3"));
});

test("pairedDifferencesPlot draws no line for an estimate without an interval, and holds 0 in view", () => {
  const svg = pairedDifferencesPlot({differences: [2, 3], lanes: [lanes[1]]}, {label: "B − A", format: String});
  expect(svg.querySelectorAll('[aria-label="rule"]:not(.zero) line')).toHaveLength(0);
  expect(svg.querySelectorAll(".zero line")).toHaveLength(2); // above and below the words
  expect(texts(svg)).toContain("0");
});

test("winTieLossPlot has a part for each outcome that occurs, and words where they fit", async () => {
  const parts = [
    {label: "B better", count: 6, title: "b"},
    {label: "equal", count: 1, title: "e"},
    {label: "A better", count: 0, title: "a"}
  ];
  const svg = winTieLossPlot(parts, {width: 700});
  expect(svg.querySelectorAll("rect")).toHaveLength(2);
  expect(texts(svg)).toEqual(["B better 6", "equal 1"]);
  expect(texts(winTieLossPlot(parts, {width: 140}))).toEqual(["B better 6", "1"]);
  expect(svg.getAttribute("aria-label")).toBe("B better: 6, equal: 1, A better: 0");
  await expectPicture(svg, "win-tie-loss");
});
