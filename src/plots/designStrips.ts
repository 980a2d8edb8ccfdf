import * as Plot from "@observablehq/plot";
import {narrowWidth} from "./frontierLayout.js";
import {hatchPattern} from "./hatchPattern.js";
import {plot} from "./plot.js";
import {chartStyle, mutedColor, ruleColor} from "./scales.js";
import {shortenApart} from "./shortenApart.js";
import {textWidth} from "./textWidth.js";

export interface DesignStrip {
  label: string;
  /** One a task: how many runs, or why there are none; null where nothing is said. */
  places: ({n: number; state: string} | null)[];
  /** What stands at the right: runs and tasks in all. */
  total: string;
}

export interface DesignStripsOptions {
  width: number;
  tasks: readonly string[];
}

const pattern = "design-hatch";
const fill = "var(--theme-foreground-focus, #2458b3)";
/** Below this width squares are drawn as strips, neighbours that are alike in one piece. */
const leastSquare = 6;

/**
 * Task × config × repeat: a line a config, a square a task, the fuller the more runs; hatched where the archive says why
 * there are none, empty where it says nothing. Many tasks become strips.
 */
export function designStrips(
  strips: readonly DesignStrip[],
  {width, tasks}: DesignStripsOptions
): SVGSVGElement | HTMLElement {
  const narrow = width < narrowWidth;
  const fontSize = narrow ? 11 : 12;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((d) => textWidth(d, {fontSize})));
  const right = Math.ceil(widest(strips.map((d) => d.total))) + 10;
  const left = Math.min(
    Math.ceil(widest(strips.map((d) => d.label))) + 10,
    narrow ? Math.max(0.38 * width, width - right - 10 * tasks.length) : 240
  );
  const rowHeight = strips.length > 60 ? 7 : 18;
  const labelled = Math.ceil(14 / rowHeight);
  const size = Math.min(rowHeight, (width - left - right) / Math.max(1, tasks.length));
  const square = size >= leastSquare;
  const right0 = Math.max(right, width - left - size * tasks.length);
  const pieces = strips.flatMap(({label, places}, y) =>
    piecesOf(places, square).map(({first, last, place}) => ({
      x1: first,
      x2: last + 1,
      y,
      place,
      title: [label, spanText(tasks, first, last), place === null ? "not in the archive" : placeText(place)].join("\n")
    }))
  );
  const most = Math.max(1, ...pieces.map((d) => d.place?.n ?? 0));
  const box = {
    x1: "x1",
    x2: "x2",
    y1: "y",
    y2: (d: {y: number}) => d.y + 1,
    inset: square ? 1 : 0,
    insetTop: 1,
    insetBottom: 1
  };
  const run = pieces.filter((d) => d.place !== null && d.place.n > 0);
  const text = {frameAnchor: "left", y: (d: {y: number}) => d.y + 0.5} as const;
  const names = shortenApart(
    strips.map((d) => d.label),
    {maxWidth: left - 8, fontSize}
  );
  const lines = strips.map((d, y) => ({...d, y, name: names[y]}));
  return plot({
    width,
    height: strips.length * rowHeight + 2,
    marginTop: 0,
    marginBottom: 2,
    marginLeft: left,
    marginRight: right0,
    style: {...chartStyle, fontSize: `${fontSize}px`},
    ariaLabel: "Runs by config and task",
    x: {type: "linear", domain: [0, Math.max(1, tasks.length)], axis: null},
    y: {type: "linear", domain: [0, Math.max(1, strips.length)], range: [0, strips.length * rowHeight], axis: null},
    marks: [
      () => hatchPattern(pattern),
      Plot.rect(
        pieces.filter((d) => d.place !== null && d.place.n === 0),
        {...box, fill: `url(#${pattern})`, stroke: ruleColor, strokeOpacity: 0.5, className: "hole"}
      ),
      Plot.rect(
        pieces.filter((d) => d.place === null),
        {...box, fill: "none", stroke: ruleColor, strokeOpacity: 0.35, className: "unplanned"}
      ),
      Plot.rect(run, {
        ...box,
        fill,
        fillOpacity: (d: {place: {n: number} | null}) => 0.25 + (0.75 * d.place!.n) / most,
        className: "run"
      }),
      Plot.text(
        lines.filter((_, i) => i % labelled === 0),
        {
          ...text,
          text: "name",
          textAnchor: "start",
          dx: -left,
          className: "config-name"
        }
      ),
      Plot.text(
        lines.filter((_, i) => i % labelled === 0),
        {
          ...text,
          frameAnchor: "right",
          text: "total",
          textAnchor: "start",
          dx: 8,
          fill: mutedColor,
          fontVariant: "tabular-nums"
        }
      ),
      Plot.tip(
        pieces,
        Plot.pointer({
          x: (d: {x1: number; x2: number}) => (d.x1 + d.x2) / 2,
          y: (d: {y: number}) => d.y + 0.5,
          title: "title",
          lineWidth: narrow ? 16 : 30,
          maxRadius: 40
        })
      )
    ]
  });
}

interface Piece {
  first: number;
  last: number;
  place: DesignStrip["places"][number];
}

/** The places of a line one by one, or neighbours that are alike together. */
function piecesOf(places: DesignStrip["places"], single: boolean): Piece[] {
  const pieces: Piece[] = [];
  places.forEach((place, i) => {
    const before = pieces.at(-1);
    if (!single && before && before.place?.n === place?.n && before.place?.state === place?.state) before.last = i;
    else pieces.push({first: i, last: i, place});
  });
  return pieces;
}

function spanText(tasks: readonly string[], first: number, last: number): string {
  return first === last ? tasks[first] : `${tasks[first]} to ${tasks[last]} (${last - first + 1} tasks)`;
}

function placeText({n, state}: {n: number; state: string}): string {
  return n === 0 ? state : n === 1 ? "1 run" : `${n} runs`;
}
