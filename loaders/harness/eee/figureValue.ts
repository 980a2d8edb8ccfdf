import type {Result} from "./aggregate.js";
import {maybeNumber} from "./lenient.js";

/** The score of a figure. Converters have written -1 on a scale from 0 for want of one: it is then unknown. */
export function valueOf({score_details, metric_config}: Result): number | null {
  const value = maybeNumber.parse(score_details.score);
  return value === -1 && metric_config.min_score === 0 ? null : value;
}

/** The interval of a figure. Some boards write its half-widths, as -0.03 and 0.03 beside 0.91. */
export function intervalOf({score_details}: Result, mean: number | null): {low: number | null; high: number | null} {
  const stated = [score_details.uncertainty.confidence_interval, score_details.confidence_interval];
  const {lower, upper} = stated.find((d) => d.lower !== null && d.upper !== null) ?? stated[0];
  if (mean === null || lower === null || upper === null) return {low: null, high: null};
  if (lower <= mean && mean <= upper) return {low: lower, high: upper};
  if (lower > 0 || upper < 0) return {low: null, high: null};
  return {low: Number((mean + lower).toPrecision(12)), high: Number((mean + upper).toPrecision(12))};
}
