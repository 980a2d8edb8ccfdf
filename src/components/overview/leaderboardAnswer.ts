import {formatCount, formatPercent} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import type {IntervalsMark, IntervalsRow} from "../../plots/intervals.js";
import type {RankIntervals} from "../../stats/rankIntervals.js";
import type {Leaderboard, LeaderboardRow} from "./leaderboard.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

/** The answer of the overview: who is first, and whom the intervals allow to be first too. */
export function leaderboardAnswer(
  {rows, unranked, ranked, ranking}: Leaderboard,
  {metric, experiment}: {metric: Metric; experiment: string}
): string {
  const placed = rows.filter((d) => d.rank !== null);
  if (placed.length === 0) return `The archive holds no score over everything for the experiment “${experiment}”.`;
  const first = placed.filter((d) => d.rank === 1);
  const names = list(first.map((d) => d.label));
  const unit = metric.unit === null || metric.unit === "USD" ? "" : ` ${metric.unit}`;
  const score = `${formatMetric(first[0].marks[0].value, metric)}${unit}`;
  const others = unranked === 0 ? "" : `, ${unranked} more without such a figure`;
  const rank = rankSentence(first, {ranking});
  // Runs that are all alike have no bar in the chart, and still a rank.
  const hasBar = first[0].marks[0].low === first[0].marks[0].low;
  return `In “${experiment}”, ${names} ${first.length === 1 ? "leads" : "lead"} ${formatCount(placed.length, "config")} with ${score} (${metric.title.toLowerCase()}; ${ranked} figures${others}). ${[hasBar || rank === "" ? rivalSentence(placed, {metric}) : "", rank].filter((d) => d !== "").join(" ")}`;
}

function rivalSentence(placed: readonly IntervalsRow[], {metric}: {metric: Metric}): string {
  const lead = placed[0].marks[0];
  const rest = placed.filter((d) => d.rank !== 1);
  if (rest.length === 0) return "";
  const known = [lead, ...rest.map((d) => d.marks[0])].filter((d) => d.low === d.low);
  if (known.length === 0) return "No figure has an interval, so whether the order would hold cannot be said.";
  const lower = metric.higher_is_better === false;
  const bound = (d: IntervalsMark) => (lower ? -d.high : d.low);
  const reach = (d: IntervalsMark) => (lower ? -d.low : d.high);
  if (lead.low !== lead.low) return "The first has no interval, so whether the order would hold cannot be said.";
  const rivals = rest.filter((d) => reach(d.marks[0]) >= bound(lead));
  if (rivals.length === 0) return "No other interval reaches that of the first.";
  const names = list(rivals.slice(0, 4).map((d) => d.label));
  const more = rivals.length > 4 ? ` and ${rivals.length - 4} more` : "";
  if (rivals.length === 1) return `One other interval overlaps with that of the first: ${names}.`;
  const how = rivals.length === rest.length ? `all ${rest.length}` : rivals.length;
  return `The intervals of ${how} others overlap with that of the first: ${names}${more}.`;
}

/** With all pairs compared at once, down to which rank the first may be. */
function rankSentence(first: readonly LeaderboardRow[], {ranking}: {ranking: RankIntervals}): string {
  const [{rank_low, rank_high}] = first;
  if (first.length > 1 || rank_high === null || ranking.n < 2) return "";
  const level = formatPercent(ranking.level);
  return rank_low === rank_high
    ? `With all ${ranking.pairs.toLocaleString("en-US")} pairs compared at once (${level}) it is surely first.`
    : `With all ${ranking.pairs.toLocaleString("en-US")} pairs compared at once (${level}) its rank is ${rank_low} to ${rank_high}.`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
