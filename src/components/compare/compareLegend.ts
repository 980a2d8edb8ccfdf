import {html} from "../html.js";
import {hasEnds} from "./pairAtEnds.js";
import type {Comparison} from "./compareTypes.js";

/** Which sign is A and which is B, and what hollow and a thin line mean where they occur. */
export function compareLegend({names, choice, pairs}: Pick<Comparison, "names" | "choice" | "pairs">): HTMLElement {
  const hollow = choice.layer.origin !== "computed";
  return html`<div class="legend" role="note">
    <span class="legend-entry">${sign("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", {hollow})} A: ${names.a}</span>
    <span class="legend-entry">${sign("M0-5.5L5.5 0L0 5.5L-5.5 0Z", {hollow})} B: ${names.b}</span>
    ${hollow ? html`<span class="legend-entry">hollow: as published</span>` : null}
    ${pairs.some(hasEnds) ? html`<span class="legend-entry">${line()} with its lost runs at either end</span>` : null}
  </div>`;
}

function line(): HTMLElement {
  return html`<svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
    <path d="M1 6h16" stroke="currentColor" stroke-width="1.5"></path>
  </svg>`;
}

function sign(path: string, {hollow}: {hollow: boolean}): HTMLElement {
  return html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d=${path} fill=${hollow ? "none" : "currentColor"} stroke="currentColor" stroke-width="1.5"></path>
  </svg>`;
}
