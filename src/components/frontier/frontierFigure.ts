import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {frontierAnswer} from "./frontierAnswer.js";
import {frontierEmpty, frontierMethod} from "./frontierNotes.js";
import {frontierColumns, frontierOrder} from "./frontierTable.js";
import {frontierCaption} from "./frontierView.js";
import {measureWords} from "../format/measureWords.js";
import {scoreUnit} from "../format/scoreUnit.js";
import type {Figure, FigureStudy} from "../figure/figure.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {FrontierCell, FrontierPoint, Measure} from "./frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

export interface FrontierFigureOptions {
  study: FigureStudy;
  /** Title of the experiment, and over what: "all tasks", "suite Rust". */
  experiment: string;
  over: string;
  metric: Metric;
  measure: Measure;
  /** The query's text, and the cells of it that the points are made of. */
  sql: string;
  cells: readonly FrontierCell[];
  /** The day at whose prices costs are, and the query that gave them; as stated when absent. */
  prices?: {day: string; sql: string} | null;
  /** The attempt after which every run stops, what that does in words, and the query behind it; all are made when absent. */
  stopped?: {stop: number; note: string; sql: string} | null;
}

/** The frontier to take away; null where nothing is drawn. */
export function frontierFigure(points: readonly FrontierPoint[], options: FrontierFigureOptions): Figure | null {
  if (frontierEmpty(points) !== null) return null;
  const {study, experiment, over, metric, measure, sql, cells, prices = null, stopped = null} = options;
  const rows = frontierOrder(points, options);
  const {experiment_id, scope, scope_id} = cells[0];
  const layers = new Set(points.map((d) => `${d.origin} ${d.as_of}`));
  const {origin, as_of} = layers.size === 1 ? points[0] : {origin: null, as_of: null};
  return {
    name: `${study.study_id}-frontier`,
    title: `${metric.title} against ${measureWords[measure].label.toLowerCase()}: ${experiment}, ${over}${stopped === null ? "" : `, stopped at attempt ${stopped.stop}`}`,
    answer: frontierAnswer(points, options),
    caption: `${frontierCaption(points, {...options, day: prices?.day ?? null})}${stopped?.note ?? ""}`,
    method: frontierMethod(metric),
    study,
    values: () => figureValues(rows, valueColumns(options)),
    texts: () => figureTexts(rows, frontierColumns(options)),
    queries: [
      figureQuery(
        {name: "frontier", sql},
        {study: study.study_id, where: {experiment_id, scope, scope_id, origin, as_of}}
      ),
      ...(prices === null
        ? []
        : [
            figureQuery(
              {name: "costs_at", sql: prices.sql},
              {study: study.study_id, where: {experiment_id, scope, scope_id, as_of: prices.day}}
            )
          ]),
      ...(stopped === null
        ? []
        : [
            figureQuery(
              {name: "frontier_stops", sql: stopped.sql},
              {study: study.study_id, where: {experiment_id, scope, scope_id}}
            )
          ])
    ]
  };
}

const names: Record<Measure, string> = {
  run: "cost_per_run_usd",
  pass: "cost_per_pass_usd",
  tokens: "tokens_per_run",
  time: "time_per_run_s"
};

function valueColumns({
  metric,
  measure
}: Pick<FrontierFigureOptions, "metric" | "measure">): ValueColumn<FrontierPoint>[] {
  const x = names[measure];
  const unit = scoreUnit(metric);
  return [
    {name: "config_id", value: (d) => d.config_id},
    {name: "config", value: (d) => d.label},
    {name: "model_id", value: (d) => d.model_id},
    {name: "origin", value: (d) => d.origin},
    {name: "as_of", value: (d) => (d.as_of === "*" ? null : d.as_of)},
    {name: metric.metric, unit, value: (d) => d.y},
    {name: `${metric.metric}_low`, unit, value: (d) => d.yLow},
    {name: `${metric.metric}_high`, unit, value: (d) => d.yHigh},
    {name: "interval", value: (d) => d.yText},
    {name: "n", unit: "runs", value: (d) => d.n},
    {name: "n_passed", unit: "runs", value: (d) => d.n_passed},
    {name: x, value: (d) => d.x},
    {name: `${x}_low`, value: (d) => d.xLow},
    {name: `${x}_high`, value: (d) => d.xHigh},
    {name: `${x}_interval`, value: (d) => d.xMethod},
    {name: `${x}_n`, unit: "runs", value: (d) => d.xRuns},
    {name: "cost_kind", value: (d) => d.cost_kind},
    {name: "approximate", value: (d) => d.approximate},
    {name: "rail", value: (d) => d.rail},
    {name: "missing", value: (d) => d.missing},
    {name: "on_frontier", value: (d) => d.front},
    {name: "p_on_frontier", value: (d) => d.onFront?.chance},
    {name: "p_draws", value: (d) => d.onFront?.reps},
    {name: "p_seed", value: (d) => d.onFront?.seed},
    {name: "p_x_held", value: (d) => d.onFront?.xHeld},
    {name: "dominated", value: (d) => d.reason},
    {name: "note", value: (d) => d.note}
  ];
}
