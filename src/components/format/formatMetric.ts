import {formatCost, formatDuration, formatPercent, formatScore} from "./format.js";

export interface MetricScale {
  min: number | null;
  max: number | null;
  unit: string | null;
}

/** A value in the words of its metric: a rate as a percentage, dollars and seconds as such, any other score as it is. */
export function formatMetric(value: number | null, {min, max, unit}: MetricScale): string {
  if (unit === "USD") return formatCost(value);
  if (unit === "s" || unit === "seconds") return formatDuration(value);
  if (value !== null && min === 0 && max === 1) {
    return formatPercent(value, {digits: Math.abs(100 * value - Math.round(100 * value)) < 0.05 ? 0 : 1});
  }
  if (value !== null && Math.abs(value) >= 1000) return Math.round(value).toLocaleString("en-US").replace("-", "−");
  return formatScore(value);
}
