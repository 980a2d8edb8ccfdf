import * as Plot from "@observablehq/plot";
import {plot} from "./plot.js";
import {chartStyle, colorOf, fillOf, mutedColor, ruleColor} from "./scales.js";
import {stackDots} from "./stackDots.js";
import {textWidth} from "./textWidth.js";
import {shorten} from "./shorten.js";
import {wrapLabel} from "./wrapLabel.js";

/** The repeats of one task by one config. */
export interface RunStrip {
  /** Rows of one group stand together under its name; no name where it is empty. */
  group: string;
  label: string;
  model_id: string;
  origin: string;
  /** Null where only a summary is known. */
  strip: readonly {value: number; count: number}[] | null;
  mean: number;
  /** NaN where there is no interval. */
  low: number;
  high: number;
  /** The spread in words, at the right. */
  text: string;
  title: string;
}

export interface RunStripsOptions {
  width?: number;
  label: string;
  domain: readonly [low: number, high: number];
  format: (value: number) => string;
  /** What the words at the right are. */
  textLabel: string;
}

const radius = 3.5;
const gap = 0.5;
const denseRadius = 8;
/** Rows with more runs than this show circles whose area is the number of runs. */
const mostDots = 40;
const headHeight = 24;
const top = 42;

/**
 * Every run as a dot at its value, a row for each pair of config and task; below them their mean as a triangle, with its
 * interval. A hollow circle where only a published summary is known.
 */
export function runStripsPlot(
  rows: readonly RunStrip[],
  {width = 640, label, domain, format, textLabel}: RunStripsOptions
): Element {
  const fontSize = width < 480 ? 11 : 12;
  const measure = (text: string) => textWidth(text, {fontSize});
  const wrapped = rows.map((row) => ({...row, lines: wrapLabel(row.label, {width: 0.34 * width, fontSize})}));
  const marginLeft = Math.ceil(16 + Math.max(30, ...wrapped.flatMap((d) => d.lines.map(measure))));
  const marginRight = Math.ceil(18 + Math.max(0, ...[textLabel, ...rows.map((d) => d.text)].map(measure)));
  const [x0, x1] = [marginLeft + 8, width - marginRight - 8];
  const at = (value: number) => x0 + ((value - domain[0]) / (domain[1] - domain[0] || 1)) * (x1 - x0);
  const clamp = (value: number) => Math.min(domain[1], Math.max(domain[0], value));
  const dense = rows.some((d) => sizeOf(d) > mostDots);
  const most = Math.max(1, ...rows.flatMap((d) => (d.strip ?? []).map((s) => s.count)));
  let y = top;
  const heads: {text: string; y: number}[] = [];
  const placed = wrapped.map((row, i) => {
    if (row.group !== "" && row.group !== wrapped[i - 1]?.group) {
      heads.push({text: shorten(row.group, {maxWidth: 0.92 * width, fontSize}), y: y + 14});
      y += headHeight;
    }
    const dots = dense
      ? (row.strip ?? []).map((d) => ({...d, level: 0, r: denseRadius * Math.sqrt(d.count / most)}))
      : stackDots(row.strip ?? [], {at, r: radius + gap}).map((d) => ({...d, r: radius}));
    const above = dense ? denseRadius : radius + 2 * (radius + gap) * Math.max(0, ...dots.map((d) => d.level));
    const below = row.strip === null ? 0 : dense ? denseRadius + 8 : radius + 9;
    const height = Math.max(24, above + below + 12, row.lines.length * fontSize * 1.2 + 8);
    const line = y + (height + above - below) / 2;
    const text = y + height / 2;
    y += height;
    return {
      ...row,
      y: line,
      text,
      value: row.text,
      // The mean has a lane of its own below the dots, which it would hide.
      lane: row.strip === null ? line : line + below - 4,
      dots: dots.map((d) => ({...d, y: line - 2 * (radius + gap) * d.level}))
    };
  });
  const dots = placed.flatMap((row) => row.dots.map((d) => ({...d, model_id: row.model_id})));
  const ticks = Math.max(2, Math.floor((x1 - x0) / 70));
  const color = (d: {model_id: string}) => colorOf(d.model_id);
  return plot({
    width,
    height: Math.ceil(y + 10),
    marginTop: top,
    marginBottom: 10,
    marginLeft,
    marginRight,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: label,
    x: {domain: [...domain], insetLeft: 8, insetRight: 8, axis: null},
    y: {type: "identity", axis: null},
    r: {type: "identity"},
    marks: [
      Plot.text([`${label} →`], {y: 12, frameAnchor: "left", textAnchor: "start", dx: 8, fill: mutedColor}),
      Plot.text([textLabel], {y: 12, frameAnchor: "right", textAnchor: "end", dx: marginRight, fill: mutedColor}),
      Plot.axisX({anchor: "top", ticks, tickSize: 0, tickFormat: format, label: null, fill: mutedColor}),
      Plot.gridX({ticks, strokeOpacity: 0.12}),
      Plot.ruleY(placed, {y: "y", stroke: ruleColor, strokeOpacity: 0.35}),
      Plot.ruleY(
        placed.filter((d) => d.low < d.high),
        {
          y: "lane",
          x1: (d) => clamp(d.low),
          x2: (d) => clamp(d.high),
          stroke: color,
          strokeOpacity: 0.6,
          strokeWidth: 2,
          className: "interval"
        }
      ),
      Plot.dot(dots, {x: "value", y: "y", r: "r", fill: color, fillOpacity: dense ? 0.45 : 0.9, className: "runs"}),
      Plot.dot(
        placed.filter((d) => d.strip !== null),
        {x: "mean", y: "lane", r: 4, symbol: "triangle", fill: "currentColor", ariaLabel: "title", className: "mean"}
      ),
      Plot.dot(
        placed.filter((d) => d.strip === null),
        {
          x: "mean",
          y: "y",
          r: 4.5,
          fill: fillOf,
          stroke: color,
          strokeWidth: 1.75,
          ariaLabel: "title",
          className: "mean"
        }
      ),
      Plot.text(heads, {
        y: "y",
        text: "text",
        frameAnchor: "left",
        textAnchor: "start",
        dx: 2 - marginLeft,
        fontWeight: 600
      }),
      Plot.text(placed, {
        y: "text",
        text: (d: {lines: string[]}) => d.lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
        lineHeight: 1.2,
        className: "pair"
      }),
      Plot.text(placed, {
        y: "text",
        text: "value",
        frameAnchor: "right",
        textAnchor: "end",
        dx: marginRight,
        fontVariant: "tabular-nums"
      }),
      Plot.tip(
        placed,
        Plot.pointerY({
          x: "mean",
          y: "y",
          title: "title",
          lineWidth: 24,
          lineHeight: 1.25,
          maxRadius: 30
        } as Plot.TipOptions)
      )
    ]
  });
}

function sizeOf({strip}: RunStrip): number {
  return (strip ?? []).reduce((n, d) => n + d.count, 0);
}
