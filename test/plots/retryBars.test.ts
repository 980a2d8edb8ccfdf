// @vitest-environment jsdom
import {expect, test} from "vitest";
import {attemptFill, retryBarsPlot} from "../../src/plots/retryBars.js";
import {expectPicture} from "./svgText.js";
import type {RetryGhost, RetryPart} from "../../src/plots/retryBars.js";

const part = (id: string, attempt: number | null, runs: number, hollow = false): RetryPart => ({
  id,
  label: `Config ${id}`,
  attempt,
  runs,
  n: 10,
  hollow,
  title: `${id} ${attempt}`
});
const parts = [
  part("A", 1, 3),
  part("A", 2, 5),
  part("A", 3, 1),
  part("A", null, 1),
  part("B", 1, 3, true),
  part("B", null, 7)
];
const bar = (svg: Element, title: string) => svg.querySelector(`rect[aria-label="${title}"]`)!;
const widthOf = (svg: Element, title: string) => Number(bar(svg, title).getAttribute("width"));

const ghost: RetryGhost = {
  id: "A",
  label: "Config A",
  k: 3,
  n: 10,
  share: 0.657,
  low: 0.4,
  high: 0.9,
  method: "Wilson",
  title: "A repeats"
};

test("retryBarsPlot with repeats beside it looks as reviewed", async () => {
  await expectPicture(retryBarsPlot(parts, {width: 640, ghosts: [ghost]}), "retry-bars-ghosts");
});

test("retryBarsPlot draws repeats below the bar, as wide as their share", () => {
  const svg = retryBarsPlot(parts, {width: 640, ghosts: [ghost]});
  const y = (title: string) => Number(bar(svg, title).getAttribute("y"));
  const end = (title: string) => y(title) + Number(bar(svg, title).getAttribute("height"));
  expect(y("A repeats")).toBeGreaterThan(end("A 1"));
  expect(end("A repeats")).toBeLessThan(y("B 1"));
  expect((widthOf(svg, "A repeats") + 1) / (widthOf(svg, "A 1") + 1)).toBeCloseTo(0.657 / 0.3, 6);
});

test("retryBarsPlot leaves out an interval that is not known", () => {
  const none = {...ghost, low: NaN, high: NaN};
  const lines = (ghosts: RetryGhost[]) =>
    retryBarsPlot(parts, {width: 640, ghosts}).querySelectorAll(".ghost-interval line").length;
  expect([lines([ghost]), lines([none])]).toEqual([1, 0]);
});

test("retryBarsPlot looks as reviewed", async () => {
  await expectPicture(retryBarsPlot(parts, {width: 640}), "retry-bars");
});

test("retryBarsPlot looks as reviewed on a phone", async () => {
  await expectPicture(retryBarsPlot(parts, {width: 326}), "retry-bars-narrow");
});

test("retryBarsPlot of one run looks as reviewed", async () => {
  await expectPicture(retryBarsPlot([{...part("A", 1, 1), n: 1}], {width: 640}), "retry-bars-one");
});

test("retryBarsPlot without configs does not fail", () => {
  expect(retryBarsPlot([], {width: 640}).querySelectorAll("rect")).toHaveLength(0);
});

test("retryBarsPlot makes parts as wide as their runs", () => {
  const svg = retryBarsPlot(parts, {width: 640});
  const [first, second] = [widthOf(svg, "A 1"), widthOf(svg, "A 2")];
  expect((second + 1) / (first + 1)).toBeCloseTo(5 / 3, 6); // a pixel apart
});

test("retryBarsPlot writes how many passes an attempt gained", () => {
  const texts = [...retryBarsPlot(parts, {width: 640}).querySelectorAll("text")].map((d) => d.textContent);
  expect(texts).toEqual(expect.arrayContaining(["3", "+5", "+1", "7"]));
});

test("retryBarsPlot draws what was published hollow, and what never passed dashed", () => {
  const svg = retryBarsPlot(parts, {width: 640});
  expect(bar(svg, "A 1").getAttribute("fill")).toBe(attemptFill(1));
  expect(bar(svg, "B 1").getAttribute("stroke")).toBe(attemptFill(1));
  expect(bar(svg, "A null").closest("[stroke-dasharray]")).not.toBeNull();
});

test("retryBarsPlot leaves out parts without a run", () => {
  expect(bar(retryBarsPlot([part("A", 1, 10), part("A", 2, 0)], {width: 640}), "A 2")).toBeNull();
});
