// @vitest-environment jsdom
import {expect, test} from "vitest";
import {frontierPlot} from "../../src/plots/frontier.js";
import {colorOf, fadedOpacity} from "../../src/plots/scales.js";
import {expectPicture} from "./svgText.js";
import type {FrontierOptions, FrontierRow} from "../../src/plots/frontier.js";

const options: FrontierOptions = {
  width: 800,
  xLabel: "Cost per run, US dollars, log scale",
  yLabel: "Passed, % of runs",
  yMin: 0,
  yMax: 1,
  rails: {free: "free", subscription: "subscription", unknown: "cost unknown"},
  formatX: (d) => `$${d}`,
  formatY: (d) => `${Math.round(100 * d)}%`
};

function row(values: Partial<FrontierRow> & {label: string}): FrontierRow {
  const {label} = values;
  return {
    model_id: "openai/gpt-5.5",
    origin: "computed",
    as_of: "*",
    x: null,
    xLow: NaN,
    xHigh: NaN,
    rail: null,
    y: 0.5,
    yLow: NaN,
    yHigh: NaN,
    front: false,
    reason: null,
    approximate: false,
    tip: label,
    ...values
  };
}

test("frontierPlot keeps labels off the steps of a way", () => {
  const points = [row({label: "Named config", x: 0.1, y: 0.6}), row({label: "B", x: 10, y: 0.1})];
  const labelAt = (trails: FrontierOptions["trails"]) => {
    const text = frontierPlot(points, {...options, trails}).querySelector(".labels text")!;
    return `${text.getAttribute("x")} ${text.getAttribute("y")}`;
  };
  const around = (x: number) => [0.56, 0.6, 0.64].map((y) => ({x, y, text: "a step"}));
  const trail = (x: number) => [{model_id: "openai/gpt-5.5", points: around(x)}];
  expect(new Set([labelAt([]), labelAt(trail(0.13)), labelAt(trail(0.07))]).size).toBeGreaterThan(1);
  expect(labelAt(trail(1))).toBe(labelAt([]));
});

test("frontierPlot draws the way of a config behind its dot, inside the frame", () => {
  const trail = {
    model_id: "openai/gpt-5.5",
    points: [0.01, 0.1, 1].map((x, i) => ({x, y: 0.3 * i, text: String(i + 1)}))
  };
  const svg = frontierPlot([row({label: "A", x: 1, y: 0.6})], {...options, trails: [trail]});
  const steps = [...svg.querySelectorAll(".trail-step circle")].map((d) => Number(d.getAttribute("cx")));
  const dot = Number(svg.querySelector('circle[aria-label="A"]')!.getAttribute("cx"));
  expect(steps).toHaveLength(3);
  expect(steps[2]).toBeCloseTo(dot, 6);
  expect(steps[1] - steps[0]).toBeCloseTo(steps[2] - steps[1], 6); // tenfold each
  expect(steps[0]).toBeGreaterThan(52);
  expect(svg.querySelectorAll(".trail path")).toHaveLength(1);
});

const rows = [
  row({label: "Cheap", x: 0.01, y: 0.4, yLow: 0.2, yHigh: 0.6, front: true}),
  row({label: "Dear", x: 1, xLow: 0.5, xHigh: 2, y: 0.9, front: true, model_id: "anthropic/claude-opus-5"}),
  row({label: "Dominated", x: 0.5, y: 0.3, reason: "dominated by Cheap", origin: "published", approximate: true}),
  row({label: "At home", rail: "free", x: 0, y: 0.1, front: true, model_id: "qwen/qwen3.5-35b"}),
  row({label: "Monthly", rail: "subscription", y: 0.7, model_id: "z-ai/glm-5.1"}),
  row({label: "Nobody knows", rail: "unknown", y: 0.8, model_id: "nvidia/nemotron"})
];

const dots = (svg: Element) => [...svg.querySelectorAll("circle")];
const dot = (svg: Element, label: string) => dots(svg).find((d) => d.getAttribute("aria-label") === label)!;
const at = (element: Element, name: string) => Number(element.getAttribute(name));
const labels = (svg: Element) => [...svg.querySelectorAll(".labels text")].map((d) => d.textContent);

test("frontierPlot looks as reviewed", async () => {
  await expectPicture(frontierPlot(rows, options), "frontier");
});

test("frontierPlot looks as reviewed on a phone", async () => {
  await expectPicture(frontierPlot(rows, {...options, width: 340}), "frontier-narrow");
});

test("frontierPlot([]) has axes of the score alone", async () => {
  await expectPicture(frontierPlot([], options), "frontier-empty");
});

test("frontierPlot of one point has a dot, a label, a front", async () => {
  const svg = frontierPlot([row({label: "Only", x: 0.2, y: 0.5, front: true})], options);
  expect(dots(svg).length).toBe(1);
  expect(labels(svg)).toEqual(["Only"]);
  expect(svg.querySelectorAll(".front path").length).toBe(1);
  await expectPicture(svg, "frontier-one");
});

