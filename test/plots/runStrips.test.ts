// @vitest-environment jsdom
import {expect, test} from "vitest";
import {runStripsPlot} from "../../src/plots/runStrips.js";
import {expectPicture} from "./svgText.js";
import type {RunStrip} from "../../src/plots/runStrips.js";

function strip(label: string, values: Partial<RunStrip> = {}): RunStrip {
  return {
    group: "",
    label,
    model_id: "anthropic/x",
    origin: "computed",
    strip: [
      {value: 2, count: 1},
      {value: 5, count: 4}
    ],
    mean: 4.4,
    low: 2.7,
    high: 5,
    text: "1.34",
    title: `${label} in words`,
    ...values
  };
}

const options = {label: "Gates passed", domain: [0, 5] as const, format: String, textLabel: "SD"};
const texts = (svg: Element) => [...svg.querySelectorAll("text")].map((d) => d.textContent);
const circles = (svg: Element, name: string) => svg.querySelectorAll(`.${name} circle`);

const published = strip("Config B", {
  origin: "published",
  strip: null,
  model_id: "openai/y",
  low: NaN,
  high: NaN,
  text: "0"
});

test("runStripsPlot looks as reviewed", async () => {
  await expectPicture(runStripsPlot([strip("Config A"), published], {...options, width: 640}), "run-strips");
});

test("runStripsPlot looks as reviewed on a phone, in groups", async () => {
  const rows = [
    strip("First task", {group: "Config A"}),
    strip("Second task with a long name", {group: "Config A", strip: [{value: 3, count: 5}], mean: 3}),
    strip("First task", {group: "Config B"})
  ];
  const svg = runStripsPlot(rows, {...options, width: 326});
  expect(texts(svg).filter((d) => d === "Config A")).toHaveLength(1);
  await expectPicture(svg, "run-strips-narrow");
});

test("runStripsPlot draws every run, and of a published summary the mean alone, hollow", () => {
  const svg = runStripsPlot([strip("Config A"), published], {...options, width: 640});
  expect(circles(svg, "runs")).toHaveLength(5);
  const hollow = svg.querySelector('[aria-label="Config B in words"]')!;
  expect(hollow.closest("[fill]")!.getAttribute("fill")).toContain("--theme-background");
  expect(svg.querySelectorAll(".interval line")).toHaveLength(1);
});

test("runStripsPlot of many runs draws a circle a value instead of a dot a run", () => {
  const many = [
    {value: 0, count: 10},
    {value: 1, count: 90}
  ];
  const svg = runStripsPlot([strip("Config A", {strip: many})], {...options, width: 640});
  const radii = [...circles(svg, "runs")].map((d) => Number(d.getAttribute("r")));
  expect(radii).toHaveLength(2);
  expect(Math.max(...radii) ** 2 / Math.min(...radii) ** 2).toBeCloseTo(9, 6);
});

test("runStripsPlot without rows does not fail", () => {
  expect(circles(runStripsPlot([], {...options, width: 640}), "runs")).toHaveLength(0);
});

test("runStripsPlot of one value on a scale of none does not fail", () => {
  const svg = runStripsPlot([strip("A", {strip: [{value: 3, count: 1}], mean: 3})], {
    ...options,
    domain: [3, 3],
    width: 640
  });
  expect(circles(svg, "runs")).toHaveLength(1);
});
