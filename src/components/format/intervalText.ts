import {formatLevel} from "./format.js";
import {formatMetric} from "./formatMetric.js";
import type {Interval} from "../../stats/interval.js";
import type {MetricScale} from "./formatMetric.js";

interface IntervalTextOptions {
  metric: MetricScale;
  interval: Interval | undefined;
}

/** An interval in words with its level and method, or why there is none. */
export function intervalText({n}: {n: number | null}, {metric, interval}: IntervalTextOptions): string {
  const isFlat = interval !== undefined && interval.low === interval.high;
  if (interval === undefined || isFlat) return `no interval: ${noInterval(n, {isFlat})}`;
  return `${formatMetric(interval.low, metric)} to ${formatMetric(interval.high, metric)}: ${methodText(interval)}`;
}

/** "95% interval, Wilson score"; a printed interval does not say its level. */
export function methodText({level, method}: {level: number; method: string}): string {
  return level === level ? `${formatLevel(level)} interval, ${method}` : `interval ${method}`;
}

/** Why there is no interval; flat is one without width. */
export function noInterval(n: number | null, {isFlat}: {isFlat: boolean}): string {
  if (isFlat) return `all ${n} runs alike`;
  if (n === null) return "number of runs not known";
  return n < 2 ? "a single run" : "spread not known";
}
