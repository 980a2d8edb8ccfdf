import {ruleColor} from "./scales.js";
import type {Markish, RenderFunction} from "@observablehq/plot";

/** A ring around a mark, in pixels: so much of it is drawn as the probability says. */
export interface ChanceRing {
  x: number;
  y: number;
  r: number;
  /** 0–1. */
  chance: number;
  color: string;
}

/** Plot moves its marks by half a pixel where a pixel of the page is one of the screen. */
const offset = (globalThis.devicePixelRatio ?? 1) > 1 ? 0 : 0.5;

const xmlns = "http://www.w3.org/2000/svg";

/** A Plot mark of rings that start at the top and run clockwise; a thin track stands for the rest. */
export function chanceRings(rings: readonly ChanceRing[]): Markish {
  const render: RenderFunction = (_index, _scales, _values, _dimensions, {document}) => {
    if (rings.length === 0) return null;
    const group = document.createElementNS(xmlns, "g") as SVGGElement;
    group.setAttribute("class", "chances");
    group.setAttribute("fill", "none");
    group.setAttribute("transform", `translate(${offset},${offset})`);
    for (const {x, y, r, chance, color} of rings) {
      const draw = (share: number, attributes: Record<string, string>) => {
        const path = document.createElementNS(xmlns, "path");
        const all = {d: arc(share, {x, y, r}), "data-chance": String(chance), ...attributes};
        for (const [key, value] of Object.entries(all)) path.setAttribute(key, value);
        group.append(path);
      };
      draw(1, {class: "track", stroke: ruleColor, "stroke-opacity": "0.5", "stroke-width": "1"});
      if (chance > 0) draw(chance, {class: "chance", stroke: color, "stroke-width": "2.25"});
    }
    return group;
  };
  return render;
}

/** A share of a circle as a path, clockwise from the top, in two arcs so that a whole one is drawn too. */
export function arc(share: number, {x, y, r}: {x: number; y: number; r: number}): string {
  const at = (turn: number) => {
    const angle = 2 * Math.PI * turn;
    return `${round(x + r * Math.sin(angle))},${round(y - r * Math.cos(angle))}`;
  };
  return `M${at(0)}A${r},${r} 0 0 1 ${at(share / 2)}A${r},${r} 0 0 1 ${at(share)}`;
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
