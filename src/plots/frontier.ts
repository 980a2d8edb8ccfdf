import * as Plot from "@observablehq/plot";
import {chanceRings} from "./chanceRings.js";
import {frontSteps} from "./frontSteps.js";
import {bandMark, frontierBand} from "./frontierBand.js";
import {frontierAxes} from "./frontierAxes.js";
import {frontierLayout, narrowWidth} from "./frontierLayout.js";
import {labelMark} from "./labelMark.js";
import {plot} from "./plot.js";
import {chartStyle, colorOf, fadedOpacity, fillOf} from "./scales.js";
import {trailBoxes, trailMarks} from "./trailMarks.js";
import {variantLines} from "./variantLines.js";
import type {Trail} from "./trailMarks.js";
import type {Segment} from "./boxes.js";
import type {BandPoint} from "./frontierBand.js";
import type {VariantLine} from "./variantLines.js";

export interface FrontierRow {
  label: string;
  model_id: string;
  origin: string;
  /** Date of the figure; * when it has none. Figures of one origin and date have a front of their own. */
  as_of: string;
  /** What the x axis measures; it is read only where `rail` is null. */
  x: number | null;
  xLow: number;
  xHigh: number;
  rail: string | null;
  y: number;
  yLow: number;
  yHigh: number;
  front: boolean;
  /** By what it is dominated, in words; such a point is faded where its chance is not known. */
  reason: string | null;
  /** Probability that it is on the front, 0–1; null when not known. */
  chance?: number | null;
  /** Whether it is on the front of the best, and of the worst ends of all intervals. */
  optimistic?: boolean;
  conservative?: boolean;
  approximate: boolean;
  tip: string;
}

export interface FrontierOptions {
  width: number;
  height?: number;
  xLabel: string;
  yLabel: string;
  /** The ends of the y scale; null when it is open. */
  yMin?: number | null;
  yMax?: number | null;
  higherIsBetter?: boolean;
  /** Draws where the front could run, beside where it runs. */
  band?: boolean;
  /** Draws a line between the configs of one model. */
  variants?: boolean;
  /** The words under each rail; "free" stands on the left, all others on the right. */
  rails?: Record<string, string>;
  /** The ways of configs over the chart, behind the dots. */
  trails?: readonly Trail[];
  formatX?: (value: number) => string;
  formatY?: (value: number) => string;
}

/** With more rows than these the marks are small, and only what is or may well be on the front is named. */
export const manyRows = 60;

/** From this probability on a config may well be on the front, 0–1. */
export const likely = 0.2;

const noInterval = {xLow: NaN, xHigh: NaN, yLow: NaN, yHigh: NaN};

/**
 * Score against cost: logarithmic cost, one dot a config with the intervals that are known, the Pareto front as a step,
 * and a rail for every reason to have no place on the axis. The less likely on the front, the fainter, and the shorter
 * its ring; where no probability is known, what is dominated is faded. Solid: computed from runs; hollow: as published.
 * Labels that find no place are counted in `data-left-out`; of many rows, only what may well be on the front has one.
 */
