import {cellInterval} from "../cellInterval.js";
import {capitalise} from "../format/capitalise.js";
import {dataTable} from "../dataTable.js";
import {formatCount} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {intervalText} from "../format/intervalText.js";
import {figuresAt} from "./gridPlaces.js";
import {columnNouns, isAbout, isMetricKind, isRate, rowNouns, shownTitle} from "./heatmapTypes.js";
import type {GridRow, HeatmapGrid} from "./heatmapGrid.js";
import type {HeatCell} from "./heatmapTypes.js";

interface TableRow {
  row: GridRow;
  column: string;
  cell: HeatCell | null;
  origin: string;
  note: string | null;
}

/** A table of more lines than these takes seconds to draw, and nobody reads it to the end. */
const mostLines = 2000;

/** The heatmap as a table: one row a figure, or a place without one; null where nothing is shown. */
export function heatmapTable(grid: HeatmapGrid): HTMLElement | null {
  if (grid.rows.length === 0) return null;
  const {one} = rowNouns[grid.kind];
  const columnNoun = columnNouns[grid.columnKind].one;
  const rows: TableRow[] = [];
  let lines = 0;
  for (const row of grid.rows) {
    for (const {label: column, ...place} of grid.columns) {
      const figures = figuresAt(grid.places, row.place, place.place);
      lines += Math.max(1, figures.length);
      if (rows.length >= mostLines) continue;
      if (figures.length === 0) {
        const {state, reason} = grid.missing(row, {label: column, ...place});
        rows.push({row, column, cell: null, origin: state, note: reason});
      }
      for (const {layer, cell} of figures) rows.push({row, column, cell, origin: layer.label, note: cell.note});
    }
  }
  const title = `${isMetricKind(grid.kind) ? "Figures" : shownTitle(grid.rows[0].metric)} by ${one} and ${columnNoun}`;
  const cut = `the first ${formatCount(mostLines, "line")} of ${lines.toLocaleString("en-US")}; the figure's menu saves them all`;
  return dataTable(rows.slice(0, mostLines), {
    caption: lines > mostLines ? `${title}: ${cut}` : title,
    columns: [
      {label: capitalise(one), value: (d) => d.row.label},
      {label: capitalise(columnNoun), value: (d) => d.column},
      {
        label: "Value",
        value: ({cell, row}) => (cell ? (isAbout(cell) ? "≈" : "") + formatMetric(cell.mean, row.metric) : null),
        align: "right"
      },
      {label: "n", value: ({cell}) => cell?.n ?? null, align: "right"},
      {
        label: "Interval",
        value: ({cell, row: {metric}}) =>
          cell && intervalText(cell, {metric, interval: cellInterval(cell, {...metric, rate: isRate(metric)})})
      },
      {label: "Figure", value: (d) => d.origin},
      {label: "Note", value: (d) => d.note}
    ]
  });
}