test("frontierPlot draws cost on a logarithmic axis", () => {
  const three = [0.01, 0.1, 1].map((x) => row({label: String(x), x}));
  const [a, b, c] = dots(frontierPlot(three, options)).map((d) => at(d, "cx"));
  expect(b - a).toBeCloseTo(c - b, 6);
});

test("frontierPlot draws a dot for every row, whatever its cost", () => {
  const svg = frontierPlot(rows, options);
  expect(dots(svg).map((d) => d.getAttribute("aria-label"))).toEqual(rows.map((d) => d.label));
});

test("frontierPlot puts the free to the left of every cost", () => {
  const svg = frontierPlot(rows, options);
  expect(at(dot(svg, "At home"), "cx")).toBeLessThan(at(dot(svg, "Cheap"), "cx"));
});

test("frontierPlot puts subscriptions and unknown costs to the right of every cost", () => {
  const svg = frontierPlot(rows, options);
  expect(at(dot(svg, "Monthly"), "cx")).toBeGreaterThan(at(dot(svg, "Dear"), "cx"));
  expect(at(dot(svg, "Nobody knows"), "cx")).toBeGreaterThan(at(dot(svg, "Monthly"), "cx"));
});

test("frontierPlot names only the rails that it uses", () => {
  const names = (svg: Element) => [...svg.querySelectorAll(".rail-label text")].map((d) => d.textContent);
  expect(names(frontierPlot(rows, options))).toEqual(["free", "subscription", "cost unknown"]);
  expect(names(frontierPlot(rows.slice(0, 2), options))).toEqual([]);
});

test("frontierPlot fades what is dominated", () => {
  const svg = frontierPlot(rows, options);
  expect(at(dot(svg, "Dominated"), "opacity")).toBe(fadedOpacity);
  expect(at(dot(svg, "Cheap"), "opacity")).toBe(1);
});

test("frontierPlot draws what is published hollow", () => {
  const svg = frontierPlot(rows, options);
  expect(dot(svg, "Dominated").getAttribute("fill")).not.toBe(colorOf("openai/gpt-5.5"));
  expect(dot(svg, "Cheap").getAttribute("fill")).toBe(colorOf("openai/gpt-5.5"));
});

test("frontierPlot marks a cost that is about", () => {
  expect(labels(frontierPlot(rows, options))).toContain("≈ Dominated");
});

test("frontierPlot draws the front as a step: every part is level or upright", () => {
  const parts = [...frontierPlot(rows, options).querySelectorAll(".front path")].map((d) =>
    d
      .getAttribute("d")!
      .match(/-?[\d.]+/g)!
      .map(Number)
  );
  expect(parts.length).toBe(5); // level, up, level, up, level to the end
  for (const [x1, y1, x2, y2] of parts) {
    expect(Math.min(Math.abs(x2 - x1), Math.abs(y2 - y1))).toBeLessThan(0.01);
    expect(x2).toBeGreaterThanOrEqual(x1 - 0.01);
    expect(y2).toBeLessThanOrEqual(y1 + 0.01); // upwards is towards 0
  }
});

test("frontierPlot gives published and computed figures a front each", () => {
  const two = [
    row({label: "A", x: 0.1, y: 0.5, front: true}),
    row({label: "B", x: 0.2, y: 0.6, front: true, origin: "published"})
  ];
  const parts = frontierPlot(two, options).querySelectorAll(".front path");
  expect(parts.length).toBe(2); // each level to the end, no step between them
});

test("frontierPlot draws the intervals that are known", () => {
  const svg = frontierPlot(rows, options);
  expect(svg.querySelectorAll(".score-interval line").length).toBe(1);
  expect(svg.querySelectorAll(".cost-interval line").length).toBe(1);
});

test("frontierPlot names a config once when its figures stand side by side", () => {
  const two = [row({label: "A", x: 0.1}), row({label: "A", x: 0.11, origin: "published"})];
  const svg = frontierPlot(two, options);
  expect(labels(svg)).toEqual(["A"]);
  expect(dots(svg).length).toBe(2);
});

test("frontierPlot says how many labels found no place", () => {
  const many = Array.from({length: 60}, (_, i) => row({label: `A rather long label ${i}`, x: 1 + i / 1000}));
  const svg = frontierPlot(many, {...options, width: 340});
  const group = svg.querySelector(".labels")!;
  expect(Number(group.getAttribute("data-left-out"))).toBe(60 - group.querySelectorAll("text").length);
  expect(Number(group.getAttribute("data-left-out"))).toBeGreaterThan(0);
});

test("frontierPlot has room for the whole interval of a cost", () => {
  const svg = frontierPlot([row({label: "A", x: 1, xLow: 0.5, xHigh: 4})], options);
  const line = svg.querySelector(".cost-interval line")!;
  const middle = at(dot(svg, "A"), "cx");
  // 4 is twice as far from 1 as 0.5 is, on a logarithmic axis
  expect((at(line, "x2") - middle) / (middle - at(line, "x1"))).toBeCloseTo(2, 6);
});
