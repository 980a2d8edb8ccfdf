import {heatDomains} from "./heatDomains.js";
import {isOfLayer, layerKey, layersOf} from "./heatmapChoices.js";
import {heatmapMarginals} from "./heatmapMarginals.js";
import {groupBy} from "../groupBy.js";
import {alikeOf} from "./heatmapAlike.js";
import {clusterLines, compareNames, heatmapGoodness, orderLines} from "./heatmapOrder.js";
import {hasValue, isMetricKind} from "./heatmapTypes.js";
import {emptyReason, missingReason} from "../missingReason.js";
import type {HeatDomain} from "./heatDomains.js";
import type {Alike} from "./heatmapAlike.js";
import type {Layer} from "./heatmapChoices.js";
import type {Marginal} from "./heatmapMarginals.js";
import type {ColumnKind, HeatCell, HeatCellRow, HeatmapData, Metric, RowKind} from "./heatmapTypes.js";
import type {Missing} from "../missingReason.js";

export interface GridRow {
  id: string;
  label: string;
  /** What the row measures: the metric of the figures in it. */
  metric: Metric;
  domain: HeatDomain;
  marginals: Marginal[];
  /** In which sense all columns have the same figure, so that the row does not tell them apart; null where they differ. */
  alike: Alike | null;
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
  columnKind: ColumnKind;
  rows: GridRow[];
  columns: GridColumn[];
  cells: GridCell[];
  layers: Layer[];
  /** Whether every row has the same scale, so that colours and column means compare across rows. */
  shared: boolean;
  /** How many configs of the experiment, or what they are put together as, have no figure here, as columns or not. */
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
  rowOrder?: "difficulty" | "name" | "scale" | "clustered";
  columnOrder?: "rank" | "name" | "clustered";
  /** Colours over the whole scale of the metric, or over the values that occur. */
  colors?: "whole" | "range";
  /** Whether configs, or models, variants or harnesses, without any figure here get a column. */
  empty?: boolean;
}

/** What there is to choose from before a grid is arranged: its layers, and how many columns would have no figure. */
export function gridLayers(
  data: HeatmapData,
  {experiment, kind, metric = null}: Pick<GridOptions, "experiment" | "kind" | "metric">
): Pick<HeatmapGrid, "layers" | "empty"> {
  const here = data.cells.filter((d) => d.experiment_id === experiment);
  const cells = placed(here, {kind, metric, data}).flatMap(({cell}) => (hasValue(cell) ? [cell] : []));
  return {layers: layersOf(cells), empty: emptyColumns(here, {data, experiment, cells}).length};
}

/** Arranges cells as a grid of rows × columns, with what is missing, the means at its edges, and its order. */
export function heatmapGrid(data: HeatmapData, options: GridOptions): HeatmapGrid {
  const {experiment, kind, metric = null, layer = null, empty = true} = options;
  const {rowOrder = "difficulty", columnOrder = "rank", colors = "whole"} = options;
  const here = data.cells.filter((d) => d.experiment_id === experiment);
  const told = placed(here, {kind, metric, data}).filter((d) => layer === null || layerKey(d.cell) === layer);
  const shown = told.flatMap(({row, cell}) => (hasValue(cell) ? [{row, cell}] : []));
  const layers = layersOf(shown.map((d) => d.cell));
  const byRow = groupBy(shown, (d) => d.row);
  const byConfig = groupBy(shown, (d) => d.cell.config_id);
  const valuesOf = (row: string) => byRow.get(row)!.map((d) => d.cell);
  const valuesBy = (config: string) => (byConfig.get(config) ?? []).map((d) => d.cell);

  const rowIds = scaleOrder([...byRow.keys()], {kind, data});
  const metricOf = (row: string) => metricNamed(isMetricKind(kind) ? row : (metric ?? row), data.metrics);
  const scales = rowIds.map((row) => ({metric: metricOf(row), values: valuesOf(row).map((d) => d.mean)}));
  const {domains, shared} = heatDomains(scales, {colors});
  const rows = rowIds.map((id, i) => ({
    id,
    label: isMetricKind(kind) ? metricOf(id).title : id,
    metric: metricOf(id),
    domain: domains[i],
    marginals: heatmapMarginals(valuesOf(id), layers),
    alike: alikeOf(valuesOf(id), {metric: metricOf(id), domain: domains[i], layers})
  }));

  const labels = new Map(data.configs.map((d) => [d.config_id, d.label]));
  const labelOf = (config: string) => labels.get(config) ?? config;
  const filled = new Set(shown.map((d) => d.cell.config_id));
  const emptyIds = emptyColumns(here, {data, experiment, cells: shown.map((d) => d.cell)});
  const columnMeans = (id: string) => {
    const means = shared ? heatmapMarginals(valuesBy(id), layers) : [];
    return isMetricKind(kind) ? means.map((d) => ({...d, runs: null})) : means; // the same runs behind every row
  };
  const columns = [...filled, ...(empty ? emptyIds : [])].map((id) => ({
    id,
    label: labelOf(id),
    marginals: columnMeans(id)
  }));

  const toldBy = new Map(
    Array.from(
      groupBy(told, (d) => d.row),
      ([row, own]) => [row, groupBy(own, (d) => d.cell.config_id)]
    )
  );
  const coverage = groupBy(data.coverage, (d) => d.config_id);
  const missing = (config: string, {task, cells}: {task: string | null; cells: HeatCellRow[]}) =>
    emptyReason(cells) ?? missingReason(coverage.get(config) ?? [], {experiment, task, config});
  const cells = rows.flatMap((row) =>
    columns.map((column) => {
      const found = toldBy.get(row.id)?.get(column.id) ?? [];
      const figures: GridCell["figures"] = [];
      for (const layer of layers) {
        for (const {cell} of found) if (hasValue(cell) && isOfLayer(cell, layer)) figures.push({layer, cell});
      }
      const task = kind === "task" ? row.id : null;
      const why = figures.length ? null : missing(column.id, {task, cells: found.map((d) => d.cell)});
      return {row: row.id, column: column.id, figures, missing: why};
    })
  );
  const left = (empty ? [] : emptyIds).map((id) => {
    const own = told.filter((d) => d.cell.config_id === id).map((d) => d.cell);
    return {label: labelOf(id), ...missing(id, {task: null, cells: own})};
  });
  const columnKind = data.columnKind ?? "config";
  const grid = {kind, columnKind, rows, columns, cells, layers, shared, empty: emptyIds.length, left};
  return {
    ...grid,
    rows: rowOrder === "scale" ? rows : sortedLines(rows, {grid, side: "row", order: rowOrder}),
    columns: sortedLines(columns, {grid, side: "column", order: columnOrder})
  };
}

