import {chanceText} from "./frontierChanceWords.js";
import {formatMetric} from "../format/formatMetric.js";
import {measureWords} from "../format/measureWords.js";
import type {FrontierPoint, Measure} from "./frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

interface FrontierTipOptions {
  metric: Metric;
  measure: Measure;
}

/** What the tip of a point says: value, interval, n, cost, and how it stands; a line each. */
export function frontierTip(d: FrontierPoint, {metric, measure}: FrontierTipOptions): string {
  const lines = [
    `${d.label}${d.as_of === "*" ? "" : ` (${d.as_of})`}`,
    `${metric.title}: ${scoreText(d, {metric})}`,
    d.yText,
    `${costText(d, {measure})}${d.approximate ? " (about)" : ""}`,
    d.origin === "computed" ? "computed from runs" : d.origin,
    standing(d, {measure}),
    chanceText(d),
    d.note
  ];
  return lines.filter((line) => line !== null && line !== "").join("\n");
}

/** A score with its unit and the runs behind it: "90% (9 of 10)", "4.93 gates (n = 15)". */
export function scoreText(d: FrontierPoint, {metric}: {metric: Metric}): string {
  const value = formatMetric(d.y, metric);
  if (metric.min === 0 && metric.max === 1 && d.n_passed !== null && d.n !== null) {
    return `${value} (${d.n_passed} of ${d.n})`;
  }
  const unit = metric.unit === null || metric.unit === "USD" || metric.unit === "s" ? "" : ` ${metric.unit}`;
  return `${value}${unit} (${d.n === null ? "n not known" : `n = ${d.n}`})`;
}

/** What a run costs or takes, with the interval where it is known, or why it is not on the axis. */
export function costText(d: FrontierPoint, {measure}: {measure: Measure}): string {
  const {format, per, noun, share} = measureWords[measure];
  if (d.rail === "subscription") return "cost: by subscription, so no price of a run";
  if (d.rail === "no pass") return "no run passed, so a pass has no cost";
  if (d.rail === "free") return d.cost_kind === "free" ? "free" : `$0 a run, ${d.cost_kind}`;
  if (d.rail === "unknown") return `${noun} not known${d.missing === null ? "" : `: ${d.missing}`}`;
  const kind = share !== "cost" || d.cost_kind === "unknown" ? "" : `, ${d.cost_kind}`;
  const range = d.xMethod === null ? "" : ` (${rangeText(d, {format})}: ${d.xMethod})`;
  const some = d.xRuns !== null && d.n !== null && d.xRuns < d.n ? `, of ${d.xRuns} of ${d.n} runs` : "";
  return `${format(d.x)} ${per}${kind}${some}${range}`;
}

function rangeText({xLow, xHigh}: FrontierPoint, {format}: {format: (value: number) => string}): string {
  return xHigh === Infinity ? `from ${format(xLow)}, no upper end` : `${format(xLow)} to ${format(xHigh)}`;
}

/** How a point stands to the front. */
export function standing(d: FrontierPoint, {measure}: {measure: Measure}): string {
  if (d.front) return "on the frontier";
  return (
    d.reason ??
    `neither on nor off the frontier: ${d.rail === "no pass" ? "no pass" : `${measureWords[measure].noun} not comparable`}`
  );
}
