import {countedPasses} from "../cellInterval.js";
import {isRate} from "./heatmapTypes.js";
import type {HeatDomain} from "./heatDomains.js";
import type {HeatCell, Metric} from "./heatmapTypes.js";

/** Of more runs nobody would count the dots. */
const mostRuns = 20;

/**
 * Where the runs behind a figure stand on its scale, from the poor end (0) to the good one (1), one number a run. Empty
 * where they are not known, are many, or the figure is not their mean but, say, their spread.
 */
export function runShares(cell: HeatCell, {metric, domain}: {metric: Metric; domain: HeatDomain}): number[] {
  const {n, values, value_counts: counts} = cell;
  if (metric.viewTitle !== undefined || n === null || n < 2 || n > mostRuns) return [];
  const passes = isRate(metric) ? countedPasses(cell, n) : undefined;
  const runs =
    passes !== undefined
      ? [...repeated(1, passes), ...repeated(0, n - passes)]
      : values && counts
        ? values.flatMap((value, i) => repeated(value, counts[i]))
        : [];
  return runs.length === n ? runs.map((d) => Math.min(1, Math.max(0, domain.position(d)))) : [];
}

function repeated(value: number, count: number): number[] {
  return Array<number>(count).fill(value);
}