export function frontierPlot(
  rows: readonly FrontierRow[],
  {
    width,
    height = width < narrowWidth ? 400 : 460,
    xLabel,
    yLabel,
    yMin = null,
    yMax = null,
    higherIsBetter = true,
    band = false,
    variants = false,
    rails = {},
    trails = [],
    formatX = String,
    formatY = String
  }: FrontierOptions
): SVGSVGElement | HTMLElement {
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11 : 12;
  const isMany = rows.length > manyRows;
  const [radius, ringRadius] = isMany ? [3.5, 6] : [5, 8.5];
  const steps = trails.flatMap((d) => d.points.map(({x, y}) => ({x, y, rail: null, ...noInterval})));
  const layout = frontierLayout([...rows, ...steps], {width, height, rails: Object.keys(rails), yMin, yMax});
  const {margin, frame, main, px, py} = layout;
  const end = main.right + 14;
  const placed: Located[] = rows.map((d, i) => ({...d, px: layout.positions[i]}));
  const low = ({xLow}: FrontierRow) => (xLow > 0 ? Math.max(main.left - 8, px(xLow)) : main.left - 8);
  const high = ({xHigh}: FrontierRow) => (xHigh === Infinity ? end : Math.min(end, px(xHigh)));
  const scored = placed.filter((d) => d.yLow === d.yLow && d.yHigh === d.yHigh);
  const costed = placed.filter((d) => d.rail === null && d.xHigh === d.xHigh);
  const fade = ({chance = null, reason}: FrontierRow) =>
    chance === null ? (reason === null ? 1 : fadedOpacity) : fadedOpacity + (1 - fadedOpacity) * chance;
  const reach = ({chance = null}: FrontierRow) => (chance === null ? radius : ringRadius) + 1;
  const named = new Set(
    placed.filter((d, i) => isFirstOfLabel(d, i, rows) && (!isMany || d.front || (d.chance ?? 0) >= likely))
  );
  const stroke = ({model_id}: {model_id: string}) => colorOf(model_id);
  const layer = ({origin, as_of}: FrontierRow) => `${origin} ${as_of}`;
  const front = [...new Set(placed.map(layer))].flatMap((name) =>
    frontSteps(
      placed.filter((d) => d.front && layer(d) === name).map((d) => ({x: d.px, y: py(d.y)})),
      {end}
    )
  );
  const layers = [...new Set(placed.map(layer))].map((name) => placed.filter((d) => layer(d) === name));
  const bands = layers.flatMap((own) => {
    const points = own.map((d) => bandPoint(d, {low: low(d), high: high(d), py, higherIsBetter}));
    const found = band ? frontierBand(points, {end, floor: higherIsBetter ? frame.bottom : frame.top}) : null;
    return found === null ? [] : [found];
  });
  const lines = variantLines(
    placed
      .filter((d) => variants && d.rail === null)
      .map((d) => ({model_id: d.model_id, layer: layer(d), x: d.px, y: py(d.y)}))
  );
  const weight = (d: Located) => fade(d) * (isMany && !named.has(d) ? 0.3 : 0.6);
  const interval = {strokeOpacity: weight, strokeWidth: isMany ? 1 : 1.5, stroke};
  return plot({
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: `${yLabel} against ${xLabel}`,
    x: {type: "identity", axis: null},
    y: {type: "linear", domain: layout.yDomain, range: layout.yRange, axis: null},
    marks: [
      ...frontierAxes(layout, {width, xLabel, yLabel, rails, formatX, formatY}),
      bandMark(bands),
      Plot.link(front, {
        x1: (d: Segment) => d[0].x,
        x2: (d: Segment) => d[1].x,
        y1: (d: Segment) => layout.yAt(d[0].y),
        y2: (d: Segment) => layout.yAt(d[1].y),
        stroke: "currentColor",
        strokeOpacity: 0.6,
        strokeWidth: 1.5,
        strokeLinecap: "round",
        className: "front"
      }),
      ...trailMarks(trails, {px, py}),
      Plot.link(lines, {
        x1: (d: VariantLine) => d.segment[0].x,
        x2: (d: VariantLine) => d.segment[1].x,
        y1: (d: VariantLine) => layout.yAt(d.segment[0].y),
        y2: (d: VariantLine) => layout.yAt(d.segment[1].y),
        stroke,
        strokeWidth: 1.25,
        strokeDasharray: "5 2 1 2",
        className: "variants"
      }),
      Plot.ruleX(scored, {...interval, x: "px", y1: "yLow", y2: "yHigh", className: "score-interval"}),
      Plot.ruleY(costed, {...interval, y: "y", x1: low, x2: high, className: "cost-interval"}),
      Plot.dot(placed, {
        x: "px",
        y: "y",
        r: radius,
        fill: fillOf,
        stroke,
        strokeWidth: 1.75,
        opacity: fade,
        ariaLabel: (d: FrontierRow) => d.label
      }),
      chanceRings(
        placed
          .filter((d) => typeof d.chance === "number" && (!isMany || named.has(d)))
          .map((d) => ({x: d.px, y: py(d.y), r: ringRadius, chance: d.chance!, color: stroke(d)}))
      ),
      labelMark(
        placed
          .filter((d) => named.has(d))
          .map((d) => ({
            text: `${d.approximate ? "≈ " : ""}${d.label}`,
            x: d.px,
            y: py(d.y),
            r: reach(d),
            strong: d.front
          })),
        {
          obstacles: trailBoxes(trails, {px, py}),
          bounds: {left: frame.left + 2, top: frame.top, right: width - 2, bottom: frame.bottom},
          lines: [
            ...front,
            ...placed.filter((d) => !named.has(d)).map((d) => acrossMark(d.px, py(d.y), radius)),
            ...lines.map((d) => d.segment),
            ...scored.map((d) => line(d.px, py(d.yLow), {x: d.px, y: py(d.yHigh)})),
            ...costed.map((d) => line(low(d), py(d.y), {x: high(d), y: py(d.y)}))
          ],
          fontSize,
          maxWidth: narrow ? 124 : 200
        }
      ),
      Plot.tip(placed, Plot.pointer({x: "px", y: "y", title: "tip", lineWidth: narrow ? 13 : 28, lineHeight: 1.2}))
    ]
  });
}

/** A config whose figures stand side by side is named once. */
function isFirstOfLabel({label}: FrontierRow, i: number, rows: readonly FrontierRow[]): boolean {
  return rows.findIndex((d) => d.label === label) === i;
}

/** A row with its place from left to right, in pixels. */
type Located = FrontierRow & {px: number};

interface Ends {
  low: number;
  high: number;
  py: (y: number) => number;
  higherIsBetter: boolean;
}

/** A point at the ends of its intervals; where it has none, it stands where it is. */
function bandPoint(d: Located, {low, high, py, higherIsBetter}: Ends): BandPoint {
  const [bottom, top] = d.yLow === d.yLow ? [py(d.yLow), py(d.yHigh)] : [py(d.y), py(d.y)];
  const [worst, best] = higherIsBetter ? [bottom, top] : [top, bottom];
  const [left, right] = d.rail === null && d.xHigh === d.xHigh ? [low, high] : [d.px, d.px];
  return {
    best: {x: left, y: best},
    worst: {x: right, y: worst},
    optimistic: d.optimistic === true,
    conservative: d.conservative === true
  };
}

/** What is not named may be covered by a name for want of a better place, as a line may. */
function acrossMark(x: number, y: number, r: number): Segment {
  return line(x - r, y, {x: x + r, y});
}

function line(x: number, y: number, to: {x: number; y: number}): Segment {
  return [{x, y}, to];
}
