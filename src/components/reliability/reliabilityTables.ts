import {dataTable} from "../dataTable.js";
import {formatPercent} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {flakyPairs, isFlaky} from "./reliabilityCurves.js";
import {formatSd} from "./reliabilityStrips.js";
import {fewestForTenth} from "./reliabilitySummaries.js";
import {wilson} from "../../stats/wilson.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {Interval} from "../../stats/interval.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilityCurve} from "./reliabilityCurves.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

export interface ReliabilityTableOptions {
  metric: Metric;
  curves: readonly ReliabilityCurve[];
}

/** Spread, worst case and pass^k of every config: a row a config. */
export function reliabilityTable(
  summaries: readonly ReliabilitySummary[],
  options: ReliabilityTableOptions
): HTMLElement {
  return dataTable(summaries, {
    caption: `${options.metric.title}: spread within a task, and the worst of the repeats`,
    columns: reliabilityColumns(summaries, options)
  });
}

export function reliabilityColumns(
  summaries: readonly ReliabilitySummary[],
  {metric, curves}: ReliabilityTableOptions
): TextColumn<ReliabilitySummary>[] {
  const depth = curves.at(0)?.last.k ?? 0;
  const curveOf = new Map(curves.map((d) => [d.key, d]));
  const score = (value: number | null) => (value === null ? null : formatMetric(value, metric));
  const several = summaries.some((d) => d.pairs.length > 1);
  const some = (test: (d: ReliabilitySummary) => boolean, column: TextColumn<ReliabilitySummary>) =>
    summaries.some(test) ? [column] : [];
  return [
    {label: "Config", value: (d) => d.label},
    {label: "Runs", value: (d) => d.runs, align: "right"},
    ...(several ? [{label: "Tasks", value: (d: ReliabilitySummary) => d.pairs.length, align: "right" as const}] : []),
    {label: "Mean", value: (d) => withBounds(d.mean, (x) => formatMetric(x, metric))},
    {label: "SD", value: (d) => withBounds(d.sd, (x) => formatSd(x, metric))},
    ...some((d) => d.worst !== null, {label: "Worst run", value: (d) => score(d.worst), align: "right"}),
    ...(several
      ? some((d) => d.worstMean !== null, {
          label: "Worst of each task, mean",
          value: (d) => score(d.worstMean),
          align: "right"
        })
      : []),
    ...some((d) => d.tenth !== null, {
      label: `Worst tenth, mean (from ${fewestForTenth} runs)`,
      value: (d) => score(d.tenth),
      align: "right"
    }),
    ...(depth > 1
      ? some((d) => curveOf.has(d.key), {
          label: `All of ${depth} pass`,
          value: (d) => {
            const last = curveOf.get(d.key)?.last;
            return last === undefined ? null : withBounds(last, formatPercent);
          }
        })
      : []),
    {label: "Known from", value: (d) => (d.origin === "computed" ? "runs" : d.origin)}
  ];
}

export function withBounds({estimate, low, high}: Interval, format: (value: number) => string): string | null {
  if (!Number.isFinite(estimate)) return null;
  return low < high ? `${format(estimate)} (${format(low)} to ${format(high)})` : format(estimate);
}

/** Rows of the list of flaky pairs before it stops. */
export const mostFlaky = 60;

/** The pairs that both passed and failed; null when there are none. */
export function flakyTable(outcomes: readonly RepeatedPair[], {level}: {level?: number} = {}): HTMLElement | null {
  const shown = flakyPairs(outcomes, {most: mostFlaky});
  if (shown.length === 0) return null;
  const flaky = outcomes.filter(isFlaky).length;
  const most = shown.length < flaky ? `, the first ${shown.length} of ${flaky}` : "";
  return dataTable(shown, {
    caption: `Config and task that both passed and failed, most even first${most}`,
    columns: [
      {label: "Config", value: (d) => d.label},
      {label: "Task", value: (d) => d.task},
      {label: "Passed", value: (d) => `${d.passes} of ${d.n}`, align: "right"},
      {label: "Chance of a pass", value: (d) => withBounds(wilson(d.passes, d.n, {level}), formatPercent)},
      {label: "Entropy", value: (d) => d.entropy.toFixed(2), align: "right"},
      {label: "Known from", value: (d) => (d.origin === "computed" ? "runs" : d.origin)}
    ]
  });
}
