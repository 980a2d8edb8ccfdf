import {formatPercent} from "../format/format.js";
import {pairInterval} from "./pairInterval.js";
import {valuesOf} from "./reliabilityPairs.js";
import {scoreUnit} from "../format/scoreUnit.js";
import {withBounds} from "./reliabilityTables.js";
import type {Interval} from "../../stats/interval.js";
import type {ConsistencyPoint} from "../../plots/consistencyPlane.js";
import type {PassHatKInterval} from "../../stats/passHatKInterval.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilityCurve} from "./reliabilityCurves.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

/** A row of the strips with the interval of its mean. */
export interface PairLine {
  pair: RepeatedPair;
  interval: Interval;
}

export function pairLines(pairs: readonly RepeatedPair[], {metric}: {metric: Metric}): PairLine[] {
  return pairs.map((pair) => ({pair, interval: pairInterval(pair, metric)}));
}

export function pairValues(metric: Metric): ValueColumn<PairLine>[] {
  const unit = scoreUnit(metric);
  return [
    {name: "config_id", value: (d) => d.pair.config_id},
    {name: "config", value: (d) => d.pair.label},
    {name: "model_id", value: (d) => d.pair.model_id},
    {name: "task_id", value: (d) => d.pair.task_id},
    {name: "origin", value: (d) => d.pair.origin},
    {name: "as_of", value: (d) => (d.pair.as_of === "*" ? null : d.pair.as_of)},
    {name: "n", unit: "runs", value: (d) => d.pair.n},
    {name: "runs", unit, value: (d) => (d.pair.strip === null ? null : valuesOf(d.pair.strip).join(" "))},
    {name: "mean", unit, value: (d) => d.pair.mean},
    {name: "low", unit, value: (d) => d.interval.low},
    {name: "high", unit, value: (d) => d.interval.high},
    {name: "interval", value: ({interval}) => (interval.low < interval.high ? levelText(interval) : null)},
    {name: "sd", unit, value: (d) => d.pair.sd}
  ];
}

export function pointValues(metric: Metric): ValueColumn<ConsistencyPoint>[] {
  const unit = scoreUnit(metric);
  return [
    {name: "config", value: (d) => d.label},
    {name: "model_id", value: (d) => d.model_id},
    {name: "origin", value: (d) => d.origin},
    {name: "mean", unit, value: (d) => d.mean},
    {name: "mean_low", unit, value: (d) => d.meanLow},
    {name: "mean_high", unit, value: (d) => d.meanHigh},
    {name: "sd", unit, value: (d) => d.sd},
    {name: "sd_low", unit, value: (d) => d.sdLow},
    {name: "sd_high", unit, value: (d) => d.sdHigh}
  ];
}

const share = "chance, 0 to 1";

export const curveValues: ValueColumn<{curve: ReliabilityCurve; step: PassHatKInterval}>[] = [
  {name: "config", value: (d) => d.curve.label},
  {name: "model_id", value: (d) => d.curve.model_id},
  {name: "origin", value: (d) => d.curve.origin},
  {name: "tasks", value: (d) => d.curve.tasks},
  {name: "runs", unit: "runs", value: (d) => d.curve.runs},
  {name: "passed", unit: "runs", value: (d) => d.curve.passes},
  {name: "k", unit: "repeats", value: (d) => d.step.k},
  {name: "pass_hat_k", unit: share, value: (d) => d.step.estimate},
  {name: "low", unit: share, value: (d) => d.step.low},
  {name: "high", unit: share, value: (d) => d.step.high},
  {name: "interval", value: (d) => levelText(d.step)}
];

export function curveTexts(curves: readonly ReliabilityCurve[]): TextColumn<ReliabilityCurve>[] {
  return [
    {label: "Config", value: (d) => d.label},
    ...Array.from({length: curves.at(0)?.last.k ?? 0}, (_, i) => ({
      label: `All of ${i + 1}`,
      value: (d: ReliabilityCurve) => withBounds(d.steps[i], formatPercent)
    }))
  ];
}

function levelText({level, method}: Interval): string {
  return `${Math.round(100 * level)}%, ${method}`;
}
