import * as Plot from "@observablehq/plot";
import {narrowWidth} from "./frontierLayout.js";
import {shorten} from "./labelMark.js";
import {chartStyle, colorOf, fillOf, mutedColor} from "./scales.js";
import {textWidth} from "./textWidth.js";

export interface IntervalsMark {
  origin: string;
  value: number;
  /** NaN where there is no interval. */
  low: number;
  high: number;
  /** The distinct values of the runs and how often each occurs. */
  strip: {value: number; count: number}[];
  tip: string;
}

export interface IntervalsRow {
  /** Null for a row that is not ranked. */
  rank: number | null;
  label: string;
  model_id: string;
  /** The figures of the row, one below the other. */
  marks: IntervalsMark[];
  n: string;
  cost: string;
}

export interface IntervalsOptions {
  width: number;
  xLabel: string;
  /** The ends of the scale; null when it is open. */
  min?: number | null;
  max?: number | null;
  format?: (value: number) => string;
}

const radius = 4.5;

/**
 * A leaderboard: one row a config with rank, every figure as a dot with its interval, the runs behind it as a strip of
 * faint circles (their area is the number of runs), n and cost. On a narrow page the words stand above the dots.
 */
export function intervalsPlot(
  rows: readonly IntervalsRow[],
  {width, xLabel, min = null, max = null, format = String}: IntervalsOptions
): SVGSVGElement | HTMLElement {
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11.5 : 12.5;
  const columns = {
    n: columnWidth(
      rows.map((d) => d.n),
      {head: "n", fontSize}
    ),
    cost: columnWidth(
      rows.map((d) => d.cost),
      {head: "cost a run", fontSize}
    )
  };
  const rankWidth = rows.some((d) => d.rank !== null) ? 26 : 0;
  const labelWidth = narrow
    ? width - rankWidth - columns.n - columns.cost
    : Math.min(Math.max(200, 0.34 * width), Math.max(60, ...rows.map((d) => textWidth(d.label, {fontSize}))) + 18);
  const left = narrow ? 10 : rankWidth + labelWidth;
  const right = narrow ? 10 : columns.n + columns.cost + 12;
  const titleWidth = (narrow ? rankWidth + labelWidth : width - left - right) - 30;
  const top = 44;
  const laneHeight = 13;
  let y = top;
  const bands = rows.map((row) => {
    const height = (narrow ? 24 : 12) + laneHeight * row.marks.length + (narrow ? 4 : 0);
    const band = {
      row,
      top: y,
      height,
      text: y + (narrow ? 11 : height / 2),
      lane: y + (narrow ? 25 : 6) + laneHeight / 2
    };
    y += height;
    return band;
  });
  const bottom = y;
  const marks = bands.flatMap(({row, lane}) =>
    row.marks.map((mark, i) => ({...mark, model_id: row.model_id, label: row.label, y: lane + laneHeight * i}))
  );
  const strip = marks.flatMap((d) => d.strip.map((s) => ({...s, model_id: d.model_id, y: d.y})));
  const most = Math.max(1, ...strip.map((d) => d.count));
  const domain = valueDomain(marks, {min, max});
  const column = {textAnchor: "end", frameAnchor: "right", fontVariant: "tabular-nums"} as const;
  const header = {fill: mutedColor, y: top - 30} as const;
  return Plot.plot({
    width,
    height: bottom + 10,
    marginTop: top,
    marginBottom: 10,
    marginLeft: left,
    marginRight: right,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: `Configs by ${xLabel}`,
    x: {domain, insetLeft: 8, insetRight: 8, axis: null},
    y: {type: "identity", axis: null},
    marks: [
      Plot.text([`${shorten(xLabel, {maxWidth: titleWidth, fontSize})} →`], {
        ...header,
        frameAnchor: "left",
        textAnchor: "start",
        dx: narrow ? -8 : 8
      }),
      Plot.axisX({
        anchor: "top",
        ticks: Math.max(2, Math.floor((width - left - right) / 80)),
        tickSize: 0,
        tickFormat: (d: number) => format(d),
        label: null,
        fill: mutedColor
      }),
      Plot.gridX({ticks: Math.max(2, Math.floor((width - left - right) / 80)), strokeOpacity: 0.12}),
      Plot.ruleY(bands.slice(1), {y: "top", strokeOpacity: 0.07, insetLeft: -left, insetRight: -right}),
      rankWidth === 0
        ? null
        : Plot.text(bands, {
            y: "text",
            text: (d: {row: IntervalsRow}) => (d.row.rank === null ? "–" : String(d.row.rank)),
            frameAnchor: "left",
            textAnchor: "end",
            dx: rankWidth - 10 - left,
            fill: mutedColor,
            fontVariant: "tabular-nums"
          }),
      Plot.text(bands, {
        y: "text",
        text: (d: {row: IntervalsRow}) => shorten(d.row.label, {maxWidth: labelWidth - 12, fontSize}),
        frameAnchor: "left",
        textAnchor: "start",
        dx: rankWidth - left,
        className: "config-name"
      }),
      Plot.text(["n"], {...header, ...column, dx: right - columns.cost}),
      Plot.text(["cost a run"], {...header, ...column, dx: right}),
      Plot.text(bands, {...column, y: "text", text: (d: {row: IntervalsRow}) => d.row.n, dx: right - columns.cost}),
      Plot.text(bands, {...column, y: "text", text: (d: {row: IntervalsRow}) => d.row.cost, dx: right}),
      Plot.dot(strip, {
        x: "value",
        y: "y",
        r: (d: {count: number}) => 6.5 * Math.sqrt(d.count / most),
        fill: (d: {model_id: string}) => colorOf(d.model_id),
        fillOpacity: 0.25,
        className: "runs"
      }),
      Plot.ruleY(
        marks.filter((d) => d.low === d.low && d.high === d.high),
        {
          x1: "low",
          x2: "high",
          y: "y",
          stroke: (d: {model_id: string}) => colorOf(d.model_id),
          strokeWidth: 2,
          className: "interval"
        }
      ),
      Plot.dot(marks, {
        x: "value",
        y: "y",
        r: radius,
        fill: fillOf,
        stroke: (d: {model_id: string}) => colorOf(d.model_id),
        strokeWidth: 1.75,
        ariaLabel: (d: {label: string}) => d.label
      }),
      Plot.tip(
        marks,
        Plot.pointer({x: "value", y: "y", title: "tip", lineWidth: narrow ? 13 : 28, lineHeight: 1.2, maxRadius: 30})
      )
    ],
    r: {type: "identity"}
  });
}

function columnWidth(texts: readonly string[], {head, fontSize}: {head: string; fontSize: number}): number {
  return Math.ceil(Math.max(...[head, ...texts].map((d) => textWidth(d, {fontSize})))) + 14;
}

/** A rate from 0 to 1; any other score as far as its values, intervals and runs go, within its scale. */
function valueDomain(
  marks: readonly IntervalsMark[],
  {min, max}: {min: number | null; max: number | null}
): [number, number] {
  if (min === 0 && max === 1) return [0, 1];
  const values = marks.flatMap((d) => [d.value, d.low, d.high, ...d.strip.map((s) => s.value)]).filter((d) => d === d);
  if (!values.length) return [min ?? 0, max ?? 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.04 * (high - low || Math.abs(high) || 1);
  return [Math.max(min ?? -Infinity, low - room), Math.min(max ?? Infinity, high + room)];
}
