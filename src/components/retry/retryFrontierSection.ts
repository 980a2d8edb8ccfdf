import {figureMenu} from "../figureMenu.js";
import {html} from "../html.js";
import {retryFrontierOptions, retryFrontierRows, retryTrails} from "./retryFrontier.js";
import {sharedSearch} from "../studyNav.js";
import {frontierPlot} from "../../plots/frontier.js";
import type {RetrySectionsOptions} from "./retrySections.js";
import type {RetrySummary} from "./retryTypes.js";

/** The frontier when runs stop at the last attempt looked at, with the way there. */
export function retryFrontierSection(
  summaries: readonly RetrySummary[],
  {resize, figures}: RetrySectionsOptions
): HTMLElement {
  const rows = retryFrontierRows(summaries);
  const trails = retryTrails(summaries);
  const stop = Math.max(...summaries.map((d) => d.steps.length));
  const most = Math.max(...summaries.map((d) => d.trail.length));
  const href = `./frontier${sharedSearch(globalThis.location?.search ?? "")}`;
  return html`<div>
    <p>${stopSentence({stop, most, bounded: summaries.some((d) => !d.trail[d.steps.length - 1].cost.exact)})}</p>
    <figure id="stop" data-chart="retry-stop">
      ${resize((width) => frontierPlot(rows, {width, trails, ...retryFrontierOptions}))} ${figureMenu(figures.stop)}
    </figure>
    <p class="denominators">
      Every config of the study with all its attempts, and what was published of it:
      <a href=${href}>the frontier page</a>.
    </p>
  </div>`;
}

interface Stop {
  stop: number;
  most: number;
  bounded: boolean;
}

function stopSentence({stop, most, bounded}: Stop): string {
  return [
    stop === most
      ? `All ${most} attempts allowed: what a run costs, and how many pass.`
      : `Stopped at attempt ${stop} of ${most}: what a run costs, and how many pass.`,
    "The numbers on the line of a config are the other attempts where it could stop.",
    bounded
      ? "Attempts have no cost of their own here, so the mark stands at the most that a run can have cost, and its line goes to the least."
      : ""
  ]
    .filter((d) => d !== "")
    .join(" ");
}
