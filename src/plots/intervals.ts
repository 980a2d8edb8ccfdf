import * as Plot from "@observablehq/plot";
import {narrowWidth} from "./frontierLayout.js";
import {shorten} from "./shorten.js";
import {shortenApart} from "./shortenApart.js";
import {plot} from "./plot.js";
import {chartStyle, colorOf, fillOf, mutedColor} from "./scales.js";
import {textWidth} from "./textWidth.js";
import {tieLanes} from "./tieLanes.js";

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
  /** The rank as it is printed: an interval, or that it has none. */
  ranks: string;
  label: string;
  model_id: string;
  /** The figures of the row, one below the other. */
  marks: IntervalsMark[];
  n: string;
  /** Of a run, and of a pass; nothing where passes are not counted. */
  cost: string;
  pass: string | null;
}

export interface IntervalsOptions {
  width: number;
  xLabel: string;
  /** The ends of the scale; null when it is open. */
  min?: number | null;
  max?: number | null;
  /** Rows that no comparison tells apart, by their place; each set is joined by a bar. */
  ties?: readonly (readonly number[])[];
  format?: (value: number) => string;
}

const radius = 4.5;
const laneWidth = 5;
/** More lanes of bars than this would be a thicket: then none is drawn. */
export const mostLanes = 6;

/**
 * A leaderboard: one row a config with its ranks, every figure as a dot with its interval, the runs behind it as a strip of
 * faint circles (their area is the number of runs), n and costs. Bars join rows that are not told apart. On a narrow page
 * the words stand above the dots.
 */
export function intervalsPlot(
  rows: readonly IntervalsRow[],
  {width, xLabel, min = null, max = null, ties = [], format = String}: IntervalsOptions
): SVGSVGElement | HTMLElement {
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11.5 : 12.5;
  const columns = columnsOf(rows, {fontSize, narrow});
  const columnsWidth = columns.reduce((sum, d) => sum + d.width, 0);
  const bars = tieLanes(ties);
  const lanes = Math.max(0, ...bars.map((d) => d.lane + 1));
  const drawnLanes = lanes > mostLanes ? 0 : lanes;
  const printed = Math.max(0, ...rows.filter((d) => d.rank !== null).map((d) => textWidth(d.ranks, {fontSize})));
  const barsAt = Math.ceil(printed) + 8;
  const rankWidth = printed === 0 ? 0 : barsAt + laneWidth * drawnLanes + 4;
  const labelWidth = narrow
    ? width - rankWidth
    : Math.min(Math.max(180, 0.32 * width), Math.max(60, ...rows.map((d) => textWidth(d.label, {fontSize}))) + 18);
  const left = narrow ? Math.max(10, rankWidth - 8) : rankWidth + labelWidth;
  const right = narrow ? 10 : columnsWidth + 12;
  const titleWidth = width - left - right - 30;
  const top = 44;
  const laneHeight = 13;
  let y = top;
  const bands = rows.map((row) => {
    const height = (narrow ? 38 : 12) + laneHeight * row.marks.length + (narrow ? 4 : 0);
    const band = {
      row,
      top: y,
      height,
      bottom: y + height,
      text: y + (narrow ? 11 : height / 2),
      lane: y + (narrow ? 39 : 6) + laneHeight / 2
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
  return plot({
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
        dx: narrow ? -2 : 8
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
      narrow || printed === 0
        ? null
        : Plot.text(["rank"], {...header, frameAnchor: "left", textAnchor: "start", dx: -left}),
      rankWidth === 0
        ? null
        : Plot.text(bands, {
            y: "text",
            text: (d: {row: IntervalsRow}) => (d.row.rank === null ? "–" : d.row.ranks),
            frameAnchor: "left",
            textAnchor: "end",
            dx: printed - left,
            fill: mutedColor,
            fontVariant: "tabular-nums",
            className: "ranks"
          }),
      ...(drawnLanes === 0 ? [] : bars).map(({first, last, lane}) =>
        Plot.ruleX([0], {
          x: null,
          y1: bands[first].top + 4,
          y2: bands[last].bottom - 4,
          dx: barsAt + laneWidth * lane - (left + width - right) / 2,
          stroke: mutedColor,
          strokeWidth: 1.5,
          strokeLinecap: "round",
          className: "tie"
        })
      ),
      Plot.text(bands, {
        y: "text",
        text: shortenApart(
          bands.map((d) => d.row.label),
          {maxWidth: labelWidth - 12, fontSize}
        ),
        frameAnchor: "left",
        textAnchor: "start",
        dx: rankWidth - left,
        className: "config-name"
      }),
      ...columns.flatMap(({head, text, dx}) => [
        Plot.text([head], {...header, ...column, dx: right + dx}),
        Plot.text(bands, {...column, y: "text", text: (d: {row: IntervalsRow}) => text(d.row), dx: right + dx})
      ]),
      narrow
        ? Plot.text(bands, {
            y: (d: {top: number}) => d.top + 25,
            text: (d: {row: IntervalsRow}) => shorten(factsLine(d.row), {maxWidth: labelWidth, fontSize: fontSize - 1}),
            frameAnchor: "left",
            textAnchor: "start",
            dx: rankWidth - left,
            fill: mutedColor,
            fontSize: fontSize - 1
          })
        : null,
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

interface Column {
  head: string;
  text: (row: IntervalsRow) => string;
  width: number;
  /** Where it ends, from the right edge of the drawing: 0 or less. */
  dx: number;
}

/** The columns of words at the right; on a narrow page there are none: factsLine has them. */
function columnsOf(rows: readonly IntervalsRow[], {fontSize, narrow}: {fontSize: number; narrow: boolean}): Column[] {
  if (narrow) return [];
  const texts: [string, (row: IntervalsRow) => string][] = [
    ["n", (d) => d.n],
    ["cost a run", (d) => d.cost]
  ];
  if (hasPasses(rows)) texts.push(["a pass", (d) => d.pass ?? ""]);
  const columns = texts.map(([head, text]) => {
    const widest = Math.max(...[head, ...rows.map(text)].map((d) => textWidth(d, {fontSize})));
    return {head, text, width: Math.ceil(widest) + 14};
  });
  return columns.map((d, i) => ({...d, dx: -columns.slice(i + 1).reduce((sum, o) => sum + o.width, 0)}));
}

function hasPasses(rows: readonly IntervalsRow[]): boolean {
  return rows.some((d) => d.pass !== null);
}

/** What the columns say, in one line. */
function factsLine({n, cost, pass}: IntervalsRow): string {
  const amount = (text: string, of: string) => (/\d$/.test(text) ? `${text} ${of}` : `cost ${of}: ${text}`);
  if (pass === cost && !/\d$/.test(cost)) return `n ${n} · cost: ${cost}`;
  return [`n ${n}`, amount(cost, "a run"), ...(pass === null ? [] : [amount(pass, "a pass")])].join(" · ");
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
