import {dumbbellsPlot} from "../../plots/dumbbells.js";
import {pairedDifferencesPlot} from "../../plots/pairedDifferences.js";
import {winTieLossPlot} from "../../plots/winTieLoss.js";
import {compareDenominators} from "./compareAnswer.js";
import {compareDiffers, differsSentence} from "./compareDiffers.js";
import {compareLegend} from "./compareLegend.js";
import {compareLeftOut, compareLimits} from "./compareLimits.js";
import {
  differsTable,
  effectsTable,
  needSentences,
  pairsTable,
  passTableOf,
  testsTable,
  withinTable
} from "./compareTables.js";
import {compareWithin, withinSentence} from "./compareWithin.js";
import {differenceLabel, differenceLanes, dumbbellsOf, winParts} from "./compareView.js";
import {emptyState} from "../emptyState.js";
import {figureMenu} from "../figureMenu.js";
import {failurePolicy} from "../failurePolicy.js";
import {shortDifference} from "./formatDifference.js";
import {formatMetric} from "../format/formatMetric.js";
import {html} from "../html.js";
import {whenOpen} from "../whenOpen.js";
import type {CompareFigureName} from "./compareFigures.js";
import type {CompareStatistics} from "./compareStatistics.js";
import type {Comparison} from "./compareTypes.js";
import type {Figure} from "../figure/figure.js";

export interface CompareSectionsOptions {
  /** Draws again when the width changes; Framework's own. */
  resize: (render: (width: number) => Element) => Element;
  /** How many sides A and B were chosen from. */
  sides: number;
  /** What each chart can be taken away as; null where nothing pairs. */
  figures: Record<CompareFigureName, Figure> | null;
}

const needs =
  "two configs with figures on the same tasks: runs of both with task, config and result (one run record each), or a " +
  "table of published figures by task; for a variant or a harness, several models that have both.";

/** The page below its controls: charts, tests and what they do not show, each under its question. */
export function compareSections(
  comparison: Comparison | null,
  statistics: CompareStatistics | null,
  {resize, sides, figures}: CompareSectionsOptions
): HTMLElement {
  if (comparison === null || statistics === null)
    return emptyState("The archive holds no two figures that could be paired.", {needs});
  const {pairs, metric, unit} = comparison;
  if (pairs.length === 0)
    return html`<div>${emptyState(`A and B share no ${unit.one}.`, {needs})} ${compareLeftOut(comparison)}</div>`;
  const dumbbells = dumbbellsOf(comparison);
  const format = (value: number) => formatMetric(value, metric);
  const differs = compareDiffers(comparison);
  return html`<div>
    <figure id="pairs" data-chart="dumbbells">
      ${compareLegend(comparison)}
      ${resize((width) =>
        dumbbellsPlot(dumbbells, {width, label: metric.title, min: metric.min, max: metric.max, format})
      )}
      ${figureMenu(figures?.pairs ?? null)}
    </figure>
    <p class="denominators">${compareDenominators(comparison)} ${failurePolicy(comparison.metric)}</p>
    <div>${compareLeftOut(comparison)}</div>
    <details>
      <summary>The same as a table</summary>
      ${whenOpen(() => pairsTable(comparison))}
    </details>

    ${statistics.n < 2 ? null : certainty(comparison, statistics, {resize, figures})} ${withinPairs(comparison)}

    <h2>What else differs</h2>
    <p>${differsSentence(differs, comparison)}</p>
    ${differs.length ? differsTable(differs, comparison) : null}

    <h2>What this does not show</h2>
    <ul>
      ${compareLimits(comparison, {sides, statistics}).map((d) => html`<li>${d}</li>`)}
    </ul>
  </div>`;
}

/** The pairs one by one, where each has runs enough for a test of its own. */
function withinPairs(comparison: Comparison): HTMLElement | null {
  const within = compareWithin(comparison);
  if (within.length === 0) return null;
  return html`<div>
    <h2>Each ${comparison.unit.one} by itself</h2>
    <p>${withinSentence(within, comparison)}</p>
    <details>
      <summary>The tests one by one</summary>
      ${whenOpen(() => withinTable(within, comparison))}
    </details>
  </div>`;
}

/** How sure the difference is. */
function certainty(
  comparison: Comparison,
  statistics: CompareStatistics,
  {resize, figures}: Pick<CompareSectionsOptions, "resize" | "figures">
): HTMLElement {
  const {pairs, metric} = comparison;
  const differences = pairs.map((d) => d.difference);
  return html`<div>
    <h2>How often, and by how much?</h2>
    <figure id="wins" data-chart="win-tie-loss">
      ${resize((width) => winTieLossPlot(winParts(statistics, comparison), {width}))}
      ${figureMenu(figures?.wins ?? null)}
    </figure>
    <figure id="differences" data-chart="differences">
      ${resize((width) =>
        pairedDifferencesPlot(
          {differences, lanes: differenceLanes(statistics, comparison)},
          {
            width,
            label: differenceLabel(comparison),
            format: (value) => shortDifference(value, metric)
          }
        )
      )}
      ${figureMenu(figures?.differences ?? null)}
    </figure>
    <p class="denominators">
      A circle is a difference, larger where several pairs have the same. The interval is ${statistics.interval!.why}.
    </p>

    <h2>Is it more than chance?</h2>
    ${statistics.table ? passTableOf(statistics.table) : null} ${testsTable(statistics)}
    ${statistics.effects.length ? effectsTable(statistics) : null}

    <h2>What would settle it?</h2>
    <ul>
      ${needSentences(statistics, comparison).map((d) => html`<li>${d}</li>`)}
    </ul>
  </div>`;
}
