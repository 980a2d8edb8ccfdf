import {attemptFill} from "../../plots/retryBars.js";
import {html} from "../html.js";
import type {RetryPanel} from "../../plots/retryCurve.js";
import type {RetryGhost, RetryPart} from "../../plots/retryBars.js";

/** The key of the retry curves; only what occurs in them. */
export function retryCurveLegend(panels: readonly RetryPanel[]): HTMLElement {
  const has = (kind: string) => panels.some((d) => d.others.some((o) => o.kind === kind));
  return html`<div class="legend" role="note">
    ${entry(dot({hollow: false}), "passed by that attempt, with its interval")}
    ${panels.some((d) => d.steps.length > 1) ? entry(dashes(), "as many independent repeats of the first attempt") : null}
    ${has("published") ? entry(dot({hollow: true}), "as published") : null}
    ${has("single") ? entry(diamond(), "a config of the same model that gets one attempt") : null}
  </div>`;
}

/** The key of the bars. */
export function retryBarsLegend(parts: readonly RetryPart[], {ghosts}: {ghosts: readonly RetryGhost[]}): HTMLElement {
  const attempts = [...new Set(parts.flatMap((d) => (d.attempt === null ? [] : [d.attempt])))].toSorted(
    (a, b) => a - b
  );
  return html`<div class="legend" role="note">
    ${attempts.map((d) => entry(swatch({fill: attemptFill(d)}), `passed on attempt ${d}`))}
    ${entry(swatch({fill: "none", dashed: true}), "not passed")}
    ${ghosts.length ? entry(ghostSwatch(), `expected of ${repeatsOf(ghosts)} independent repeats of attempt 1, with interval`) : null}
    ${parts.some((d) => d.hollow) ? entry(swatch({fill: "none"}), "hollow: as published, of a config with one attempt") : null}
  </div>`;
}

function repeatsOf(ghosts: readonly RetryGhost[]): string {
  return [...new Set(ghosts.map((d) => d.k))].toSorted((a, b) => a - b).join(" or ");
}

function ghostSwatch(): HTMLElement {
  return html`<svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
    <rect x="1" y="2" width="14" height="8" fill="currentColor" fill-opacity="0.15" stroke="currentColor"></rect>
    <path d="M9 6h12" stroke="currentColor" stroke-width="2"></path>
  </svg>`;
}

function entry(sign: HTMLElement, text: string): HTMLElement {
  return html`<span class="legend-entry">${sign} ${text}</span>`;
}

function dot({hollow}: {hollow: boolean}): HTMLElement {
  return html`<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
    <circle r="4" fill=${hollow ? "none" : "currentColor"} stroke="currentColor" stroke-width="1.5"></circle>
  </svg>`;
}

function diamond(): HTMLElement {
  return html`<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
    <path d="M0-5L4 0L0 5L-4 0Z" fill="none" stroke="currentColor" stroke-width="1.5"></path>
  </svg>`;
}

function dashes(): HTMLElement {
  return html`<svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
    <path d="M0 6h18" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 3"></path>
  </svg>`;
}

function swatch({fill, dashed = false}: {fill: string; dashed?: boolean}): HTMLElement {
  return html`<svg width="16" height="12" aria-hidden="true">
    <rect
      x="1"
      y="1"
      width="14"
      height="10"
      fill=${fill}
      stroke=${fill === "none" ? "currentColor" : "none"}
      stroke-dasharray=${dashed ? "3 2" : null}
    ></rect>
  </svg>`;
}
