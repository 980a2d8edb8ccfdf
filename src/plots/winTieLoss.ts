import * as Plot from "@observablehq/plot";
import {plot} from "./plot.js";
import {chartStyle, mutedColor, paperColor} from "./scales.js";
import {textWidth} from "./textWidth.js";

export interface WinPart {
  /** What the part counts: "A better". */
  label: string;
  count: number;
  title: string;
}

/** Pairs won, equal and lost as parts of one bar, each with its count; words stand inside where they fit. */
export function winTieLossPlot(parts: readonly WinPart[], {width = 640}: {width?: number} = {}): Element {
  const fontSize = width < 480 ? 11.5 : 12.5;
  const total = parts.reduce((n, d) => n + d.count, 0);
  const gap = 2;
  let x = 0;
  const placed = parts.map((d, i) => {
    const x1 = x;
    x += total === 0 ? 0 : (d.count / total) * width;
    const space = x - x1 - 10;
    const fits = [`${d.label} ${d.count}`, String(d.count), ""].find((t) => textWidth(t, {fontSize}) <= space);
    return {...d, x1: x1 + (i ? gap / 2 : 0), x2: x - gap / 2, text: d.count ? (fits ?? "") : "", middle: i === 1};
  });
  const shown = placed.filter((d) => d.count > 0);
  return plot({
    width,
    height: 30,
    margin: 0,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: parts.map((d) => `${d.label}: ${d.count}`).join(", "),
    x: {type: "identity", axis: null},
    y: {type: "identity", axis: null},
    marks: [
      Plot.rect(shown, {
        x1: "x1",
        x2: "x2",
        y1: 1,
        y2: 29,
        fill: {value: (d) => (d.middle ? paperColor : mutedColor), scale: null},
        fillOpacity: 0.3,
        stroke: mutedColor,
        strokeDasharray: "none",
        ariaLabel: "title"
      }),
      Plot.text(shown, {x: (d) => (d.x1 + d.x2) / 2, y: 15, text: "text"})
    ]
  });
}
