import {costReps} from "./costIntervals.js";
import {formatCost, formatCount, formatLevel, formatNumber, formatPercent} from "../format/format.js";
import {intervalWords} from "./intervalWords.js";
import type {IntervalRow} from "../../plots/intervalRows.js";
import type {RetrySummary} from "./retryTypes.js";

/** Conditional success: of the runs that got to attempt k, the share that passed on it. */
export function conditionalRows(summaries: readonly RetrySummary[]): IntervalRow[] {
  return summaries.flatMap(({label: group, model_id, steps}) =>
    steps.map(({k, attempted, passedAt, conditional: {estimate, low, high, level, method}}) => ({
      group,
      model_id,
      label: `attempt ${k}`,
      estimate,
      low,
      high,
      kind: "solid" as const,
      text: attempted === 0 ? "none made" : `${passedAt} of ${attempted}`,
      title: `${group}, attempt ${k}\n${passedAt} of ${formatCount(attempted, "run")} that made it passed: ${formatPercent(estimate)}\n${formatLevel(level)} interval ${formatPercent(low)} to ${formatPercent(high)} (${method})`
    }))
  );
}

/** What a pass cost, and what each pass cost that needed a further attempt. */
export function costRows(summaries: readonly RetrySummary[]): IntervalRow[] {
  return summaries.flatMap((d) => [...passRows(d), ...extraRows(d)]);
}

const none = {low: NaN, high: NaN};

function passRows({
  label: group,
  model_id,
  costOfPass,
  costBound,
  publishedCost,
  priced,
  runs,
  single
}: RetrySummary): IntervalRow[] {
  const base = {group, model_id};
  const rows: IntervalRow[] = [];
  if (costOfPass) {
    const {estimate, low, high, cost, passes, level, method} = costOfPass;
    const atMost = costBound === "at most";
    rows.push({
      ...base,
      label: "per pass",
      estimate,
      ...(atMost ? none : {low, high}),
      kind: atMost ? "at most" : "solid",
      text: Number.isFinite(estimate) ? `${atMost ? "≤ " : ""}${formatCost(estimate)}` : "no pass",
      title: [
        `${group}: ${atMost ? "at most " : ""}${formatCost(cost)} for ${formatCount(passes, "pass", {plural: "passes"})}`,
        atMost
          ? "later attempts, which are not looked at here, are in the cost of their runs"
          : `${formatLevel(level)} interval ${intervalWords({low, high, method}, formatCost)}`,
        priced < runs ? `cost known for ${priced} of ${runs} runs` : formatCount(runs, "run")
      ].join("\n")
    });
  } else
    rows.push({...base, label: "per pass", estimate: NaN, ...none, kind: "solid", text: "cost unknown", title: ""});
  if (publishedCost) {
    const {cost_per_pass: estimate, printed} = publishedCost;
    const title = `${group}: published as ${printed ?? formatCost(estimate)}`;
    rows.push({
      ...base,
      label: "per pass, published",
      estimate,
      ...none,
      kind: "hollow",
      text: printed ?? formatCost(estimate),
      title
    });
  }
  for (const {label, n_passed, cost_usd_sum, origin} of single) {
    if (cost_usd_sum === null || n_passed === 0) continue;
    const estimate = cost_usd_sum / n_passed;
    const title = `${label}: ${formatCost(cost_usd_sum)} for ${n_passed} passes, ${origin}`;
    const kind = origin === "computed" ? ("solid" as const) : ("hollow" as const);
    rows.push({...base, label: "per pass, single attempt", estimate, ...none, kind, text: formatCost(estimate), title});
  }
  return rows;
}

function extraRows({label: group, model_id, extra, single}: RetrySummary): IntervalRow[] {
  const base = {group, model_id, ...none};
  const rows: IntervalRow[] = [];
  if (extra) {
    const {cost, passes, bound} = extra;
    const atMost = bound === "at most";
    rows.push({
      ...base,
      label: "per extra pass",
      estimate: cost,
      kind: atMost ? "at most" : "solid",
      text: `${atMost ? "≤ " : ""}${formatCost(cost)}`,
      title: atMost
        ? `${group}: the runs that went past attempt 1 cost ${formatCost(cost * passes)} in all, first attempts included, and gave ${formatCount(passes, "pass", {plural: "passes"})} more`
        : `${group}: further attempts cost ${formatCost(cost * passes)} and gave ${formatCount(passes, "pass", {plural: "passes"})} more`
    });
  } else rows.push({...base, label: "per extra pass", estimate: NaN, kind: "solid", text: "no extra pass", title: ""});
  for (const {label, extraCost} of single) {
    if (extraCost === null) continue;
    const title = `${group} against ${label}: what each pass more costs, from the two totals`;
    rows.push({
      ...base,
      label: "per extra pass, against it",
      estimate: extraCost,
      kind: "hollow",
      text: formatCost(extraCost),
      title
    });
  }
  return rows;
}

/** The ends of the cost axis: whole powers of ten around every cost that is known. */
export function costDomain(rows: readonly IntervalRow[]): [number, number] {
  const values = rows.flatMap((d) => [d.estimate, d.low, d.high]).filter((d) => Number.isFinite(d) && d > 0);
  if (!values.length) return [0.01, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)].map(Math.log10);
  return [10 ** Math.floor(low), 10 ** Math.max(Math.ceil(high), Math.floor(low) + 1)];
}

export function powersOfTen([low, high]: [number, number]): number[] {
  const [from, to] = [low, high].map((d) => Math.round(Math.log10(d)));
  return Array.from({length: to - from + 1}, (_, i) => 10 ** (from + i));
}

/** How the numbers of the retry page were made. */
export const retryMethod = ({level}: {level?: number} = {}): string =>
  "Shares with Wilson’s interval; independent repeats as 1 − (1 − p)^k of the first attempts, or pass@k by task where " +
  "there are enough repeats. Cost per pass is the cost of all runs over the passes, with a percentile bootstrap over " +
  `tasks (${formatNumber(costReps)} resamples, seed 1). Intervals are ${formatLevel(level)}.`;
