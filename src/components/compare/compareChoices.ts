import {compareLayers} from "./compareLayers.js";
import {layerCells, layerSamples} from "./layerCells.js";
import {modelGroups} from "./pairFigures.js";
import type {CompareConfig, CompareData, CompareKind, CompareLayer} from "./compareTypes.js";

/** Two things that can be compared, and how many pairs of figures they share. */
export interface SuggestedPair {
  a: string;
  b: string;
  pairs: number;
}

interface LayerOptions {
  experiment: string;
  kind: CompareKind;
  metric: string;
  layer: CompareLayer;
}

/** The metrics of which two figures pair in an experiment, its own first, then those with most figures. */
export function compareMetrics(
  data: CompareData,
  {experiment, kind, primary}: {experiment: string; kind: CompareKind; primary: string | null}
): string[] {
  const {cells, metrics} = data;
  const counts = new Map<string, number>();
  for (const {cell, count} of layerSamples(cells)) {
    if (cell.experiment_id !== experiment || (kind === "configs" && cell.scope === "all")) continue;
    counts.set(cell.metric, (counts.get(cell.metric) ?? 0) + count);
  }
  const rank = new Map(metrics.map((d, i) => [d.metric, i]));
  const paired = [...counts.keys()].filter((metric) => orderedLayers(data, {experiment, kind, metric}).length > 0);
  return paired.toSorted(
    (a, b) =>
      Number(b === primary) - Number(a === primary) ||
      counts.get(b)! - counts.get(a)! ||
      (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity)
  );
}

/** What can be compared in an experiment, what gives the most pairs first. */
export function compareKinds(
  data: CompareData,
  {experiment, primary}: {experiment: string; primary: string | null}
): CompareKind[] {
  const most = (kind: CompareKind) => {
    const [metric] = compareMetrics(data, {experiment, kind, primary});
    if (metric === undefined) return 0;
    const layers = orderedLayers(data, {experiment, kind, metric});
    return suggestedPair(data, {experiment, kind, metric, layer: layers[0]}).pairs;
  };
  const found = (["configs", "variant", "harness"] as const).map((kind) => ({kind, pairs: most(kind)}));
  return found
    .filter(({kind, pairs}) => pairs >= (kind === "configs" ? 1 : 2))
    .toSorted((a, b) => b.pairs - a.pairs)
    .map((d) => d.kind);
}

/** The layers of a metric in which two figures pair, those that give several pairs first. */
export function orderedLayers(data: CompareData, options: Omit<LayerOptions, "layer">): CompareLayer[] {
  const layers = compareLayers(data.cells, options).map((layer) => ({
    layer,
    pairs: suggestedPair(data, {...options, layer}).pairs
  }));
  return layers
    .filter((d) => d.pairs > 0)
    .toSorted((a, b) => Number(b.pairs >= 2) - Number(a.pairs >= 2))
    .map((d) => d.layer);
}

/** What A and B can be: configs with a figure, or values of the variant or harness that some model has beside another. */
export function compareSides(data: CompareData, options: LayerOptions): string[] {
  const used = new Set(layerCells(data.cells, options).keys());
  if (options.kind === "configs") return data.configs.flatMap((d) => (used.has(d.config_id) ? [d.config_id] : []));
  const groups = modelGroups(data, {field: options.kind, configs: used}).filter((d) => d.sides.size > 1);
  return [...new Set(groups.flatMap((d) => [...d.sides.keys()]))].toSorted((a, b) => a.localeCompare(b, "en"));
}

/** The two to begin with: those that share the most, of configs the best with the next. */
export function suggestedPair(data: CompareData, options: LayerOptions): SuggestedPair {
  const known = suggestions.get(data) ?? new Map<string, SuggestedPair>();
  suggestions.set(data, known);
  const {experiment, kind, metric, layer} = options;
  const key = JSON.stringify([experiment, kind, metric, layer.key]);
  const found =
    known.get(key) ??
    (kind === "configs" ? bestTwoConfigs(data, options) : mostSharedValues(data, {...options, field: kind}));
  known.set(key, found);
  return found;
}

