import * as Plot from "@observablehq/plot";
import {plot} from "./plot.js";
import {shortenApart} from "./shortenApart.js";
import {textWidth} from "./textWidth.js";
import {chartStyle, coloredVendors, colorOf, neutralColor} from "./scales.js";

export type QuickKind = "bar" | "dot" | "line" | "histogram";

/** A row to draw; what is not known is null, and not drawn. */
export interface QuickRow {
  x: number | string | Date | null;
  y: number | null;
  color: string | null;
}

export interface QuickChartOptions {
  kind: QuickKind;
  /** Names of the columns; of a histogram x alone, colour where one was chosen. */
  x: string;
  y: string;
  color: string | null;
  width: number;
}

/** Colours that can be told apart on a light and on a dark page; further groups share the grey. */
export const quickColors = coloredVendors.map((d) => colorOf(`${d}/`));

const fontSize = 12;

/** Of a chart without groups: the page's own. */
const singleColor = "var(--theme-foreground-focus, #3b5fc0)";

/** The groups of rows that get a colour of their own: the most frequent, as many as there are colours. */
export function quickGroups(rows: readonly Pick<QuickRow, "color">[]): string[] {
  const counts = new Map<string, number>();
  for (const {color} of rows) if (color !== null) counts.set(color, (counts.get(color) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, quickColors.length)
    .map(([name]) => name);
}

/** Rows as bars, dots, lines or a histogram. Every row is a bar of its own, one below the other, so that names can be read. */
export function quickChart(
  rows: readonly QuickRow[],
  {kind, x, y, color, width}: QuickChartOptions
): SVGSVGElement | HTMLElement {
  const groups = quickGroups(rows);
  const places = new Map(groups.map((d, i) => [d, quickColors[i]]));
  const fill = color === null ? singleColor : (d: QuickRow) => places.get(d.color ?? "") ?? neutralColor;
  const drawn = rows.filter((d) => d.x !== null && (kind === "histogram" || d.y !== null));
  const common = {width, style: chartStyle, marginRight: 20, marginBottom: 46};
  const name = (d: QuickRow) =>
    [
      String(d.x),
      ...(kind === "histogram" ? [] : [`${y} ${d.y}`]),
      ...(color === null ? [] : [`${color} ${d.color}`])
    ].join(", ");
  if (kind === "bar") {
    const names = drawn.map((d) => String(d.x));
    const labels = shortenApart(names, {maxWidth: 0.4 * width, fontSize});
    const widest = labels.reduce((most, d) => Math.max(most, textWidth(d, {fontSize})), 0);
    const places = {y: (_: QuickRow, i: number) => i, x1: 0, x2: "y"};
    return plot({
      ...common,
      marginLeft: widest + 12,
      marginTop: 24,
      height: 76 + 22 * drawn.length,
      x: {label: `${y} →`, labelOffset: 40, grid: true, nice: true},
      y: {
        label: x,
        labelAnchor: "top",
        labelArrow: "none",
        domain: [...labels.keys()],
        tickFormat: (i: number) => labels[i]
      },
      marks: [
        Plot.barX(drawn, {...places, fill, ariaLabel: name, insetTop: 1, insetBottom: 1}),
        Plot.ruleX([0]),
        Plot.tip(drawn, Plot.pointerY({y: places.y, x: "y", title: name}))
      ]
    });
  }
  if (kind === "histogram") {
    return plot({
      ...common,
      height: 320,
      x: {label: `${x} →`, labelOffset: 40, inset: 4},
      y: {label: "↑ rows", grid: true},
      marks: [
        Plot.rectY(
          drawn,
          Plot.binX({y: "count"}, {x: "x", fill, inset: 0.5, tip: true} as Plot.BinXInputs<Plot.RectYOptions>)
        ),
        Plot.ruleY([0])
      ]
    });
  }
  const axes = {
    ...common,
    height: 400,
    inset: 8,
    marginLeft: 56,
    x: {label: `${x} →`, labelOffset: 40, grid: true},
    y: {label: `↑ ${y}`, grid: true, nice: true}
  };
  if (kind === "line") {
    return plot({
      ...axes,
      marks: [
        Plot.line(drawn, {
          x: "x",
          y: "y",
          z: "color",
          stroke: fill,
          strokeWidth: 1.75,
          sort: "x",
          marker: drawn.length <= 200 ? "dot" : undefined
        }),
        Plot.tip(drawn, Plot.pointer({x: "x", y: "y", title: name}))
      ]
    });
  }
  return plot({
    ...axes,
    marks: [
      Plot.dot(drawn, {
        x: "x",
        y: "y",
        fill,
        r: drawn.length > 500 ? 2 : 3.5,
        fillOpacity: drawn.length > 500 ? 0.6 : 1,
        ariaLabel: name
      }),
      Plot.tip(drawn, Plot.pointer({x: "x", y: "y", title: name}))
    ]
  });
}
