import {intervalsPlot, mostLanes} from "../../plots/intervals.js";
import {tieLanes} from "../../plots/tieLanes.js";
import {emptyState} from "../emptyState.js";
import {formatCount, formatLevel, formatPercent} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import type {Leaderboard} from "./leaderboard.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {RankIntervals} from "../../stats/rankIntervals.js";

interface ChartOptions {
  metric: Metric;
  /** Framework's: calls with the width, and again whenever it changes. */
  resize: (render: (width: number) => Element) => Element;
}

/** The chart of the leaderboard, or what would be needed for one. */
export function leaderboardChart({rows, ranking}: Leaderboard, {metric, resize}: ChartOptions): Element {
  if (rows.length === 0) {
    return emptyState("No config has a score over everything in this experiment.", {
      needs: "runs, or published cells of the experiment's primary metric with scope “all”."
    });
  }
  const rate = metric.min === 0 && metric.max === 1;
  const unit = rate ? "% of runs" : metric.unit;
  const named = unit === null || metric.title.toLowerCase().includes(unit.toLowerCase());
  const direction = metric.higher_is_better === false ? ", lower is better" : "";
  return resize((width) =>
    intervalsPlot(rows, {
      width,
      xLabel: `${metric.title}${named ? "" : `, ${unit}`}${direction}`,
      min: metric.min,
      max: metric.max,
      ties: ranking.n === 0 ? [] : ranking.ties,
      format: (value) => formatMetric(value, metric)
    })
  );
}

/** What stands under the chart: by what it is ranked, and what the marks are. */
export function leaderboardCaption({rows, ranked, unranked, ranking}: Leaderboard, {metric}: {metric: Metric}): string {
  const marks = rows.flatMap((d) => d.marks);
  const intervals = marks.filter((d) => d.low === d.low).length;
  const without =
    unranked === 0
      ? ""
      : `; ${formatCount(unranked, "config")} without such a figure ${unranked === 1 ? "stands" : "stand"} last, without a rank`;
  const strip = marks.some((d) => d.strip.length)
    ? " Faint circles are the runs, their area how many share the value."
    : "";
  const part = isPart(marks, {metric})
    ? ` The axis shows a part of the scale, which runs from ${metric.min} to ${metric.max}.`
    : "";
  const order = metric.higher_is_better === false ? "lowest first" : "highest first";
  return `Ranked by ${ranked} figures, ${order}${without}. ${formatCount(marks.length, "figure")}, ${intervals} with an interval.${strip}${part} ${rankingSentence(ranking)}`;
}

/** How sure the ranks are, and what the bars beside them join. */
function rankingSentence({configs, n, ties, level, correction}: RankIntervals): string {
  if (n < 2)
    return "No rank has an interval: too little is known of the spread of the figures, so the order may be chance.";
  const without = configs.length - n;
  const lanes = Math.max(0, ...tieLanes(ties).map((d) => d.lane + 1));
  const bars =
    ties.length === 0
      ? "Every config is told apart from its neighbours."
      : lanes > mostLanes
        ? `${ties.length} groups of configs are not told apart, too many to draw.`
        : "Bars join configs that are not told apart, which does not make them equal.";
  const unknown =
    without === 0
      ? ""
      : ` ${formatCount(without, "config")} with “?” ${without === 1 ? "has" : "have"} no known spread: any rank is possible, and the others leave room for ${without === 1 ? "it" : "them"}.`;
  return `Ranks are intervals that hold together at ${formatPercent(level)}: ${correction}. ${bars}${unknown}`;
}

/** How the leaderboard was made. */
export const leaderboardMethod = ({level}: {level?: number}): string =>
  `Rows are ranked by the kind of figure that most configs have. Intervals are ${formatLevel(level)}: ` +
  "Wilson's for " +
  "a share of passed runs, Student's t from mean, SD and n for other scores; where the source prints an interval, that one " +
  "is shown. None is drawn for a single run or where all runs are alike. Published figures are hollow and never pooled " +
  "with computed ones. Rank intervals: two configs are told apart when the interval of their difference, made of their own " +
  "two at the level that Bonferroni asks for (Newcombe's for shares, Zou and Donner's for means; runs that are all alike " +
  "have Wilson's of their place on the scale), does not hold 0; the ranks of a config go from 1 + those surely better to " +
  "the count less those surely worse. Runs of different configs are taken as independent: that they share their tasks is " +
  "not used, so that ranks may be surer than shown. Nothing is resampled. The cost of a pass is what all runs cost, " +
  "failed ones too, over the passes.";

/** Whether figures and intervals take up less than half of a closed scale, so that small gaps look large. */
function isPart(marks: readonly {value: number; low: number; high: number}[], {metric}: {metric: Metric}): boolean {
  const {min, max} = metric;
  if (min === null || max === null || (min === 0 && max === 1)) return false;
  const values = marks.flatMap((d) => [d.value, d.low, d.high]).filter((d) => d === d);
  return Math.max(...values) - Math.min(...values) < 0.5 * (max - min);
}
