import {pairInterval} from "./pairInterval.js";
import {formatMetric} from "../format/formatMetric.js";
import {methodText} from "../format/intervalText.js";
import type {RunStrip} from "../../plots/runStrips.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

/** Rows that a chart shows before it stops. */
export const mostStrips = 60;

/** The first rows of the strips in the order of the summaries; a config with several tasks is a group of rows. */
export function reliabilityStrips(summaries: readonly ReliabilitySummary[], {metric}: {metric: Metric}): RunStrip[] {
  const grouped = summaries.some((d) => d.pairs.length > 1);
  const origins = new Set(summaries.map((d) => d.origin));
  let room = mostStrips;
  return summaries.flatMap((summary) => {
    const shown = summary.pairs.slice(0, room);
    room -= shown.length;
    const name = `${summary.label}${origins.size > 1 ? ` (${summary.origin})` : ""}`;
    return shown.map((pair) => {
      const {low, high} = pairInterval(pair, metric);
      return {
        group: grouped ? name : "",
        label: grouped ? pair.task : name,
        model_id: pair.model_id,
        origin: pair.origin,
        strip: pair.strip,
        mean: pair.mean,
        low,
        high,
        text: formatSd(pair.sd, metric),
        title: pairTitle(pair, {metric})
      };
    });
  });
}

/** A standard deviation in the unit of its metric: of a share of passes in percentage points. */
export function formatSd(sd: number, metric: Metric): string {
  if (metric.min === 0 && metric.max === 1) return `${Math.round(100 * sd)} pts`;
  return formatMetric(sd, metric);
}

export function pairTitle(pair: RepeatedPair, {metric}: {metric: Metric}): string {
  const interval = pairInterval(pair, metric);
  const {n, strip, sd, mean, passes} = pair;
  const runs = (strip ?? []).map((d) => `${d.count} × ${formatMetric(d.value, metric)}`);
  return [
    `${pair.label} on ${pair.task}`,
    `mean ${formatMetric(mean, metric)}, SD ${formatSd(sd, metric)}, n = ${n ?? "not known"}`,
    interval.low < interval.high
      ? `${formatMetric(interval.low, metric)} to ${formatMetric(interval.high, metric)}: ${methodText(interval)}`
      : `no interval: ${n === null ? "number of runs not known" : "spread not known"}`,
    passes !== null ? `${passes} of ${n} passed` : runs.length > 0 && runs.length <= 8 ? runs.join(", ") : "",
    pair.origin === "computed" ? "computed from runs" : pair.origin
  ]
    .filter((d) => d !== "")
    .join("\n");
}

/** Both ends of the scale, or as far as runs and intervals go where it is open. */
export function valueDomain(
  strips: readonly Pick<RunStrip, "mean" | "low" | "high" | "strip">[],
  {min, max}: Metric
): [number, number] {
  const values = strips
    .flatMap((d) => [d.mean, d.low, d.high, ...(d.strip ?? []).map((s) => s.value)])
    .filter((d) => Number.isFinite(d));
  const [least, most] = values.reduce(([a, b], d) => [Math.min(a, d), Math.max(b, d)], [Infinity, -Infinity]);
  if (!(least <= most)) return [min ?? 0, max ?? 1];
  const room = 0.04 * (most - least || Math.abs(most) || 1);
  // A long scale of which the runs use a small part would hide what they differ by.
  const whole = min !== null && max !== null && most - least >= 0.3 * (max - min);
  return whole
    ? [Math.min(min, least), Math.max(max, most)]
    : [Math.max(min ?? -Infinity, least - room), Math.min(max ?? Infinity, most + room)];
}
