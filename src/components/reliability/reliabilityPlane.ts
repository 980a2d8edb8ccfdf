import {formatLevel} from "../format/format.js";
import {pairInterval} from "./pairInterval.js";
import {formatMetric} from "../format/formatMetric.js";
import {formatSd, pairTitle} from "./reliabilityStrips.js";
import {pooledSd} from "../../stats/pooledSd.js";
import {sdBound} from "../../stats/sdBound.js";
import type {ConsistencyPoint} from "../../plots/consistencyPlane.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";

/** A dot for every config; for every config and task where a spread has no n, which nothing can pool. */
export function reliabilityPlane(
  summaries: readonly ReliabilitySummary[],
  {metric}: {metric: Metric}
): ConsistencyPoint[] {
  return summaries.flatMap((d) =>
    Number.isNaN(d.sd.estimate) || d.pairs.length === 1 ? pairPoints(d, metric) : [configPoint(d, metric)]
  );
}

function pairPoints({pairs}: ReliabilitySummary, metric: Metric): ConsistencyPoint[] {
  return pairs.map((pair) => {
    const mean = pairInterval(pair, metric);
    const sd = pair.n === null ? {low: NaN, high: NaN} : pooledSd([pair.sd], [pair.n], {level: metric.level});
    return {
      label: pairs.length > 1 ? `${pair.label} on ${pair.task}` : pair.label,
      model_id: pair.model_id,
      origin: pair.origin,
      mean: pair.mean,
      meanLow: mean.low,
      meanHigh: mean.high,
      sd: pair.sd,
      sdLow: sd.low,
      sdHigh: withinScale(sd.high, {metric, n: pair.n ?? 2}),
      title: [pairTitle(pair, {metric}), ...sdText(sd, metric)].join("\n")
    };
  });
}

function configPoint(
  {label, model_id, origin, mean, sd, pairs, runs}: ReliabilitySummary,
  metric: Metric
): ConsistencyPoint {
  return {
    label,
    model_id,
    origin,
    mean: mean.estimate,
    meanLow: mean.low,
    meanHigh: mean.high,
    sd: sd.estimate,
    sdLow: sd.low,
    sdHigh: withinScale(sd.high, {metric, n: pairs.reduce((n, d) => Math.min(n, d.n ?? 2), Infinity)}),
    title: [
      `${label}, ${pairs.length} tasks, ${runs} runs`,
      `mean of tasks ${formatMetric(mean.estimate, metric)}`,
      ...(mean.low < mean.high
        ? [
            `${formatMetric(mean.low, metric)} to ${formatMetric(mean.high, metric)}: ${formatLevel(mean.level)} interval over tasks, ${mean.method}`
          ]
        : []),
      `SD within tasks ${formatSd(sd.estimate, metric)}`,
      ...sdText(sd, metric),
      origin === "computed" ? "computed from runs" : origin
    ].join("\n")
  };
}

/** No SD of a scale with two ends can be above that of values at both. */
function withinScale(sd: number, {metric: {min, max}, n}: {metric: Metric; n: number}): number {
  return min !== null && max !== null && min < max ? Math.min(sd, sdBound((min + max) / 2, {min, max, n}).max) : sd;
}

function sdText({low, high}: {low: number; high: number}, metric: Metric): string[] {
  return low < high
    ? [
        `SD ${formatSd(low, metric)} to ${formatSd(high, metric)}: ${formatLevel(metric.level)} interval, χ², as if scores were normal`
      ]
    : [];
}

const archSteps = 60;

/** The greatest SD that n values on the scale can have, for each mean; nothing where the scale is open or n differs. */
export function spreadLimit(
  summaries: readonly ReliabilitySummary[],
  {min, max}: Metric
): {mean: number; sd: number}[] {
  const counts = new Set(summaries.flatMap((d) => d.pairs.map((p) => p.n)));
  const [n] = counts;
  if (counts.size !== 1 || n === null || min === null || max === null || !(min < max)) return [];
  // Over several tasks the mean of means may lie anywhere, and the bound holds inside each task only.
  if (summaries.some((d) => d.pairs.length > 1)) return [];
  return Array.from({length: archSteps + 1}, (_, i) => {
    const mean = min + ((max - min) * i) / archSteps;
    return {mean, sd: sdBound(mean, {min, max, n}).max};
  });
}
