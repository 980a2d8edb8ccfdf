import * as Plot from "@observablehq/plot";
import {frontSteps} from "./frontSteps.js";
import {frontierLayout, narrowWidth} from "./frontierLayout.js";
import {labelMark, shorten} from "./labelMark.js";
import {plot} from "./plot.js";
import {chartStyle, colorOf, fadedOpacity, fillOf, mutedColor} from "./scales.js";
import {trailBoxes, trailMarks} from "./trailMarks.js";
import type {Trail} from "./trailMarks.js";
import type {Segment} from "./boxes.js";

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
  /** By what it is dominated, in words; such a point is faded. */
  reason: string | null;
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
  /** The words under each rail; "free" stands on the left, all others on the right. */
  rails?: Record<string, string>;
  /** The ways of configs over the chart, behind the dots. */
  trails?: readonly Trail[];
  formatX?: (value: number) => string;
  formatY?: (value: number) => string;
}

const radius = 5;
const noInterval = {xLow: NaN, xHigh: NaN, yLow: NaN, yHigh: NaN};

/**
 * Score against cost: logarithmic cost, one dot a config with the intervals that are known, the Pareto front as a step,
 * what is dominated faded, and a rail for every reason to have no place on the axis. Solid: computed from runs; hollow:
 * as published. Labels that find no place are counted in `data-left-out`.
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
    rails = {},
    trails = [],
    formatX = String,
    formatY = String
  }: FrontierOptions
): SVGSVGElement | HTMLElement {
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11 : 12;
  const steps = trails.flatMap((d) => d.points.map(({x, y}) => ({x, y, rail: null, ...noInterval})));
  const layout = frontierLayout([...rows, ...steps], {width, height, rails: Object.keys(rails), yMin, yMax});
  const {margin, frame, main, px, py} = layout;
  const placed = rows.map((d, i) => ({...d, px: layout.positions[i]}));
  const low = ({xLow}: FrontierRow) => (xLow > 0 ? Math.max(main.left - 8, px(xLow)) : main.left - 8);
  const high = ({xHigh}: FrontierRow) => Math.min(main.right + 14, px(xHigh));
  const scored = placed.filter((d) => d.yLow === d.yLow && d.yHigh === d.yHigh);
  const costed = placed.filter((d) => d.rail === null && d.xHigh === d.xHigh);
  const fade = (d: FrontierRow) => (d.reason === null ? 1 : fadedOpacity);
  const stroke = (d: FrontierRow) => colorOf(d.model_id);
  const layer = ({origin, as_of}: FrontierRow) => `${origin} ${as_of}`;
  const front = [...new Set(placed.map(layer))].flatMap((name) =>
    frontSteps(
      placed.filter((d) => d.front && layer(d) === name).map((d) => ({x: d.px, y: py(d.y)})),
      {end: main.right + 14}
    )
  );
  const interval = {strokeOpacity: (d: FrontierRow) => 0.6 * fade(d), strokeWidth: 1.5, stroke};
  const below = {frameAnchor: "bottom", lineAnchor: "top", dy: 8} as const;

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
      Plot.rect(layout.rails, {
        x1: "left",
        x2: "right",
        y1: layout.yAt(frame.bottom),
        y2: layout.yAt(frame.top),
        fill: "currentColor",
        fillOpacity: 0.05,
        className: "rail"
      }),
      Plot.gridY({ticks: 6, strokeOpacity: 0.1}),
      Plot.axisY({ticks: 6, tickSize: 0, tickFormat: (d: number) => formatY(d), label: null}),
      Plot.text([`↑ ${shorten(yLabel, {maxWidth: width - 40, fontSize})}`], {
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: 2 - margin.left,
        dy: 2 - margin.top,
        fontWeight: 500
      }),
      Plot.ruleX(layout.ticks, {x: "px", strokeOpacity: 0.1, className: "x-grid"}),
      Plot.text(layout.ticks, {
        ...below,
        x: "px",
        text: (d: {value: number}) => formatX(d.value),
        className: "x-tick"
      }),
      Plot.text(layout.ticks.length ? [`${xLabel} →`] : [], {
        ...below,
        x: narrow ? width - 4 : main.right + 14,
        textAnchor: "end",
        dy: 36,
        fontWeight: 500
      }),
      Plot.text(layout.rails, {
        ...below,
        x: (d: {left: number; right: number}) => (d.left + d.right) / 2,
        text: (d: {name: string}) => rails[d.name],
        lineWidth: narrow ? 5 : 9,
        fill: mutedColor,
        className: "rail-label"
      }),
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
      ...trailMarks(trails, {px}),
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
      labelMark(
        placed.filter(isFirstOfLabel).map((d) => ({
          text: `${d.approximate ? "≈ " : ""}${d.label}`,
          x: d.px,
          y: py(d.y),
          r: radius + 1,
          strong: d.front
        })),
        {
          obstacles: trailBoxes(trails, {px, py}),
          bounds: {left: frame.left + 2, top: frame.top, right: width - 2, bottom: frame.bottom},
          lines: [
            ...front,
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

function line(x: number, y: number, to: {x: number; y: number}): Segment {
  return [{x, y}, to];
}
