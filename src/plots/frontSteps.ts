import type {Point, Segment} from "./boxes.js";

/**
 * The Pareto front as a step through its points, in pixels: level from each point to the cost of the next, then up or
 * down to its score, and level to the end. Between two points nothing better can be had: a diagonal would promise it.
 */
export function frontSteps(points: readonly Point[], {end}: {end: number}): Segment[] {
  const sorted = points.toSorted((a, b) => a.x - b.x);
  return sorted.flatMap((from, i): Segment[] => {
    const to = sorted[i + 1];
    if (!to) return end > from.x ? [[from, {x: end, y: from.y}]] : [];
    const corner = {x: to.x, y: from.y};
    return [[from, corner] as const, [corner, to] as const].filter(([a, b]) => a.x !== b.x || a.y !== b.y);
  });
}
