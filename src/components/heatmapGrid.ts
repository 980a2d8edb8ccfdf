import {heatDomains} from "./heatDomains.js";
import {layerKey, layersOf} from "./heatmapChoices.js";
import {heatmapMarginals} from "./heatmapMarginals.js";
import {compareNames, heatmapGoodness, orderLines} from "./heatmapOrder.js";
import {hasValue, isMetricKind} from "./heatmapTypes.js";
import {emptyReason, missingReason} from "./missingReason.js";
import type {HeatDomain} from "./heatDomains.js";
import type {Layer} from "./heatmapChoices.js";
import type {Marginal} from "./heatmapMarginals.js";
import type {HeatCell, HeatCellRow, HeatmapData, Metric, RowKind} from "./heatmapTypes.js";
import type {Missing} from "./missingReason.js";

export interface GridRow {
  id: string;
  label: string;
  /** What the row measures: the metric of the figures in it. */
  metric: Metric;
  domain: HeatDomain;
  marginals: Marginal[];
}

export interface GridColumn {
  id: string;
  label: string;
  /** Empty where the rows have different units, which have no mean. */
  marginals: Marginal[];
}

export interface GridCell {
  row: string;
  column: string;
  /** In the order of the layers; empty where there is no figure. */
  figures: {layer: Layer; cell: HeatCell}[];
  missing: Missing | null;
}

export interface HeatmapGrid {
  kind: RowKind;
  rows: GridRow[];
  columns: GridColumn[];
  cells: GridCell[];
  layers: Layer[];
  /** Whether every row has the same scale, so that colours and column means compare across rows. */
  shared: boolean;
  /** How many configs of the experiment have no figure here, as columns or not. */
  empty: number;
  /** Those of them that have no column. */
  left: ({label: string} & Missing)[];
}

export interface GridOptions {
  experiment: string;
  kind: RowKind;
  /** Metric of the figures, where the rows are not metrics themselves. */
  metric?: string | null;
  /** Key of the one layer to show; all, side by side, when null. */
  layer?: string | null;
  rowOrder?: "difficulty" | "name" | "scale";
  columnOrder?: "rank" | "name";
  /** Colours over the whole scale of the metric, or over the values that occur. */
  colors?: "whole" | "range";
  /** Whether configs without any figure here get a column. */
  empty?: boolean;
}

/** Arranges cells as a grid of rows × configs, with what is missing, the means at its edges, and its order. */
export function heatmapGrid(data: HeatmapData, options: GridOptions): HeatmapGrid {
  const {experiment, kind, metric = null, layer = null, rowOrder = "difficulty", columnOrder = "rank"} = options;
  const {colors = "whole", empty = true} = options;
  const here = data.cells.filter((d) => d.experiment_id === experiment);
  const metrics = new Map(data.metrics.map((d) => [d.metric, d]));
  const rowOf = isMetricKind(kind)
    ? (d: HeatCellRow) =>
        d.scope === "all" && (metrics.get(d.metric)?.kind ?? "metric") === kind ? d.metric : undefined
    : (d: HeatCellRow) => (d.scope === kind && d.metric === metric ? d.scope_id : undefined);
  const told = here.filter((d) => rowOf(d) !== undefined && (layer === null || layerKey(d) === layer));
  const shown = told.filter(hasValue);
  const layers = layersOf(shown);

  const byPair = new Map<string, HeatCellRow[]>();
  for (const d of told) {
    const key = pairKey(rowOf(d)!, d.config_id);
    byPair.set(key, [...(byPair.get(key) ?? []), d]);
  }
  const filled = new Set(shown.map((d) => d.config_id));
  const planned = [...here, ...data.coverage.filter((d) => d.experiment_id === experiment)].map((d) => d.config_id);
  const emptyIds = [...new Set(planned)].filter((d) => !filled.has(d));
  const configIds = empty ? [...filled, ...emptyIds] : [...filled];
  const labels = new Map(data.configs.map((d) => [d.config_id, d.label]));
  const rowIds = scaleOrder([...new Set(shown.map((d) => rowOf(d)!))], {kind, data});
  const metricOf = (row: string) => metricNamed(metrics, isMetricKind(kind) ? row : (metric ?? row));
  const {domains, shared} = heatDomains(
    rowIds.map((row) => ({metric: metricOf(row), values: shown.filter((d) => rowOf(d) === row).map((d) => d.mean)})),
    {colors}
  );

  const rows = rowIds.map((id, i) => ({
    id,
    label: isMetricKind(kind) ? metricOf(id).title : id,
    metric: metricOf(id),
    domain: domains[i],
    marginals: heatmapMarginals(
      shown.filter((d) => rowOf(d) === id),
      layers
    )
  }));
  const columns = configIds.map((id) => ({
    id,
    label: labels.get(id) ?? id,
    marginals: shared
      ? heatmapMarginals(
          shown.filter((d) => d.config_id === id),
          layers
        ).map((d) => (isMetricKind(kind) ? {...d, runs: null} : d)) // the same runs behind every row
      : []
  }));
  const cells = rows.flatMap((row) =>
    columns.map((column) => {
      const found = byPair.get(pairKey(row.id, column.id)) ?? [];
      const figures = layers.flatMap((l) =>
        found
          .filter(hasValue)
          .filter((d) => layerKey(d) === l.key)
          .map((cell) => ({layer: l, cell}))
      );
      const task = kind === "task" ? row.id : null;
      const missing = figures.length
        ? null
        : (emptyReason(found) ?? missingReason(data.coverage, {experiment, task, config: column.id}));
      return {row: row.id, column: column.id, figures, missing};
    })
  );
  const left = (empty ? [] : emptyIds).map((id) => ({
    label: labels.get(id) ?? id,
    ...(emptyReason(told.filter((d) => d.config_id === id)) ??
      missingReason(data.coverage, {experiment, task: null, config: id}))
  }));
  const grid = {kind, rows, columns, cells, layers, shared, empty: emptyIds.length, left};
  return {
    ...grid,
    rows:
      rowOrder === "scale" ? rows : orderLines(rows, rowOrder === "name" ? undefined : heatmapGoodness(grid, "row")),
    columns: orderLines(columns, columnOrder === "name" ? undefined : heatmapGoodness(grid, "column"))
  };
}

function pairKey(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

function metricNamed(metrics: Map<string, Metric>, name: string): Metric {
  const unnamed = {title: name, kind: "metric", min: null, max: null, unit: null, higher_is_better: null};
  return metrics.get(name) ?? {metric: name, ...unnamed};
}

/** The order in which the study has them: of its tasks for scopes, of its metrics for metrics. */
function scaleOrder(ids: string[], {kind, data}: {kind: RowKind; data: HeatmapData}): string[] {
  const column = {task: "task_id", suite: "suite", level: "level", category: "category"} as const;
  const known = isMetricKind(kind)
    ? data.metrics.map((d) => d.metric)
    : data.tasks.map((d) => d[column[kind as keyof typeof column]] ?? "");
  const rank = (id: string) => (known.includes(id) ? known.indexOf(id) : Infinity);
  return ids.toSorted((a, b) => (rank(a) === rank(b) ? compareNames(a, b) : rank(a) - rank(b)));
}
