import * as Plot from "@observablehq/plot";
import {narrowWidth} from "./frontierLayout.js";
import {shorten} from "./shorten.js";
import {shortenApart} from "./shortenApart.js";
import {plot} from "./plot.js";
import {chartStyle, colorOf, mutedColor, paperColor, ruleColor} from "./scales.js";
import {textWidth} from "./textWidth.js";

export interface DumbbellEnd {
  value: number;
  model_id: string;
  /** Whether the value is the study's own. */
  hollow: boolean;
  /** How far the value may lie when it is not quite known. */
  low?: number;
  high?: number;
}

/** A pair of values on one thing. */
export interface Dumbbell {
  label: string;
  a: DumbbellEnd;
  b: DumbbellEnd;
  /** The difference in words. */
  text: string;
  title: string;
}

export interface DumbbellsOptions {
  width?: number;
  /** Of the axis. */
  label: string;
  /** The ends of the scale; null when it is open. */
  min?: number | null;
  max?: number | null;
  format: (value: number) => string;
}

/** All rows together are about so high at most, before they get too thin to see. */
const tallest = 1400;
const thinnest = 2.5;

/** One row a pair, A a disc and B a diamond, a line between them; labels are thinned where rows are many. */
export function dumbbellsPlot(pairs: readonly Dumbbell[], options: DumbbellsOptions): Element {
  const {width = 640, label, min = null, max = null, format} = options;
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11.5 : 12.5;
  const measure = (text: string) => textWidth(text, {fontSize});
  const above = narrow && pairs.length * 36 <= tallest;
  const rowHeight = Math.max(thinnest, Math.min(above ? 36 : 24, tallest / Math.max(1, pairs.length)));
  const every = Math.max(1, Math.ceil(15 / rowHeight));
  const size = Math.min(1, rowHeight / 14);
  const top = 40;
  const rows = pairs.map((d, i) => ({
    ...d,
    y: top + rowHeight * (i + 0.5) + (above ? 8 : 0),
    wordsY: top + rowHeight * (i + 0.5) - (above ? 8 : 0),
    shown: i % every === 0
  }));
  const named = rows.filter((d) => d.shown);
  const labelWidth = above
    ? 0
    : Math.min((narrow ? 0.3 : 0.34) * width, Math.max(40, ...named.map((d) => measure(d.label))));
  const textSpace = Math.max(...["B − A", ...named.map((d) => d.text)].map(measure)) + 14;
  const names = shortenApart(
    named.map((d) => d.label),
    {maxWidth: above ? width - textSpace - 10 : labelWidth, fontSize}
  );
  const left = above ? 12 : Math.ceil(labelWidth) + 16;
  const right = above ? 12 : Math.ceil(textSpace) + 6;
  const bottom = top + rowHeight * rows.length;
  const ticks = Math.max(2, Math.floor((width - left - right) / 80));
  const color = (end: "a" | "b") => ({value: (d: Dumbbell) => colorOf(d[end].model_id), scale: null});
  const fill = (end: "a" | "b") => ({
    value: (d: Dumbbell) => (d[end].hollow ? paperColor : colorOf(d[end].model_id)),
    scale: null
  });
  return plot({
    width,
    height: bottom + 12,
    marginTop: top,
    marginBottom: 12,
    marginLeft: left,
    marginRight: right,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: `A and B by ${label}`,
    x: {domain: dumbbellDomain(pairs, {min, max}), insetLeft: 8, insetRight: 8, axis: null},
    y: {type: "identity", axis: null},
    marks: [
      Plot.text([`${shorten(label, {maxWidth: width - left - textSpace - 24, fontSize})} →`], {
        frameAnchor: "left",
        textAnchor: "start",
        y: 10,
        dx: above ? -10 : 8,
        fill: mutedColor
      }),
      Plot.text(["B − A"], {frameAnchor: "right", textAnchor: "end", y: 10, dx: right - 2, fill: mutedColor}),
      Plot.axisX({anchor: "top", ticks, tickSize: 0, tickFormat: format, label: null, fill: mutedColor}),
      Plot.gridX({ticks, strokeOpacity: 0.12}),
      Plot.ruleY(rows, {
        x1: (d) => d.a.value,
        x2: (d) => d.b.value,
        y: "y",
        stroke: ruleColor,
        strokeWidth: Math.max(1, 3 * size),
        className: "span"
      }),
      ...(["a", "b"] as const).map((end) =>
        Plot.ruleY(
          rows.filter((d) => d[end].low !== undefined),
          {
            x1: (d) => d[end].low,
            x2: (d) => d[end].high,
            y: (d) => d.y + (end === "a" ? -1 : 1) * Math.min(7, rowHeight / 3),
            stroke: color(end),
            strokeWidth: 1.5,
            className: "reach"
          }
        )
      ),
      Plot.dot(rows, {
        x: (d) => d.b.value,
        y: "y",
        r: Math.max(2, 5.5 * size),
        symbol: "diamond2",
        fill: fill("b"),
        stroke: color("b"),
        strokeWidth: 1.5,
        className: "b",
        ariaLabel: "title"
      }),
      Plot.dot(rows, {
        x: (d) => d.a.value,
        y: "y",
        r: Math.max(1.25, 4 * size),
        fill: fill("a"),
        stroke: {value: (d: Dumbbell) => (d.a.hollow ? colorOf(d.a.model_id) : paperColor), scale: null},
        strokeWidth: rowHeight < 8 ? 0 : 1.25,
        className: "a"
      }),
      Plot.text(named, {
        y: "wordsY",
        text: names,
        frameAnchor: "left",
        textAnchor: above ? "start" : "end",
        dx: above ? -10 : -8,
        className: "pair-name"
      }),
      Plot.text(named, {
        y: "wordsY",
        text: "text",
        frameAnchor: "right",
        textAnchor: "end",
        dx: right - 2,
        fontVariant: "tabular-nums",
        className: "pair-difference"
      }),
      Plot.tip(
        rows,
        Plot.pointerY({
          x: (d: Dumbbell) => (d.a.value + d.b.value) / 2,
          y: "y",
          title: "title",
          lineWidth: narrow ? 16 : 28,
          lineHeight: 1.2
        } as Plot.TipOptions)
      )
    ]
  });
}

/** A rate from 0 to 1; any other score as far as its values go, with a little room. */
function dumbbellDomain(
  pairs: readonly Dumbbell[],
  {min, max}: {min: number | null; max: number | null}
): [number, number] {
  if (pairs.length === 0 || (min === 0 && max === 1)) return [min ?? 0, max ?? 1];
  const values = pairs.flatMap(({a, b}) => [a, b].flatMap((d) => [d.value, d.low ?? d.value, d.high ?? d.value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.05 * (high - low || Math.abs(high) || 1);
  return [Math.max(min ?? -Infinity, low - room), Math.min(max ?? Infinity, high + room)];
}
