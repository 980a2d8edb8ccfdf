import {inWorker} from "../worker/inWorker.js";
import {costIntervals, costReps, totalsIn, withCostIntervals} from "./costIntervals.js";
import type {RetrySummary} from "./retryTypes.js";

/** More draws of tasks than these take longer than a reader should wait for the marks. */
const atOnce = 2e6;

/** The summaries with the intervals of their costs; where there is much to draw, first without them and pending. */
export async function* costIntervalsOf(
  summaries: readonly RetrySummary[],
  {level}: {level: number}
): AsyncGenerator<{summaries: readonly RetrySummary[]; isPending: boolean}> {
  const totals = totalsIn(summaries);
  const draws = costReps * totals.reduce((n, d) => n + d.costs.length, 0);
  if (draws <= atOnce) {
    yield {summaries: withCostIntervals(summaries, costIntervals(totals, {level})), isPending: false};
    return;
  }
  yield {summaries, isPending: true};
  const intervals = await inWorker("costIntervals", costIntervals, totals, {level});
  yield {summaries: withCostIntervals(summaries, intervals), isPending: false};
}
