import * as Plot from "@observablehq/plot";
import {plot} from "./plot.js";
import {chartStyle, colorOf, mutedColor, paperColor, ruleColor} from "./scales.js";
import {textWidth} from "./textWidth.js";
import {shorten} from "./shorten.js";
import {wrapLabel} from "./wrapLabel.js";

/** One line: an estimate with its interval, or an upper bound. */
export interface IntervalRow {
  /** Lines of one group stand together under its name. */
  group: string;
  model_id: string;
  label: string;
  estimate: number;
  /** NaN when there is none. */
  low: number;
  high: number;
  /** "at most": an arrow to the left of the value, which it cannot exceed. */
  kind: "solid" | "hollow" | "at most";
  /** The value in words, at the right. */
  text: string;
  title: string;
}

export interface IntervalRowsOptions {
  width?: number;
  label: string;
  domain: [low: number, high: number];
  log?: boolean;
  format: (value: number) => string;
  ticks?: number[];
}

const lineHeight = 24;

/** Estimates with their intervals, a line each, in groups: a table whose middle column is a chart. */
export function intervalRowsPlot(rows: readonly IntervalRow[], options: IntervalRowsOptions): Element {
  const {width = 640, label, domain, log = false, format, ticks} = options;
  const fontSize = width < 480 ? 11 : 12;
  const measure = (text: string) => textWidth(text, {fontSize});
  const groups = [...new Set(rows.map((d) => d.group))];
  let y = 0;
  const placed: (IntervalRow & {y: number; lines: string[]})[] = [];
  const heads: {text: string; y: number}[] = [];
  const widest = 0.34 * width;
  for (const group of groups) {
    heads.push({text: shorten(group, {maxWidth: 0.92 * width, fontSize}), y: y + 14});
    y += lineHeight;
    for (const row of rows.filter((d) => d.group === group)) {
      const lines = wrapLabel(row.label, {width: widest, fontSize});
      const height = Math.max(lineHeight, lines.length * fontSize * 1.2 + 8);
      placed.push({...row, lines, y: y + height / 2});
      y += height;
    }
    y += 8;
  }
  const marginLeft = Math.ceil(14 + Math.max(0, ...placed.flatMap((d) => d.lines.map(measure))));
  const marginRight = Math.ceil(14 + Math.max(0, ...placed.map((d) => measure(d.text))));
  const [low, high] = domain;
  const plotWidth = Math.max(1, width - marginLeft - marginRight);
  const share = (d: number) => (log ? Math.log(d / low) / Math.log(high / low) : (d - low) / (high - low));
  const shownTicks = ticks && thin(ticks, {at: (d) => share(d) * plotWidth, width: (d) => measure(format(d))});
  const clamp = (value: number) => Math.min(high, Math.max(low, value));
  const known = placed.filter((d) => Number.isFinite(d.estimate));
  const color = {value: (d: IntervalRow) => colorOf(d.model_id), scale: null};
  return plot({
    width,
    height: y + 42,
    marginLeft,
    marginRight,
    marginTop: 4,
    marginBottom: 38,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: label,
    x: {
      type: log ? "log" : "linear",
      domain,
      ticks: shownTicks,
      tickFormat: format,
      label,
      labelAnchor: "center",
      labelArrow: "none",
      grid: true
    },
    y: {type: "linear", domain: [0, y], range: [4, 4 + y], axis: null},
    marks: [
      Plot.ruleY(placed, {y: "y", stroke: ruleColor, strokeOpacity: 0.35}),
      Plot.ruleY(
        known.filter((d) => d.low === d.low && d.high === d.high),
        {y: "y", x1: (d) => clamp(d.low), x2: (d) => clamp(d.high), stroke: color, strokeOpacity: 0.55, strokeWidth: 3}
      ),
      Plot.ruleY(
        known.filter((d) => d.kind === "at most"),
        {y: "y", x1: low, x2: "estimate", stroke: color, strokeDasharray: "2 3", strokeWidth: 1.5}
      ),
      Plot.dot(
        known.filter((d) => d.kind !== "at most"),
        {
          x: "estimate",
          y: "y",
          r: 4.5,
          stroke: color,
          strokeWidth: 1.5,
          fill: {value: (d) => (d.kind === "hollow" ? paperColor : colorOf(d.model_id)), scale: null},
          ariaLabel: "title"
        }
      ),
      Plot.ruleX(
        known.filter((d) => d.kind === "at most"),
        {x: "estimate", y1: (d) => d.y - 7, y2: (d) => d.y + 7, stroke: color, strokeWidth: 2.5, ariaLabel: "title"}
      ),
      Plot.text(heads, {x: low, y: "y", text: "text", textAnchor: "start", dx: 6 - marginLeft, fontWeight: 600}),
      Plot.text(placed, {x: low, y: "y", text: (d) => d.lines.join("\n"), textAnchor: "end", dx: -8, lineHeight: 1.2}),
      Plot.text(placed, {
        x: high,
        y: "y",
        text: "text",
        textAnchor: "start",
        dx: 10,
        fill: {value: (d) => (Number.isFinite(d.estimate) ? "currentColor" : mutedColor), scale: null}
      }),
      Plot.tip(
        known,
        Plot.pointerY({x: "estimate", y: "y", title: "title", lineWidth: 24, lineHeight: 1.25} as Plot.TipOptions)
      )
    ]
  });
}

/** The ticks whose labels do not touch, from the left. */
function thin(ticks: number[], {at, width}: {at: (tick: number) => number; width: (tick: number) => number}): number[] {
  const kept: number[] = [];
  let end = -Infinity;
  for (const tick of ticks) {
    const half = width(tick) / 2;
    if (at(tick) - half < end + 8) continue;
    kept.push(tick);
    end = at(tick) + half;
  }
  return kept;
}
