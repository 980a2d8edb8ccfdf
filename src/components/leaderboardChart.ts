import {intervalsPlot} from "../plots/intervals.js";
import {emptyState} from "./emptyState.js";
import {formatCount} from "./format.js";
import {formatMetric} from "./formatMetric.js";
import type {Leaderboard} from "./leaderboard.js";
import type {Metric} from "./heatmapTypes.js";

interface ChartOptions {
  metric: Metric;
  /** Framework's: calls with the width, and again whenever it changes. */
  resize: (render: (width: number) => Element) => Element;
}

/** The chart of the leaderboard, or what would be needed for one. */
export function leaderboardChart({rows}: Leaderboard, {metric, resize}: ChartOptions): Element {
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
      format: (value) => formatMetric(value, metric)
    })
  );
}

/** What stands under the chart: by what it is ranked, and what the marks are. */
export function leaderboardCaption({rows, ranked, unranked}: Leaderboard, {metric}: {metric: Metric}): string {
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
  return `Ranked by ${ranked} figures, ${order}${without}. ${formatCount(marks.length, "figure")}, ${intervals} with an interval.${strip}${part} Ranks whose intervals overlap are not settled.`;
}

/** How the leaderboard was made. */
export const leaderboardMethod =
  "Rows are ranked by the kind of figure that most configs have; equal scores share a rank. Intervals are 95%: Wilson's for " +
  "a share of passed runs, Student's t from mean, SD and n for other scores; where the source prints an interval, that one " +
  "is shown. None is drawn for a single run or where all runs are alike. Published figures are hollow and never pooled " +
  "with computed ones.";

/** Whether figures and intervals take up less than half of a closed scale, so that small gaps look large. */
function isPart(marks: readonly {value: number; low: number; high: number}[], {metric}: {metric: Metric}): boolean {
  const {min, max} = metric;
  if (min === null || max === null || (min === 0 && max === 1)) return false;
  const values = marks.flatMap((d) => [d.value, d.low, d.high]).filter((d) => d === d);
  return Math.max(...values) - Math.min(...values) < 0.5 * (max - min);
}
