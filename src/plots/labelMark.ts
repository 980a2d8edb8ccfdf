import {segmentCrosses} from "./boxes.js";
import {placeLabels} from "./placeLabels.js";
import {mutedColor, paperColor, ruleColor} from "./scales.js";
import {shortenApart} from "./shortenApart.js";
import {textWidth} from "./textWidth.js";
import type {Markish, RenderFunction} from "@observablehq/plot";
import type {Box, Segment} from "./boxes.js";

/** A label beside a mark that is already drawn, in pixels of the chart. */
export interface Label {
  text: string;
  x: number;
  y: number;
  r: number;
  /** Set in the page's ink and in bold, and placed before the others. */
  strong?: boolean;
}

export interface LabelMarkOptions {
  bounds: Box;
  obstacles?: readonly Box[];
  lines?: readonly Segment[];
  fontSize?: number;
  /** Longest label in pixels; what is longer is cut, and whole in its title. */
  maxWidth?: number;
}

/** Of more labels than these only the strong ones may stand far from their marks: long lines to many names cannot be followed. */
const crowd = 16;

const xmlns = "http://www.w3.org/2000/svg";

/** A Plot mark that draws labels where they cover nothing; those that find no place are left out and counted above the chart. */
export function labelMark(
  labels: readonly Label[],
  {bounds, obstacles, lines = [], fontSize = 12, maxWidth = 190}: LabelMarkOptions
): Markish {
  const texts = shortenApart(
    labels.map((d) => d.text),
    {maxWidth, fontSize}
  );
  const places = placeLabels(
    labels.map(({x, y, r, strong}, i) => ({
      x,
      y,
      r,
      width: textWidth(texts[i], {fontSize, fontWeight: strong ? 600 : 400}),
      height: 1.2 * fontSize,
      priority: strong ? 1 : 0
    })),
    {bounds, obstacles, lines, farthest: labels.length > crowd ? 50 : undefined}
  );
  const leftOut = places.filter((d) => !d).length;
  const render: RenderFunction = (_index, _scales, _values, _dimensions, {document}) => {
    const create = (name: string, attributes: Record<string, string | number>) => {
      const element = document.createElementNS(xmlns, name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
      return element as SVGElement;
    };
    const group = create("g", {
      class: "labels",
      "font-size": fontSize,
      "data-left-out": leftOut
    });
    places.forEach((place, i) => {
      if (!place) return;
      if (place.leader) {
        const [a, b] = place.leader;
        group.append(create("line", {x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: ruleColor}));
      }
      if (lines.some((line) => segmentCrosses(line, place))) {
        const {left, top, right, bottom} = place;
        const paper = {fill: paperColor, "fill-opacity": 0.85, "pointer-events": "none"};
        group.append(create("rect", {x: left, y: top, width: right - left, height: bottom - top, ...paper}));
      }
      const text = create("text", {
        x: (place.left + place.right) / 2,
        y: (place.top + place.bottom) / 2,
        dy: "0.32em",
        "text-anchor": "middle",
        "font-weight": labels[i].strong ? 600 : 400,
        fill: labels[i].strong ? "currentColor" : mutedColor,
        stroke: paperColor,
        "stroke-width": 3,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
        "pointer-events": "none"
      });
      text.textContent = texts[i];
      group.append(text);
    });
    return leftOut === 0 ? group : withNote(group);

    /** The labels and, above the chart, how many have no place. */
    function withNote(labelled: SVGElement): SVGElement {
      const both = create("g", {});
      const place = {x: bounds.right, y: bounds.top - 16, "text-anchor": "end", fill: mutedColor};
      const note = create("text", {...place, class: "left-out"});
      note.textContent = leftOut === 1 ? "1 name only in its tip" : `${leftOut} names only in their tips`;
      both.append(labelled, note);
      return both;
    }
  };
  return render;
}
