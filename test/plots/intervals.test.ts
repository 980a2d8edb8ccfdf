// @vitest-environment jsdom
import {expect, test} from "vitest";
import {intervalsPlot} from "../../src/plots/intervals.js";
import {expectPicture} from "./svgText.js";
import type {IntervalsMark, IntervalsRow} from "../../src/plots/intervals.js";

function mark(values: Partial<IntervalsMark> = {}): IntervalsMark {
  return {origin: "computed", value: 3, low: NaN, high: NaN, strip: [], tip: "tip", ...values};
}

function row(label: string, values: Partial<IntervalsRow> = {}): IntervalsRow {
  return {
    rank: 1,
    ranks: "1–2",
    pass: null,
    label,
    model_id: "google/gemini-3-pro",
    marks: [mark()],
    n: "15",
    cost: "$0.02",
    ...values
  };
}

const options = {width: 800, xLabel: "Gates passed", min: 0, max: 5, ties: [[0, 1]]};
const rows = [
  row("First", {
    marks: [
      mark({
        value: 4.5,
        low: 4,
        high: 5,
        strip: [
          {value: 4, count: 1},
          {value: 5, count: 4}
        ]
      }),
      mark({value: 4.4, low: 3.9, high: 4.9, origin: "published"})
    ]
  }),
  row("Second", {
    rank: 2,
    ranks: "1–2",
    pass: "$0.05",
    marks: [mark({value: 3.6, low: 2.4, high: 4.8})],
    cost: "subscription"
  }),
  row("Never ranked", {rank: null, ranks: "–", n: "—", cost: "—", model_id: "nobody/nothing"})
];

const texts = (svg: Element, name: string) => [...svg.querySelectorAll(`.${name} text`)].map((d) => d.textContent);

test("intervalsPlot looks as reviewed", async () => {
  await expectPicture(intervalsPlot(rows, options), "intervals");
});

test("intervalsPlot looks as reviewed on a phone", async () => {
  await expectPicture(intervalsPlot(rows, {...options, width: 340}), "intervals-narrow");
});

test("intervalsPlot([]) has no rows", async () => {
  const svg = intervalsPlot([], {...options, ties: []});
  expect(svg.querySelectorAll("circle").length).toBe(0);
  await expectPicture(svg, "intervals-empty");
});

test("intervalsPlot of one row draws it", async () => {
  const svg = intervalsPlot([row("Only")], {...options, ties: []});
  expect(texts(svg, "config-name")).toEqual(["Only"]);
  await expectPicture(svg, "intervals-one");
});

test("intervalsPlot draws every figure, and an interval where there is one", () => {
  const svg = intervalsPlot(rows, options);
  expect(svg.querySelectorAll(".interval line").length).toBe(3);
  expect([...svg.querySelectorAll("circle")].filter((d) => d.getAttribute("aria-label")).length).toBe(4);
});

test("intervalsPlot puts rows in their order, figures of a row below each other", () => {
  const dots = [...intervalsPlot(rows, options).querySelectorAll("circle")].filter((d) => d.getAttribute("aria-label"));
  const Y = dots.map((d) => Number(d.getAttribute("cy")));
  expect(Y).toEqual(Y.toSorted((a, b) => a - b));
  expect(new Set(Y).size).toBe(4);
});

test("intervalsPlot gives the runs circles with the area of their number", () => {
  const circles = [...intervalsPlot(rows, options).querySelectorAll(".runs circle")];
  const [one, four] = circles.map((d) => Number(d.getAttribute("r"))).toSorted((a, b) => a - b);
  expect(four / one).toBeCloseTo(2, 10);
});

test("intervalsPlot draws a rate over the whole of 0 to 1", () => {
  const svg = intervalsPlot([row("A", {marks: [mark({value: 0.5})]})], {width: 800, xLabel: "Passed", min: 0, max: 1});
  const ticks = [...svg.querySelectorAll('[aria-label="x-axis tick label"] text')].map((d) => d.textContent);
  expect(ticks[0]).toBe("0");
  expect(ticks.at(-1)).toBe("1");
});

test("intervalsPlot joins tied rows by a bar, as high as its rows", () => {
  const svg = intervalsPlot(rows, options);
  const [bar] = svg.querySelectorAll(".tie line");
  const [first, second] = [...svg.querySelectorAll(".ranks text")].map((d) =>
    Number(/,([\d.]+)\)/.exec(d.getAttribute("transform")!)![1])
  );
  const [top, bottom] = ["y1", "y2"].map((d) => Number(bar.getAttribute(d)));
  expect(svg.querySelectorAll(".tie line").length).toBe(1);
  expect(top).toBeLessThan(first);
  expect(bottom).toBeGreaterThan(second);
});

test("intervalsPlot draws no bars where they would be a thicket", () => {
  const many = Array.from({length: 9}, (_, i) => row(`${i}`));
  const ties = Array.from({length: 7}, (_, i) => [i, i + 1, 8]);
  expect(intervalsPlot(many, {...options, ties}).querySelectorAll(".tie").length).toBe(0);
  expect(intervalsPlot(many, {...options, ties: ties.slice(0, 6)}).querySelectorAll(".tie").length).toBe(6);
});

test("intervalsPlot has a column for the cost of a pass only where passes are counted", () => {
  expect(intervalsPlot(rows, options).textContent).toContain("a pass");
  expect(intervalsPlot([row("A")], {...options, ties: []}).textContent).not.toContain("a pass");
});

test("intervalsPlot says on a phone in a line what the columns say", () => {
  const svg = intervalsPlot(rows, {...options, width: 340});
  expect(svg.textContent).toContain("n 15 · cost a run: subscription · $0.05 a pass");
});
