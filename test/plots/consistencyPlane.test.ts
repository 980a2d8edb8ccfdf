// @vitest-environment jsdom
import {expect, test} from "vitest";
import {consistencyPlanePlot} from "../../src/plots/consistencyPlane.js";
import {expectPicture} from "./svgText.js";
import type {ConsistencyPoint} from "../../src/plots/consistencyPlane.js";

function point(label: string, mean: number, sd: number, values: Partial<ConsistencyPoint> = {}): ConsistencyPoint {
  return {
    label,
    model_id: "google/x",
    origin: "computed",
    mean,
    meanLow: mean - 0.5,
    meanHigh: mean + 0.5,
    sd,
    sdLow: sd / 2,
    sdHigh: sd * 2,
    title: `${label}\nmean ${mean}`,
    ...values
  };
}

const options = {
  xLabel: "Gates passed, mean",
  yLabel: "SD of repeats",
  xDomain: [0, 5] as const,
  limit: [
    {mean: 0, sd: 0},
    {mean: 2.5, sd: 2.8},
    {mean: 5, sd: 0}
  ],
  format: String,
  formatSd: String
};
const points = [point("Config A", 4, 1), point("Config B", 2, 0.5, {origin: "published", sdLow: NaN, sdHigh: NaN})];
const texts = (svg: Element) => [...svg.querySelectorAll("text")].map((d) => d.textContent);

test("consistencyPlanePlot looks as reviewed", async () => {
  await expectPicture(consistencyPlanePlot(points, {...options, width: 640}), "consistency-plane");
});

test("consistencyPlanePlot labels points at one place once", () => {
  const svg = consistencyPlanePlot([...points, point("Config C", 4, 1)], {...options, width: 640});
  expect(svg.querySelectorAll(".points circle")).toHaveLength(3);
  expect(texts(svg)).toEqual(expect.arrayContaining(["Config A + 1", "Config B"]));
});

test("consistencyPlanePlot draws the interval only where there is one", () => {
  const lines = consistencyPlanePlot(points, {...options, limit: [], width: 640}).querySelectorAll(
    "[stroke-opacity='0.3'] line"
  );
  expect(lines).toHaveLength(3);
});

test("consistencyPlanePlot of a single point without any spread does not fail", () => {
  const svg = consistencyPlanePlot([point("A", 5, 0)], {...options, limit: [], width: 326});
  expect(svg.querySelectorAll(".points circle")).toHaveLength(1);
});

test("consistencyPlanePlot without points does not fail", () => {
  expect(consistencyPlanePlot([], {...options, limit: [], width: 640}).querySelectorAll("circle")).toHaveLength(0);
});
