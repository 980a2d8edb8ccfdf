import {formatCount, formatNumber} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {isFlaky, isOutcome} from "./reliabilityCurves.js";
import {formatSd} from "./reliabilityStrips.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

export interface ReliabilityAnswerOptions {
  metric: Metric | null;
  outcomes: readonly RepeatedPair[];
}

/** How reliable the configs are, in two sentences: how many pairs are flaky, and what varies most. */
export function reliabilityAnswer(
  pairs: readonly RepeatedPair[],
  {metric, outcomes}: ReliabilityAnswerOptions
): string {
  if (pairs.length === 0 || metric === null) {
    return "The archive has no repeats of a task by one config, so how reliable the configs are is not known.";
  }
  return [flakySentence(outcomes.filter(isOutcome)), spreadSentence(pairs, metric)].filter((d) => d !== "").join(" ");
}

function flakySentence(outcomes: readonly RepeatedPair[]): string {
  if (outcomes.length === 0) return "";
  const flaky = outcomes.filter(isFlaky).length;
  const counts = outcomes.map((d) => d.n!);
  const [least, most] = [counts.reduce((a, b) => Math.min(a, b)), counts.reduce((a, b) => Math.max(a, b))];
  const repeats = least === most ? `${most}` : `${least} to ${most}`;
  const of = `${formatCount(outcomes.length, "pair")} of config and task with ${repeats} repeats`;
  if (flaky === 0) return `None of ${of} is flaky: each passed every time or never.`;
  return `${formatNumber(flaky)} of ${of} ${flaky === 1 ? "is" : "are"} flaky: passed at one time and failed at another.`;
}

function spreadSentence(pairs: readonly RepeatedPair[], metric: Metric): string {
  const widest = pairs.reduce((a, b) => (b.sd > a.sd ? b : a));
  const alike = pairs.filter((d) => d.sd === 0).length;
  if (alike === pairs.length)
    return `${metric.title}: the same at every repeat of all ${formatCount(pairs.length, "pair")}.`;
  const tasks = new Set(pairs.map((d) => d.task_id)).size;
  const values = (widest.strip ?? []).map((d) => d.value);
  const range =
    values.length > 1
      ? `, from ${formatMetric(Math.min(...values), metric)} to ${formatMetric(Math.max(...values), metric)} in ${formatCount(widest.n!, "run")}`
      : widest.n === null
        ? ""
        : ` in ${formatCount(widest.n, "run")}`;
  const who = `${widest.label}${tasks > 1 ? ` on ${widest.task}` : ""}`;
  const same =
    alike === 0 ? "" : `; it was the same every time in ${formatNumber(alike)} of ${formatNumber(pairs.length)}`;
  return `${metric.title} varied most for ${who} (SD ${formatSd(widest.sd, metric)}${range})${same}.`;
}