interface SortOptions {
  grid: Pick<HeatmapGrid, "rows" | "cells" | "layers">;
  side: "row" | "column";
  order: "difficulty" | "rank" | "name" | "clustered";
}

function sortedLines<T extends {id: string; label: string}>(
  lines: readonly T[],
  {grid, side, order}: SortOptions
): T[] {
  if (order === "clustered") return clusterLines(lines, grid, side);
  return orderLines(lines, order === "name" ? undefined : heatmapGoodness(grid, side));
}

/** The columns of the experiment that have none of these figures. */
function emptyColumns(
  here: readonly HeatCellRow[],
  {data, experiment, cells}: {data: HeatmapData; experiment: string; cells: readonly HeatCell[]}
): string[] {
  const columns = new Set(here.map((d) => d.config_id));
  for (const d of data.coverage) if (d.experiment_id === experiment) columns.add(d.config_id);
  for (const d of cells) columns.delete(d.config_id);
  return [...columns];
}

/** The cells that belong in the grid, each with its row. */
function placed(
  cells: readonly HeatCellRow[],
  {kind, metric, data}: {kind: RowKind; metric: string | null; data: HeatmapData}
): {row: string; cell: HeatCellRow}[] {
  if (!isMetricKind(kind)) {
    return cells.filter((d) => d.scope === kind && d.metric === metric).map((cell) => ({row: cell.scope_id, cell}));
  }
  return cells
    .filter((d) => d.scope === "all" && metricNamed(d.metric, data.metrics).kind === kind)
    .map((cell) => ({row: cell.metric, cell}));
}

function metricNamed(name: string, metrics: readonly Metric[]): Metric {
  const unnamed = {title: name, kind: "metric", min: null, max: null, unit: null, higher_is_better: null};
  return metrics.find((d) => d.metric === name) ?? {metric: name, ...unnamed};
}

/** The order in which the study has them: of its tasks for scopes, of its metrics for metrics. */
function scaleOrder(ids: string[], {kind, data}: {kind: RowKind; data: HeatmapData}): string[] {
  const column = {task: "task_id", suite: "suite", level: "level", category: "category"} as const;
  const known = isMetricKind(kind)
    ? data.metrics.map((d) => d.metric)
    : data.tasks.map((d) => d[column[kind as keyof typeof column]] ?? "");
  const ranks = new Map(known.map((d, i) => [d, i] as const).toReversed()); // the first place of each
  const rank = (id: string) => ranks.get(id) ?? Infinity;
  return ids.toSorted((a, b) => (rank(a) === rank(b) ? compareNames(a, b) : rank(a) - rank(b)));
}
