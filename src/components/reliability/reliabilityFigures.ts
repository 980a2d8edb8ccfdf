import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {fingerprintCaption, fingerprintLines, fingerprintTexts, fingerprintValues} from "./fingerprintSection.js";
import {fingerprintAnswer} from "./reliabilityFingerprint.js";
import {formatMetric} from "../format/formatMetric.js";
import {reliabilityColumns, withBounds} from "./reliabilityTables.js";
import {reliabilityMethod} from "./reliabilityMethod.js";
import {curveTexts, curveValues, pairLines, pairValues, pointValues} from "./reliabilityValues.js";
import {formatSd} from "./reliabilityStrips.js";
import type {Figure, FigureStudy} from "../figure/figure.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilityCharts} from "./reliabilityCharts.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";

export interface ReliabilityFigureOptions {
  study: FigureStudy;
  experiment_id: string;
  /** Title of the experiment. */
  experiment: string;
  /** Title of the task, if it is one alone. */
  task: string | null;
  metric: Metric;
  /** The metric that says whether a repeat passed. */
  outcome: string | null;
  /** What the page says first. */
  answer: string;
  sql: string;
}

export type ReliabilityFigureName = "strips" | "plane" | "fingerprint" | "every";

/** The lists of the page's query by what a value of them is. */
const repeatLists = {task_id: "tasks", n: "n", n_passed: "n_passed", mean: "means", sd: "sds", n_lost: "lost"};

/** The figures of the reliability page to take away: what is drawn, and no more. */
export function reliabilityFigures(
  summaries: readonly ReliabilitySummary[],
  charts: ReliabilityCharts,
  {study, experiment_id, experiment, task, metric, outcome, answer, sql}: ReliabilityFigureOptions
): Record<ReliabilityFigureName, Figure> {
  const over = `${experiment}${task === null ? "" : `, ${task}`}`;
  const name = (part: string) => `${study.study_id}-reliability-${part}`;
  const query = (of: string) =>
    figureQuery(
      {name: "reliability", sql},
      {study: study.study_id, where: {experiment_id, metric: of}, lists: repeatLists}
    );
  const lines = pairLines(charts.pairs, {metric});
  const common = {
    study,
    answer,
    caption: charts.caption,
    method: reliabilityMethod(metric)
  };
  return {
    strips: {
      ...common,
      name: name("strips"),
      title: `${metric.title}, every repeat: ${over}`,
      values: () => figureValues(lines, pairValues(metric)),
      texts: () =>
        figureTexts(lines, [
          {label: "Config", value: (d) => d.pair.label},
          {label: "Task", value: (d) => d.pair.task},
          {label: "Runs", value: (d) => d.pair.n, align: "right"},
          {label: "Mean", value: (d) => withBounds(d.interval, (x) => formatMetric(x, metric))},
          {label: "SD", value: (d) => formatSd(d.pair.sd, metric), align: "right"}
        ]),
      queries: [query(metric.metric)]
    },
    plane: {
      ...common,
      name: name("plane"),
      title: `${metric.title}, mean against spread: ${over}`,
      values: () => figureValues(charts.points, pointValues(metric)),
      texts: () => figureTexts(summaries, reliabilityColumns(summaries, {metric, curves: charts.curves})),
      queries: [query(metric.metric)]
    },
    fingerprint: {
      ...common,
      name: name("fingerprint"),
      title: `Measures of reliability, 0 poor to 1 good: ${over}`,
      answer: fingerprintAnswer(charts.fingerprint),
      caption: `${fingerprintCaption(charts.fingerprint, metric)} ${charts.caption}`,
      values: () => figureValues(fingerprintLines(charts.fingerprint), fingerprintValues),
      texts: () => figureTexts(charts.fingerprint.rows, fingerprintTexts(charts.fingerprint)),
      queries: [...new Set([metric.metric, outcome ?? metric.metric])].map(query)
    },
    every: {
      ...common,
      name: name("every"),
      title: `Chance that all of k repeats pass: ${over}`,
      caption: charts.note,
      values: () =>
        figureValues(
          charts.falling.flatMap((curve) => curve.steps.map((step) => ({curve, step}))),
          curveValues
        ),
      texts: () => figureTexts(charts.falling, curveTexts(charts.falling)),
      queries: outcome === null ? [] : [query(outcome)]
    }
  };
}
