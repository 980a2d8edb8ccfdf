import {measuresOf} from "./frontierPlace.js";
import {frontierPoints} from "./frontierPoints.js";
import {layerKey, layersOf} from "../heatmap/heatmapChoices.js";
import type {FrontierCell, FrontierConfig, FrontierPoint, Measure} from "./frontierPoints.js";
import type {Layer} from "../heatmap/heatmapChoices.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

/** Everything over which there are scores with a cost, or a suite or task of it. */
export interface ScopeChoice {
  key: string;
  label: string;
}

/** The experiments that have scores, in their order; those in which no cost and no time is known come last. */
export function experimentsByCost<T extends {experiment_id: string}>(
  experiments: readonly T[],
  {cells}: {cells: readonly FrontierCell[]}
): T[] {
  const whole = (d: T) => cells.filter((c) => c.experiment_id === d.experiment_id && c.scope === "all");
  return experiments
    .filter((d) => cells.some((c) => c.experiment_id === d.experiment_id))
    .toSorted((a, b) => Number(measuresOf(whole(b)).length > 0) - Number(measuresOf(whole(a)).length > 0));
}

/** The scopes of an experiment's cells for which at least one cost or time is known; everything first. */
export function scopesOf(cells: readonly FrontierCell[]): ScopeChoice[] {
  const scopes = new Map<string, {scope: string; id: string; cells: FrontierCell[]}>();
  for (const cell of cells) {
    const key = scopeKey(cell);
    const entry = scopes.get(key) ?? {scope: cell.scope, id: cell.scope_id, cells: []};
    scopes.set(key, entry);
    entry.cells.push(cell);
  }
  const lone = (scope: string) => [...scopes.values()].filter((d) => d.scope === scope).length === 1;
  return [...scopes]
    .filter(([, d]) => d.scope === "all" || !lone(d.scope)) // the only suite is everything
    .filter(([, d]) => d.scope === "all" || measuresOf(d.cells).length > 0)
    .toSorted(([, a], [, b]) => order.indexOf(a.scope) - order.indexOf(b.scope))
    .map(([key, {scope, id}]) => ({key, label: scope === "all" ? "all tasks" : `${scope} ${id}`}));
}

const order = ["all", "suite", "task"];

export function scopeKey({scope, scope_id}: {scope: string; scope_id: string}): string {
  return scope === "all" ? "all" : `${scope}:${scope_id}`;
}

/** The key under which every layer is drawn at once. */
export const sideBySide = "both";

/** How figures are known, the layer with the most configs on the axis first; with several also side by side. */
export function layerChoices(cells: readonly FrontierCell[]): Layer[] {
  const placed = (layer: Layer) => {
    const own = cells.filter((d) => layerKey(d) === layer.key);
    return own.filter((d) => measuresOf([d]).length > 0).length;
  };
  const layers = layersOf(cells)
    .map((layer) => ({layer, placed: placed(layer)}))
    .toSorted((a, b) => b.placed - a.placed)
    .map((d) => d.layer);
  return layers.length < 2 ? layers : [...layers, {key: sideBySide, origin: "", as_of: "", label: "side by side"}];
}

/** The points of the chosen layer; side by side each layer has a front of its own, and none is pooled with another. */
export function layerPoints(
  cells: readonly FrontierCell[],
  {layer, ...options}: {layer: string; configs: readonly FrontierConfig[]; metric: Metric; measure: Measure}
): FrontierPoint[] {
  const keys = layer === sideBySide ? layersOf(cells).map((d) => d.key) : [layer];
  return keys.flatMap((key) =>
    frontierPoints(
      cells.filter((d) => layerKey(d) === key),
      options
    )
  );
}

/** Stands for the metric where an experiment has no score. */
export const noMetric: Metric = {
  metric: "score",
  title: "Score",
  kind: "metric",
  min: null,
  max: null,
  unit: null,
  higher_is_better: null
};
