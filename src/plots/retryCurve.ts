import * as Plot from "@observablehq/plot";
import {panelLabels} from "./panelLabels.js";
import {plot} from "./plot.js";
import {chartStyle, colorOf, mutedColor, paperColor, ruleColor} from "./scales.js";
import {wrapLabel} from "./wrapLabel.js";

/** A config's panel: its slope from the first attempt to the last. */
export interface RetryPanel {
  id: string;
  label: string;
  model_id: string;
  steps: RetryPoint[];
  /** Figures of others for the same config or model, beside the slope: never part of it. */
  others: RetryOther[];
}

export interface RetryPoint {
  /** The attempt, from 1. */
  k: number;
  /** Share that passed by then, with its interval. */
  rate: number;
  low: number;
  high: number;
  /** Share that independent repeats of the first attempt would give; NaN when it is not known. */
  expected: number;
  text: string;
  title: string;
}

export interface RetryOther {
  k: number;
  rate: number;
  /** Published for this config, or measured on a config of the same model that gets one attempt. */
  kind: "published" | "single";
  /** Empty where the slope has the same figure. */
  text: string;
  title: string;
}

export interface RetryCurveOptions {
  width?: number;
  label?: string;
  /** What k counts. */
  xLabel?: string;
}

const leastPanel = 136;
const widestPanel = 260;

/**
 * Passed by attempt k, one small chart a config on the same axes: the slope with its interval, dashed what independent
 * repeats of the first attempt would give, hollow what was published or measured on a single-attempt config. Counts without room are left to
 * the tips.
 */
