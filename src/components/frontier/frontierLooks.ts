import {layerKey} from "../heatmap/heatmapChoices.js";
import type {FrontierPoint} from "./frontierPoints.js";

/** How the front can be drawn: as it is estimated, or beside the fronts of the best and worst ends of all intervals. */
export type FrontLook = "estimate" | "bounds";

/** What can be joined by a line: nothing, or the configs of one model. */
export type Joined = "nothing" | "variants";

export const frontLooks: Record<FrontLook, string> = {estimate: "as estimated", bounds: "with its bounds"};

export const joinedWords: Record<Joined, string> = {nothing: "nothing", variants: "configs of one model"};

/** The looks that make a difference: without an interval there are no bounds. */
export function frontLooksOf(points: readonly FrontierPoint[]): FrontLook[] {
  const hasInterval = points.some((d) => d.x !== null && (d.yLow === d.yLow || d.xMethod !== null));
  return hasInterval ? ["estimate", "bounds"] : ["estimate"];
}

/** What there is to join: variants, where two configs of one layer share a model and have a place on the axis. */
export function joinedOf(points: readonly FrontierPoint[]): Joined[] {
  const seen = new Set<string>();
  for (const d of points) {
    if (d.rail !== null || d.model_id === "") continue;
    const key = `${layerKey(d)} ${d.model_id}`;
    if (seen.has(key)) return ["nothing", "variants"];
    seen.add(key);
  }
  return ["nothing"];
}
