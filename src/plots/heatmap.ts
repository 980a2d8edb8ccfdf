import {emptyState} from "../components/emptyState.js";
import {gridKeys} from "../components/heatmap/gridKeys.js";
import {html} from "../components/html.js";
import {denseHeatmap} from "./denseHeatmap.js";
import {heatmapBlock} from "./heatmapBlock.js";
import {heatmapLayout} from "./heatmapLayout.js";
import {heatmapLegend} from "./heatmapLegend.js";
import {hasRunDots} from "./runDots.js";
import type {DensePlaces} from "./denseHeatmap.js";

/** A text that may be made only when it is shown. */
export type Title = string | {toString(): string};

export interface HeatmapFigure {
  text: string;
  /** Second line, usually n; may be empty. */
  note: string;
  /** Whether it is the study's own and not computed from runs. */
  hollow: boolean;
  title: Title;
}

/** A mean, and where it and its interval stand from the poor end of the scale (0) to the good one (1). */
export interface HeatmapMean extends HeatmapFigure {
  span: {low: number; value: number; high: number} | null;
}

/** A row or a column, in its place. */
export interface HeatmapLine {
  id: string;
  label: string;
  /** A word under the label, such as why the whole line is empty; may be empty. */
  note: string;
  /** Means at the edge, one a layer. */
  means: HeatmapMean[];
}

/** A figure; several of one row and column share its place, one below the other. */
export interface HeatmapTile extends Omit<HeatmapFigure, "title"> {
  /** What a tip says; asked for one at a time, of perhaps 100,000. */
  tip: () => string;
  row: string;
  column: string;
  /** Row, column and value in words, for readers who do not see the chart. */
  name: string;
  slot: number;
  slots: number;
  fill: string;
  ink: string;
  /** Share of the tile that is hatched, from below: of runs lost. */
  lost: number;
  /** Where each run behind it stands, from the poor end of the scale (0) to the good one (1); empty where not known. */
  runs: number[];
}

/** A place without a figure, and why. */
export interface HeatmapBlank {
  row: string;
  column: string;
  name: string;
  text: string;
  title: string;
}

/** What the colours stand for. */
export interface HeatmapKey {
  title: string;
  low: number;
  high: number;
  reverse: boolean;
  log: boolean;
  format: (value: number) => string;
}

export interface HeatmapView {
  rows: HeatmapLine[];
  columns: HeatmapLine[];
  tiles: HeatmapTile[];
  blanks: HeatmapBlank[];
  /** The places instead of tiles and blanks, where they are very many. */
  dense: DensePlaces | null;
  /** The colour scale; null where every row has its own. */
  scale: HeatmapKey | null;
}

export interface HeatmapOptions {
  width?: number;
  /** What the chart shows, for readers who do not see it. */
  label?: string;
  /** What would fill it, where there is no figure. */
  needs?: string;
}

const anyFigures = "runs of several configs on the same tasks, or published figures by task, suite, gate or action.";

/**
 * Rows × columns of coloured figures with the means at the edges. What does not fit side by side goes on in a further
 * block below; where there are many columns and few rows, the two change places. Places without a figure are hatched.
 */
export function heatmapPlot(
  view: HeatmapView,
  {width = 640, label = "Heatmap", needs = anyFigures}: HeatmapOptions = {}
): HTMLElement {
  const {rows, columns, dense} = view;
  if (dense !== null) {
    const drawing = denseHeatmap({rows, columns, dense}, {width, label});
    return html`<div class="heatmap">${heatmapLegend(view, {width})} ${drawing}</div>`;
  }
  if (view.tiles.length === 0) return emptyState("There are no figures to draw.", {needs});
  const layout = heatmapLayout(view, {width});
  const turn = <T extends {row: string; column: string}>(d: T): T =>
    layout.transposed ? {...d, row: d.column, column: d.row} : d;
  // Among means of one kind the mark would say nothing new.
  const markMeans = new Set([...view.rows, ...view.columns].flatMap((d) => d.means.map((m) => m.hollow))).size > 1;
  const told = view.tiles.map((d) => ({...d, title: {toString: d.tip}}));
  const marks = {tiles: told.map(turn), blanks: view.blanks.map(turn)};
  const titles = new Map([...told, ...view.blanks].map((d) => [d.name, d.title]));
  const dots = marks.tiles.some((d) => hasRunDots({...d, x: 0, y1: 0, y2: 1 / d.slots}, layout));
  const drawing = html`<div class="heatmap">
    ${heatmapLegend(view, {width, dots})}
    ${layout.blocks.map((block, i) => heatmapBlock(block, {...layout, ...marks, markMeans, label, pattern: `heatmap-hatch-${i}`}))}
  </div>`;
  return gridKeys(drawing, {titles});
}
