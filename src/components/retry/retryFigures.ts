import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {intervalNote, retryAnswer, retryDenominators} from "./retryAnswer.js";
import {barTexts, barValues} from "./retryBarLines.js";
import {extraRows} from "./retryExtraRows.js";
import {stopLines, stopTexts, stopValues} from "./retryStopLines.js";
import {retryShown, retryShownNote} from "./retryShown.js";
import {retryGhosts} from "./retryGhosts.js";
import {conditionalRows, costRows, retryMethod} from "./retryRows.js";
import {retryPolicy} from "./retryPolicy.js";
import {retryParts} from "./retryParts.js";
import {curveLines, curveValues, intervalTexts, intervalValues} from "./retryValues.js";
import {retryColumns} from "./retryTable.js";
import type {FailurePolicy} from "../failurePolicy.js";
import type {Figure, FigureStudy} from "../figure/figure.js";
import type {RetrySummary} from "./retryTypes.js";

export interface RetryFigureOptions {
  study: FigureStudy;
  experiment_id: string;
  /** Title of the experiment, and the suite if it is one alone. */
  experiment: string;
  suite: string | null;
  /** The text of every query of the page, by name. */
  sql: Readonly<Record<string, string>>;
  level?: number;
  failures?: FailurePolicy;
  /** Whether the intervals of costs are still being drawn. */
  isPending?: boolean;
}

export type RetryFigureName = "curve" | "bars" | "conditional" | "costs" | "extra" | "minutes" | "stop";

/** The figures of the retry page to take away. */
export function retryFigures(
  summaries: readonly RetrySummary[],
  {study, experiment_id, experiment, suite, sql, level, failures, isPending = false}: RetryFigureOptions
): Record<RetryFigureName, Figure> {
  const over = `${experiment}${suite === null ? "" : `, ${suite}`}`;
  const summed = {experiment_id, scope: suite === null ? "all" : "suite", scope_id: suite};
  const narrowed: Record<string, Record<string, string | null>> = {
    retry: {experiment_id, suite},
    retry_single: summed,
    retry_published: {scope: summed.scope, scope_id: suite},
    retry_costs: {experiment_id}
  };
  const queries = (...names: string[]) =>
    names.map((name) => figureQuery({name, sql: sql[name]}, {study: study.study_id, where: narrowed[name]}));
  const shown = retryShown(summaries);
  const common = {
    study,
    answer: retryAnswer(summaries),
    caption: `${retryDenominators(summaries)} ${retryPolicy({failures})} ${retryShownNote(summaries)}`.trim(),
    method: retryMethod({level})
  };
  const costed = {...common, caption: `${common.caption} ${intervalNote(shown, {isPending})}`.trim()};
  const name = (part: string) => `${study.study_id}-retry-${part}`;
  const bars = () => [...retryParts(shown), ...retryGhosts(shown)];
  const others = [
    ...(summaries.some((d) => d.single.length > 0) ? ["retry_single"] : []),
    ...(summaries.some((d) => d.published.length > 0) ? ["retry_published"] : [])
  ];
  const single = others.filter((d) => d === "retry_single");
  const printed = summaries.some((d) => d.publishedCost !== null) ? ["retry_costs"] : [];
  return {
    curve: {
      ...common,
      name: name("curve"),
      title: `Share of runs passed by attempt: ${over}`,
      values: () => figureValues(curveLines(shown), curveValues),
      texts: () => figureTexts(shown, retryColumns(shown)),
      queries: queries("retry", ...others)
    },
    bars: {
      ...common,
      name: name("bars"),
      title: `Passes gained per attempt, beside independent repeats: ${over}`,
      values: () => figureValues(bars(), barValues),
      texts: () => figureTexts(bars(), barTexts),
      queries: queries("retry", ...single)
    },
    conditional: {
      ...common,
      name: name("conditional"),
      title: `Share that passed of the runs that made an attempt: ${over}`,
      values: () => figureValues(conditionalRows(shown), intervalValues("share", "share of runs, 0 to 1")),
      texts: () => figureTexts(conditionalRows(shown), intervalTexts("Passed")),
      queries: queries("retry")
    },
    costs: {
      ...costed,
      name: name("costs"),
      title: `What a pass costs, US dollars: ${over}`,
      values: () => figureValues(costRows(shown), intervalValues("cost_usd")),
      texts: () => figureTexts(costRows(shown), intervalTexts("US dollars")),
      queries: queries("retry", ...single, ...printed)
    },
    extra: {
      ...costed,
      name: name("extra"),
      title: `What each pass of a further attempt costs, US dollars: ${over}`,
      values: () => figureValues(extraRows(shown, {of: "cost"}), intervalValues("cost_usd")),
      texts: () => figureTexts(extraRows(shown, {of: "cost"}), intervalTexts("US dollars")),
      queries: queries("retry")
    },
    minutes: {
      ...costed,
      name: name("minutes"),
      title: `How long each pass of a further attempt takes, minutes: ${over}`,
      values: () => figureValues(extraRows(shown, {of: "minutes"}), intervalValues("minutes")),
      texts: () => figureTexts(extraRows(shown, {of: "minutes"}), intervalTexts("Minutes")),
      queries: queries("retry")
    },
    stop: {
      ...common,
      name: name("stop"),
      title: `Cost of a run against runs passed, by the attempt that is the last: ${over}`,
      values: () => figureValues(stopLines(summaries), stopValues),
      texts: () => figureTexts(stopLines(summaries), stopTexts),
      queries: queries("retry")
    }
  };
}
