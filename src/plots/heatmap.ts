import * as Plot from "@observablehq/plot";
import {emptyState} from "../components/emptyState.js";
import {gridKeys} from "../components/heatmap/gridKeys.js";
import {html} from "../components/html.js";
import {denseFrom, denseHeatmap} from "./denseHeatmap.js";
import {hatchPattern} from "./hatchPattern.js";
import {heatmapLayout} from "./heatmapLayout.js";
import {heatmapLegend} from "./heatmapLegend.js";
import {plot} from "./plot.js";
import {hasRunDots, runDots} from "./runDots.js";
import {chartStyle, mutedColor, paperColor, ruleColor} from "./scales.js";
import {textWidth} from "./textWidth.js";
import {wrapLabel} from "./wrapLabel.js";
import type {HeatmapBlock, HeatmapLayout} from "./heatmapLayout.js";

interface Figure {
  text: string;
  /** Second line, usually n; may be empty. */
  note: string;
  /** Whether it is the study's own and not computed from runs. */
  hollow: boolean;
  title: string;
}

/** A mean, and where it and its interval stand from the poor end of the scale (0) to the good one (1). */
export interface HeatmapMean extends Figure {
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
export interface HeatmapTile extends Omit<Figure, "title"> {
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

const noteSize = 9.5;

/**
 * Rows × columns of coloured figures with the means at the edges. What does not fit side by side goes on in a further
 * block below; where there are many columns and few rows, the two change places. Places without a figure are hatched.
 */
export function heatmapPlot(
  view: HeatmapView,
  {width = 640, label = "Heatmap", needs = anyFigures}: HeatmapOptions = {}
): HTMLElement {
  if (view.tiles.length === 0) return emptyState("There are no figures to draw.", {needs});
  if (view.rows.length * view.columns.length > denseFrom) {
    return html`<div class="heatmap">${heatmapLegend(view, {width})} ${denseHeatmap(view, {width, label})}</div>`;
  }
  const layout = heatmapLayout(view, {width});
  const turn = <T extends {row: string; column: string}>(d: T): T =>
    layout.transposed ? {...d, row: d.column, column: d.row} : d;
  // Among means of one kind the mark would say nothing new.
  const markMeans = new Set([...view.rows, ...view.columns].flatMap((d) => d.means.map((m) => m.hollow))).size > 1;
  const told = view.tiles.map((d) => ({...d, title: d.tip()}));
  const marks = {tiles: told.map(turn), blanks: view.blanks.map(turn)};
  const titles = new Map([...told, ...view.blanks].map((d) => [d.name, d.title]));
  const dots = marks.tiles.some((d) => hasRunDots({...d, x: 0, y1: 0, y2: 1 / d.slots}, layout));
  const drawing = html`<div class="heatmap">
    ${heatmapLegend(view, {width, dots})}
    ${layout.blocks.map((block, i) => drawBlock(block, {...layout, ...marks, markMeans, label, pattern: `heatmap-hatch-${i}`}))}
  </div>`;
  return gridKeys(drawing, {titles});
}

interface BlockContext extends HeatmapLayout, Pick<HeatmapView, "blanks"> {
  tiles: (HeatmapTile & {title: string})[];
  markMeans: boolean;
  label: string;
  pattern: string;
}

function drawBlock(block: HeatmapBlock, context: BlockContext): Element {
  const {rows, labelWidth, tileWidth, rowHeight, fontSize, lineHeight, label, pattern} = context;
  const x = new Map(block.columns.map((d, i) => [d.line.id, i]));
  const y = new Map(rows.map((d, i) => [d.line.id, i]));
  const tiles = context.tiles.flatMap((d) => {
    const [i, j] = [x.get(d.column), y.get(d.row)];
    return i === undefined || j === undefined
      ? []
      : [{...d, x: i, y1: j + d.slot / d.slots, y2: j + (d.slot + 1) / d.slots}];
  });
  const dotted = new Set(tiles.filter((d) => hasRunDots(d, context)));
  const blanks = context.blanks.flatMap((d) => {
    const [i, j] = [x.get(d.column), y.get(d.row)];
    return i === undefined || j === undefined ? [] : [{...d, x: i, y1: j, y2: j + 1}];
  });
  const edge = block.columns.length;
  const meanRow = block.columns.some((d) => d.line.means.length > 0);
  const meanHeight = Math.max(40, 40 * Math.max(0, ...block.columns.map((d) => d.line.means.length))) / rowHeight;
  const means = [
    ...(block.means ? rows.flatMap((d, j) => stack(d.line.means, {x: edge, y: j})) : []),
    ...block.columns.flatMap((d, i) => stack(d.line.means, {x: i, y: rows.length}))
  ];
  const spans = means.filter((d) => d.span !== null);
  const along = (d: {x: number}, position: number) => d.x + 0.12 + 0.76 * position;
  const marked = context.markMeans ? means.filter((d) => d.hollow) : [];
  const across = edge + Number(block.means);
  const down = rows.length + (meanRow ? meanHeight : 0);
  const {headerHeight} = block;

  const centre = (d: {x: number}) => d.x + 0.5;
  const middle = (d: {y1: number; y2: number}) => (d.y1 + d.y2) / 2;
  const value = (d: Figure & {y1: number; y2: number}) =>
    middle(d) - (d.note === "" && !dotted.has(d as (typeof tiles)[number]) ? 0 : 6.5 / rowHeight);
  const note = (d: Figure & {y1: number; y2: number}) => middle(d) + 7.5 / rowHeight;
  // The line of an interval stands below both words of a mean.
  const lift = (d: {span: unknown}) => (d.span === null ? 0 : 3.5 / rowHeight);
  const meanValue = (d: (typeof means)[number]) => value(d) - lift(d);
  const meanNote = (d: (typeof means)[number]) => note(d) - lift(d);
  const box = {x1: "x", x2: (d: {x: number}) => d.x + 1, y1: "y1", y2: "y2"};
  const thinned = Math.ceil(lineHeight / rowHeight);
  const legible = rowHeight >= 16;
  const ink = {value: "ink", scale: null};
  const headers = block.columns.map((d, i) => ({...d, x: i}));
  const reasons = blanks
    .map((d) => ({...d, lines: wrapLabel(d.text, {width: tileWidth - 6, fontSize: noteSize})}))
    .filter((d) => d.text !== "" && d.lines.length <= 2);

  return plot({
    width: labelWidth + across * tileWidth + 1,
    height: headerHeight + Math.ceil(down * rowHeight) + 2,
    marginTop: headerHeight,
    marginLeft: labelWidth,
    marginRight: 1,
    marginBottom: 2,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: label,
    x: {type: "linear", domain: [0, across], axis: null},
    y: {type: "linear", domain: [0, down], range: [headerHeight, headerHeight + down * rowHeight], axis: null},
    marks: [
      () => hatchPattern(pattern),
      Plot.rect(blanks, {
        ...box,
        inset: 1,
        fill: `url(#${pattern})`,
        stroke: ruleColor,
        strokeOpacity: 0.5,
        ariaLabel: "name"
      }),
      Plot.rect(tiles, {...box, inset: legible ? 1 : 0.25, fill: {value: "fill", scale: null}, ariaLabel: "name"}),
      Plot.rect(
        tiles.filter((d) => d.lost > 0),
        {...box, y1: (d) => d.y2 - d.lost * (d.y2 - d.y1), inset: 1, fill: `url(#${pattern})`, className: "lost"}
      ),
      Plot.ruleX(block.means ? [edge] : [], {x: edge, y1: 0, y2: rows.length, stroke: ruleColor}),
      Plot.ruleY(meanRow ? [rows.length] : [], {y: rows.length, x1: 0, x2: edge, stroke: ruleColor}),
      ...(legible
        ? [
            Plot.text(tiles, {x: centre, y: value, text: "text", fill: ink}),
            // Where every run is a dot, nothing need say how many they are.
            Plot.text(
              tiles.filter((d) => !dotted.has(d)),
              {x: centre, y: note, text: "note", fill: ink, fontSize: noteSize}
            ),
            Plot.dot(
              tiles.filter((d) => d.hollow),
              {x: (d) => d.x + 1, y: "y1", dx: -6, dy: 6, r: 2, stroke: ink}
            ),
            runDots([...dotted], context),
            Plot.text(reasons, {
              x: centre,
              y: middle,
              text: (d) => d.lines.join("\n"),
              fontSize: noteSize,
              fill: "currentColor",
              stroke: paperColor,
              strokeWidth: 5
            })
          ]
        : []),
      Plot.text(means, {x: centre, y: meanValue, text: "text", fill: "currentColor"}),
      Plot.dot(marked, {
        x: (d) => d.x + 0.5 + (textWidth(d.text, {fontSize}) / 2 + 7) / tileWidth,
        y: meanValue,
        r: 2,
        stroke: mutedColor
      }),
      Plot.ruleY(spans, {
        x1: (d) => along(d, d.span!.low),
        x2: (d) => along(d, d.span!.high),
        y: "y2",
        dy: -2.5,
        stroke: mutedColor,
        strokeWidth: 1.5,
        className: "mean-interval"
      }),
      Plot.dot(spans, {
        x: (d) => along(d, d.span!.value),
        y: "y2",
        dy: -2.5,
        r: 2.25,
        fill: "currentColor",
        className: "mean-value"
      }),
      Plot.text(means, {x: centre, y: meanNote, text: "note", fill: mutedColor, fontSize: noteSize}),
      Plot.text(headers, {
        x: centre,
        y: 0,
        dy: -5,
        text: (d) => d.lines.join("\n"),
        lineAnchor: "bottom",
        lineHeight: lineHeight / fontSize
      }),
      block.means ? Plot.text(["mean"], {x: edge + 0.5, y: 0, dy: -5, lineAnchor: "bottom", fill: mutedColor}) : null,
      Plot.text(
        rows.filter((_, j) => j % thinned === 0),
        {
          x: 0,
          y: (d) => y.get(d.line.id)! + 0.5,
          dx: -8,
          text: (d) => d.lines.join("\n"),
          textAnchor: "end",
          lineHeight: lineHeight / fontSize
        }
      ),
      meanRow
        ? Plot.text(["mean"], {x: 0, y: (rows.length + down) / 2, dx: -8, textAnchor: "end", fill: mutedColor})
        : null,
      Plot.tip(
        [...tiles, ...blanks, ...means],
        Plot.pointer({
          x: centre,
          y: middle,
          title: "title",
          maxRadius: Math.max(tileWidth, rowHeight),
          lineWidth: 22,
          lineHeight: 1.25
        })
      )
    ]
  });

  function stack(figures: HeatmapMean[], {x, y}: {x: number; y: number}) {
    const height = y === rows.length ? meanHeight : 1;
    return figures.map((d, i) => ({
      ...d,
      x,
      y1: y + (height * i) / figures.length,
      y2: y + (height * (i + 1)) / figures.length
    }));
  }
}
