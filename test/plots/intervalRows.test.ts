// @vitest-environment jsdom
import {expect, test} from "vitest";
import {intervalRowsPlot} from "../../src/plots/intervalRows.js";
import {expectPicture} from "./svgText.js";
import type {IntervalRow, IntervalRowsOptions} from "../../src/plots/intervalRows.js";

const row = (label: string, values: Partial<IntervalRow>): IntervalRow => ({
  group: "Config A",
  model_id: "openai/x",
  label,
  estimate: 0.5,
  low: NaN,
  high: NaN,
  kind: "solid",
  text: label,
  title: label,
  ...values
});

const options: IntervalRowsOptions = {width: 640, label: "share", domain: [0, 1], format: (d) => `${100 * d}%`};
const costs: IntervalRowsOptions = {
  width: 640,
  label: "US dollars",
  domain: [0.01, 1],
  log: true,
  format: (d) => `$${d}`
};
const rows = [
  row("solid", {low: 0.2, high: 0.8}),
  row("hollow", {kind: "hollow", estimate: 0.4}),
  row("bound", {kind: "at most", estimate: 0.3, group: "Config B"}),
  row("unknown", {estimate: NaN, group: "Config B"})
];
const texts = (svg: Element) => [...svg.querySelectorAll("text")].map((d) => d.textContent);

test("intervalRowsPlot looks as reviewed", async () => {
  await expectPicture(intervalRowsPlot(rows, costs), "interval-rows");
});

test("intervalRowsPlot of one row looks as reviewed", async () => {
  await expectPicture(intervalRowsPlot([rows[0]], options), "interval-rows-one");
});

test("intervalRowsPlot without rows does not fail", () => {
  expect(intervalRowsPlot([], options).querySelectorAll("circle")).toHaveLength(0);
});

test("intervalRowsPlot writes every value, also one that it cannot place", () => {
  const svg = intervalRowsPlot(rows, costs);
  expect(texts(svg).filter((d) => d === "unknown")).toHaveLength(2); // its label and its value
  expect(svg.querySelectorAll("circle")).toHaveLength(2);
});

test("intervalRowsPlot draws an upper bound as a line without a dot", () => {
  const svg = intervalRowsPlot([rows[2]], costs);
  expect(svg.querySelectorAll("circle")).toHaveLength(0);
  expect(svg.querySelector('line[aria-label="bound"]')).not.toBeNull();
});

test("intervalRowsPlot cuts an interval without end at the axis", () => {
  const svg = intervalRowsPlot([row("open", {low: 0.2, high: Infinity})], {...costs});
  const ends = [...svg.querySelectorAll("line")].flatMap((d) => ["x1", "x2"].map((x) => Number(d.getAttribute(x))));
  for (const x of ends) expect(x).toBeLessThanOrEqual(640);
});

test("intervalRowsPlot names each group once", () => {
  expect(texts(intervalRowsPlot(rows, costs)).filter((d) => d?.startsWith("Config"))).toEqual(["Config A", "Config B"]);
});

test("intervalRowsPlot drops ticks whose labels would touch", () => {
  const ticks = [0.01, 0.02, 0.03, 0.1, 1];
  const labels = (width: number) =>
    texts(intervalRowsPlot([rows[0]], {...costs, width, ticks})).filter((d) => d?.startsWith("$"));
  expect(labels(640)).toEqual(["$0.01", "$0.02", "$0.03", "$0.1", "$1"]);
  expect(labels(180)).toEqual(["$0.01", "$0.1", "$1"]);
});
