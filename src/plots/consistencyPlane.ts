import * as Plot from "@observablehq/plot";
import {labelMark} from "./labelMark.js";
import {plot} from "./plot.js";
import {chartStyle, colorOf, fillOf, mutedColor, ruleColor} from "./scales.js";
import {shorten} from "./shorten.js";
import type {Segment} from "./boxes.js";

/** A config, or a config on a task: how good, and how much it varies. */
export interface ConsistencyPoint {
  label: string;
  model_id: string;
  origin: string;
  mean: number;
  /** NaN where there is no interval. */
  meanLow: number;
  meanHigh: number;
  sd: number;
  sdLow: number;
  sdHigh: number;
  title: string;
}

export interface ConsistencyPlaneOptions {
  width?: number;
  xLabel: string;
  yLabel: string;
  xDomain: readonly [low: number, high: number];
  /** The greatest SD that a mean allows, along the scale; none where the scale is open. */
  limit?: readonly {mean: number; sd: number}[];
  format: (value: number) => string;
  formatSd: (value: number) => string;
}

const radius = 5;

/**
 * Quality against consistency: the mean across, the standard deviation of repeats up, each with its interval. Where the
 * scale has two ends, a dashed arch is the greatest SD that each mean allows: near the ends all configs are consistent.
 */
export function consistencyPlanePlot(
  points: readonly ConsistencyPoint[],
  {width = 640, xLabel, yLabel, xDomain, limit = [], format, formatSd}: ConsistencyPlaneOptions
): Element {
  const narrow = width < 480;
  const fontSize = narrow ? 11 : 12;
  const maxWidth = narrow ? 130 : 190;
  const height = Math.round(Math.min(440, Math.max(300, 0.55 * width)));
  const frame = {left: 52, top: 28, right: width - 12, bottom: height - 40};
  const top = 1.06 * Math.max(1e-9, ...points.map((d) => d.sd), ...limit.map((d) => d.sd));
  const inset = 10;
  const px = (x: number) =>
    frame.left + inset + ((x - xDomain[0]) / (xDomain[1] - xDomain[0] || 1)) * (frame.right - frame.left - 2 * inset);
  const py = (y: number) => frame.bottom - inset - (y / top) * (frame.bottom - frame.top - inset);
  const clampX = (x: number) => Math.min(xDomain[1], Math.max(xDomain[0], x));
  const clampY = (y: number) => Math.min(top, y);
  const across = points.filter((d) => d.meanLow < d.meanHigh);
  const up = points.filter((d) => d.sdLow < d.sdHigh);
  const groups = coincident(points);
  const color = (d: {model_id: string}) => colorOf(d.model_id);
  return plot({
    width,
    height,
    marginLeft: frame.left,
    marginRight: width - frame.right,
    marginTop: frame.top,
    marginBottom: height - frame.bottom,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: `${yLabel} by ${xLabel}`,
    x: {domain: [...xDomain], inset, axis: null},
    y: {domain: [0, top], insetBottom: inset, axis: null},
    marks: [
      Plot.text([`↑ ${yLabel}`], {frameAnchor: "top-left", dx: -48, dy: -20, textAnchor: "start", fill: mutedColor}),
      Plot.gridY({ticks: 5, strokeOpacity: 0.12}),
      Plot.axisY({ticks: 5, tickSize: 0, tickFormat: formatSd, label: null, fill: mutedColor}),
      Plot.axisX({
        ticks: narrow ? 4 : 6,
        tickSize: 3,
        tickFormat: format,
        label: `${xLabel} →`,
        labelAnchor: "right",
        labelArrow: "none",
        fill: mutedColor
      }),
      Plot.line(limit, {x: "mean", y: "sd", stroke: ruleColor, strokeDasharray: "4 3", className: "limit"}),
      Plot.ruleY(across, {
        y: "sd",
        x1: (d) => clampX(d.meanLow),
        x2: (d) => clampX(d.meanHigh),
        stroke: color,
        strokeOpacity: 0.3,
        strokeWidth: 1.5
      }),
      Plot.ruleX(up, {
        x: "mean",
        y1: "sdLow",
        y2: (d) => clampY(d.sdHigh),
        stroke: color,
        strokeOpacity: 0.3,
        strokeWidth: 1.5
      }),
      Plot.dot(points, {
        x: "mean",
        y: "sd",
        r: radius,
        fill: fillOf,
        stroke: color,
        strokeWidth: 1.75,
        ariaLabel: (d: ConsistencyPoint) => d.title.split("\n", 1)[0],
        className: "points"
      }),
      labelMark(
        groups.map(({first, others}) => ({
          text: others === 0 ? first.label : `${shorten(first.label, {maxWidth: maxWidth - 34, fontSize})} + ${others}`,
          x: px(first.mean),
          y: py(first.sd),
          r: radius + 1
        })),
        {
          bounds: {left: frame.left + 2, top: frame.top, right: width - 2, bottom: frame.bottom},
          lines: [
            ...across.map((d) => segment(px(clampX(d.meanLow)), py(d.sd), px(clampX(d.meanHigh)), py(d.sd))),
            ...up.map((d) => segment(px(d.mean), py(clampY(d.sdLow)), px(d.mean), py(clampY(d.sdHigh)))),
            ...limit.slice(1).map((d, i) => segment(px(limit[i].mean), py(limit[i].sd), px(d.mean), py(d.sd)))
          ],
          fontSize,
          maxWidth
        }
      ),
      Plot.tip(
        groups.map((d) => ({...d.first, title: d.title})),
        Plot.pointer({x: "mean", y: "sd", title: "title", lineWidth: narrow ? 15 : 26, lineHeight: 1.25, maxRadius: 30})
      )
    ]
  });
}

function segment(x1: number, y1: number, x2: number, y2: number): Segment {
  return [
    {x: x1, y: y1},
    {x: x2, y: y2}
  ];
}

const mostTitles = 8;

/** Points at one place share a label and a tip. */
function coincident(points: readonly ConsistencyPoint[]) {
  const groups = new Map<string, ConsistencyPoint[]>();
  for (const d of points) {
    const key = `${d.mean.toPrecision(6)} ${d.sd.toPrecision(6)}`;
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  return Array.from(groups.values(), (D) => ({
    first: D[0],
    others: D.length - 1,
    title:
      D.length === 1
        ? D[0].title
        : [
            ...D.slice(0, mostTitles).map((d) => d.label),
            ...(D.length > mostTitles ? [`and ${D.length - mostTitles} more`] : []),
            ...D[0].title.split("\n").slice(1)
          ].join("\n")
  }));
}
