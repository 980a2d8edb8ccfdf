import {compareAnswer, compareDenominators} from "./compareAnswer.js";
import {compareMethod} from "./compareMethod.js";
import {pairColumns} from "./compareTables.js";
import {differenceLanes, winParts} from "./compareView.js";
import {failurePolicy} from "../failurePolicy.js";
import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {formatDifference} from "./formatDifference.js";
import {hasEnds} from "./pairAtEnds.js";
import {pText} from "./formatP.js";
import {isRate} from "../heatmap/heatmapTypes.js";
import {scoreUnit} from "../format/scoreUnit.js";
import type {CompareStatistics} from "./compareStatistics.js";
import type {CompareTest} from "./compareTests.js";
import type {ComparePair, Comparison} from "./compareTypes.js";
import type {Figure, FigureStudy} from "../figure/figure.js";
import type {ValueColumn} from "../figure/figureValues.js";

export type CompareFigureName = "pairs" | "wins" | "differences";

export interface CompareFigureOptions {
  study: FigureStudy;
  /** Title of the experiment. */
  experiment: string;
  sql: string;
}

/** The lists of the page's query by what a value of them is. */
const figureLists = {scope_id: "scope_ids", mean: "means", n: "ns", n_passed: "passes", n_lost: "lost"};

/** The figures of the comparison to take away; null where nothing pairs. */
export function compareFigures(
  comparison: Comparison,
  statistics: CompareStatistics,
  {study, experiment, sql}: CompareFigureOptions
): Record<CompareFigureName, Figure> | null {
  const {pairs, metric, names, unit, choice} = comparison;
  if (pairs.length === 0) return null;
  const {scope, origin, as_of} = choice.layer;
  const configs = [...new Set(pairs.flatMap((d) => [d.a.config.config_id, d.b.config.config_id]))];
  const where = {experiment_id: choice.experiment, scope, metric: metric.metric, origin, as_of, config_id: configs};
  const [test] = statistics.tests;
  const common = {
    study,
    answer: compareAnswer(comparison, statistics),
    caption: `${compareDenominators(comparison)} ${failurePolicy(comparison.metric)}`,
    method: [
      compareMethod,
      test === undefined ? "" : `${test.name} (${test.method}), two-sided: ${pText(test.p)}${endText(test)}.`
    ]
      .filter((d) => d !== "")
      .join(" "),
    queries: [figureQuery({name: "compare", sql}, {study: study.study_id, where, lists: figureLists})]
  };
  const over = `${names.a} (A) and ${names.b} (B): ${experiment}`;
  const lanes = differenceLanes(statistics, comparison);
  const wins = winParts(statistics, comparison);
  return {
    pairs: {
      ...common,
      name: `${study.study_id}-compare-pairs`,
      title: `${metric.title} by ${unit.one}, ${over}`,
      values: () => figureValues(pairs, pairValues(comparison)),
      texts: () => figureTexts(pairs, pairColumns(comparison))
    },
    wins: {
      ...common,
      name: `${study.study_id}-compare-wins`,
      title: `Which is better on how many ${unit.many}, ${over}`,
      values: () =>
        figureValues(wins, [
          {name: "outcome", value: (d) => d.label},
          {name: "pairs", value: (d) => d.count}
        ]),
      texts: () =>
        figureTexts(wins, [
          {label: "Outcome", value: (d) => d.label},
          {label: "Pairs", value: (d) => d.count, align: "right"}
        ])
    },
    differences: {
      ...common,
      name: `${study.study_id}-compare-difference`,
      title: `Mean difference of ${metric.title}, ${over}`,
      values: () =>
        figureValues(lanes, [
          {name: "what", value: (d) => d.name},
          {name: "difference", unit: differenceUnit(metric), value: (d) => d.estimate},
          {name: "low", unit: differenceUnit(metric), value: (d) => d.low},
          {name: "high", unit: differenceUnit(metric), value: (d) => d.high},
          {name: "method", value: (d) => d.method},
          {name: "pairs", value: () => statistics.n}
        ]),
      texts: () =>
        figureTexts(lanes, [
          {label: "B − A", value: (d) => d.name},
          {label: "Estimate", value: (d) => formatDifference(d.estimate, metric), align: "right"},
          {
            label: "Interval",
            value: (d) => `${formatDifference(d.low, metric)} to ${formatDifference(d.high, metric)}`,
            align: "right"
          },
          {label: "Method", value: (d) => d.method}
        ])
    }
  };
}

function pairValues({unit, metric, pairs}: Comparison): ValueColumn<ComparePair>[] {
  return [
    {name: unit.one.replaceAll(" ", "_"), value: (d) => d.label},
    {name: "a_config_id", value: (d) => d.a.config.config_id},
    {name: "b_config_id", value: (d) => d.b.config.config_id},
    {name: "a", unit: scoreUnit(metric), value: (d) => d.a.value},
    {name: "b", unit: scoreUnit(metric), value: (d) => d.b.value},
    {name: "difference", unit: differenceUnit(metric), value: (d) => d.difference},
    {name: "a_n", unit: "runs", value: (d) => d.a.n},
    {name: "b_n", unit: "runs", value: (d) => d.b.n},
    ...(pairs.some(hasEnds) ? endValues(metric) : []),
    {name: "better", value: (d) => d.better}
  ];
}

/** "; 0.01 to 0.3 with the lost runs against B or for it"; nothing where none may lie at either end. */
function endText({pEnds}: CompareTest): string {
  if (pEnds?.against == null || pEnds.for === null) return "";
  return `; ${pText(pEnds.against)} with every lost run against B, ${pText(pEnds.for)} with every one for it`;
}

/** The values with all lost runs at the worst and at the best end of the scale. */
function endValues(metric: Comparison["metric"]): ValueColumn<ComparePair>[] {
  return (["a", "b"] as const).flatMap((side) =>
    (["worst", "best"] as const).map((end) => ({
      name: `${side}_${end}`,
      unit: scoreUnit(metric),
      value: (d: ComparePair) => d[side].ends?.[end].value ?? d[side].value
    }))
  );
}

function differenceUnit(metric: Comparison["metric"]): string {
  return isRate(metric) ? "share of runs, −1 to 1" : (metric.unit ?? "score");
}
