import {formatCount} from "../format/format.js";
import {formatChance} from "./frontierChanceWords.js";
import {frontierBounds} from "./frontierBounds.js";
import {formatMetric} from "../format/formatMetric.js";
import {measureWords} from "../format/measureWords.js";
import type {FrontierPoint, Measure} from "./frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

interface FrontierAnswerOptions {
  metric: Metric;
  measure: Measure;
}

const listed = 6;

/** The answer of the page in two sentences: which configs are on the frontier, and how sure that is. */
export function frontierAnswer(points: readonly FrontierPoint[], options: FrontierAnswerOptions): string {
  if (points.length === 0) return "There is no frontier to draw: the archive holds no score over all tasks.";
  if (points.every((d) => d.x === null)) {
    return `There is no frontier to draw: of ${formatCount(points.length, "config")} with a score, none has a ${
      measureWords[options.measure].noun
    } that can be compared.`;
  }
  const layers = [...new Set(points.map(layerName))];
  return layers
    .map((layer) => {
      const own = points.filter((d) => layerName(d) === layer);
      const name = layers.length === 1 ? "" : `${layer[0].toUpperCase()}${layer.slice(1)}: `;
      return `${name}${frontSentence(own, options)} ${sureSentence(own, options)}`;
    })
    .join(" ");
}

function layerName({origin, as_of}: FrontierPoint): string {
  return as_of === "*" ? origin : `${origin}, ${as_of}`;
}

function frontSentence(points: readonly FrontierPoint[], {metric, measure}: FrontierAnswerOptions): string {
  const {format} = measureWords[measure];
  const placed = points.filter((d) => d.x !== null);
  if (placed.length === 0)
    return `none of ${formatCount(points.length, "config")} has a known ${measureWords[measure].noun}.`;
  const front = placed.filter((d) => d.front).toSorted((a, b) => a.x! - b.x!);
  const first = front.find((d) => chanceOf(d) !== null);
  const names = front.slice(0, listed).map((d) => {
    const cost = d.x === 0 ? "free" : `${d.approximate ? "≈\u00a0" : ""}${format(d.x)}`;
    const chance = chanceOf(d);
    const sure = chance === null ? [] : [`${d === first ? "P(on it)" : "P"}\u00a0${formatChance(chance)}`];
    return `${d.label} (${[cost, formatMetric(d.y, metric), ...sure].join(", ")})`;
  });
  const rest = front.length > listed ? [`${front.length - listed} more`] : [];
  const off = points.length - placed.length;
  const others = off === 0 ? "" : `; ${formatCount(off, "config")} of ${points.length} cannot be placed`;
  return `${front.length} of ${formatCount(placed.length, "config")} with a known ${measureWords[measure].noun} ${
    front.length === 1 ? "is" : "are"
  } on the frontier: ${list([...names, ...rest])}${others}.`;
}

function chanceOf({onFront}: FrontierPoint): number | null {
  return onFront === null ? null : onFront.chance;
}

/** How sure the front is when every score may lie anywhere in its interval. */
function sureSentence(points: readonly FrontierPoint[], {metric, measure}: FrontierAnswerOptions): string {
  const placed = points.filter((d) => d.x !== null);
  if (placed.length === 0) return "";
  const without = placed.filter((d) => d.yLow !== d.yLow).length;
  if (without > 0) {
    const why = placed.every((d) => d.n === 1)
      ? "every config was run once"
      : `${without} of ${placed.length} ${without === 1 ? "has" : "have"} no interval`;
    const some = placed.some((d) => d.onFront !== null);
    return some ? `P is not known of ${without} of them: no interval.` : `How sure that is cannot be said: ${why}.`;
  }
  const bounds = frontierBounds(placed, {metric});
  const sure = bounds.filter((d) => d.sure).length;
  const possible = bounds.filter((d) => d.possible).length;
  const what = placed.some((d) => d.xLow === d.xLow)
    ? `every score and ${measureWords[measure].noun}`
    : "every true score";
  const all = possible === placed.length ? `all ${possible}` : possible;
  return `If ${what} may lie anywhere in its interval, ${
    sure === 0 ? "none is" : sure === 1 ? "one is" : `${sure} are`
  } surely on it and ${all} could be.`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
