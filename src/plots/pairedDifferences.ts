import * as Plot from "@observablehq/plot";
import {plot} from "./plot.js";
import {chartStyle, mutedColor, paperColor} from "./scales.js";
import {wrapLabel} from "./wrapLabel.js";

/** An estimate of the mean or median difference. */
export interface DifferenceLane {
  estimate: number;
  low: number;
  high: number;
  /** What it is, in words, written above it. */
  text: string;
  /** The one to quote. */
  strong: boolean;
}

export interface PairedDifferencesOptions {
  width?: number;
  label: string;
  format: (value: number) => string;
}

/** The differences of pairs as circles, their area the number of pairs that are equal, with intervals of their mean below. */
export function pairedDifferencesPlot(
  {differences, lanes}: {differences: readonly number[]; lanes: readonly DifferenceLane[]},
  {width = 640, label, format}: PairedDifferencesOptions
): Element {
  const fontSize = width < 480 ? 11.5 : 12.5;
  const [left, right] = [14, 14];
  const counts = new Map<number, number>();
  for (const d of differences) counts.set(d, (counts.get(d) ?? 0) + 1);
  const strip = Array.from(counts, ([value, count]) => ({value, count}));
  const most = Math.max(1, ...strip.map((d) => d.count));
  const largest = most === 1 ? 4.5 : 11;
  let y = 60;
  const placed = lanes.map((lane) => {
    const lines = wrapLabel(lane.text, {width: width - left - right, fontSize});
    const words = y;
    const line = words + 1.2 * fontSize * lines.length + 8;
    y = line + 18;
    return {...lane, lines, words, y: line};
  });
  const ends = [0, ...differences, ...lanes.flatMap((d) => [d.low, d.high, d.estimate])].filter((d) =>
    Number.isFinite(d)
  );
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // The line at 0 leaves the words out, which stand across it.
  const zeroEnds = [8, ...placed.flatMap((d) => [d.words - 2, d.y - 8]), y];
  const zero = zeroEnds.flatMap((y1, i) => (i % 2 === 0 ? [{y1, y2: zeroEnds[i + 1]}] : []));
  const room = 0.06 * (high - low || 1);
  const ticks = Math.max(2, Math.min(9, Math.floor((width - left - right) / 90)));
  return plot({
    width,
    height: y + 40,
    marginTop: 8,
    marginBottom: 40,
    marginLeft: left,
    marginRight: right,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: label,
    x: {
      domain: [low - room, high + room],
      insetLeft: 18,
      insetRight: 18,
      ticks,
      tickSize: 0,
      tickFormat: format,
      label,
      labelAnchor: "center",
      labelArrow: "none"
    },
    y: {type: "identity", axis: null},
    r: {type: "identity"},
    marks: [
      Plot.gridX({ticks, strokeOpacity: 0.12}),
      Plot.ruleX(zero, {x: 0, y1: "y1", y2: "y2", strokeOpacity: 0.6, className: "zero"}),
      Plot.dot(strip, {
        x: "value",
        y: 34,
        r: (d: {count: number}) => Math.max(3, largest * Math.sqrt(d.count / most)),
        fill: "currentColor",
        fillOpacity: 0.28,
        stroke: "currentColor",
        strokeOpacity: 0.6,
        ariaLabel: (d: {value: number; count: number}) => `${format(d.value)}: ${d.count}`,
        className: "differences"
      }),
      Plot.ruleY(
        placed.filter((d) => d.low <= d.high),
        {x1: "low", x2: "high", y: "y", strokeWidth: 3, strokeOpacity: (d: DifferenceLane) => (d.strong ? 0.85 : 0.4)}
      ),
      Plot.dot(placed, {
        x: "estimate",
        y: "y",
        r: 4.5,
        fill: {value: (d: DifferenceLane) => (d.strong ? "currentColor" : paperColor), scale: null},
        stroke: "currentColor",
        strokeWidth: 1.5,
        ariaLabel: "text",
        className: "estimates"
      }),
      Plot.text(placed, {
        y: "words",
        text: (d) => d.lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: 1.2,
        fill: {value: (d: DifferenceLane) => (d.strong ? "currentColor" : mutedColor), scale: null},
        stroke: paperColor,
        strokeWidth: 4
      })
    ]
  });
}
