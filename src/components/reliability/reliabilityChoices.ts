import {isRate} from "../heatmap/heatmapTypes.js";
import {countPairs} from "./reliabilityPairs.js";
import type {ReliabilityData, RepeatedPair} from "./reliabilityTypes.js";

/** The experiments with repeats: those whose runs are here first, then those with more pairs, then in the order given. */
export function reliabilityExperiments(data: ReliabilityData, {order}: {order: readonly string[]}): string[] {
  const counts = order.map((experiment) => {
    const most = (origin?: string) =>
      data.metrics.reduce((n, {metric}) => Math.max(n, countPairs(data, {experiment, metric, origin})), 0);
    return {experiment, computed: most("computed"), all: most()};
  });
  return counts
    .filter((d) => d.all > 0)
    .toSorted((a, b) => b.computed - a.computed || b.all - a.all)
    .map((d) => d.experiment);
}

/** The metrics of an experiment with repeated pairs: its own first, then in the order of the study. */
export function reliabilityMetrics(
  data: ReliabilityData,
  {experiment, primary}: {experiment: string; primary: string | null}
): string[] {
  return data.metrics
    .map((d) => d.metric)
    .filter((metric) => countPairs(data, {experiment, metric}) > 0)
    .toSorted((a, b) => Number(b === primary) - Number(a === primary));
}

/**
 * The metric that says whether a repeat passed: the one looked at, where it is a share of passes itself, else whether runs
 * passed, else any other share; null where none of them was repeated.
 */
export function outcomeMetric(
  data: ReliabilityData,
  {experiment, metric}: {experiment: string; metric: string}
): string | null {
  const rates = new Set(data.metrics.filter((d) => isRate(d) && d.kind !== "gate").map((d) => d.metric));
  const shown = data.metrics.find((d) => d.metric === metric);
  if (shown !== undefined && isRate(shown)) return metric;
  const known = reliabilityMetrics(data, {experiment, primary: "passed"}).filter((d) => rates.has(d));
  return known.at(0) ?? null;
}

/** The tasks of some pairs; none to choose where there is only one. */
export function reliabilityTasks(pairs: readonly RepeatedPair[]): Map<string, string> {
  const tasks = new Map(pairs.map((d) => [d.task_id, d.task]));
  return tasks.size > 1 ? tasks : new Map();
}

/** How many repeats in a row may be asked for: as many as half of the pairs have, at most 10; the most first. */
export function reliabilityDepths(outcomes: readonly RepeatedPair[]): number[] {
  const counts = outcomes.flatMap((d) => (d.passes === null || d.n === null ? [] : [d.n])).toSorted((a, b) => a - b);
  const most = Math.min(10, counts.at(Math.floor((counts.length - 1) / 2)) ?? 0);
  return Array.from({length: Math.max(0, most - 1)}, (_, i) => most - i);
}
