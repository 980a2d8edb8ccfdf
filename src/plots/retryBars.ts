import * as Plot from "@observablehq/plot";
import {chartStyle, mutedColor, paperColor, ruleColor} from "./scales.js";
import {inkOn} from "./heatScale.js";
import {plot} from "./plot.js";
import {textWidth} from "./textWidth.js";
import {wrapLabel} from "./wrapLabel.js";

/** A part of a config's runs: passed on an attempt, or never. */
export interface RetryPart {
  id: string;
  label: string;
  /** The attempt that passed; null for the runs that never did. */
  attempt: number | null;
  runs: number;
  /** All runs of the config. */
  n: number;
  /** Whether the figure is the study's own. */
  hollow: boolean;
  title: string;
}

/** What as many independent repeats as attempts would give, for one bar. */
export interface RetryGhost {
  /** Of the bar. */
  id: string;
  label: string;
  /** How many repeats. */
  k: number;
  n: number;
  /** Share of runs 0–1 that would pass, with its interval; NaN bounds when there is none. */
  share: number;
  low: number;
  high: number;
  method: string;
  title: string;
}

export interface RetryBarsOptions {
  width?: number;
  /** Drawn as an outline below the bar of the same id. */
  ghosts?: readonly RetryGhost[];
}

/** From the first attempt on, ever paler; on the light and on the dark page. */
const shades = [
  ["rgb(36, 88, 179)", "rgb(134, 180, 255)"],
  ["rgb(122, 152, 214)", "rgb(92, 125, 184)"],
  ["rgb(189, 205, 238)", "rgb(66, 88, 128)"],
  ["rgb(222, 229, 245)", "rgb(50, 62, 86)"]
] as const;

/** The fill of an attempt's part of a bar. */
export function attemptFill(attempt: number): string {
  const [light, dark] = shades[Math.min(attempt, shades.length) - 1];
  return `light-dark(${light}, ${dark})`;
}

function attemptInk(attempt: number): string {
  const [light, dark] = shades[Math.min(attempt, shades.length) - 1];
  return `light-dark(${inkOn(light)}, ${inkOn(dark)})`;
}

const ghostHeight = 9;

/**
 * One bar a config: the share of its runs that passed on each attempt, and hollow the share that never did; below it as an
 * outline what independent repeats would give.
 */
export function retryBarsPlot(parts: readonly RetryPart[], {width = 640, ghosts = []}: RetryBarsOptions = {}): Element {
  const fontSize = width < 480 ? 11 : 12;
  const ids = [...new Set(parts.map((d) => d.id))];
  const widest = Math.min(210, 0.34 * width);
  const labels = new Map(parts.map((d) => [d.id, [...wrapLabel(d.label, {width: widest, fontSize}), `n ${d.n}`]]));
  const marginLeft = Math.ceil(12 + Math.max(0, ...[...labels.values()].flat().map((d) => textWidth(d, {fontSize}))));
  const belowBar = ghosts.length ? ghostHeight + 3 : 0;
  const rowHeight = Math.max(...[...labels.values()].map((d) => d.length)) * fontSize * 1.2 + 12 + belowBar;
  const ends = new Map<string, number>();
  const stacked = parts
    .filter((d) => d.runs > 0)
    .map((d) => {
      const from = ends.get(d.id) ?? 0;
      ends.set(d.id, from + d.runs / d.n);
      return {...d, from, to: from + d.runs / d.n, y: ids.indexOf(d.id)};
    });
  const passed = stacked.filter((d) => d.attempt !== null);
  const pixels = width - marginLeft - 20;
  const box = {
    x1: "from",
    x2: "to",
    y1: (d: {y: number}) => d.y,
    y2: (d: {y: number}) => d.y + 1,
    insetTop: 5,
    insetBottom: 5 + belowBar,
    insetRight: 1
  };
  const ghostly = ghosts.map((d) => ({...d, from: 0, to: d.share, y: ids.indexOf(d.id)}));
  const ghostMiddle = 1 - (5 + ghostHeight / 2) / rowHeight;
  const middle = {
    x: (d: {from: number; to: number}) => (d.from + d.to) / 2,
    y: (d: {y: number}) => d.y + 0.5 - belowBar / 2 / rowHeight
  };
  const fits = (d: {from: number; to: number}) => (d.to - d.from) * pixels > 17;
  return plot({
    width,
    height: ids.length * rowHeight + 38,
    marginLeft,
    marginRight: 20,
    marginTop: 2,
    marginBottom: 36,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: "Runs that passed on each attempt",
    x: {
      domain: [0, 1],
      tickFormat: (d: number) => `${Math.round(100 * d)}%`,
      ticks: 5,
      label: "share of runs",
      labelAnchor: "center",
      labelArrow: "none"
    },
    y: {type: "linear", domain: [0, ids.length], range: [2, 2 + ids.length * rowHeight], axis: null},
    marks: [
      Plot.rect(
        stacked.filter((d) => d.attempt === null),
        {...box, fill: "none", stroke: ruleColor, strokeDasharray: "3 2", ariaLabel: "title"}
      ),
      Plot.rect(
        passed.filter((d) => !d.hollow),
        {...box, fill: {value: (d) => attemptFill(d.attempt), scale: null}, ariaLabel: "title"}
      ),
      Plot.rect(
        passed.filter((d) => d.hollow),
        {
          ...box,
          fill: paperColor,
          stroke: {value: (d) => attemptFill(d.attempt), scale: null},
          strokeWidth: 2,
          insetTop: 6,
          insetBottom: 6 + belowBar,
          insetLeft: 1,
          ariaLabel: "title"
        }
      ),
      Plot.text(
        passed.filter((d) => fits(d) && !d.hollow),
        {
          ...middle,
          text: (d) => (d.attempt === 1 ? `${d.runs}` : `+${d.runs}`),
          fill: {value: (d) => attemptInk(d.attempt), scale: null}
        }
      ),
      Plot.text(
        passed.filter((d) => fits(d) && d.hollow),
        {...middle, text: (d) => `${d.runs}`, fill: "currentColor"}
      ),
      Plot.text(
        stacked.filter((d) => d.attempt === null && fits(d)),
        {...middle, text: (d) => `${d.runs}`, fill: mutedColor}
      ),
      Plot.rect(ghostly, {
        ...box,
        insetTop: rowHeight - 5 - ghostHeight,
        insetBottom: 5,
        fill: mutedColor,
        fillOpacity: 0.15,
        stroke: mutedColor,
        ariaLabel: "title",
        className: "ghost"
      }),
      Plot.ruleY(
        ghostly.filter((d) => d.low === d.low && d.high === d.high),
        {
          x1: "low",
          x2: "high",
          y: (d) => d.y + ghostMiddle,
          stroke: mutedColor,
          strokeWidth: 2,
          className: "ghost-interval"
        }
      ),
      Plot.text(ids, {
        x: 0,
        y: (_, i) => i + 0.5 - belowBar / 2 / rowHeight,
        dx: -8,
        textAnchor: "end",
        lineHeight: 1.2,
        text: (id) => labels.get(id)!.join("\n")
      }),
      Plot.tip(
        [...stacked, ...ghostly],
        Plot.pointer({
          ...middle,
          y: (d) => d.y + ("share" in d ? ghostMiddle : 0.5 - belowBar / 2 / rowHeight),
          title: "title",
          maxRadius: Math.max(rowHeight, 200),
          lineWidth: 22,
          lineHeight: 1.25
        } as Plot.TipOptions)
      )
    ]
  });
}
