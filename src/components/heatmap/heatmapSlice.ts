import {isMetricKind} from "./heatmapTypes.js";
import type {Coverage, HeatCellRow, HeatmapData, RowKind} from "./heatmapTypes.js";

/** Data of a heatmap with no cells but those of one grid. */
export interface SlicedData extends HeatmapData {
  slice: NonNullable<HeatmapData["slice"]>;
}

/** What a grid is made of: an experiment, what its rows are, and the metric where they are not metrics themselves. */
export interface SliceOptions {
  experiment: string;
  kind: RowKind;
  metric?: string | null;
}

/** The row to which a cell belongs. */
export function rowsOf(kind: RowKind): (cell: Pick<HeatCellRow, "metric" | "scope_id">) => string {
  return isMetricKind(kind) ? (d) => d.metric : (d) => d.scope_id;
}

/** The data with those cells alone that a grid of such options has, so that nothing is done to the others. */
export function slicedData(data: HeatmapData, {experiment, kind, metric = null}: SliceOptions): SlicedData {
  if (isSlice(data, {experiment, kind, metric})) return data;
  const configs = configsOf(data.coverage, experiment);
  const kinds = new Map(data.metrics.map((d) => [d.metric, d.kind]));
  const isHere = isMetricKind(kind)
    ? (d: HeatCellRow) => d.scope === "all" && (kinds.get(d.metric) ?? "metric") === kind
    : (d: HeatCellRow) => d.scope === kind && d.metric === metric;
  const cells: HeatCellRow[] = [];
  let last: string | undefined;
  for (const cell of data.cells) {
    if (cell.experiment_id !== experiment) continue;
    if (cell.config_id !== last) configs.add(cell.config_id);
    last = cell.config_id;
    if (isHere(cell)) cells.push(cell);
  }
  return {...data, cells, slice: {experiment, kind, metric, configs: [...configs]}};
}

function configsOf(coverage: readonly Coverage[], experiment: string): Set<string> {
  const configs = new Set<string>();
  for (const d of coverage) if (d.experiment_id === experiment) configs.add(d.config_id);
  return configs;
}

function isSlice(data: HeatmapData, {experiment, kind, metric}: SliceOptions): data is SlicedData {
  const {slice} = data;
  return slice?.experiment === experiment && slice.kind === kind && slice.metric === metric;
}
