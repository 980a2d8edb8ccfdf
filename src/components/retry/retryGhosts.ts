import {formatLevel, formatPercent} from "../format/format.js";
import {formatPoints} from "../format/formatPoints.js";
import type {RetryGhost} from "../../plots/retryBars.js";
import type {RetrySummary} from "./retryTypes.js";

/** What as many independent repeats of the first attempt would give as attempts were made, a bar a config. */
export function retryGhosts(summaries: readonly RetrySummary[]): RetryGhost[] {
  return summaries.flatMap(({config_id: id, label, steps}) => {
    const {k, n, expectedBy, expectedInterval, effect, rate} = steps.at(-1)!;
    if (k === 1) return [];
    const {estimate, low, high, level, method} = expectedInterval;
    const interval = Number.isFinite(low)
      ? `, ${formatLevel(level)} interval ${formatPercent(low)} to ${formatPercent(high)} (${method})`
      : "";
    return [
      {
        id,
        label,
        k,
        n,
        share: estimate,
        low,
        high,
        method,
        title: [
          `${label}: ${k} independent repeats of attempt 1`,
          `would pass ${formatPercent(estimate)}${interval}`,
          expectedBy === "task" ? "made task by task" : "as if all tasks were equally hard: at most this",
          `with what attempts saw of the failure: ${formatPercent(rate.estimate)}, ${formatPoints(effect.estimate)}`
        ].join("\n")
      }
    ];
  });
}
