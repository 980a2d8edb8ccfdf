import {groupBy} from "../groupBy.js";
import {marginalCostOfPass} from "../../stats/marginalCostOfPass.js";
import {retryCurve} from "../../stats/retryCurve.js";
import {stoppedCost} from "../../stats/stoppedCost.js";
import {boundedSteps} from "./boundedSteps.js";
import {costIntervals, taskTotals, totalsIn, undrawnCost, withCostIntervals} from "./costIntervals.js";
import {runCount} from "./runCount.js";
import {extraAttempts} from "./retryExtras.js";
import type {FailurePolicy} from "../failurePolicy.js";
import type {AttemptedRun} from "../../stats/stoppedCost.js";
import type {ExtraCost, RetryConfig, RetryData, RetryRun, RetrySummary, SingleAttempt} from "./retryTypes.js";

export interface RetryOptions {
  experiment: string;
  /** Only the tasks of this suite; all when null. */
  suite?: string | null;
  /** Attempts after this one are not looked at; all are when null. */
  upTo?: number | null;
  order?: "gain" | "first" | "name";
  /** Confidence level of intervals, 0–1. */
  level?: number;
  /** How runs count that were lost; left out when absent. */
  failures?: FailurePolicy;
}

/** What retries did for every config of an experiment that was allowed more than one attempt. */
export function retrySummaries(data: RetryData, options: RetryOptions): RetrySummary[] {
  const summaries = undrawnSummaries(data, options);
  return withCostIntervals(summaries, costIntervals(totalsIn(summaries), {level: options.level ?? 0.95}));
}

/** The same without the intervals of costs, which take longer than all else. */
export function undrawnSummaries(
  data: RetryData,
  {experiment, suite = null, upTo = null, order = "gain", level = 0.95, failures = "exclude"}: RetryOptions
): RetrySummary[] {
  const here = groupBy(
    data.runs.filter((d) => d.experiment_id === experiment && (suite === null || d.suite === suite)),
    (d) => d.config_id
  );
  const summaries = data.configs.flatMap((config) => {
    const all = here.get(config.config_id) ?? [];
    const runs = failures === "fail" ? all : all.filter((d) => d.counts);
    const maxAttempts = Math.max(config.max_attempts ?? 1, ...all.map((d) => d.attempts));
    if (runs.length === 0 || maxAttempts < 2) return [];
    return [
      summarise(config, {
        runs,
        left: runCount(all) - runCount(runs),
        maxAttempts,
        data,
        experiment,
        suite,
        upTo,
        level,
        failures
      })
    ];
  });
  return orderSummaries(summaries, order);
}

/** The same in another order, without computing anything anew. */
export function orderSummaries(summaries: readonly RetrySummary[], order: RetryOptions["order"]): RetrySummary[] {
  const gain = (d: RetrySummary) => (d.last - d.first) / d.runs;
  return summaries.toSorted((a, b) =>
    order === "name"
      ? a.label.localeCompare(b.label, "en", {numeric: true})
      : order === "first"
        ? b.first / b.runs - a.first / a.runs
        : gain(b) - gain(a)
  );
}

interface Context extends Pick<Required<RetryOptions>, "experiment" | "suite" | "upTo" | "level" | "failures"> {
  runs: RetryRun[];
  left: number;
  maxAttempts: number;
  data: RetryData;
}

function summarise(config: RetryConfig, context: Context): RetrySummary {
  const {runs, left, maxAttempts, data, experiment, suite, upTo, level, failures} = context;
  const {config_id, label, model_id, feedback} = config;
  const counted = retryCurve(
    runs.map((d) => ({
      n: d.n,
      passed: d.passed,
      attempts: d.attempts,
      maxAttempts,
      task: d.task_id,
      costs: d.attempt_costs ?? undefined
    })),
    {level}
  );
  const curve = failures === "bounds" ? boundedSteps(counted, {lost: left, level}) : counted;
  const steps = upTo === null ? curve : curve.slice(0, upTo);
  const inScope = (d: {scope: string; scope_id: string}) =>
    suite === null ? d.scope === "all" : d.scope === "suite" && d.scope_id === suite;
  const last = steps.length;
  const trail = curve.map((step) => ({step, cost: stoppedCost(runs.map(attemptedRun), {k: step.k})}));
  const costAtLast = (d: RetryRun) => stoppedCost([attemptedRun(d)], {k: last}).high * d.n;
  const priced = runs.filter((d) => !Number.isNaN(costAtLast(d)));
  const totals = priced.length
    ? taskTotals(priced, {cost: costAtLast, passes: (d) => (d.passed && d.attempts <= last ? d.n : 0)})
    : null;
  const whole = suite === null && upTo === null;
  return {
    config_id,
    label,
    model_id,
    feedback,
    maxAttempts,
    steps,
    trail,
    runs: runCount(runs),
    first: steps[0].passedBy,
    last: steps.at(-1)!.passedBy,
    left,
    priced: runCount(priced),
    costOfPass: totals && undrawnCost(totals, {level}),
    totals,
    costBound: priced.length > 0 && !trail[last - 1].cost.exact ? "at most" : "exact",
    extras: extraAttempts(runs, {upTo: last, level}),
    extra: extraCost(runs, steps.slice(1)),
    single: data.single
      .filter(
        (d) => d.experiment_id === experiment && d.model_id === model_id && d.config_id !== config_id && inScope(d)
      )
      .map((d) => ({...d, label: labelOf(data, d.config_id), extraCost: against(d, {runs, priced})})),
    published: data.published.filter((d) => d.config_id === config_id && inScope(d) && upTo === null),
    publishedCost:
      (whole && data.costs.find((d) => d.experiment_id === experiment && d.config_id === config_id)) || null
  };
}

function attemptedRun({n, attempts, cost_usd, attempt_costs}: RetryRun): AttemptedRun {
  return {n, attempts, cost: cost_usd, costs: attempt_costs};
}

function labelOf({configs}: RetryData, id: string): string {
  return configs.find((d) => d.config_id === id)?.label ?? id;
}

/**
 * What each pass cost that came after a failed attempt. Where attempts have no cost of their own, nothing is divided
 * among them: all the money of the runs that went on, their first attempts included, is the most it can have been.
 */
function extraCost(runs: readonly RetryRun[], retries: RetrySummary["steps"]): ExtraCost | null {
  const passes = retries.reduce((n, d) => n + d.passedAt, 0);
  if (passes === 0) return null;
  const exact = retries.reduce((s, d) => s + d.cost, 0);
  if (Number.isFinite(exact)) return {cost: exact / passes, passes, bound: "exact"};
  const retried = runs.filter((d) => d.attempts > 1);
  if (retried.some((d) => d.cost_usd === null)) return null;
  return {cost: retried.reduce((s, d) => s + d.cost_usd!, 0) / passes, passes, bound: "at most"};
}

/** The cost of a pass more than the single-attempt config gives, where both ran as many tasks and passed not equally many. */
function against(
  single: SingleAttempt,
  {runs, priced}: {runs: readonly RetryRun[]; priced: readonly RetryRun[]}
): number | null {
  if (single.n !== runCount(runs) || priced.length !== runs.length || single.cost_usd_sum === null) return null;
  const cost = priced.reduce((s, d) => s + d.cost_usd!, 0);
  const passes = runCount(runs.filter((d) => d.passed));
  const [step] = marginalCostOfPass([
    {cost: single.cost_usd_sum, passes: single.n_passed},
    {cost, passes}
  ]);
  return step?.from === 0 ? step.costOfExtraPass : null;
}
