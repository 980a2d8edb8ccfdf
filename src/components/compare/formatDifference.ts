import {formatMetric} from "../format/formatMetric.js";
import type {MetricScale} from "../format/formatMetric.js";

/** A difference of two values of a metric with its sign: of shares in percentage points, of scores in their unit. */
export function formatDifference(value: number, metric: MetricScale): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatSize(value, metric)}`;
}

/** A difference without its unit where that is percentage points, for ticks and columns: "+20". */
export function shortDifference(value: number, metric: MetricScale): string {
  return value === 0 ? "0" : formatDifference(value, metric).replace(/ points?$/, "");
}

/** The size of a difference without its sign: "20 points", "1.2". */
export function formatSize(value: number, metric: MetricScale): string {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return formatMetric(null, metric);
  if (metric.unit === null && metric.min === 0 && metric.max === 1) {
    const points =
      Math.abs(100 * size - Math.round(100 * size)) < 0.05 ? (100 * size).toFixed(0) : (100 * size).toFixed(1);
    return `${points} ${points === "1" ? "point" : "points"}`;
  }
  return formatMetric(size, metric);
}
