import {columnIds} from "./heatmapColumns.js";
import {configsOf, figuresOfLine, gridPlaces, valuelessCells} from "./gridPlaces.js";
import {heatDomains} from "./heatDomains.js";
import {rowsOf, slicedData} from "./heatmapSlice.js";
import {layerKey, layersOf} from "./heatmapChoices.js";
import {heatmapMarginals} from "./heatmapMarginals.js";
import {groupBy} from "../groupBy.js";
import {alikeOf} from "./heatmapAlike.js";
import {clusterLines, compareNames, heatmapGoodness, orderLines} from "./heatmapOrder.js";
import {hasValue, isMetricKind} from "./heatmapTypes.js";
import {emptyReason, missingReason} from "../missingReason.js";
import type {GridPlaces} from "./gridPlaces.js";
import type {HeatDomain} from "./heatDomains.js";
import type {Alike} from "./heatmapAlike.js";
import type {Layer} from "./heatmapChoices.js";
import type {Marginal} from "./heatmapMarginals.js";
import type {ColumnKind, Coverage, HeatCellRow, HeatmapData, Metric, RowKind} from "./heatmapTypes.js";
import type {Missing} from "../missingReason.js";

export interface GridRow {
  id: string;
  label: string;
  /** Where its figures are in the grid's places. */
  place: number;
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
  /** Where its figures are in the grid's places; −1 where it has none. */
  place: number;
  /** Empty where the rows have different units, which have no mean. */
  marginals: Marginal[];
}

export interface HeatmapGrid {
  kind: RowKind;
  columnKind: ColumnKind;
  rows: GridRow[];
  columns: GridColumn[];
  layers: Layer[];
  /** The figures. */
  places: GridPlaces;
  /** Why a row and a column have no figure; for those alone that have none. */
  missing(row: GridRow, column: GridColumn): Missing;
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
  {
    experiment,
    kind,
    metric = null,
    columnKind
  }: Pick<GridOptions, "experiment" | "kind" | "metric"> & {columnKind: ColumnKind}
): Pick<HeatmapGrid, "layers" | "empty"> {
  const {cells, slice} = slicedData(data, {experiment, kind, metric});
  const idOf = columnIds(data.configs, columnKind);
  const valued = cells.filter(hasValue);
  const filled = new Set(Array.from(configsOf(valued), idOf));
  const empty = new Set(slice.configs.map(idOf).filter((d) => !filled.has(d)));
  return {layers: layersOf(valued), empty: empty.size};
}

/** Arranges cells as a grid of rows × columns, with what is missing, the means at its edges, and its order. */
export function heatmapGrid(data: HeatmapData, options: GridOptions): HeatmapGrid {
  const {experiment, kind, metric = null, layer = null, empty = true} = options;
  const {rowOrder = "difficulty", columnOrder = "rank", colors = "whole"} = options;
  const sliced = slicedData(data, {experiment, kind, metric});
  const rowOf = rowsOf(kind);
  const cells = layer === null ? sliced.cells : sliced.cells.filter((d) => layerKey(d) === layer);
  const shown = cells.filter(hasValue);
  const layers = layersOf(shown);
  const rowIds = scaleOrder([...new Set(shown.map(rowOf))], {kind, data});
  const places = gridPlaces(shown, {rows: rowIds, layers, rowOf});
  const byRow = rowIds.map((_, place) => figuresOfLine(places, {side: "row", place}));

  const metrics = rowIds.map((id) => metricNamed(isMetricKind(kind) ? id : (metric ?? id), data.metrics));
  const scales = byRow.map((own, i) => ({metric: metrics[i], values: own.map((d) => d.mean)}));
  const {domains, shared} = heatDomains(scales, {colors});
  const rows = rowIds.map((id, i) => ({
    id,
    label: isMetricKind(kind) ? metrics[i].title : id,
    place: i,
    metric: metrics[i],
    domain: domains[i],
    marginals: heatmapMarginals(byRow[i], layers),
    alike: alikeOf(byRow[i], {metric: metrics[i], domain: domains[i], layers})
  }));

  const labels = new Map(data.configs.map((d) => [d.config_id, d.label]));
  const labelOf = (config: string) => labels.get(config) ?? config;
  const filled = new Set(places.columns);
  const emptyIds = sliced.slice.configs.filter((d) => !filled.has(d));
  const columnMeans = (place: number) => {
    const means = shared ? heatmapMarginals(figuresOfLine(places, {side: "column", place}), layers) : [];
    return isMetricKind(kind) ? means.map((d) => ({...d, runs: null})) : means; // the same runs behind every row
  };
  const columns = [
    ...places.columns.map((id, place) => ({id, label: labelOf(id), place, marginals: columnMeans(place)})),
    ...(empty ? emptyIds : []).map((id) => ({id, label: labelOf(id), place: -1, marginals: []}))
  ];

  const valueless = valuelessCells(cells, rowOf);
  let coverage: Map<string, Coverage[]> | undefined;
  const told = (config: string) => {
    coverage ??= groupBy(data.coverage, (d) => d.config_id);
    return coverage.get(config) ?? [];
  };
  const reason = (config: string, {task, cells}: {task: string | null; cells: HeatCellRow[]}) =>
    emptyReason(cells) ?? missingReason(told(config), {experiment, task, config});
  const missing = (row: GridRow, column: GridColumn) => {
    const cells = valueless.get(row.id)?.get(column.id) ?? [];
    return reason(column.id, {task: kind === "task" ? row.id : null, cells});
  };
  const left = (empty ? [] : emptyIds).map((id) => {
    const cells = Array.from(valueless.values(), (d) => d.get(id) ?? []).flat();
    return {label: labelOf(id), ...reason(id, {task: null, cells})};
  });
  const columnKind = data.columnKind ?? "config";
  const grid = {kind, columnKind, rows, columns, layers, places, missing, shared, empty: emptyIds.length, left};
  return {
    ...grid,
    rows: rowOrder === "scale" ? rows : sortedLines(rows, {grid, side: "row", order: rowOrder}),
    columns: sortedLines(columns, {grid, side: "column", order: columnOrder})
  };
}

interface SortOptions {
  grid: Pick<HeatmapGrid, "rows" | "columns" | "places">;
  side: "row" | "column";
  order: "difficulty" | "rank" | "name" | "clustered";
}

function sortedLines<T extends GridRow | GridColumn>(lines: readonly T[], {grid, side, order}: SortOptions): T[] {
  if (order === "clustered") return clusterLines(lines, grid, side);
  return orderLines(lines, order === "name" ? undefined : heatmapGoodness(grid, side));
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
