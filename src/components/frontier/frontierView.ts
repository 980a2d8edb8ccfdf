import {failurePolicy} from "../failurePolicy.js";
import {formatCount, formatPercent} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {frontierBounds} from "./frontierBounds.js";
import {chanceNote} from "./frontierChanceWords.js";
import {pricesNote} from "./frontierNotes.js";
import {frontierTip} from "./frontierTip.js";
import {measureWords} from "../format/measureWords.js";
import {likely, manyRows} from "../../plots/frontier.js";
import type {FrontierOptions, FrontierRow} from "../../plots/frontier.js";
import type {FrontierPoint, Measure} from "./frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

interface ViewOptions {
  metric: Metric;
  measure: Measure;
}

/** The rows that the chart draws: the points with their tips. */
export function frontierRows(points: readonly FrontierPoint[], options: ViewOptions): FrontierRow[] {
  const bounds = frontierBounds(points, options);
  return points.map((d, i) => ({
    ...d,
    chance: d.onFront?.chance ?? null,
    optimistic: bounds[i].optimistic,
    conservative: bounds[i].conservative,
    tip: frontierTip(d, options)
  }));
}

/** Axes, rails and formats of the chart. */
export function frontierOptions({metric, measure}: ViewOptions): Omit<FrontierOptions, "width"> {
  const {axis, noun, tick} = measureWords[measure];
  const unit = metric.min === 0 && metric.max === 1 ? "% of runs" : metric.unit;
  const named = unit === null || metric.title.toLowerCase().includes(unit.toLowerCase());
  const direction = metric.higher_is_better === false ? ", lower is better" : "";
  return {
    xLabel: axis,
    yLabel: `${metric.title}${named ? "" : `, ${unit}`}${direction}`,
    yMin: metric.min,
    yMax: metric.max,
    higherIsBetter: metric.higher_is_better !== false,
    rails: {free: "free", "no pass": "no pass", subscription: "sub\u00adscription", unknown: `${noun} unknown`},
    formatX: tick,
    formatY: (value) => formatMetric(value, metric)
  };
}

/** What stands under the chart: how many configs are on the axis, on which rails, and what counts. */
export function frontierDenominators(points: readonly FrontierPoint[], {metric, measure}: ViewOptions): string {
  const {noun} = measureWords[measure];
  const count = (rail: string) => points.filter((d) => d.rail === rail).length;
  const off = [
    [count("subscription"), "paid by subscription"],
    [count("unknown"), `of unknown ${noun}`],
    [count("no pass"), "without a pass"]
  ] as const;
  const railed = off.filter(([n]) => n > 0).map(([n, why]) => `${n} ${why}`);
  const placed = points.filter((d) => d.x !== null).length;
  const axis = placed === 0 ? "none on the axis" : `${placed} on the axis`;
  const intervals = points.filter((d) => d.yLow === d.yLow).length;
  const rails = railed.length ? `; not on it ${railed.join(", ")}` : "";
  const bounded = intervals === 0 ? "None has" : intervals === 1 ? "One has" : `${intervals} have`;
  return `${formatCount(points.length, "point")}: ${axis}${rails}. ${bounded} an interval for the score. ${failurePolicy(metric)}`;
}

/** All that stands under the chart: denominators, prices, and how sure the front is. */
export function frontierCaption(
  points: readonly FrontierPoint[],
  {day, isPending = false, ...options}: ViewOptions & {day: string | null; isPending?: boolean}
): string {
  const chances = isPending
    ? " P(on the frontier): still being drawn."
    : chanceNote(points, measureWords[options.measure]);
  const names =
    points.length > manyRows
      ? ` Only what is on the frontier, or is so with a probability of ${formatPercent(likely)} or more, is named; the table names all.`
      : "";
  return `${frontierDenominators(points, options)}${pricesNote(day)}${chances}${names}`;
}
