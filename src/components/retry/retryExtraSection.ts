import {formatCost} from "../format/format.js";
import {html} from "../html.js";
import {logRowsFigure} from "./logRowsFigure.js";
import {extraRows, formatMinutes, hasExtra} from "./retryExtraRows.js";
import type {RetrySectionsOptions} from "./retrySections.js";
import type {RetrySummary} from "./retryTypes.js";

/** What each pass cost, in dollars and in minutes, that one further attempt gave. */
export function retryExtraSection(
  summaries: readonly RetrySummary[],
  {resize, figures}: RetrySectionsOptions
): HTMLElement {
  if (summaries.every((d) => d.extras.length === 0))
    return html`<p>Stopped at the first attempt, there is no further one.</p>`;
  const costs = extraRows(summaries, {of: "cost"});
  const minutes = extraRows(summaries, {of: "minutes"});
  return html`<div>
    <p>${extraSentence(summaries)}</p>
    ${
      hasExtra(costs)
        ? logRowsFigure(costs, {
            id: "extra",
            chart: "retry-extra",
            label: "US dollars for each pass of the attempt",
            format: formatCost,
            figure: figures.extra,
            resize
          })
        : html`<p>What attempts or their runs cost is not in the archive.</p>`
    }
    ${
      hasExtra(minutes)
        ? logRowsFigure(minutes, {
            id: "minutes",
            chart: "retry-minutes",
            label: "minutes for each pass of the attempt",
            format: formatMinutes,
            figure: figures.minutes,
            resize
          })
        : html`<p>Minutes per extra pass: unknown. Neither attempts nor runs have a duration in the archive.</p>`
    }
  </div>`;
}

function extraSentence(summaries: readonly RetrySummary[]): string {
  const extras = summaries.flatMap((d) => d.extras);
  const bounded = extras.some((d) => d.cost?.bound === "at most" || d.seconds?.bound === "at most");
  const of = "Of the runs that made an attempt: what it took for each pass that it gave, and how many passed on it.";
  return bounded
    ? `${of} “≤” is a bound: only whole runs have a figure, so the earlier attempts of these runs are in it.`
    : of;
}
