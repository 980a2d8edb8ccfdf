// @vitest-environment jsdom
import {expect, test} from "vitest";
import {retryCurvePlot} from "../../src/plots/retryCurve.js";
import {expectPicture} from "./svgText.js";
import type {RetryPanel} from "../../src/plots/retryCurve.js";

function panel(id: string, rates: number[], values: Partial<RetryPanel> = {}): RetryPanel {
  const steps = rates.map((rate, i) => ({
    k: i + 1,
    rate,
    low: Math.max(0, rate - 0.2),
    high: Math.min(1, rate + 0.2),
    expected: 1 - (1 - rates[0]) ** (i + 1),
    text: `${10 * rate}/10`,
    title: `${id} by ${i + 1}`
  }));
  return {id, label: `Config ${id}`, model_id: "anthropic/x", steps, others: [], ...values};
}

const published = {k: 1, rate: 0.6, kind: "published" as const, text: "6/10", title: "as published"};
const single = {k: 1, rate: 0.3, kind: "single" as const, text: "", title: "one attempt"};
const panels = [panel("A", [0.7, 0.9, 1], {others: [published]}), panel("B", [0.3, 0.8], {others: [single]})];
const texts = (svg: Element) => [...svg.querySelectorAll("text")].map((d) => d.textContent);
const named = (svg: Element, name: string) => svg.querySelectorAll(`[aria-label="${name}"]`);

test("retryCurvePlot looks as reviewed", async () => {
  await expectPicture(retryCurvePlot(panels, {width: 640}), "retry-curve");
});

test("retryCurvePlot looks as reviewed on a phone", async () => {
  await expectPicture(retryCurvePlot([...panels, panel("C", [0.5, 0.5])], {width: 326}), "retry-curve-narrow");
});

test("retryCurvePlot of one config with one attempt has a dot", async () => {
  const svg = retryCurvePlot([panel("A", [0.5])], {width: 640});
  expect(named(svg, "A by 1")).toHaveLength(1);
  await expectPicture(svg, "retry-curve-one");
});

test("retryCurvePlot without configs does not fail", () => {
  expect(retryCurvePlot([], {width: 640}).querySelectorAll("circle")).toHaveLength(0);
});

test("retryCurvePlot draws every step with its counts, and hollow what is not part of the slope", () => {
  const svg = retryCurvePlot(panels, {width: 640});
  expect(texts(svg)).toEqual(expect.arrayContaining(["7/10", "9/10", "10/10", "3/10", "8/10", "6/10"]));
  expect(named(svg, "as published")).toHaveLength(1);
  expect(named(svg, "one attempt")).toHaveLength(1);
  const fill = (name: string) => named(svg, name)[0].closest("[fill]")!.getAttribute("fill");
  expect(fill("as published")).toContain("--theme-background");
});

test("retryCurvePlot keeps within its width and wraps its panels", () => {
  const many = Array.from({length: 9}, (_, i) => panel(String(i), [0.4, 0.6]));
  for (const width of [300, 326, 640, 1000]) {
    const svg = retryCurvePlot(many, {width});
    expect(Number(svg.getAttribute("width"))).toBeLessThanOrEqual(width);
    expect(svg.querySelectorAll("circle")).toHaveLength(18);
  }
});

test("retryCurvePlot leaves a count of others to its tip where it has no room", () => {
  const near = {...single, rate: 0.2, text: "20/100"};
  const apart = {...single, rate: 0.9, text: "90/100"};
  const svg = retryCurvePlot([panel("A", [0.3, 0.8], {others: [near, {...near, rate: 0.21, text: "21/100"}, apart]})]);
  expect(texts(svg)).toEqual(expect.arrayContaining(["20/100", "90/100"]));
  expect(texts(svg)).not.toContain("21/100");
  expect(named(svg, "one attempt")).toHaveLength(3);
});
