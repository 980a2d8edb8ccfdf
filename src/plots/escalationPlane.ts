import * as Plot from "@observablehq/plot";
import {frontierAxes} from "./frontierAxes.js";
import {frontierLayout, narrowWidth} from "./frontierLayout.js";
import {circleBox} from "./boxes.js";
import {manyRows} from "./frontier.js";
import {labelMark} from "./labelMark.js";
import {plot} from "./plot.js";
import {chartStyle, colorOf, mutedColor, paperColor} from "./scales.js";
import type {Segment} from "./boxes.js";

/** A way to work through the tasks: a config alone, one of the pairs, the pair that is looked at, or the oracle. */
export interface PlanePoint {
  kind: "alone" | "pair" | "chosen" | "oracle";
  label: string;
  model_id: string;
  /** US dollars a task; 0 stands on a rail. */
  x: number;
  xLow: number;
  xHigh: number;
  /** Share of tasks passed, 0–1. */
  y: number;
  yLow: number;
  yHigh: number;
  /** Of the pairs: whether no other dominates it. */
  front: boolean;
  title: string;
  /** Whether a config alone is named where there are many. */
  named?: boolean;
}

export interface EscalationPlaneOptions {
  width?: number;
  height?: number;
  formatX?: (value: number) => string;
}

/**
 * Share of tasks passed against cost of a task, logarithmic: every pair as a small dot, dark where no other pair
 * dominates it, the configs alone in the colour of their vendor, the pair looked at as a diamond with its intervals, and
 * hollow the oracle. Of many configs alone only some are named.
 */
export function escalationPlanePlot(
  points: readonly PlanePoint[],
  {width = 640, height = 380, formatX = String}: EscalationPlaneOptions = {}
): Element {
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11 : 12;
  const rows = points.map((d) => ({...d, rail: d.x === 0 ? "free" : null}));
  const layout = frontierLayout(rows, {width, height, rails: ["free"], yMin: 0, yMax: 1});
  const {margin, frame, main, px, py} = layout;
  const placed = rows.map((d, i) => ({...d, px: layout.positions[i]}));
  const of = (kind: PlanePoint["kind"]) => placed.filter((d) => d.kind === kind);
  const bounded = of("chosen");
  const isMany = of("alone").length > manyRows;
  const radius = isMany ? 3.5 : 5;
  const isNamed = (d: PlanePoint) => d.kind !== "pair" && (d.kind !== "alone" || !isMany || d.named === true);
  const low = ({xLow}: PlanePoint) => (xLow > 0 ? Math.max(main.left - 8, px(xLow)) : main.left - 8);
  const high = ({xHigh}: PlanePoint) => Math.min(main.right + 14, px(xHigh));
  const crosses = bounded.flatMap((d): Segment[] => [
    ...(d.yLow === d.yLow ? [segment([d.px, py(d.yLow)], [d.px, py(d.yHigh)])] : []),
    ...(d.xLow === d.xLow && d.rail === null ? [segment([low(d), py(d.y)], [high(d), py(d.y)])] : [])
  ]);
  return plot({
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: "Tasks passed against cost of a task, for every pair of configs",
    x: {type: "identity", axis: null},
    y: {type: "linear", domain: layout.yDomain, range: layout.yRange, axis: null},
    marks: [
      ...frontierAxes(layout, {
        width,
        xLabel: "Cost per task, US dollars, log scale",
        yLabel: "Passed, % of tasks",
        rails: {free: "free"},
        formatX,
        formatY: (value) => `${Math.round(100 * value)}%`
      }),
      Plot.dot(of("pair"), {
        x: "px",
        y: "y",
        r: (d: PlanePoint) => (d.front ? 3 : 2.5),
        fill: mutedColor,
        fillOpacity: (d: PlanePoint) => (d.front ? 1 : 0.4),
        ariaLabel: "label",
        className: "pairs"
      }),
      Plot.dot(of("oracle"), {
        x: "px",
        y: "y",
        r: 5,
        symbol: "star",
        fill: paperColor,
        stroke: mutedColor,
        strokeWidth: 1.5,
        ariaLabel: "label"
      }),
      Plot.dot(of("alone"), {
        x: "px",
        y: "y",
        r: radius,
        fill: {value: (d: PlanePoint) => colorOf(d.model_id), scale: null},
        ariaLabel: "label"
      }),
      Plot.link(crosses, {
        x1: (d: Segment) => d[0].x,
        x2: (d: Segment) => d[1].x,
        y1: (d: Segment) => layout.yAt(d[0].y),
        y2: (d: Segment) => layout.yAt(d[1].y),
        stroke: "currentColor",
        strokeOpacity: 0.6,
        strokeWidth: 1.5,
        className: "chosen-interval"
      }),
      Plot.dot(bounded, {
        x: "px",
        y: "y",
        r: 6,
        symbol: "diamond",
        fill: "currentColor",
        stroke: paperColor,
        ariaLabel: "label",
        className: "chosen"
      }),
      labelMark(
        placed.filter(isNamed).map((d) => ({text: d.label, x: d.px, y: py(d.y), r: 7, strong: d.kind === "chosen"})),
        {
          bounds: {left: frame.left + 2, top: frame.top, right: width - 2, bottom: frame.bottom},
          obstacles: of("alone")
            .filter((d) => !isNamed(d))
            .map((d) => circleBox({x: d.px, y: py(d.y)}, radius)),
          lines: crosses,
          fontSize,
          maxWidth: narrow ? 150 : 320
        }
      ),
      Plot.tip(placed, Plot.pointer({x: "px", y: "y", title: "title", lineWidth: narrow ? 15 : 28, lineHeight: 1.2}))
    ]
  });
}

function segment([x1, y1]: [number, number], [x2, y2]: [number, number]): Segment {
  return [
    {x: x1, y: y1},
    {x: x2, y: y2}
  ];
}
