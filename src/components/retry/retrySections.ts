import {figureMenu} from "../figureMenu.js";
import {formatCost, formatPercent} from "../format/format.js";
import {html} from "../html.js";
import {logRowsFigure} from "./logRowsFigure.js";
import {retryBarsLegend, retryCurveLegend} from "./retryLegend.js";
import {conditionalRows, costRows} from "./retryRows.js";
import {intervalNote, retryDenominators} from "./retryAnswer.js";
import {retryExtraSection} from "./retryExtraSection.js";
import {retryFrontierSection} from "./retryFrontierSection.js";
import {retryGhosts} from "./retryGhosts.js";
import {retryLimits} from "./retryLimits.js";
import {retryPolicy} from "./retryPolicy.js";
import {retryPanels} from "./retryPanels.js";
import {retryParts} from "./retryParts.js";
import {retryShown, retryShownNote} from "./retryShown.js";
import {retrySplit} from "./retrySplit.js";
import {retryTable} from "./retryTable.js";
import {intervalRowsPlot} from "../../plots/intervalRows.js";
import {retryBarsPlot} from "../../plots/retryBars.js";
import {retryCurvePlot} from "../../plots/retryCurve.js";
import {whenOpen} from "../whenOpen.js";
import type {FailurePolicy} from "../failurePolicy.js";
import type {Figure} from "../figure/figure.js";
import type {RetryFigureName} from "./retryFigures.js";
import type {RetrySummary} from "./retryTypes.js";

export interface RetrySectionsOptions {
  /** Draws again when the width changes; Framework's own. */
  resize: (render: (width: number) => Element) => Element;
  /** What each chart can be taken away as. */
  figures: Record<RetryFigureName, Figure>;
  failures?: FailurePolicy;
}

/** What passed by which attempt: the first charts of the retry page, each under its question. */
export function retrySections(
  summaries: readonly RetrySummary[],
  {resize, figures, failures}: RetrySectionsOptions
): HTMLElement {
  const shown = retryShown(summaries);
  const panels = retryPanels(shown);
  const parts = retryParts(shown);
  const ghosts = retryGhosts(shown);
  return html`<div>
    <figure id="curve" data-chart="retry-curve">
      ${retryCurveLegend(panels)} ${resize((width) => retryCurvePlot(panels, {width}))} ${figureMenu(figures.curve)}
    </figure>
    <p class="denominators">${retryDenominators(summaries)} ${retryPolicy({failures})} ${retryShownNote(summaries)}</p>

    <h2>Passes gained per attempt</h2>
    <figure id="bars" data-chart="retry-bars">
      ${retryBarsLegend(parts, {ghosts})} ${resize((width) => retryBarsPlot(parts, {width, ghosts}))}
      ${figureMenu(figures.bars)}
    </figure>
    ${retrySplit(summaries)}

    <h2>Does a further attempt pass?</h2>
    <p>
      Of the runs that got to an attempt, the share that passed on it. The tasks left for a later attempt are the harder
      ones.
    </p>
    <figure id="conditional" data-chart="retry-conditional">
      ${resize((width) =>
        intervalRowsPlot(conditionalRows(shown), {
          width,
          label: "passed, share of the runs that made the attempt",
          domain: [0, 1],
          ticks: [0, 0.25, 0.5, 0.75, 1],
          format: (value) => formatPercent(value)
        })
      )}
      ${figureMenu(figures.conditional)}
    </figure>
  </div>`;
}

/** What passes cost, drawn anew when the intervals have come. */
export function retryCostSections(
  summaries: readonly RetrySummary[],
  {resize, figures, isPending = false}: RetrySectionsOptions & {isPending?: boolean}
): HTMLElement {
  const shown = retryShown(summaries);
  return html`<div>
    <h2>What a pass costs</h2>
    <p>${costSentence(summaries)}</p>
    ${logRowsFigure(costRows(shown), {
      id: "costs",
      chart: "retry-costs",
      label: "US dollars",
      format: formatCost,
      figure: figures.costs,
      resize
    })}

    <h2>What each further attempt costs</h2>
    ${retryExtraSection(shown, {resize, figures})}
    <p class="denominators">${intervalNote(summaries, {isPending})}</p>
  </div>`;
}

/** Where to stop, all of it as a table, and what it does not show. */
export function retryStopSections(
  summaries: readonly RetrySummary[],
  {resize, figures}: RetrySectionsOptions
): HTMLElement {
  return html`<div>
    <h2>Where to stop</h2>
    ${retryFrontierSection(summaries, {resize, figures})}

    <details>
      <summary>The same as a table</summary>
      ${whenOpen(() => retryTable(summaries))}
    </details>

    <h2>What this does not show</h2>
    <ul>
      ${retryLimits(summaries).map((d) => html`<li>${d}</li>`)}
    </ul>
  </div>`;
}

function costSentence(summaries: readonly RetrySummary[]): string {
  const bounded = summaries.some((d) => d.extra?.bound === "at most");
  return bounded
    ? "The cost is known per run only, all attempts together, and is not divided among them. So the cost of an extra pass is " +
        "known only as a bound: all that the runs cost which went past their first attempt, over the passes they gave."
    : "An extra pass is one that needed a further attempt; its cost is that of all further attempts, over the passes they gave.";
}
