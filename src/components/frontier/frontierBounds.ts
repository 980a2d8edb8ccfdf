import {paretoBounds} from "../../stats/paretoBounds.js";
import {layerKey} from "../heatmap/heatmapChoices.js";
import type {ParetoBounds} from "../../stats/paretoBounds.js";
import type {FrontierPoint} from "./frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

/**
 * How each point stands to the front of its layer when every score and cost may lie anywhere in its interval. What has no
 * interval is taken at its value; what has no place on the axis is not placed.
 */
export function frontierBounds(points: readonly FrontierPoint[], {metric}: {metric: Metric}): ParetoBounds[] {
  const bounds = new Map<FrontierPoint, ParetoBounds>();
  for (const layer of new Set(points.map(layerKey))) {
    const own = points.filter((d) => layerKey(d) === layer);
    paretoBounds(own.map((d) => ({cost: costRange(d), score: scoreRange(d, metric)}))).forEach((d, i) =>
      bounds.set(own[i], d)
    );
  }
  return points.map((d) => bounds.get(d)!);
}

function costRange({x, xLow, xHigh}: FrontierPoint) {
  if (x === null) return {low: NaN, high: NaN};
  return xLow === xLow ? {low: xLow, high: xHigh} : {low: x, high: x};
}

/** As a score that is to be large. */
function scoreRange({y, yLow, yHigh}: FrontierPoint, {higher_is_better}: Metric) {
  const [low, high] = yLow === yLow ? [yLow, yHigh] : [y, y];
  return higher_is_better === false ? {low: -high, high: -low} : {low, high};
}
