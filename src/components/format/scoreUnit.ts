import type {MetricScale} from "./formatMetric.js";

/** The unit of a score in words, with the ends of its scale: "share of runs, 0 to 1", "points, 0 to 100". */
export function scoreUnit({min, max, unit}: MetricScale): string {
  if (min === 0 && max === 1) return "share of runs, 0 to 1";
  const scale =
    min !== null && max !== null ? `${min} to ${max}` : min !== null ? `from ${min}` : max !== null ? `to ${max}` : "";
  return [unit ?? "score", scale].filter((d) => d !== "").join(", ");
}
