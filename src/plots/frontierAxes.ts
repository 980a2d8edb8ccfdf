import * as Plot from "@observablehq/plot";
import {narrowWidth} from "./frontierLayout.js";
import {shorten} from "./shorten.js";
import {mutedColor} from "./scales.js";
import type {FrontierLayout} from "./frontierLayout.js";

interface FrontierAxesOptions {
  width: number;
  xLabel: string;
  yLabel: string;
  /** The words under each rail. */
  rails: Record<string, string>;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
}

/** The marks behind the points of a frontier chart: rails, both axes with their grids, and their names. */
export function frontierAxes(
  layout: FrontierLayout,
  {width, xLabel, yLabel, rails, formatX, formatY}: FrontierAxesOptions
): Plot.Markish[] {
  const {margin, frame, main} = layout;
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11 : 12;
  const below = {frameAnchor: "bottom", lineAnchor: "top", dy: 8} as const;
  return [
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
    })
  ];
}
