import type {Metric} from "./heatmapTypes.js";

/** The ends of a row's colour scale, in the metric's own unit. */
export interface HeatDomain {
  low: number;
  high: number;
  /** Whether small values are the good ones. */
  reverse: boolean;
  log: boolean;
  /** Where a value stands between the poor end (0) and the good end (1). */
  position: (value: number) => number;
}

/** Costs and counts that differ by more than this are coloured by their logarithm. */
const logRatio = 30;

/**
 * The scales of a heatmap's rows. Rows of one metric, or of metrics with equal ends, unit and direction, share one; else
 * each row has its own. An end that the metric leaves open is the least or the greatest value that occurs.
 */
export function heatDomains(
  rows: readonly {metric: Metric; values: readonly number[]}[],
  {colors = "whole"}: {colors?: "whole" | "range"} = {}
): {domains: HeatDomain[]; shared: boolean} {
  const shared = new Set(rows.map((d) => signature(d.metric))).size <= 1;
  const ends = rows.map((d) => endsOf(d.values));
  const all = endsOf(ends.flat());
  const [first] = rows;
  const common = shared && first !== undefined ? domainOf(first.metric, all, colors) : null;
  return {domains: rows.map((d, i) => common ?? domainOf(d.metric, ends[i], colors)), shared};
}

function signature({min, max, unit, higher_is_better}: Metric): string {
  return JSON.stringify([min, max, unit, higher_is_better ?? true]);
}

/** The least and the greatest value; of very many, which no call takes as arguments. */
function endsOf(values: readonly number[]): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (const d of values) {
    if (d < least) least = d;
    if (d > most) most = d;
  }
  return [least, most];
}

function domainOf(
  metric: Metric,
  [least, most]: readonly [least: number, most: number],
  colors: "whole" | "range"
): HeatDomain {
  const open = metric.min === null || metric.max === null;
  const log = open && least > 0 && most / least > logRatio;
  // An open scale of amounts starts where its values do: from 0, all but the greatest would look alike.
  const low = colors === "range" || log || (metric.max === null && metric.min === 0) ? least : (metric.min ?? least);
  const high = colors === "range" ? most : (metric.max ?? most);
  const reverse = metric.higher_is_better === false;
  const along = (value: number) => {
    const [a, b, c] = log ? [low, high, value].map(Math.log) : [low, high, value];
    return a === b ? 0.5 : (c - a) / (b - a);
  };
  return {low, high, reverse, log, position: (value) => (reverse ? 1 - along(value) : along(value))};
}
