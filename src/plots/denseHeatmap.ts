import * as htl from "htl";
import {groupBy} from "../components/groupBy.js";
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

/** From how many places on tiles have no words and no element of their own. */
export const denseFrom = 8000;

/**
 * Rows × columns of coloured tiles without words, for suites too long to read: all tiles of a colour are one path, labels are
 * thinned, and the drawing scrolls in a box of its own. What a place says stands below it when it is pointed at, or reached
 * with the arrow keys, Home, End and Control.
 */
export function denseHeatmap(view: HeatmapView, {width, label}: {width: number; label: string}): HTMLElement {
  const {rows, columns} = view;
  const left = Math.ceil(Math.min(widestLabel, Math.max(...rows.map((d) => textWidth(d.label, {fontSize}))))) + 8;
  const top = Math.ceil(Math.min(widestLabel, Math.max(...columns.map((d) => textWidth(d.label, {fontSize}))))) + 8;
  const w = Math.max(4, Math.min(16, Math.floor((width - left) / columns.length)));
  const h = Math.max(4, Math.min(12, Math.floor(1600 / rows.length)));
  const x = new Map(columns.map((d, i) => [d.id, i]));
  const y = new Map(rows.map((d, i) => [d.id, i]));
  let places: Map<string, HeatmapView["tiles" | "blanks"][number][]> | undefined;
  const paths = new Map<string, string[]>();
  const add = (fill: string, d: {row: string; column: string; slot?: number; slots?: number}) => {
    const {slot = 0, slots = 1} = d;
    const path = paths.get(fill) ?? [];
    paths.set(fill, path);
    const tall = h / slots;
    path.push(`M${left + w * x.get(d.column)!},${top + h * y.get(d.row)! + tall * slot}h${w}v${tall}h${-w}z`);
  };
  for (const d of view.tiles) add(d.fill, d);
  for (const d of view.blanks) add(`url(#${pattern})`, d);
  const said = html`<p class="grid-said" role="status"></p>`;
  const cursor = svg`<rect class="cursor" width=${w} height=${h} visibility="hidden"></rect>`;
  const drawing = svg`<svg width=${left + w * columns.length} height=${top + h * rows.length} viewBox=${`0 0 ${left + w * columns.length} ${top + h * rows.length}`}
    tabindex="0" role="img" aria-label=${label} class="dense-heatmap" style=${{...chartStyle, fontSize: `${fontSize}px`}}>
    ${hatchPattern(pattern)}
    ${rows.map((d, i) => (i % Math.ceil(labelStep / h) ? null : svg`<text x=${left - 6} y=${top + h * (i + 0.5)} dy="0.35em" text-anchor="end" fill="currentColor">${shorten(d.label, {maxWidth: left - 8, fontSize})}</text>`))}
    ${columns.map((d, i) => (i % Math.ceil(labelStep / w) ? null : svg`<text transform=${`translate(${left + w * (i + 0.5)},${top - 6}) rotate(-90)`} dy="0.35em" fill="currentColor">${shorten(d.label, {maxWidth: top - 8, fontSize})}</text>`))}
    ${Array.from(paths, ([fill, path]) => svg`<path fill=${fill} d=${path.join("")}></path>`)}
    ${cursor}
  </svg>`;

  let at: [column: number, row: number] = [0, 0];
  const go = (column: number, row: number) => {
    at = [Math.max(0, Math.min(columns.length - 1, column)), Math.max(0, Math.min(rows.length - 1, row))];
    cursor.setAttribute("x", String(left + w * at[0]));
    cursor.setAttribute("y", String(top + h * at[1]));
    cursor.setAttribute("visibility", "visible");
    said.textContent = toldAt(at).join("\n\n");
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

  /** What the figures of a place say; looked up when it is asked for, since there are many. */
  function toldAt([column, row]: [number, number]): string[] {
    places ??= groupBy([...view.tiles, ...view.blanks], (d) => JSON.stringify([d.row, d.column]));
    return (places.get(JSON.stringify([rows[row].id, columns[column].id])) ?? []).map((d) =>
      "tip" in d ? d.tip() : d.title
    );
  }
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
