import {mean, variance} from "../../stats/describe.js";
import {isOfLayer} from "./heatmapChoices.js";
import type {Layer} from "./heatmapChoices.js";
import type {HeatCell} from "./heatmapTypes.js";

/** The mean over the figures of one layer in a row or a column; unweighted, each figure counts once. */
export interface Marginal {
  layer: Layer;
  mean: number;
  /** Standard deviation (n − 1) of the figures; null of a single one. */
  sd: number | null;
  figures: number;
  /** Runs behind the figures; null where a figure does not say. */
  runs: number | null;
}

/** The means of a row or a column, one for each layer that it has: computed and published figures are never pooled. */
export function heatmapMarginals(cells: readonly HeatCell[], layers: readonly Layer[]): Marginal[] {
  return layers.flatMap((layer) => {
    const own = cells.filter((d) => isOfLayer(d, layer));
    if (!own.length) return [];
    const runs = own.every((d) => d.n !== null) ? own.reduce((n, d) => n + Number(d.n), 0) : null;
    const values = own.map((d) => d.mean);
    const sd = own.length < 2 ? null : Math.sqrt(variance(values));
    return [{layer, mean: mean(values), sd, figures: own.length, runs}];
  });
}
