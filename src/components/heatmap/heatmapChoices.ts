import {hasValue, isMetricKind, rowNouns} from "./heatmapTypes.js";
import type {HeatCell, HeatmapData, RowKind} from "./heatmapTypes.js";

export interface RowChoice {
  kind: RowKind;
  /** How many rows it would give. */
  rows: number;
  /** How many of its row × config pairs have a figure. */
  pairs: number;
}

/** What the rows can be in an experiment, the richest first; a kind with a single row is last. */
export function rowChoices({cells, metrics}: HeatmapData, {experiment}: {experiment: string}): RowChoice[] {
  const kindOf = new Map(metrics.map((d) => [d.metric, d.kind]));
  const configs = new Map<RowKind, Map<string, Set<string>>>();
  for (const cell of cells) {
    if (cell.experiment_id !== experiment || !hasValue(cell)) continue;
    const kind = (cell.scope === "all" ? (kindOf.get(cell.metric) ?? "metric") : cell.scope) as RowKind;
    const row = cell.scope === "all" ? cell.metric : cell.scope_id;
    const rows = configs.get(kind) ?? new Map<string, Set<string>>();
    configs.set(kind, rows);
    const own = rows.get(row);
    if (own) own.add(cell.config_id);
    else rows.set(row, new Set([cell.config_id]));
  }
  return Array.from(configs, ([kind, rows]) => ({
    kind,
    rows: rows.size,
    pairs: [...rows.values()].reduce((n, d) => n + d.size, 0)
  })).toSorted(
    (a, b) =>
      Number(a.rows === 1) - Number(b.rows === 1) ||
      Number(a.kind === "metric") - Number(b.kind === "metric") ||
      b.pairs - a.pairs ||
      order.indexOf(a.kind) - order.indexOf(b.kind)
  );
}

const order = Object.keys(rowNouns);

/** The metrics that fill such rows, the experiment's own first; none to choose where the rows are metrics themselves. */
export function metricChoices(
  {cells, metrics}: HeatmapData,
  {experiment, kind, primary}: {experiment: string; kind: RowKind; primary: string | null}
): string[] {
  if (isMetricKind(kind)) return [];
  const counts = new Map<string, number>();
  for (const d of cells) {
    if (d.experiment_id === experiment && d.scope === kind && hasValue(d))
      counts.set(d.metric, (counts.get(d.metric) ?? 0) + 1);
  }
  const rank = new Map(metrics.map((d, i) => [d.metric, i]));
  return [...counts.keys()].toSorted(
    (a, b) =>
      Number(b === primary) - Number(a === primary) ||
      counts.get(b)! - counts.get(a)! ||
      (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity)
  );
}

/** A way of knowing figures: computed here, published, recovered; with its date where the source has several. */
export interface Layer {
  key: string;
  origin: string;
  as_of: string;
  label: string;
}

const origins = ["computed", "reconstructed", "published"];

/** The layers among some cells, computed first, then the latest. */
export function layersOf(cells: readonly HeatCell[]): Layer[] {
  const layers = new Map<string, Pick<Layer, "origin" | "as_of">>();
  let last: HeatCell | undefined;
  for (const d of cells) {
    if (last !== undefined && isOfLayer(d, last)) continue; // most cells are of the layer of the one before
    layers.set(layerKey(d), {origin: d.origin, as_of: d.as_of});
    last = d;
  }
  const dated = (origin: string) => [...layers.values()].filter((d) => d.origin === origin).length > 1;
  return Array.from(layers, ([key, {origin, as_of}]) => ({
    key,
    origin,
    as_of,
    label: `${origin}${dated(origin) && as_of !== "*" ? `, ${as_of}` : ""}`
  })).toSorted(
    (a, b) =>
      origins.indexOf(a.origin) - origins.indexOf(b.origin) || (a.as_of < b.as_of ? 1 : a.as_of > b.as_of ? -1 : 0)
  );
}

/** Whether a cell is known in the same way as another, or is of a layer. */
export function isOfLayer(cell: Pick<Layer, "origin" | "as_of">, layer: Pick<Layer, "origin" | "as_of">): boolean {
  return cell.origin === layer.origin && cell.as_of === layer.as_of;
}

export function layerKey({origin, as_of}: {origin: string; as_of: string}): string {
  return `${origin} ${as_of}`;
}

/** The experiments that have figures: those with several tasks, gates or the like first, else in the order given. */
export function experimentChoices(data: HeatmapData, {order}: {order: readonly string[]}): string[] {
  const filled = new Set(data.cells.filter(hasValue).map((d) => d.experiment_id));
  const rich = new Set(
    [...filled].filter((experiment) => rowChoices(data, {experiment}).some((d) => d.rows > 1 && d.kind !== "metric"))
  );
  return order.filter((d) => filled.has(d)).toSorted((a, b) => Number(rich.has(b)) - Number(rich.has(a)));
}

/** Up to so many configs without a figure get their hatched columns unasked. */
const fewEmpty = 5;

/** What can be done with the configs that have no figure; the default first, and one choice where there are none. */
export function emptyChoices({empty}: {empty: number}): ("columns" | "list")[] {
  if (empty === 0) return ["columns"];
  return empty <= fewEmpty ? ["columns", "list"] : ["list", "columns"];
}
