import {paretoFront} from "../../stats/paretoFront.js";
import {formatCost, formatCount, formatLevel, formatPercent} from "../format/format.js";
import {measureWords} from "../format/measureWords.js";
import type {FrontierOptions, FrontierRow} from "../../plots/frontier.js";
import type {Trail} from "../../plots/trailMarks.js";
import type {RetrySummary, RetryTrailStep} from "./retryTypes.js";

/** Where every config stands when its runs stop after the last attempt looked at: cost of a run against runs passed. */
export function retryFrontierRows(summaries: readonly RetrySummary[]): FrontierRow[] {
  const rows = summaries.map((d) => frontierRow(d, shownStep(d)));
  const placements = paretoFront(rows, {cost: (d) => d.x, score: (d) => d.y});
  return rows.map((d, i) => ({...d, front: placements[i].front, reason: dominatedBy(d, rows)}));
}

function shownStep({trail, steps}: RetrySummary): RetryTrailStep {
  return trail[steps.length - 1];
}

function frontierRow({label, model_id}: RetrySummary, {step, cost}: RetryTrailStep): FrontierRow {
  const {estimate: y, low: yLow, high: yHigh} = step.rate;
  return {
    label,
    model_id,
    origin: "computed",
    as_of: "*",
    ...place(cost),
    y,
    yLow,
    yHigh,
    front: false,
    reason: null,
    approximate: false,
    tip: tipOf(label, {step, cost})
  };
}

type Place = Pick<FrontierRow, "x" | "xLow" | "xHigh" | "rail">;

/** At the most that it can have cost, with a line to the least. */
function place({low, high, exact, n}: RetryTrailStep["cost"]): Place {
  const none = {xLow: NaN, xHigh: NaN};
  if (n === 0) return {x: null, rail: "unknown", ...none};
  if (high === 0) return {x: 0, rail: "free", ...none};
  return exact ? {x: high, rail: null, ...none} : {x: high, rail: null, xLow: low, xHigh: high};
}

function tipOf(label: string, {step: {k, n, passedBy, rate}, cost}: RetryTrailStep): string {
  const left = cost.unknown ? `, ${formatCount(cost.unknown, "run")} of unknown cost left out` : "";
  const of = cost.n === 0 ? "cost not known" : `${costRange(cost)} a run${left}`;
  return [
    `${label}, stopped at attempt ${k}`,
    `${passedBy} of ${formatCount(n, "run")} passed, ${formatPercent(rate.estimate)}`,
    `${formatLevel(rate.level)} interval ${formatPercent(rate.low)} to ${formatPercent(rate.high)} (${rate.method})`,
    of
  ].join("\n");
}

/** "$0.24", or "$0.09 to $0.24" where attempts have no cost of their own. */
export function costRange({low, high, exact}: RetryTrailStep["cost"]): string {
  return exact ? formatCost(high) : `${formatCost(low)} to ${formatCost(high)}`;
}

/** A config that surely cost no more and passed no less, one of the two better; null when there is none. */
function dominatedBy(row: FrontierRow, rows: readonly FrontierRow[]): string | null {
  const least = (d: FrontierRow) => (d.xLow === d.xLow ? d.xLow : d.x);
  const found = rows.find(
    (d) => d.x !== null && row.x !== null && d.x <= least(row)! && d.y >= row.y && (d.x < least(row)! || d.y > row.y)
  );
  return found ? `dominated by ${found.label}` : null;
}

/** The way of every config from stopping at the first attempt to making all of them. */
export function retryTrails(summaries: readonly RetrySummary[]): Trail[] {
  return summaries
    .filter(({trail}) => trail.every(({cost}) => cost.high > 0))
    .map((d) => ({
      model_id: d.model_id,
      points: d.trail.map(({step, cost}) => ({
        x: cost.high,
        y: step.rate.estimate,
        text: step.k === d.steps.length ? "" : String(step.k)
      }))
    }));
}

/** Axes, rails and formats of the chart. */
export const retryFrontierOptions: Omit<FrontierOptions, "width"> = {
  xLabel: measureWords.run.axis,
  yLabel: "Passed, % of runs",
  yMin: 0,
  yMax: 1,
  height: 340,
  rails: {free: "free", unknown: "cost unknown"},
  formatX: measureWords.run.tick,
  formatY: (value) => formatPercent(value)
};
