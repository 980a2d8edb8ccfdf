import {formatMetric} from "../format/formatMetric.js";
import type {MetricScale} from "../format/formatMetric.js";

interface Placed {
  label: string;
  /** What is paid: dollars or seconds. */
  x: number | null;
  y: number;
}

interface DominanceOptions {
  /** The points that dominate it. */
  by: readonly Placed[];
  metric: MetricScale & {higher_is_better: boolean | null};
  /** What x is, in a word. */
  of?: string;
}

/**
 * In words, why a point is off the front: "dominated by B: +10 pp at 38% of the cost". Of several that dominate it, the
 * one with the best score, and the number of the others.
 */
export function dominanceReason(
  {x, y}: Omit<Placed, "label">,
  {by, metric, of = "cost"}: DominanceOptions
): string | null {
  if (x === null || by.length === 0) return null;
  const sign = metric.higher_is_better === false ? -1 : 1;
  const [best] = by.toSorted((a, b) => sign * (b.y - a.y) || a.x! - b.x!);
  const others = by.length === 1 ? "" : by.length === 2 ? "; so does 1 more" : `; so do ${by.length - 1} more`;
  return `dominated by ${best.label}: ${scoreChange(best.y - y, metric)} ${share(best.x!, {than: x, of})}${others}`;
}

function scoreChange(change: number, metric: MetricScale): string {
  if (change === 0) return "same score";
  const sign = change > 0 ? "+" : "−";
  const size = Math.abs(change);
  if (metric.min === 0 && metric.max === 1)
    return `${sign}${formatMetric(100 * size, {min: null, max: null, unit: null})} pp`;
  const unit = metric.unit === null || metric.unit === "USD" || metric.unit === "s" ? "" : ` ${metric.unit}`;
  return `${sign}${formatMetric(size, metric)}${unit}`;
}

function share(cost: number, {than, of}: {than: number; of: string}): string {
  if (cost === than) return `at the same ${of}`;
  if (cost === 0) return "for free";
  const percent = (100 * cost) / than;
  return `at ${percent < 1 ? "under 1" : Math.min(99, Math.round(percent))}% of the ${of}`;
}
