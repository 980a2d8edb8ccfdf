import {capitalise} from "../format/capitalise.js";
import {cellInterval} from "../cellInterval.js";
import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {figuresAt} from "./gridPlaces.js";
import {heatmapAnswer} from "./heatmapAnswer.js";
import {heatmapDenominators, heatmapMethod} from "./heatmapDenominators.js";
import {heatmapPolicy} from "./heatmapPolicy.js";
import {columnNouns, isAbout, isMetricKind, isRate, rowNouns, shownTitle} from "./heatmapTypes.js";
import {figureText} from "./heatmapView.js";
import {intervalText} from "../format/intervalText.js";
import {marginalInterval} from "./marginalInterval.js";
import {scoreUnit} from "../format/scoreUnit.js";
import type {Figure, FigureStudy} from "../figure/figure.js";
import type {FigureTexts} from "../figure/figureTexts.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {Interval} from "../../stats/interval.js";
import type {Marginal} from "./heatmapMarginals.js";
import type {GridRow, HeatmapGrid} from "./heatmapGrid.js";
import type {HeatCell} from "./heatmapTypes.js";
import type {Missing} from "../missingReason.js";

export interface HeatmapFigureOptions {
  study: FigureStudy;
  experiment_id: string;
  /** Title of the experiment. */
  experiment: string;
  sql: string;
}

interface Line {
  row: GridRow;
  column_id: string;
  column: string;
  cell: HeatCell | null;
  missing: Missing | null;
  /** Of a mean; a figure's own is made of its cell. */
  interval?: Interval;
}

/** The heatmap to take away: the values a line a figure or a place without one, to print as rows × columns. */
export function heatmapFigure(grid: HeatmapGrid, options: HeatmapFigureOptions): Figure | null {
  const {study, experiment_id, experiment, sql} = options;
  if (grid.rows.length === 0) return null;
  const {one, many} = rowNouns[grid.kind];
  const columns = columnNouns[grid.columnKind];
  const what = isMetricKind(grid.kind) ? (grid.rows[0].metric.viewTitle ?? "Figures") : shownTitle(grid.rows[0].metric);
  const layer = grid.layers.length === 1 ? grid.layers[0] : null;
  const scope = isMetricKind(grid.kind)
    ? {scope: "all", metric: grid.rows.map((d) => d.id)}
    : {scope: grid.kind, metric: grid.rows[0].metric.metric};
  const where = {experiment_id, ...scope, origin: layer?.origin ?? null, as_of: layer?.as_of ?? null};
  return {
    name: `${study.study_id}-heatmap`,
    title: `${what} by ${one} and ${columns.one}: ${experiment}`,
    get answer() {
      return `${capitalise(many)} × ${columns.many}. ${heatmapAnswer(grid)}`;
    },
    get caption() {
      return `${heatmapDenominators(grid)} ${heatmapPolicy(grid.rows[0].metric)}`;
    },
    method: heatmapMethod(grid.rows[0].metric),
    study,
    values: () => figureValues([...linesOf(grid), ...meanLines(grid)], valueColumns(grid, one)),
    texts: () => matrix(grid, one),
    queries: [figureQuery({name: "heatmap", sql}, {study: study.study_id, where, lists: cellLists})]
  };
}

/** The lists of the page's query by what a value of them is. */
const cellLists = {
  scope_id: "scope_ids",
  mean: "means",
  n: "ns",
  n_passed: "passes",
  sd: "sds",
  low: "lows",
  high: "highs",
  n_model: "n_models",
  n_timeout: "n_timeouts",
  n_budget: "n_budgets",
  n_refusal: "n_refusals",
  n_infra: "n_infras",
  n_unknown: "n_unknowns",
  n_excluded: "n_excludeds",
  printed: "printeds",
  approximate: "approximates",
  note: "notes",
  cost_kind: "cost_kinds"
};

function linesOf(grid: HeatmapGrid): Line[] {
  return grid.rows.flatMap((row) =>
    grid.columns.flatMap((column): Line[] => {
      const figures = figuresAt(grid.places, row.place, column.place);
      const place = {row, column_id: column.id, column: column.label};
      if (figures.length === 0) return [{...place, cell: null, missing: grid.missing(row, column)}];
      return figures.map(({cell}) => ({...place, cell, missing: null}));
    })
  );
}

/** Stands in place of a row or a column where a line is the mean of all. */
const meanPlace = "*";

