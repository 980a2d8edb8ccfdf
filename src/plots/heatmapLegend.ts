import * as Plot from "@observablehq/plot";
import {html} from "../components/html.js";
import {heatScale} from "./heatScale.js";
import {hatchPattern} from "./hatchPattern.js";
import {plot} from "./plot.js";
import {chartStyle, ruleColor} from "./scales.js";
import {textWidth} from "./textWidth.js";
import type {HeatmapKey, HeatmapView} from "./heatmap.js";

const steps = 32;

/** The key of a heatmap: what the colours mean, what a hollow dot, hatching and dots in a row mean, where they occur. */
export function heatmapLegend(
  view: HeatmapView,
  {width = 640, dots = false}: {width?: number; dots?: boolean} = {}
): HTMLElement {
  const published = [...view.tiles, ...[...view.rows, ...view.columns].flatMap((d) => d.means)].some((d) => d.hollow);
  return html`<div class="legend" style="align-items: end">
    ${ramp(view, {width: Math.min(width, 280)})}
    ${published ? entry(ring(), "published by the study, not computed here") : null}
    ${dots ? entry(threeRuns(), "dots: the runs, each filled as far as it is good") : null}
    ${view.tiles.some((d) => d.lost > 0) ? entry(swatch(), "hatched part: lost to infrastructure or unknown") : null}
    ${view.blanks.length || view.dense?.blanks ? entry(swatch(), "no figure: the reason shows on pointing at it") : null}
  </div>`;
}

function entry(sign: Element, text: string): HTMLElement {
  return html`<span class="legend-entry">${sign} ${text}</span>`;
}

const ownScales: HeatmapKey = {
  title: "Each row on its own scale",
  low: 0,
  high: 1,
  reverse: false,
  log: false,
  format: (value) => (value === 0 ? "poor" : "good")
};

/** Colour by value; where rows have scales of their own, from poor to good. */
function ramp({scale}: HeatmapView, {width}: {width: number}): Element {
  const {title, low, high, reverse, log, format} = scale ?? ownScales;
  const colors = heatScale({low, high, reverse, log});
  const at = (share: number) => (log ? low * (high / low) ** share : low + (high - low) * share);
  const place = (value: number) => (log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low));
  const cells = Array.from({length: steps}, (_, i) => ({
    x1: i / steps,
    x2: Math.min(1, (i + 1.5) / steps), // below the next, so that no seam shows
    fill: colors.color(at((i + 0.5) / steps))
  }));
  const ends = [
    {x: 0, text: format(low), anchor: "start"},
    {x: 1, text: format(high), anchor: "end"}
  ];
  const zero = colors.diverging ? [{x: place(0), text: format(0), anchor: "middle"}] : [];
  const clear =
    place(0) * width > textWidth(ends[0].text) + 12 && (1 - place(0)) * width > textWidth(ends[1].text) + 12;
  const ticks = low === high ? [{x: 0.5, text: format(low), anchor: "middle"}] : [...ends, ...(clear ? zero : [])];
  const direction = reverse ? " (less is better)" : "";
  return plot({
    width,
    height: 48,
    margin: 0,
    marginTop: 18,
    marginBottom: 18,
    style: chartStyle,
    ariaLabel: "Colour scale",
    x: {type: "linear", domain: [0, 1], axis: null},
    y: {axis: null},
    marks: [
      Plot.text([title + direction + (log ? ", logarithmic" : "")], {
        frameAnchor: "top-left",
        dy: -6,
        lineAnchor: "bottom",
        fontWeight: 600
      }),
      Plot.rect(cells, {x1: "x1", x2: "x2", fill: {value: "fill", scale: null}}),
      Plot.tickX(zero, {x: "x", stroke: "currentColor"}),
      ["start", "middle", "end"].map((anchor) =>
        Plot.text(
          ticks.filter((d) => d.anchor === anchor),
          {x: "x", text: "text", frameAnchor: "bottom", textAnchor: anchor as "start", lineAnchor: "top", dy: 5}
        )
      )
    ]
  });
}

function threeRuns(): Element {
  return html`<svg
    width="22"
    height="12"
    viewBox="-4 -6 22 12"
    aria-hidden="true"
    fill="currentColor"
    stroke="currentColor"
  >
    <circle r="2.25"></circle>
    <circle cx="7" r="2.25" fill-opacity="0.5"></circle>
    <circle cx="14" r="2.25" fill-opacity="0"></circle>
  </svg>`;
}

function ring(): Element {
  return plot({
    width: 10,
    height: 10,
    margin: 0,
    style: chartStyle,
    axis: null,
    marks: [Plot.dot([0], {x: () => 0, y: () => 0, frameAnchor: "middle", r: 2.5, stroke: "currentColor"})]
  });
}

function swatch(): Element {
  return plot({
    width: 18,
    height: 12,
    margin: 0,
    style: chartStyle,
    axis: null,
    marks: [() => hatchPattern("heatmap-hatch-key"), Plot.frame({fill: "url(#heatmap-hatch-key)", stroke: ruleColor})]
  });
}
