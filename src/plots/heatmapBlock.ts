import * as Plot from "@observablehq/plot";
import {hatchPattern} from "./hatchPattern.js";
import {plot} from "./plot.js";
import {hasRunDots, runDots} from "./runDots.js";
import {chartStyle, mutedColor, paperColor, ruleColor} from "./scales.js";
import {shorten} from "./shorten.js";
import {textWidth} from "./textWidth.js";
import {wrapLabel} from "./wrapLabel.js";
import type {HeatmapFigure, HeatmapMean, HeatmapTile, HeatmapView, Title} from "./heatmap.js";
import type {HeatmapBlock, HeatmapLayout} from "./heatmapLayout.js";

const noteSize = 9.5;

export interface BlockContext extends HeatmapLayout, Pick<HeatmapView, "blanks"> {
  tiles: (HeatmapTile & {title: Title})[];
  markMeans: boolean;
  label: string;
  pattern: string;
}

/** One block of a heatmap: its columns side by side, the rows' labels before them, means at the edges. */
export function heatmapBlock(block: HeatmapBlock, context: BlockContext): Element {
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
  const legible = rowHeight >= 16;
  const rowMeans = block.means ? rows.flatMap((d, j) => stack(d.line.means, {x: edge, y: j})) : [];
  const columnMeans = block.columns.flatMap((d, i) => stack(d.line.means, {x: i, y: rows.length}));
  const means = [...rowMeans, ...columnMeans];
  // Rows too low for words have their means as dots alone, in their middle.
  const worded = legible ? means : columnMeans;
  const spans = worded.filter((d) => d.span !== null);
  const bareSpans = legible ? [] : rowMeans.filter((d) => d.span !== null);
  const along = (d: {x: number}, position: number) => d.x + 0.12 + 0.76 * position;
  const marked = context.markMeans ? worded.filter((d) => d.hollow) : [];
  const across = edge + Number(block.means);
  const down = rows.length + (meanRow ? meanHeight : 0);
  const {headerHeight} = block;

  const centre = (d: {x: number}) => d.x + 0.5;
  const middle = (d: {y1: number; y2: number}) => (d.y1 + d.y2) / 2;
  const value = (d: HeatmapFigure & {y1: number; y2: number}) =>
    middle(d) - (d.note === "" && !dotted.has(d as (typeof tiles)[number]) ? 0 : 6.5 / rowHeight);
  const note = (d: HeatmapFigure & {y1: number; y2: number}) => middle(d) + 7.5 / rowHeight;
  // The line of an interval stands below both words of a mean.
  const lift = (d: {span: unknown}) => (d.span === null ? 0 : 3.5 / rowHeight);
  const meanValue = (d: (typeof means)[number]) => value(d) - lift(d);
  const meanNote = (d: (typeof means)[number]) => note(d) - lift(d);
  const box = {x1: "x", x2: (d: {x: number}) => d.x + 1, y1: "y1", y2: "y2"};
  const thinned = Math.ceil(lineHeight / rowHeight);
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
      Plot.text(worded, {x: centre, y: meanValue, text: "text", fill: "currentColor"}),
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
      Plot.ruleY(bareSpans, {
        x1: (d) => along(d, d.span!.low),
        x2: (d) => along(d, d.span!.high),
        y: middle,
        stroke: mutedColor,
        strokeOpacity: 0.35,
        className: "mean-interval"
      }),
      Plot.dot(bareSpans, {
        x: (d) => along(d, d.span!.value),
        y: middle,
        r: 1.25,
        fill: "currentColor",
        className: "mean-value"
      }),
      Plot.text(worded, {x: centre, y: meanNote, text: "note", fill: mutedColor, fontSize: noteSize}),
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
          text: (d) => (legible ? d.lines.join("\n") : shorten(d.line.label, {maxWidth: labelWidth - 10, fontSize})),
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