/** Every choice of the page asks again which two pair best. */
const suggestions = new WeakMap<CompareData, Map<string, SuggestedPair>>();

function bestTwoConfigs({cells, metrics}: CompareData, options: LayerOptions): SuggestedPair {
  const sign = metrics.find((d) => d.metric === options.metric)?.higher_is_better === false ? -1 : 1;
  const figures = Array.from(layerCells(cells, options), ([id, D]) => ({
    id,
    tasks: new Set(D.map((d) => d.scope_id)),
    mean: (sign * D.reduce((sum, d) => sum + d.mean, 0)) / D.length
  })).toSorted((x, y) => y.tasks.size - x.tasks.size || y.mean - x.mean);
  let best: SuggestedPair = {a: figures[0]?.id ?? "", b: figures[1]?.id ?? "", pairs: 0};
  for (const [i, x] of figures.slice(0, 3).entries()) {
    for (const y of figures.slice(i + 1)) {
      if (y.tasks.size <= best.pairs) break; // the others have no more
      const pairs = [...x.tasks].reduce((n, d) => n + Number(y.tasks.has(d)), 0);
      if (pairs > best.pairs) best = {a: x.id, b: y.id, pairs};
    }
  }
  return best;
}

function mostSharedValues(
  data: CompareData,
  {field, ...options}: LayerOptions & {field: "variant" | "harness"}
): SuggestedPair {
  const scopes = new Map(
    Array.from(layerCells(data.cells, options), ([id, D]) => [id, new Set(D.map((d) => d.scope_id))])
  );
  const shares = (x: readonly CompareConfig[], y: readonly CompareConfig[]) =>
    x.length === 1 &&
    y.length === 1 &&
    [...scopes.get(x[0].config_id)!].some((d) => scopes.get(y[0].config_id)!.has(d));
  const counts = new Map<string, SuggestedPair>();
  for (const {sides} of modelGroups(data, {field, configs: new Set(scopes.keys())})) {
    const values = [...sides.keys()].toSorted(baselineFirst);
    for (const [i, a] of values.entries()) {
      for (const b of values.slice(i + 1)) {
        if (!shares(sides.get(a)!, sides.get(b)!)) continue;
        const key = JSON.stringify([a, b]);
        counts.set(key, {a, b, pairs: (counts.get(key)?.pairs ?? 0) + 1});
      }
    }
  }
  const [most] = [...counts.values()].toSorted((x, y) => y.pairs - x.pairs);
  return most ?? {a: "", b: "", pairs: 0};
}

/** What sounds like the plain condition is A, so that B − A is what the other adds. */
function baselineFirst(a: string, b: string): number {
  const plain = (d: string) => Number(!/^(baseline|base|bare|plain|default|none|control|solo)?$/i.test(d));
  return plain(a) - plain(b) || a.length - b.length || (a < b ? -1 : 1);
}

/** The experiments in which two figures pair: those with runs that pair first, then published ones that pair, then the others. */
export function compareExperiments(
  data: CompareData,
  {experiments}: {experiments: readonly {experiment_id: string; primary_metric: string | null}[]}
): string[] {
  const ranked = experiments.flatMap(({experiment_id: experiment, primary_metric: primary}) => {
    const [kind] = compareKinds(data, {experiment, primary});
    if (kind === undefined) return [];
    const [metric] = compareMetrics(data, {experiment, kind, primary});
    const [layer] = orderedLayers(data, {experiment, kind, metric});
    const {pairs} = suggestedPair(data, {experiment, kind, metric, layer});
    return [{experiment, rank: pairs < 2 ? 2 : layer.origin === "computed" ? 0 : 1}];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map((d) => d.experiment);
}
