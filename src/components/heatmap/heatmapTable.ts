import {cellInterval} from "../cellInterval.js";
import {capitalise} from "../format/capitalise.js";
import {dataTable} from "../dataTable.js";
import {formatMetric} from "../format/formatMetric.js";
import {intervalText} from "../format/intervalText.js";
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

/** The heatmap as a table: one row a figure, or a place without one; null where nothing is shown. */
export function heatmapTable(grid: HeatmapGrid): HTMLElement | null {
  if (grid.rows.length === 0) return null;
  const {one} = rowNouns[grid.kind];
  const columnNoun = columnNouns[grid.columnKind].one;
  const labels = new Map(grid.columns.map((d) => [d.id, d.label]));
  const rows: TableRow[] = grid.rows.flatMap((row) =>
    grid.columns.flatMap(({id}): TableRow[] => {
      const {figures, missing} = grid.cells.find((d) => d.row === row.id && d.column === id)!;
      const column = labels.get(id)!;
      if (missing) return [{row, column, cell: null, origin: missing.state, note: missing.reason}];
      return figures.map(({layer, cell}) => ({row, column, cell, origin: layer.label, note: cell.note}));
    })
  );
  return dataTable(rows, {
    caption: `${isMetricKind(grid.kind) ? "Figures" : grid.rows.length ? shownTitle(grid.rows[0].metric) : "Figures"} by ${one} and ${columnNoun}`,
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
