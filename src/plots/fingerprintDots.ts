import * as Plot from "@observablehq/plot";
import {plot} from "./plot.js";
import {chartStyle, colorOf, fillOf, mutedColor, ruleColor} from "./scales.js";
import {shorten} from "./shorten.js";
import {textWidth} from "./textWidth.js";
import {wrapLabel} from "./wrapLabel.js";

/** A place on a common scale, 0 poor to 1 good. */
export interface FingerprintValue {
  at: number;
  /** NaN where there is no interval. */
  low: number;
  high: number;
  /** The value in the words of its own unit. */
  text: string;
}

/** A config with a value for each measure; null where it is not known. */
export interface FingerprintRow {
  id: string;
  label: string;
  model_id: string;
  origin: string;
  values: (FingerprintValue | null)[];
}

export interface FingerprintOptions {
  width?: number;
  label: string;
  measures: readonly {label: string}[];
}

const gap = 18;
const radius = 4.5;

/** A row a config, a column a measure: in each a dot between 0 and 1 with its interval. */
export function fingerprintDotsPlot(
  rows: readonly FingerprintRow[],
  {width = 640, label, measures}: FingerprintOptions
): Element {
  const narrow = width < 480;
  const fontSize = narrow ? 11 : 12;
  // On a phone the name of a config stands above its dots.
  const labelWidth = narrow
    ? 0
    : Math.min(0.3 * width, Math.max(60, ...rows.map((d) => textWidth(d.label, {fontSize}))));
  const left = narrow ? 8 : Math.ceil(labelWidth) + 16;
  const right = 12;
  const space = narrow ? 12 : gap;
  const cell = (width - left - right + space) / measures.length;
  const span = cell - space;
  const titleSize = narrow ? 10 : fontSize;
  const titles = measures.map((d) => wrapLabel(d.label, {width: cell - 2, fontSize: titleSize}));
  const header = Math.max(...titles.map((d) => d.length)) * 1.2 * titleSize + 26;
  const rowHeight = narrow ? 40 : 24;
  const lift = narrow ? 10 : 0;
  const px = (column: number, at: number) => left + column * cell + at * span;
  const py = (row: number) => header + rowHeight * (row + 0.5) + lift;
  const columns = measures.map((_, i) => i);
  const places = rows.flatMap((row, i) =>
    row.values.map((value, column) => ({row, value, column, y: py(i), model_id: row.model_id, origin: row.origin}))
  );
  const dots = places.flatMap(({value, ...d}) =>
    value === null
      ? []
      : [
          {
            ...d,
            x: px(d.column, value.at),
            x1: px(d.column, value.low),
            x2: px(d.column, value.high),
            title: `${d.row.label}\n${measures[d.column].label}: ${value.at.toFixed(2)} of 1\n${value.text}`
          }
        ]
  );
  const unknown = places.filter((d) => d.value === null);
  const color = (d: {model_id: string}) => colorOf(d.model_id);
  const bottom = header + rowHeight * rows.length;
  return plot({
    width,
    height: Math.ceil(bottom + 10),
    margin: 0,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: label,
    x: {type: "identity", axis: null},
    y: {type: "identity", axis: null},
    marks: [
      Plot.text(columns, {
        x: (d: number) => px(d, 0.5),
        y: 4,
        text: (d: number) => titles[d].join("\n"),
        lineAnchor: "top",
        lineHeight: 1.2,
        fontSize: titleSize,
        fontWeight: narrow ? 400 : 600
      }),
      Plot.text(
        columns.flatMap((column) => [0, 1].map((at) => ({column, at}))),
        {
          x: (d) => px(d.column, d.at),
          y: header - 10,
          text: (d) => String(d.at),
          fill: mutedColor
        }
      ),
      Plot.ruleX(
        columns.flatMap((column) => [0, 0.5, 1].map((at) => px(column, at))),
        {x: (d: number) => d, y1: header, y2: bottom, stroke: ruleColor, strokeOpacity: 0.4}
      ),
      Plot.ruleY(places, {
        y: "y",
        x1: (d) => px(d.column, 0),
        x2: (d) => px(d.column, 1),
        stroke: ruleColor,
        strokeOpacity: 0.3
      }),
      Plot.ruleY(
        dots.filter((d) => d.x1 < d.x2),
        {y: "y", x1: "x1", x2: "x2", stroke: color, strokeOpacity: 0.5, strokeWidth: 3, className: "interval"}
      ),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: radius,
        fill: fillOf,
        stroke: color,
        strokeWidth: 1.5,
        ariaLabel: "title",
        className: "measure"
      }),
      Plot.text(unknown, {
        x: (d) => px(d.column, 0.5),
        y: "y",
        text: () => "not known",
        fontSize: 9.5,
        fill: mutedColor,
        stroke: "var(--theme-background, #fff)",
        strokeWidth: 4,
        className: "unknown"
      }),
      Plot.text(rows, {
        x: narrow ? left : left - 8,
        y: (_: FingerprintRow, i: number) => py(i) - (narrow ? 18 : 0),
        text: (d: FingerprintRow) => shorten(d.label, {maxWidth: narrow ? width - left - right : labelWidth, fontSize}),
        textAnchor: narrow ? "start" : "end",
        className: "config-name"
      }),
      Plot.tip(
        dots,
        Plot.pointer({x: "x", y: "y", title: "title", lineWidth: narrow ? 16 : 26, lineHeight: 1.25, maxRadius: 30})
      )
    ]
  });
}
