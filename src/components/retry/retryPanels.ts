import {formatLevel} from "../format/format.js";
import {wilson} from "../../stats/wilson.js";
import {formatPercent} from "../format/format.js";
import {formatPoints} from "../format/formatPoints.js";
import type {RetryOther, RetryPanel} from "../../plots/retryCurve.js";
import type {RetrySummary} from "./retryTypes.js";

/** The panels of the retry curve, one a config, with what was published or measured at a single attempt beside it. */
export function retryPanels(summaries: readonly RetrySummary[]): RetryPanel[] {
  return summaries.map((d) => ({
    id: d.config_id,
    label: d.label,
    model_id: d.model_id,
    steps: d.steps.map(({k, n, passedBy, passedAt, rate, expected, effect}) => ({
      k,
      rate: rate.estimate,
      low: rate.low,
      high: rate.high,
      expected,
      text: `${passedBy}/${n}`,
      title: [
        `${d.label}, by attempt ${k}`,
        `${passedBy} of ${n} runs passed${k === 1 ? "" : `, ${passedAt} of them on attempt ${k}`}`,
        `${formatLevel(rate.level)} interval ${formatPercent(rate.low)} to ${formatPercent(rate.high)} (${rate.method})`,
        ...(k === 1
          ? []
          : [
              `${k} independent repeats of the first attempt: ${formatPercent(expected)}`,
              `effect of feedback: ${formatPoints(effect.estimate)}${
                Number.isFinite(effect.low)
                  ? ` (${formatPoints(effect.low)} to ${formatPoints(effect.high)}, ${effect.method})`
                  : ""
              }`
            ])
      ].join("\n")
    })),
    others: [...publishedPoints(d), ...singlePoints(d)]
  }));
}

function publishedPoints({published, steps}: RetrySummary): RetryOther[] {
  return published.flatMap(({n, single_passed, retries_passed, title, note}) => {
    if (n === null) return [];
    const point = (k: number, passed: number) => ({
      k,
      rate: passed / n,
      kind: "published" as const,
      text: passed / n === steps[k - 1].rate.estimate ? "" : `${passed}/${n}`,
      title: [
        `${title}: ${passed} of ${n}`,
        `computed from the attempts: ${steps[k - 1].passedBy} of ${steps[k - 1].n}`,
        note
      ]
        .filter((d) => d !== null)
        .join("\n")
    });
    return [point(1, single_passed), point(steps.length, retries_passed)];
  });
}

function singlePoints({single, steps}: RetrySummary): RetryOther[] {
  return single.flatMap(({n, n_passed, label, origin}) => {
    if (n === null) return [];
    const {level} = steps[0].rate;
    const {low, high, method} = wilson(n_passed, n, {level});
    const text = n_passed / n === steps[0].rate.estimate ? "" : `${n_passed}/${n}`;
    const title = [
      `${label}, which gets one attempt`,
      `${n_passed} of ${n} runs passed, ${origin}`,
      `${formatLevel(level)} interval ${formatPercent(low)} to ${formatPercent(high)} (${method})`
    ].join("\n");
    return [{k: 1, rate: n_passed / n, kind: "single" as const, text, title}];
  });
}
