import {failurePolicy} from "../failurePolicy.js";
import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {formatMetric} from "../format/formatMetric.js";
import {costPerPass, costPerRun} from "../cellCost.js";
import {leaderboardAnswer} from "./leaderboardAnswer.js";
import {leaderboardCaption, leaderboardMethod} from "./leaderboardChart.js";
import {scoreUnit} from "../format/scoreUnit.js";
import type {Figure, FigureStudy} from "../figure/figure.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {Leaderboard, LeaderboardMark, LeaderboardRow} from "./leaderboard.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

export interface LeaderboardFigureOptions {
  study: FigureStudy;
  metric: Metric;
  /** Title of the experiment. */
  experiment: string;
  sql: string;
}

interface Line {
  row: LeaderboardRow;
  mark: LeaderboardMark;
}

/** The leaderboard to take away, a line a figure; null where there is none. */
export function leaderboardFigure(board: Leaderboard, options: LeaderboardFigureOptions): Figure | null {
  const {study, metric, experiment, sql} = options;
  const lines = board.rows.flatMap((row) => row.marks.map((mark): Line => ({row, mark})));
  if (lines.length === 0) return null;
  const {experiment_id} = lines[0].mark.cell;
  return {
    name: `${study.study_id}-leaderboard`,
    title: `Configs by ${metric.title.toLowerCase()}: ${experiment}`,
    answer: leaderboardAnswer(board, {metric, experiment}),
    caption: `${leaderboardCaption(board, {metric})} ${failurePolicy(metric)}`,
    method: leaderboardMethod(metric),
    study,
    values: () => figureValues(lines, valueColumns(metric)),
    texts: () => figureTexts(lines, textColumns(metric)),
    queries: [figureQuery({name: "leaderboard", sql}, {study: study.study_id, where: {experiment_id}})]
  };
}

function valueColumns(metric: Metric): ValueColumn<Line>[] {
  const unit = scoreUnit(metric);
  return [
    {name: "rank", value: ({row, mark}) => (mark === row.marks[0] ? row.rank : null)},
    {name: "rank_low", value: ({row, mark}) => (mark === row.marks[0] ? row.rank_low : null)},
    {name: "rank_high", value: ({row, mark}) => (mark === row.marks[0] ? row.rank_high : null)},
    {name: "config_id", value: ({mark}) => mark.cell.config_id},
    {name: "config", value: ({row}) => row.label},
    {name: "model_id", value: ({row}) => row.model_id},
    {name: "origin", value: ({mark}) => mark.origin},
    {name: "as_of", value: ({mark: {cell}}) => (cell.as_of === "*" ? null : cell.as_of)},
    {name: metric.metric, unit, value: ({mark}) => mark.value},
    {name: `${metric.metric}_low`, unit, value: ({mark}) => mark.low},
    {name: `${metric.metric}_high`, unit, value: ({mark}) => mark.high},
    {name: "interval", value: ({mark}) => mark.interval},
    {name: "n", unit: "runs", value: ({mark}) => mark.cell.n},
    {name: "n_passed", unit: "runs", value: ({mark}) => mark.cell.n_passed},
    {name: "sd", unit, value: ({mark}) => mark.cell.sd},
    {name: "values_of_runs", unit: "value × runs", value: ({mark}) => stripText(mark)},
    {name: "cost_per_run_usd", value: ({mark}) => costPerRun(mark.cell)},
    {name: "cost_per_pass_usd", value: ({mark}) => costPerPass(mark.cell)},
    {name: "cost_kind", value: ({mark}) => mark.cell.cost_kind},
    {name: "approximate", value: ({mark}) => mark.cell.approximate},
    {name: "note", value: ({mark}) => mark.cell.note}
  ];
}

function textColumns(metric: Metric): TextColumn<Line>[] {
  const first = ({row, mark}: Line) => mark === row.marks[0];
  return [
    {label: "Rank", value: (d) => (first(d) ? d.row.ranks : null), align: "right"},
    {label: "Config", value: ({row}) => row.label},
    {label: metric.title, value: ({mark}) => formatMetric(mark.value, metric), align: "right"},
    {label: "Interval", value: ({mark}) => mark.interval},
    {label: "n", value: ({mark}) => mark.cell.n, align: "right"},
    {label: "Cost a run", value: (d) => (first(d) ? d.row.cost : null), align: "right"},
    {label: "Cost a pass", value: (d) => (first(d) ? d.row.pass : null), align: "right"},
    {label: "Figures", value: ({mark}) => mark.origin}
  ];
}

function stripText({strip}: LeaderboardMark): string | null {
  return strip.length === 0 ? null : strip.map((d) => `${d.value} × ${d.count}`).join("; ");
}
