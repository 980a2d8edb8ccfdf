import * as Plot from "@observablehq/plot";
import {colorOf, paperColor} from "./scales.js";
import {textWidth} from "./textWidth.js";
import type {Box} from "./boxes.js";

/** The way of one config over a chart of score against cost, from its first step to its last. */
export interface Trail {
  model_id: string;
  points: TrailPoint[];
}

export interface TrailPoint {
  /** What the step is called beside its dot; empty for none. */
  text: string;
  x: number;
  y: number;
}

interface TrailScales {
  px: (x: number) => number;
  py: (y: number) => number;
}

const stepSize = 10;

/** Where the steps and their names stand, in pixels: labels keep off them. */
export function trailBoxes(trails: readonly Trail[], {px, py}: TrailScales): Box[] {
  return trails.flatMap(({points}) =>
    points.map(({x, y, text}) => {
      const [cx, cy] = [px(x), py(y)];
      const right = cx + 4 + (text === "" ? 0 : 4 + textWidth(text, {fontSize: stepSize}));
      return {left: cx - 4, top: cy - 6, right, bottom: cy + 6};
    })
  );
}

/** The steps whose names do not touch, the last and the first of each trail before those between. */
function apart(trails: readonly Trail[], {px, py}: TrailScales): (TrailPoint & {model_id: string})[] {
  const kept: (TrailPoint & {model_id: string})[] = [];
  for (const {model_id, points} of trails) {
    for (const d of [...points.slice(-1), ...points.slice(0, -1)]) {
      const touches = kept.some((o) => Math.abs(px(o.x) - px(d.x)) < 14 && Math.abs(py(o.y) - py(d.y)) < 12);
      if (d.text !== "" && !touches) kept.push({...d, model_id});
    }
  }
  return kept;
}

/** A line through the steps of each trail with a small dot for each, to stand behind the marks of a chart; `px` places x. */
export function trailMarks(trails: readonly Trail[], {px, py}: TrailScales): Plot.Markish[] {
  const points = trails.flatMap(({model_id, points}, i) => points.map((d) => ({...d, model_id, i, px: px(d.x)})));
  const named = apart(trails, {px, py}).map((d) => ({...d, px: px(d.x)}));
  const stroke = {value: (d: {model_id: string}) => colorOf(d.model_id), scale: null};
  return [
    Plot.line(points, {x: "px", y: "y", z: "i", stroke, strokeOpacity: 0.45, strokeWidth: 1.5, className: "trail"}),
    Plot.dot(points, {x: "px", y: "y", r: 2.5, fill: paperColor, stroke, strokeOpacity: 0.7, className: "trail-step"}),
    Plot.text(named, {
      x: "px",
      y: "y",
      text: "text",
      dx: 7,
      textAnchor: "start",
      fontSize: stepSize,
      fill: stroke,
      stroke: paperColor,
      strokeWidth: 3
    })
  ];
}
