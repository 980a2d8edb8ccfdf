// @vitest-environment jsdom
import {expect, test} from "vitest";
import {frontierPlot} from "../../src/plots/frontier.js";
import {colorOf, fadedOpacity} from "../../src/plots/scales.js";
import {textWidth} from "../../src/plots/textWidth.js";
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
    chance: null,
    optimistic: false,
    conservative: false,
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

test("frontierPlot leaves out the names of steps that would touch, but neither end", () => {
  const points = [0.3, 0.6, 0.601].map((y, i) => ({x: 1, y, text: `step ${i + 1}`}));
  const svg = frontierPlot([row({label: "A", x: 2, y: 0.6})], {
    ...options,
    trails: [{model_id: "openai/gpt-5.5", points}]
  });
  const texts = [...svg.querySelectorAll("text")].map((d) => d.textContent).filter((d) => d?.startsWith("step"));
  expect(texts.toSorted()).toEqual(["step 1", "step 3"]);
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

const likely = [
  row({label: "Likely", x: 0.1, y: 0.5, front: true, chance: 0.75, optimistic: true, conservative: true}),
  row({label: "Unlikely", x: 1, y: 0.45, reason: "dominated by Likely", chance: 0.25}),
  row({label: "Not known", x: 3, y: 0.3, reason: "dominated by Likely"})
];

test("frontierPlot fades what is unlikely to be on the front", () => {
  const svg = frontierPlot(likely, options);
  const faint = (chance: number) => fadedOpacity + (1 - fadedOpacity) * chance;
  expect(at(dot(svg, "Likely"), "opacity")).toBeCloseTo(faint(0.75), 12);
  expect(at(dot(svg, "Unlikely"), "opacity")).toBeCloseTo(faint(0.25), 12);
  expect(at(dot(svg, "Not known"), "opacity")).toBe(fadedOpacity);
});

test("frontierPlot draws a probability as a ring too, and none where it is not known", () => {
  const rings = [...frontierPlot(likely, options).querySelectorAll(".chances .chance")];
  expect(rings.map((d) => d.getAttribute("data-chance"))).toEqual(["0.75", "0.25"]);
});

const bounded = [
  row({
    label: "A",
    x: 0.1,
    xLow: 0.05,
    xHigh: 0.2,
    y: 0.5,
    yLow: 0.4,
    yHigh: 0.6,
    optimistic: true,
    conservative: true
  }),
  row({label: "B", x: 1, y: 0.8, yLow: 0.7, yHigh: 0.9, optimistic: true, conservative: true, front: true})
];

test("frontierPlot draws where the front could run when asked to", async () => {
  expect(frontierPlot(bounded, options).querySelector(".front-band")).toBeNull();
  const svg = frontierPlot(bounded, {...options, band: true});
  expect(svg.querySelectorAll(".front-band path").length).toBe(3);
  await expectPicture(svg, "frontier-band");
});

test("frontierPlot joins the configs of one model when asked to", () => {
  const lines = (svg: Element) => svg.querySelectorAll(".variants path").length;
  expect(lines(frontierPlot(bounded, options))).toBe(0);
  expect(lines(frontierPlot(bounded, {...options, variants: true}))).toBe(1);
  expect(lines(frontierPlot([bounded[0], {...bounded[1], rail: "free"}], {...options, variants: true}))).toBe(0);
});

test("frontierPlot draws an interval without an upper end to the edge", () => {
  const svg = frontierPlot([row({label: "A", x: 1, xLow: 0.5, xHigh: Infinity})], options);
  const line = svg.querySelector(".cost-interval line")!;
  expect(at(line, "x2")).toBeGreaterThan(at(dot(svg, "A"), "cx"));
  expect(at(line, "x2")).toBeLessThanOrEqual(options.width);
});

/**
 * So many configs, scattered evenly by a sequence of the golden ratio over three decades of cost; every twentieth is on
 * the front.
 */
function scattered(count: number): FrontierRow[] {
  return Array.from({length: count}, (_, i) => {
    const turn = (i * 0.6180339887) % 1;
    const y = 0.1 + (0.8 * i) / count;
    const front = i % 20 === 0;
    return row({
      label: `Config ${i} · medium`,
      x: 10 ** (3 * turn - 2),
      y,
      yLow: y - 0.05,
      yHigh: y + 0.05,
      front,
      reason: front ? null : "dominated",
      chance: front ? 0.6 : 0.01
    });
  });
}

interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

test.for([
  [5, 800],
  [5, 340],
  [24, 800],
  [24, 340],
  [200, 800],
  [200, 340]
])("frontierPlot of %d configs at %d px sets names beside marks and other names", ([count, width]) => {
  const rows = scattered(count);
  const svg = frontierPlot(rows, {...options, width});
  const fontSize = width < 560 ? 11 : 12;
  const texts = [...svg.querySelectorAll(".labels text")].map((d) => {
    const half = textWidth(d.textContent!, {fontSize}) / 2;
    const [x, y] = [at(d, "x"), at(d, "y")];
    return {text: d.textContent!, left: x - half, right: x + half, top: y - 0.5 * fontSize, bottom: y + 0.5 * fontSize};
  });
  // Of very many, those that nobody would put on the front may lie under a name.
  const marks = dots(svg)
    .filter((d, i) => count < 60 || rows[i].front)
    .map((d): Rect => {
      const [x, y, r] = [at(d, "cx"), at(d, "cy"), at(d, "r")];
      return {left: x - r, right: x + r, top: y - r, bottom: y + r};
    });
  const overlaps = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  expect(texts.filter((a, i) => texts.some((b, j) => j > i && overlaps(a, b)))).toEqual([]);
  expect(texts.filter((a) => marks.some((b) => overlaps(a, b)))).toEqual([]);
  for (const d of texts) expect(d.right).toBeLessThanOrEqual(width);
  const names = texts.map((d) => d.text);
  const wanted = rows.filter((d) => (width === 800 ? d.front || count < 60 : d.front && count < 60));
  expect(names).toEqual(expect.arrayContaining(wanted.map((d) => d.label)));
});

test("frontierPlot of very many configs names those on the front and those that may be", () => {
  const many = scattered(200).map((d, i) => (i === 7 ? {...d, chance: 0.3} : d));
  const group = frontierPlot(many, options).querySelector(".labels")!;
  const names = [...group.querySelectorAll("text")].map((d) => d.textContent!);
  expect(names.toSorted()).toEqual(
    many
      .filter((d, i) => d.front || i === 7)
      .map((d) => d.label)
      .toSorted()
  );
  expect(group.getAttribute("data-left-out")).toBe("0");
});
