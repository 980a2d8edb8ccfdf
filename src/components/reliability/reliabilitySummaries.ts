import {betweenEnds} from "../betweenEnds.js";
import {pairInterval, scaledInterval} from "./pairInterval.js";
import {atEnd, byConfig} from "./reliabilityTypes.js";
import {conditionalValueAtRisk} from "../../stats/conditionalValueAtRisk.js";
import {mean} from "../../stats/describe.js";
import {pooledSd} from "../../stats/pooledSd.js";
import type {Interval} from "../../stats/interval.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

/** Runs below which the worst tenth is less than one run. */
export const fewestForTenth = 10;

export const reliabilityOrders = {
  spread: "spread, widest first",
  mean: "mean, best first",
  worst: "worst run, worst first",
  name: "name"
} as const;

export type ReliabilityOrder = keyof typeof reliabilityOrders;

/** What the repeats of one config say, by one way of knowing. */
export interface ReliabilitySummary {
  key: string;
  label: string;
  model_id: string;
  origin: string;
  as_of: string;
  pairs: RepeatedPair[];
  /** Null where the source does not say how many. */
  runs: number | null;
  /** Over tasks, each counting the same. */
  mean: Interval;
  /** Within tasks: what tasks differ by is no part of it. */
  sd: Interval;
  /** The worst of all runs, and the mean over tasks of each task's worst; null where only summaries are known. */
  worst: number | null;
  worstMean: number | null;
  /** The mean of the worst tenth of runs; null below ten runs. */
  tenth: number | null;
}

export function reliabilitySummaries(
  pairs: readonly RepeatedPair[],
  {metric, order = "spread"}: {metric: Metric; order?: ReliabilityOrder}
): ReliabilitySummary[] {
  const summaries = Array.from(byConfig(pairs), ([key, own]) => summaryOf(key, own, metric));
  return orderSummaries(summaries, {metric, order});
}

/** The same in another order, without computing anything anew. */
export function orderSummaries(
  summaries: readonly ReliabilitySummary[],
  {metric, order}: {metric: Metric; order: ReliabilityOrder}
): ReliabilitySummary[] {
  return summaries.toSorted(comparisons(metric)[order]);
}

function summaryOf(key: string, pairs: RepeatedPair[], metric: Metric): ReliabilitySummary {
  const [{label, model_id, origin, as_of}] = pairs;
  const sign = metric.higher_is_better === false ? -1 : 1;
  const counts = pairs.flatMap((d) => (d.n === null ? [] : [d.n]));
  const runs = counts.length === pairs.length ? counts.reduce((s, n) => s + n, 0) : null;
  const strips = pairs.flatMap((d) => (d.strip === null ? [] : [d.strip]));
  const known = strips.length === pairs.length;
  const lows = strips.map((strip) => sign * strip.reduce((least, d) => Math.min(least, sign * d.value), Infinity));
  const counted = new Map<number, number>();
  for (const strip of strips) {
    for (const {value, count} of strip) counted.set(sign * value, (counted.get(sign * value) ?? 0) + count);
  }
  const [scores, times] = [[...counted.keys()], [...counted.values()]];
  return {
    key,
    label,
    model_id,
    origin,
    as_of,
    pairs,
    runs,
    mean: pairs.length === 1 ? pairInterval(pairs[0], metric) : meanOver(pairs, metric),
    sd: spreadOf(pairs, {runs, level: metric.level}),
    worst: known ? sign * Math.min(...lows.map((d) => sign * d)) : null,
    worstMean: known ? mean(lows) : null,
    tenth:
      known && times.reduce((n, d) => n + d, 0) >= fewestForTenth
        ? sign * conditionalValueAtRisk(scores, {counts: times})
        : null
  };
}

/** Over several tasks; where some of their repeats were lost, wherever these lie. */
function meanOver(pairs: readonly RepeatedPair[], metric: Metric): Interval {
  const of = (D: readonly RepeatedPair[]) =>
    scaledInterval(
      D.map((d) => d.mean),
      metric
    );
  if (pairs.every((d) => d.ends === undefined)) return of(pairs);
  const at = (end: "worst" | "best") => of(pairs.map((d) => atEnd(d, end)));
  return betweenEnds(of(pairs), {worst: at("worst"), best: at("best")});
}

/** Pooled where every n is known; of a single pair its SD as stated. */
function spreadOf(pairs: readonly RepeatedPair[], {runs, level}: {runs: number | null; level?: number}): Interval {
  if (runs !== null) {
    return pooledSd(
      pairs.map((d) => d.sd),
      pairs.map((d) => d.n!),
      {level}
    );
  }
  const estimate = pairs.length === 1 ? pairs[0].sd : NaN;
  return {estimate, low: NaN, high: NaN, level: level ?? 0.95, method: "as stated", n: NaN};
}

type Comparison = (a: ReliabilitySummary, b: ReliabilitySummary) => number;

function comparisons({higher_is_better}: Metric): Record<ReliabilityOrder, Comparison> {
  const sign = higher_is_better === false ? -1 : 1;
  const name: Comparison = (a, b) => a.label.localeCompare(b.label, "en");
  const spread: Comparison = (a, b) => (b.sd.estimate || 0) - (a.sd.estimate || 0);
  const best: Comparison = (a, b) => sign * (b.mean.estimate - a.mean.estimate);
  const worst: Comparison = (a, b) => sign * ((a.worst ?? a.mean.estimate) - (b.worst ?? b.mean.estimate));
  return {
    spread: (a, b) => spread(a, b) || best(b, a) || name(a, b),
    mean: (a, b) => best(a, b) || spread(b, a) || name(a, b),
    worst: (a, b) => worst(a, b) || spread(a, b) || name(a, b),
    name
  };
}
