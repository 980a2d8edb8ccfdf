import {textWidth} from "./textWidth.js";
import {labelPieces, wrapLabel} from "./wrapLabel.js";
import type {HeatmapLine, HeatmapView} from "./heatmap.js";

export interface Header {
  line: HeatmapLine;
  /** The label, broken into lines. */
  lines: string[];
}

/** Columns that fit side by side, with the labels of all rows in front of them. */
export interface HeatmapBlock {
  columns: Header[];
  /** Whether the means of the rows stand at its right edge. */
  means: boolean;
  headerHeight: number;
}

export interface HeatmapLayout {
  /** Whether rows and columns have changed places. */
  transposed: boolean;
  rows: Header[];
  blocks: HeatmapBlock[];
  /** Everything in pixels. */
  labelWidth: number;
  tileWidth: number;
  rowHeight: number;
  fontSize: number;
  lineHeight: number;
}

const narrowWidth = 480;
const widestTile = 116;
const labelGap = 10;
/** Above this many rows they are drawn without text, so that a long suite stays one picture. */
const mostRowsWithText = 60;

/**
 * Where everything of a heatmap goes in a given width: how wide the labels and the tiles are, and which columns stand in
 * which block. Rows and columns change places where that saves blocks, or most of the height: many configs, few rows, a narrow page.
 */
export function heatmapLayout(view: HeatmapView, {width}: {width: number}): HeatmapLayout {
  const upright = arrange(view, {width, transposed: false});
  if (upright.blocks.length < 3 || view.rows.length >= view.columns.length) return upright;
  const turned = arrange(view, {width, transposed: true});
  return turned.blocks.length === 1 || heightOf(turned) < heightOf(upright) / 3 ? turned : upright;
}

function heightOf({rows, blocks, rowHeight}: HeatmapLayout): number {
  return blocks.reduce((sum, d) => sum + d.headerHeight + rows.length * rowHeight, 0);
}

function arrange(view: HeatmapView, {width, transposed}: {width: number; transposed: boolean}): HeatmapLayout {
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11 : 12;
  const lineHeight = Math.round(fontSize * 1.2);
  const [down, across] = transposed ? [view.columns, view.rows] : [view.rows, view.columns];
  const widthOf = (text: string) => textWidth(text, {fontSize});

  const widestLabel = (narrow ? 0.33 * width : Math.min(220, 0.3 * width)) - labelGap;
  const labels = down.map((line) => labelLines(line, {width: widestLabel, fontSize}));
  const meanLabels = down.map((d) => (d.means.length ? [`mean ${d.means.map((m) => m.text).join(" · ")}`] : []));
  const labelWidth = Math.ceil(labelGap + Math.max(...[...labels, ...meanLabels].flat().map(widthOf)));

  const words = across.flatMap((d) => labelPieces(d.label).map((word) => widthOf(word.trim()) + 6));
  const texts = [...view.tiles, ...[...down, ...across].flatMap((d) => d.means)].map((d) => widthOf(d.text) + 20);
  const leastTile = Math.max(44, ...texts, Math.min(narrow ? 64 : 84, Math.max(0, ...words)));
  const room = Math.max(leastTile, width - labelWidth - 2);
  const blocksFor = (slots: number) => Math.ceil(slots / Math.floor(room / leastTile));
  const hasMeans = meanLabels.some((d) => d.length > 0);
  const meanColumn = hasMeans && blocksFor(across.length + 1) === blocksFor(across.length);
  const slots = across.length + Number(meanColumn);
  const count = blocksFor(slots);
  const perBlock = Math.ceil(slots / count);
  const tileWidth = Math.floor(Math.min(widestTile, room / perBlock));
  // Where the means would take a block of their own, they stand under the labels.
  const rows = down.map((line, i) => ({line, lines: [...labels[i], ...(meanColumn ? [] : meanLabels[i])]}));

  const headers = across.map((line) => ({line, lines: labelLines(line, {width: tileWidth - 4, fontSize})}));
  const blocks = Array.from({length: count}, (_, i) => {
    const columns = headers.slice(i * perBlock, (i + 1) * perBlock);
    const deepest = Math.max(1, ...columns.map((d) => d.lines.length));
    return {columns, means: meanColumn && i === count - 1, headerHeight: deepest * lineHeight + 8};
  });
  const perCell = Math.max(1, ...view.tiles.map((d) => d.slots), ...down.map((d) => d.means.length));
  const hasNotes = [...view.tiles, ...(meanColumn ? down.flatMap((d) => d.means) : [])].some((d) => d.note !== "");
  const tileHeight = hasNotes || view.blanks.some((d) => d.text !== "") ? 36 : 32;
  const labelHeight = Math.max(...rows.map((d) => d.lines.length)) * lineHeight + 6;
  const full = Math.max(perCell * tileHeight, labelHeight);
  const rowHeight = down.length > mostRowsWithText ? Math.max(5, Math.round(1200 / down.length)) : full;
  return {transposed, rows, blocks, labelWidth, tileWidth, rowHeight, fontSize, lineHeight};
}

function labelLines({label, note}: HeatmapLine, options: {width: number; fontSize: number}): string[] {
  return [...wrapLabel(label, options), ...(note === "" ? [] : wrapLabel(note, options))];
}
