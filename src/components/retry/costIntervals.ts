import {costOfPass} from "../../stats/costOfPass.js";
import type {CostOfPass} from "../../stats/costOfPass.js";
import type {RetryRun, RetrySummary} from "./retryTypes.js";

/** What was paid and passed by task, in one order: what an interval of a cost per pass is drawn from. */
export interface TaskTotals {
  costs: number[];
  passes: number[];
}

/** The resamples behind each interval. */
export const costReps = 2000;

/** The method of an interval that is still being drawn. */
export const pendingMethod = "still being drawn";

/** What some runs cost and how many passed, by task. */
export function taskTotals(
  runs: readonly RetryRun[],
  {cost, passes}: {cost: (run: RetryRun) => number; passes: (run: RetryRun) => number}
): TaskTotals {
  const places = new Map<string, number>();
  const totals: TaskTotals = {costs: [], passes: []};
  for (const run of runs) {
    let place = places.get(run.task_id);
    if (place === undefined) {
      places.set(run.task_id, (place = totals.costs.length));
      totals.costs.push(0);
      totals.passes.push(0);
    }
    totals.costs[place] += cost(run);
    totals.passes[place] += passes(run);
  }
  return totals;
}

/** The cost per pass, its interval still to be drawn. */
export function undrawnCost({costs, passes}: TaskTotals, {level}: {level: number}): CostOfPass {
  const known = costOfPass(costs, passes, {level, method: "none"});
  return {...known, method: pendingMethod};
}

/** The ends of the intervals of several costs per pass, each from the same draws of tasks. */
export function costIntervals(
  totals: readonly TaskTotals[],
  {level}: {level: number}
): Pick<CostOfPass, "low" | "high" | "method">[] {
  return totals.map(({costs, passes}) => {
    const {low, high, method} = costOfPass(costs, passes, {level, reps: costReps});
    return {low, high, method};
  });
}

/** All that summaries have an interval of, in an order that `withCostIntervals` keeps. */
export function totalsIn(summaries: readonly RetrySummary[]): TaskTotals[] {
  return summaries.flatMap(({totals, extras}) =>
    [totals, ...extras.flatMap((d) => [d.cost?.totals ?? null, d.seconds?.totals ?? null])].filter((d) => d !== null)
  );
}

/** The summaries with the intervals of their costs. */
export function withCostIntervals(
  summaries: readonly RetrySummary[],
  intervals: ReturnType<typeof costIntervals>
): RetrySummary[] {
  let next = 0;
  const drawn = <T extends object>(cost: T, totals: TaskTotals | null): T =>
    totals === null ? cost : {...cost, ...intervals[next++]};
  return summaries.map((d) => ({
    ...d,
    costOfPass: d.costOfPass && drawn(d.costOfPass, d.totals),
    extras: d.extras.map((extra) => ({
      ...extra,
      cost: extra.cost && drawn(extra.cost, extra.cost.totals),
      seconds: extra.seconds && drawn(extra.seconds, extra.seconds.totals)
    }))
  }));
}