export function retryCurvePlot(
  panels: readonly RetryPanel[],
  {width = 640, label = "Share of runs passed by attempt", xLabel = "attempt"}: RetryCurveOptions = {}
): Element {
  const marginLeft = 44;
  const columns = Math.max(1, Math.min(panels.length, Math.floor((width - marginLeft) / leastPanel)));
  const rows = Math.ceil(panels.length / columns);
  const panelWidth = Math.min(widestPanel, (width - marginLeft) / columns);
  const fontSize = width < 480 ? 11 : 12;
  const place = panels.map((d, i) => ({...d, fx: i % columns, fy: Math.floor(i / columns)}));
  const last = Math.max(1, ...panels.flatMap((d) => d.steps.map((s) => s.k)));
  const steps = place.flatMap(({steps, fx, fy, model_id, id}) => steps.map((d) => ({...d, fx, fy, model_id, id})));
  const others = place.flatMap(({others, fx, fy, model_id}) =>
    others.map((d) => ({...d, fx, fy, model_id, x: asideOf(d)}))
  );
  const titles = place.map((d) => ({...d, lines: wrapLabel(d.label, {width: 0.88 * panelWidth - 8, fontSize})}));
  const titleLines = Math.max(1, ...titles.map((d) => d.lines.length));
  const header = titleLines * 1.2 * fontSize + 28;
  const panelHeight = 150;
  const named = place.map((d) =>
    namedOf(d, {
      fontSize,
      px: (k) => ((k - 0.6) / (last - 0.1)) * 0.94 * panelWidth,
      py: (rate) => (1 - rate) * panelHeight
    })
  );
  const facet = {fx: "fx", fy: "fy"};
  const color = (d: {model_id: string}) => colorOf(d.model_id);
  return plot({
    width: Math.round(marginLeft + columns * panelWidth),
    height: Math.round(rows * (panelHeight + header + 12) + 44),
    marginLeft,
    marginRight: 4,
    marginTop: header,
    marginBottom: 40,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: label,
    fx: {axis: null, padding: 0.06, domain: Array.from({length: columns}, (_, i) => i)},
    fy: {
      axis: null,
      padding: rows > 1 ? (header + 12) / (panelHeight + header + 12) : 0,
      domain: Array.from({length: rows}, (_, i) => i)
    },
    x: {type: "linear", domain: [0.6, last + 0.5], axis: null},
    y: {domain: [0, 1], axis: null},
    marks: [
      Plot.axisY({ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: (d: number) => `${100 * d}%`, tickSize: 0, label: null}),
      Plot.gridY([0, 0.25, 0.5, 0.75, 1], {stroke: ruleColor, strokeOpacity: 0.45}),
      Plot.axisX({
        ticks: Array.from({length: last}, (_, i) => i + 1),
        tickFormat: (d: number) => String(d),
        tickSize: 3,
        label: xLabel,
        labelAnchor: "center",
        labelArrow: "none",
        facetEmpty: null
      } as Plot.AxisXOptions),
      Plot.lineY(
        steps.filter((d) => Number.isFinite(d.expected)),
        {...facet, x: "k", y: "expected", z: "id", stroke: mutedColor, strokeDasharray: "3 3"}
      ),
      Plot.ruleX(steps, {
        ...facet,
        x: "k",
        y1: "low",
        y2: "high",
        stroke: {value: color, scale: null},
        strokeOpacity: 0.55,
        strokeWidth: 2
      }),
      Plot.lineY(steps, {...facet, x: "k", y: "rate", z: "id", stroke: {value: color, scale: null}, strokeWidth: 2}),
      Plot.dot(steps, {
        ...facet,
        x: "k",
        y: "rate",
        r: 4.5,
        fill: {value: color, scale: null},
        ariaLabel: (d) => d.title
      }),
      ...(["published", "single"] as const).map((kind) =>
        Plot.dot(
          others.filter((d) => d.kind === kind),
          {
            ...facet,
            x: "x",
            y: "rate",
            r: 4,
            symbol: kind === "published" ? "circle" : "diamond",
            fill: paperColor,
            stroke: {value: color, scale: null},
            strokeWidth: 1.5,
            ariaLabel: "title"
          }
        )
      ),
      Plot.text(
        others.filter((_, i) => named.flatMap((d) => d.others)[i]),
        {
          ...facet,
          x: "x",
          y: "rate",
          text: "text",
          dx: 8,
          textAnchor: "start",
          stroke: paperColor,
          strokeWidth: 4,
          fill: mutedColor
        }
      ),
      Plot.text(
        steps.filter((_, i) => named.flatMap((d) => d.steps)[i]),
        {
          ...facet,
          x: "k",
          y: "rate",
          text: "text",
          dy: -13,
          stroke: paperColor,
          strokeWidth: 4,
          fill: "currentColor",
          fontWeight: 600
        }
      ),
      Plot.text(titles, {
        ...facet,
        frameAnchor: "top-left",
        text: (d: {lines: string[]}) => d.lines.join("\n"),
        lineAnchor: "bottom",
        dy: -23,
        lineHeight: 1.2,
        fontWeight: 600
      }),
      Plot.tip(
        [...steps.map((d) => ({...d, x: d.k})), ...others],
        Plot.pointer({...facet, x: "x", y: "rate", title: "title", lineWidth: 22, lineHeight: 1.25} as Plot.TipOptions)
      )
    ]
  });
}

/** Where a figure of others stands: beside its attempt. */
function asideOf({k, kind}: RetryOther): number {
  return k + (kind === "published" ? 0.16 : -0.16);
}

interface PanelScales {
  fontSize: number;
  px: (k: number) => number;
  py: (rate: number) => number;
}

/** Which counts of a panel have room: the last and the first step before the others. */
function namedOf({steps, others}: RetryPanel, {fontSize, px, py}: PanelScales): {steps: boolean[]; others: boolean[]} {
  const order = [...steps.keys()].toSorted((i, j) => rank(j) - rank(i) || i - j);
  function rank(i: number): number {
    return i === steps.length - 1 ? 2 : i === 0 ? 1 : 0;
  }
  const fits = panelLabels(
    [
      ...order.map((i) => ({text: steps[i].text, x: px(steps[i].k), y: py(steps[i].rate), above: true})),
      ...others.map((d) => ({text: d.text, x: px(asideOf(d)), y: py(d.rate), above: false}))
    ],
    {fontSize}
  );
  return {steps: steps.map((_, i) => fits[order.indexOf(i)]), others: fits.slice(steps.length)};
}
