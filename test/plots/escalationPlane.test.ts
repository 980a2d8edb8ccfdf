// @vitest-environment jsdom
import {expect, test} from "vitest";
import {escalationPlanePlot} from "../../src/plots/escalationPlane.js";
import {colorOf} from "../../src/plots/scales.js";
import {expectPicture} from "./svgText.js";
import type {PlanePoint} from "../../src/plots/escalationPlane.js";

const point = (values: Partial<PlanePoint>): PlanePoint => ({
  kind: "pair",
  label: "A, then B",
  model_id: "anthropic/a",
  x: 1,
  xLow: NaN,
  xHigh: NaN,
  y: 0.5,
  yLow: NaN,
  yHigh: NaN,
  front: false,
  title: "",
  ...values
});
const points = [
  point({label: "B, then A", x: 0.2, y: 1}),
  point({label: "C, then A", x: 0.02, y: 0.7, front: true}),
  point({kind: "oracle", label: "oracle over 2 configs", x: 0.04, y: 1}),
  point({kind: "alone", label: "A", x: 0.002, y: 0.8}),
  point({kind: "alone", label: "B", model_id: "openai/b", x: 0.24, y: 1}),
  point({kind: "chosen", x: 0.05, xLow: 0.01, xHigh: 0.1, y: 1, yLow: 0.72, yHigh: 1})
];
const format = {formatX: (d: number) => `$${d}`};
const mark = (svg: Element, label: string) => svg.querySelector(`[aria-label="${label}"]`)!;

test("escalationPlanePlot looks as reviewed", async () => {
  await expectPicture(escalationPlanePlot(points, {width: 800, ...format}), "escalation-plane");
});

test("escalationPlanePlot looks as reviewed on a phone", async () => {
  await expectPicture(escalationPlanePlot(points, {width: 350, ...format}), "escalation-plane-narrow");
});

test("escalationPlanePlot draws the intervals of the chosen pair alone", () => {
  const lines = (D: PlanePoint[]) =>
    escalationPlanePlot(D).querySelectorAll(".chosen-interval path, .chosen-interval line");
  expect(lines(points)).toHaveLength(2);
  expect(lines(points.filter((d) => d.kind !== "chosen"))).toHaveLength(0);
});

test("escalationPlanePlot colours configs by vendor, and pairs not", () => {
  const svg = escalationPlanePlot(points);
  expect(mark(svg, "B").getAttribute("fill")).toBe(colorOf("openai/b"));
  expect(mark(svg, "B, then A").getAttribute("fill-opacity")).toBe("0.4");
  expect(mark(svg, "C, then A").getAttribute("fill-opacity")).toBe("1");
});

test("escalationPlanePlot puts what costs nothing on a rail", () => {
  const svg = escalationPlanePlot([...points, point({kind: "alone", label: "Local", x: 0})]);
  const at = (label: string) =>
    Number(
      mark(svg, label).getAttribute("cx") ?? /translate\(([\d.]+)/.exec(mark(svg, label).getAttribute("transform")!)![1]
    );
  expect(at("Local")).toBeLessThan(at("A"));
  expect([...svg.querySelectorAll("text")].map((d) => d.textContent)).toContain("free");
});

test("escalationPlanePlot of one point does not fail", () => {
  expect(escalationPlanePlot([point({kind: "alone"})]).querySelectorAll("[aria-label='A, then B']")).toHaveLength(1);
});

test("escalationPlanePlot of many configs names those that are to be, on smaller marks", () => {
  const many = Array.from({length: 61}, (_, i) =>
    point({kind: "alone", label: `m${i}`, x: 0.01 * (i + 1), y: i / 61, named: i === 60})
  );
  const svg = escalationPlanePlot(many, {width: 800, ...format});
  const texts = [...svg.querySelectorAll(".labels text")].map((d) => d.textContent);
  expect(texts).toEqual(["m60"]);
  expect(Number(mark(svg, "m3").getAttribute("r"))).toBeLessThan(5);
});
