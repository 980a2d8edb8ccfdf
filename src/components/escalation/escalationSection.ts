import {emptyState} from "../emptyState.js";
import {escalationAnswer, escalationDenominators, escalationLimits} from "./escalationAnswer.js";
import {escalationLegend} from "./escalationLegend.js";
import {escalationTable} from "./escalationTable.js";
import {figureMenu} from "../figureMenu.js";
import {formatCost} from "../format/format.js";
import {html} from "../html.js";
import {escalationPlanePlot} from "../../plots/escalationPlane.js";
import type {Figure} from "../figure/figure.js";
import type {EscalationView} from "./escalationView.js";

export interface EscalationSectionOptions {
  /** Draws again when the width changes; Framework's own. */
  resize: (render: (width: number) => Element) => Element;
  figure: Figure | null;
}

/** The escalation of the chosen pair, and every pair beside it. */
export function escalationSection(
  view: EscalationView | null,
  {resize, figure}: EscalationSectionOptions
): HTMLElement {
  if (view === null) return html`<p>Choose two configs that have runs of the same tasks.</p>`;
  const {points} = view;
  return html`<div>
    <p class="escalation-answer">${escalationAnswer(view)}</p>
    ${escalationTable(view)}
    ${
      points.length
        ? html`<figure id="escalation" data-chart="escalation">
            ${escalationLegend(points)} ${resize((width) => escalationPlanePlot(points, {width, formatX: formatCost}))}
            ${figureMenu(figure)}
          </figure>`
        : html`<p>A chart of cost against passes needs the cost of runs, which the archive does not hold.</p>`
    }
    <p class="denominators">${escalationDenominators(view)}</p>
    <ul>
      ${escalationLimits(view).map((d) => html`<li>${d}</li>`)}
    </ul>
  </div>`;
}

/** How many runs an experiment has, and how many of them passed or failed. */
export interface JudgedShape {
  title: string;
  n_runs: number;
  n_judged: number;
}

/** What stands where no two configs have runs of one task that passed or failed. */
export function escalationEmpty(shapes: readonly JudgedShape[]): HTMLElement {
  const runs = shapes.reduce((n, d) => n + d.n_runs, 0);
  const judged = shapes.reduce((n, d) => n + d.n_judged, 0);
  const why =
    runs === 0
      ? "The archive holds no runs, so no escalation can be played through."
      : judged === 0
        ? "No run of the archive passed or failed: they have scores, and an escalation needs a verdict that says when to go on."
        : "No two configs have runs of one task that passed or failed, so no escalation can be played through.";
  return emptyState(why, {
    needs:
      "runs of at least two configs on the same tasks, one row each with task, config, whether it passed, and what it " +
      "cost; repeats make it surer, attempts let the first config be stopped early."
  });
}
