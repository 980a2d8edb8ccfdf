import {frontSteps} from "./frontSteps.js";
import type {Markish, RenderFunction} from "@observablehq/plot";
import type {Point, Segment} from "./boxes.js";

/** A point at both ends of its intervals, in pixels, and on which of the two fronts it is. */
export interface BandPoint {
  /** At the least cost and the best score. */
  best: Point;
  /** At the greatest cost and the worst score. */
  worst: Point;
  optimistic: boolean;
  conservative: boolean;
}

export interface BandOptions {
  /** Where the fronts end on the right. */
  end: number;
  /** The edge of the frame at the worst scores. */
  floor: number;
}

export interface Band {
  optimistic: Segment[];
  conservative: Segment[];
  /** What lies between them. */
  outline: Point[];
}

/** The fronts that the best and the worst ends of all intervals make, and the field between; null where there is none. */
export function frontierBand(points: readonly BandPoint[], {end, floor}: BandOptions): Band | null {
  const best = points.filter((d) => d.optimistic).map((d) => d.best);
  const worst = points.filter((d) => d.conservative).map((d) => ({x: Math.min(end, d.worst.x), y: d.worst.y}));
  if (best.length === 0 || worst.length === 0) return null;
  const [optimistic, conservative] = [frontSteps(best, {end}), frontSteps(worst, {end})];
  const [upper, lower] = [corners(optimistic, best), corners(conservative, worst)];
  // Before its first point a front promises nothing: it comes from the worst score.
  const outline = [{x: upper[0].x, y: floor}, ...upper, ...lower.toReversed(), {x: lower[0].x, y: floor}];
  return {optimistic, conservative, outline};
}

function corners(steps: readonly Segment[], points: readonly Point[]): Point[] {
  return steps.length === 0 ? [points[0]] : [steps[0][0], ...steps.map(([, to]) => to)];
}

const xmlns = "http://www.w3.org/2000/svg";

/** A Plot mark of bands: a light field, its better edge dotted and its worse one dashed. */
export function bandMark(bands: readonly Band[]): Markish {
  const render: RenderFunction = (_index, _scales, _values, _dimensions, {document}) => {
    if (bands.length === 0) return null;
    const path = (d: string, attributes: Record<string, string>) => {
      const element = document.createElementNS(xmlns, "path");
      for (const [key, value] of Object.entries({d, ...attributes})) element.setAttribute(key, value);
      return element as SVGElement;
    };
    const line = {fill: "none", stroke: "currentColor", "stroke-opacity": "0.55", "stroke-width": "1.25"};
    const group = document.createElementNS(xmlns, "g") as SVGGElement;
    group.setAttribute("class", "front-band");
    for (const {outline, optimistic, conservative} of bands) {
      const field = `${outline.map(({x, y}, i) => `${i === 0 ? "M" : "L"}${x},${y}`).join("")}Z`;
      group.append(
        path(field, {fill: "currentColor", "fill-opacity": "0.07"}),
        path(steps(optimistic), {...line, "stroke-dasharray": "1.5 3", class: "optimistic"}),
        path(steps(conservative), {...line, "stroke-dasharray": "6 3", class: "conservative"})
      );
    }
    return group;
  };
  return render;
}

function steps(segments: readonly Segment[]): string {
  return segments.map(([a, b]) => `M${a.x},${a.y}L${b.x},${b.y}`).join("");
}
