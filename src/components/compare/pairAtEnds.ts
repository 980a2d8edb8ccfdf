import {pairOf} from "./pairFigures.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ComparePair, CompareSide} from "./compareTypes.js";

type End = "worst" | "best";

/** A pair with the lost runs of either side at one end of the scale. */
export function pairAtEnds(
  pair: ComparePair,
  {a, b, metric}: {a: End; b: End; metric: Pick<Metric, "higher_is_better">}
): ComparePair {
  const at = (side: CompareSide, end: End): CompareSide => ({...side, ...side.ends?.[end]});
  return pairOf(pair, {metric, a: at(pair.a, a), b: at(pair.b, b)});
}

/** Whether runs were lost that may lie at either end. */
export function hasEnds({a, b}: ComparePair): boolean {
  return a.ends !== undefined || b.ends !== undefined;
}
