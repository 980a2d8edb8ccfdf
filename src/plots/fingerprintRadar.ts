import * as Plot from "@observablehq/plot";
import {plot} from "./plot.js";
import {chartStyle, colorOf, fillOf, mutedColor, ruleColor} from "./scales.js";
import {wrapLabel} from "./wrapLabel.js";
import type {FingerprintOptions, FingerprintRow} from "./fingerprintDots.js";

const widest = 250;
/** Below this the spokes have numbers instead of names, which a key above explains. */
const namedPanel = 226;
const leastPanel = 150;
const rings = [0.25, 0.5, 0.75, 1];

/**
 * The rows of the fingerprint as radars, one a config: 0 in the middle, 1 at the rim, a spoke a measure in the same order
 * throughout. What is not known has no corner, and the outline is open beside it.
 */
export function fingerprintRadarPlot(
  rows: readonly FingerprintRow[],
  {width = 640, label, measures}: FingerprintOptions
): Element {
  const named = width >= 2 * namedPanel;
  const across = Math.max(1, Math.min(rows.length, Math.floor(width / (named ? namedPanel : leastPanel))));
  const size = Math.min(widest, width / across);
  const fontSize = 11;
  const key = named ? [] : measures.map((d, i) => `${i + 1} ${d.label}`);
  const top = key.length * 1.25 * fontSize + (named ? 0 : 10);
  const titleSize = named ? 12 : 11;
  const titles = rows.map((d) => wrapLabel(d.label, {width: 0.92 * size - 8, fontSize: titleSize}).slice(0, 2));
  const head = 10 + 1.2 * titleSize * Math.max(...titles.map((d) => d.length));
  const height = size * (named ? 0.72 : 0.84) + head;
  const r = size * (named ? 0.26 : 0.34);
  const corner = (i: number) => (2 * Math.PI * i) / measures.length - Math.PI / 2;
  const center = (row: number) => ({
    x: (row % across) * size + size / 2,
    y: top + Math.floor(row / across) * height + head + (height - head) / 2
  });
  const place = (row: number, {i, at}: {i: number; at: number}) => {
    const {x, y} = center(row);
    return {x: x + r * at * Math.cos(corner(i)), y: y + r * at * Math.sin(corner(i))};
  };
  const spokes = measures.map((_, i) => i);
  const each = <T>(of: (row: FingerprintRow, index: number) => T[]): T[] => rows.flatMap(of);
  const grid = each((_, row) =>
    rings.flatMap((at) => [...spokes, 0].map((i) => ({...place(row, {i, at}), z: `${row} ${at}`})))
  );
  const corners = each((d, row) =>
    d.values.flatMap((value, i) =>
      value === null
        ? []
        : [
            {
              ...place(row, {i, at: value.at}),
              from: place(row, {i, at: value.low}),
              to: place(row, {i, at: value.high}),
              model_id: d.model_id,
              origin: d.origin,
              title: `${d.label}\n${measures[i].label}: ${value.at.toFixed(2)} of 1\n${value.text}`
            }
          ]
    )
  );
  const sides = each((d, row) =>
    spokes.flatMap((i) => {
      const next = (i + 1) % measures.length;
      const [a, b] = [d.values[i], d.values[next]];
      if (a === null || b === null) return [];
      return [{a: place(row, {i, at: a.at}), b: place(row, {i: next, at: b.at}), model_id: d.model_id}];
    })
  );
  const names = each((_, row) =>
    measures.map((d, i) => ({
      ...place(row, {i, at: named ? 1.16 : 1.2}),
      text: named ? d.label : String(i + 1),
      side: named ? Math.cos(corner(i)) : 0
    }))
  );
  const color = (d: {model_id: string}) => colorOf(d.model_id);
  const anchored = (anchor: "start" | "middle" | "end", test: (side: number) => boolean) =>
    Plot.text(
      names.filter((d) => test(d.side)),
      {x: "x", y: "y", text: "text", textAnchor: anchor, fontSize: 10, fill: mutedColor, className: "spoke-name"}
    );
  return plot({
    width,
    height: Math.ceil(top + Math.ceil(rows.length / across) * height),
    margin: 0,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: label,
    x: {type: "identity", axis: null},
    y: {type: "identity", axis: null},
    marks: [
      Plot.line(grid, {x: "x", y: "y", z: "z", stroke: ruleColor, strokeOpacity: 0.5, strokeWidth: 0.75}),
      Plot.link(
        each((_, row) => spokes.map((i) => ({a: center(row), b: place(row, {i, at: 1})}))),
        {...ends, stroke: ruleColor, strokeOpacity: 0.5, strokeWidth: 0.75}
      ),
      Plot.link(
        corners
          .filter((d) => Number.isFinite(d.from.x) && Number.isFinite(d.to.x))
          .map((d) => ({...d, a: d.from, b: d.to})),
        {...ends, stroke: color, strokeOpacity: 0.45, strokeWidth: 3, className: "interval"}
      ),
      Plot.link(sides, {...ends, stroke: color, strokeWidth: 1.5, className: "side"}),
      Plot.dot(corners, {
        x: "x",
        y: "y",
        r: 3.5,
        fill: fillOf,
        stroke: color,
        strokeWidth: 1.5,
        ariaLabel: "title",
        className: "measure"
      }),
      anchored("middle", (side) => Math.abs(side) < 0.1),
      anchored("start", (side) => side >= 0.1),
      anchored("end", (side) => side <= -0.1),
      Plot.text(key, {
        x: 4,
        y: (_: string, i: number) => 8 + i * 1.25 * fontSize,
        text: (d: string) => d,
        textAnchor: "start",
        fill: mutedColor,
        className: "spoke-key"
      }),
      Plot.text(rows, {
        x: (_: FingerprintRow, i: number) => center(i).x,
        y: (_: FingerprintRow, i: number) => top + Math.floor(i / across) * height + 4,
        text: (_: FingerprintRow, i: number) => titles[i].join("\n"),
        lineAnchor: "top",
        lineHeight: 1.2,
        fontSize: titleSize,
        fontWeight: 600,
        className: "config-name"
      }),
      Plot.tip(corners, Plot.pointer({x: "x", y: "y", title: "title", lineWidth: 20, lineHeight: 1.25, maxRadius: 30}))
    ]
  });
}

type Line = {a: {x: number; y: number}; b: {x: number; y: number}};

const ends = {
  x1: (d: Line) => d.a.x,
  y1: (d: Line) => d.a.y,
  x2: (d: Line) => d.b.x,
  y2: (d: Line) => d.b.y
};
