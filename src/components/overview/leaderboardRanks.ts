import {pairLevel, rankIntervals} from "../../stats/rankIntervals.js";
import {summaryInterval} from "../../stats/summaryInterval.js";
import {wilson, wilsonBounds} from "../../stats/wilson.js";
import {countedPasses} from "../cellInterval.js";
import type {CellSummary} from "../cellInterval.js";
import type {RankIntervals} from "../../stats/rankIntervals.js";
import type {LeaderboardCell} from "./leaderboard.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

/**
 * Which ranks the configs of a leaderboard may have, of one figure each. What has a single run, or no spread of which
 * anything is known, has no interval; one that a source prints is of no level that could be corrected.
 */
export function leaderboardRanks(
  cells: readonly LeaderboardCell[],
  {metric, level = 0.95}: {metric: Metric; level?: number}
): RankIntervals {
  const sign = metric.higher_is_better === false ? -1 : 1;
  const known = cells.filter((d) => spreadOf(d, {metric, level})).length;
  const own = pairLevel(known, {level});
  const estimates = cells.map((cell) => {
    const {low, high} = spreadOf(cell, {metric, level: own}) ?? {low: NaN, high: NaN};
    return sign > 0 ? {estimate: cell.mean!, low, high} : {estimate: -cell.mean!, low: -high, high: -low};
  });
  return rankIntervals(estimates, {level});
}

/**
 * The interval of a figure at any level: Wilson's of a share, Student's t of a score; of runs that are all alike Wilson's
 * of their place on the scale, where it has two ends; from end to end where lost runs may lie at either. Undefined where nothing allows one.
 */
function spreadOf(
  {mean, n, sd, n_passed, low: printed, high: end, bounds}: CellSummary,
  {metric, level}: {metric: Metric; level: number}
): {low: number; high: number} | undefined {
  const {min, max} = metric;
  if (bounds !== undefined) {
    const [worst, best] = [bounds.worst, bounds.best].map((d) => spreadOf(d, {metric, level}));
    return worst && best && {low: Math.min(worst.low, best.low), high: Math.max(worst.high, best.high)};
  }
  if (n === null || n < 2) return undefined;
  if (min === 0 && max === 1) {
    const passes = countedPasses({mean, n, sd, n_passed, low: printed, high: end}, n);
    return passes === undefined ? undefined : wilson(passes, n, {level});
  }
  if (sd === null) return undefined;
  if (sd > 0) return summaryInterval({mean, sd, n}, {level, clip: [min ?? -Number.MAX_VALUE, max ?? Number.MAX_VALUE]});
  if (min === null || max === null) return undefined;
  const {low, high} = wilsonBounds(((mean - min) / (max - min)) * n, n, {tail: (1 - level) / 2});
  return {low: min + (max - min) * low, high: min + (max - min) * high};
}