/** The means at the edges that are drawn, with “mean” in place of the row or the column. */
function meanLines({kind, rows, columns}: HeatmapGrid): Line[] {
  const lineOf = (d: Marginal, place: Pick<Line, "row" | "column_id" | "column">, sample: boolean): Line => {
    const {origin, as_of} = d.layer;
    const cell = {...meanCell, metric: place.row.metric.metric, origin, as_of, mean: d.mean, n: d.runs};
    return {...place, cell, missing: null, interval: sample ? marginalInterval(d, place.row.metric) : undefined};
  };
  const mean = {column_id: meanPlace, column: "mean"};
  return [
    ...(columns.length < 2 ? [] : rows.flatMap((row) => row.marginals.map((d) => lineOf(d, {row, ...mean}, true)))),
    ...(rows.length < 2
      ? []
      : columns.flatMap(({id, label, marginals}) => {
          const place = {row: {...rows[0], id: meanPlace, label: "mean"}, column_id: id, column: label};
          return marginals.map((d) => lineOf(d, place, !isMetricKind(kind)));
        }))
  ];
}

/** What the mean of several figures has not, of what a figure has. */
const meanCell = {
  experiment_id: "",
  scope: "",
  scope_id: "",
  config_id: meanPlace,
  n_passed: null,
  n_infra: null,
  n_unknown: null,
  n_excluded: null,
  sd: null,
  low: null,
  high: null,
  printed: null,
  approximate: null,
  note: "mean of the figures, each counted once"
};

function valueColumns({rows, columnKind}: HeatmapGrid, one: string): ValueColumn<Line>[] {
  const units = new Set(rows.map((d) => scoreUnit(d.metric)));
  const unit = units.size === 1 ? [...units][0] : undefined;
  const bound = (end: "low" | "high") => (d: Line) => {
    const interval = intervalOf(d);
    return interval === undefined || interval.low === interval.high ? null : interval[end];
  };
  return [
    {name: "kind", value: (d) => (d.column_id === meanPlace || d.row.id === meanPlace ? "mean" : "figure")},
    {name: one.replaceAll(" ", "_"), value: (d) => d.row.id},
    {name: "label", value: (d) => d.row.label},
    {name: `${columnKind}_id`, value: (d) => d.column_id},
    {name: columnKind, value: (d) => d.column},
    {name: "metric", value: (d) => d.row.metric.metric},
    {name: "shown", value: (d) => d.row.metric.viewTitle ?? "value"},
    {name: "origin", value: (d) => d.cell?.origin},
    {name: "as_of", value: ({cell}) => (cell === null || cell.as_of === "*" ? null : cell.as_of)},
    {name: "value", unit, value: (d) => d.cell?.mean},
    ...(unit === undefined ? [{name: "unit", value: (d: Line) => scoreUnit(d.row.metric)}] : []),
    {name: "low", unit, value: bound("low")},
    {name: "high", unit, value: bound("high")},
    {
      name: "interval",
      value: (d) => (d.cell ? intervalText(d.cell, {metric: d.row.metric, interval: intervalOf(d)}) : null)
    },
    {name: "n", unit: "runs", value: (d) => d.cell?.n},
    {name: "n_passed", unit: "runs", value: (d) => d.cell?.n_passed},
    {name: "sd", unit, value: (d) => d.cell?.sd},
    {name: "approximate", value: (d) => d.cell && isAbout(d.cell)},
    {name: "missing", value: (d) => d.missing?.state},
    {name: "note", value: (d) => d.cell?.note ?? d.missing?.reason}
  ];
}

function intervalOf({cell, row: {metric}, interval}: Line) {
  if (interval !== undefined || cell?.config_id === meanPlace) return interval;
  return cell === null ? undefined : cellInterval(cell, {...metric, rate: isRate(metric)});
}

/** Rows × columns, with n in brackets where a figure does not say it. */
function matrix(grid: HeatmapGrid, one: string): FigureTexts {
  const lines = linesOf(grid);
  const words = (line: Line) => {
    if (line.cell === null) return line.missing?.state ?? "";
    const {text, note} = figureText(line.cell, line.row.metric);
    const about = grid.layers.length > 1 ? [note, line.cell.origin] : [note];
    const more = about.filter((d) => d !== "").join(", ");
    return `${text}${more === "" ? "" : ` (${more})`}`;
  };
  const byPlace = new Map<string, string[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.row.id, line.column_id]);
    byPlace.set(key, [...(byPlace.get(key) ?? []), words(line)]);
  }
  return figureTexts(grid.rows, [
    {label: capitalise(one), value: (d) => d.label},
    ...grid.columns.map(({id, label}) => ({
      label,
      value: (d: GridRow) => byPlace.get(JSON.stringify([d.id, id]))!.join("; "),
      align: "right" as const
    }))
  ]);
}
