import * as htl from "htl";
import {html} from "../components/html.js";
import {hatchPattern} from "./hatchPattern.js";
import {shorten} from "./shorten.js";
import {chartStyle} from "./scales.js";
import {textWidth} from "./textWidth.js";
import type {HeatmapView} from "./heatmap.js";

const svg = htl.svg as unknown as (strings: TemplateStringsArray, ...values: unknown[]) => SVGElement;

const fontSize = 10;
const labelStep = 12;
const widestLabel = 150;
const pattern = "dense-hatch";

/** Places too many to be drawn one by one. */
export interface DensePlaces {
  /** Figures of a place that stand one below the other, at most. */
  slots: number;
  palette: string[];
  /** Colours in the palette, counted from 1, 0 where there is no figure: slots of a place one after another, row after row. */
  fills: Uint16Array;
  /** How many places have no figure. */
  blanks: number;
  /** What the figures of a place say when it is pointed at; one at a time, of perhaps 100,000. */
  tips(row: number, column: number): string[];
}

/** From how many places on tiles have no words and no element of their own. */
export const denseFrom = 8000;

/**
 * Rows × columns of coloured tiles without words, for suites too long to read: all tiles of a colour are one path of strokes, labels are
 * thinned, and the drawing scrolls in a box of its own. What a place says stands below it when it is pointed at, or reached
 * with the arrow keys, Home, End and Control.
 */
export function denseHeatmap(
  {rows, columns, dense}: Pick<HeatmapView, "rows" | "columns"> & {dense: DensePlaces},
  {width, label}: {width: number; label: string}
): HTMLElement {
  const left = Math.ceil(Math.min(widestLabel, Math.max(...rows.map((d) => textWidth(d.label, {fontSize}))))) + 8;
  const top = Math.ceil(Math.min(widestLabel, Math.max(...columns.map((d) => textWidth(d.label, {fontSize}))))) + 8;
  const w = Math.max(4, Math.min(16, Math.floor((width - left) / columns.length)));
  const h = Math.max(4, Math.min(12, Math.floor(1600 / rows.length)));
  const stripes = colorStripes(dense, {rows: rows.length, columns: columns.length, left, top, w, h});
  const said = html`<p class="grid-said" role="status"></p>`;
  const cursor = svg`<rect class="cursor" width=${w} height=${h} visibility="hidden"></rect>`;
  const drawing = svg`<svg width=${left + w * columns.length} height=${top + h * rows.length} viewBox=${`0 0 ${left + w * columns.length} ${top + h * rows.length}`}
    tabindex="0" role="img" aria-label=${label} class="dense-heatmap" style=${{...chartStyle, fontSize: `${fontSize}px`}}>
    ${hatchPattern(pattern)}
    ${rows.map((d, i) => (i % Math.ceil(labelStep / h) ? null : svg`<text x=${left - 6} y=${top + h * (i + 0.5)} dy="0.35em" text-anchor="end" fill="currentColor">${shorten(d.label, {maxWidth: left - 8, fontSize})}</text>`))}
    ${columns.map((d, i) => (i % Math.ceil(labelStep / w) ? null : svg`<text transform=${`translate(${left + w * (i + 0.5)},${top - 6}) rotate(-90)`} dy="0.35em" fill="currentColor">${shorten(d.label, {maxWidth: top - 8, fontSize})}</text>`))}
    <rect x=${left} y=${top} width=${w * columns.length} height=${h * rows.length} fill=${dense.blanks ? `url(#${pattern})` : "none"} class="gaps"></rect>
    ${stripes.map((d, i) => (d === "" ? null : svg`<path stroke=${dense.palette[i]} stroke-width=${h / dense.slots} d=${d}></path>`))}
    ${cursor}
  </svg>`;

  let at: [column: number, row: number] = [0, 0];
  const go = (column: number, row: number) => {
    at = [Math.max(0, Math.min(columns.length - 1, column)), Math.max(0, Math.min(rows.length - 1, row))];
    cursor.setAttribute("x", String(left + w * at[0]));
    cursor.setAttribute("y", String(top + h * at[1]));
    cursor.setAttribute("visibility", "visible");
    said.textContent = dense.tips(at[1], at[0]).join("\n\n");
  };
  drawing.addEventListener("pointermove", ({clientX, clientY}) => {
    const box = drawing.getBoundingClientRect();
    const [column, row] = [Math.floor((clientX - box.left - left) / w), Math.floor((clientY - box.top - top) / h)];
    if (column >= 0 && column < columns.length && row >= 0 && row < rows.length) go(column, row);
  });
  drawing.addEventListener("focus", () => go(...at));
  drawing.addEventListener("keydown", (event) => {
    const step = stepOf(event.key, {at, far: event.ctrlKey, last: [columns.length - 1, rows.length - 1]});
    if (step === undefined) return;
    event.preventDefault();
    go(...step);
    cursor.scrollIntoView?.({block: "nearest", inline: "nearest"});
  });
  return html`<div>
    <div class="dense-box">${drawing}</div>
    ${said}
  </div>`;
}

interface StripeOptions {
  rows: number;
  columns: number;
  left: number;
  top: number;
  w: number;
  h: number;
}

/** For each colour of the palette its tiles as one path of strokes, neighbours in a row as one stroke. */
function colorStripes({slots, palette, fills}: DensePlaces, {rows, columns, left, top, w, h}: StripeOptions): string[] {
  const stripes = palette.map(() => "");
  for (let row = 0; row < rows; ++row) {
    for (let slot = 0; slot < slots; ++slot) {
      const y = top + h * (row + (slot + 0.5) / slots);
      const fillAt = (column: number) => fills[(row * columns + column) * slots + slot];
      for (let from = 0, to = 0; from < columns; from = to) {
        const fill = fillAt(from);
        while (to < columns && fillAt(to) === fill) ++to;
        if (fill > 0) stripes[fill - 1] += `M${left + w * from} ${y}h${w * (to - from)}`;
      }
    }
  }
  return stripes;
}

interface StepOptions {
  at: [column: number, row: number];
  far: boolean;
  last: [column: number, row: number];
}

function stepOf(key: string, {at: [column, row], far, last}: StepOptions): [number, number] | undefined {
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [column - 1, row],
    ArrowRight: [column + 1, row],
    ArrowUp: [column, row - 1],
    ArrowDown: [column, row + 1],
    Home: [0, far ? 0 : row],
    End: [last[0], far ? last[1] : row]
  };
  return steps[key];
}
