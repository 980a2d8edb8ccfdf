import {html} from "../html.js";
import type {Comparison} from "./compareTypes.js";

/** Which sign is A and which is B, and what hollow means where it occurs. */
export function compareLegend({names, choice}: Pick<Comparison, "names" | "choice">): HTMLElement {
  const hollow = choice.layer.origin !== "computed";
  return html`<div class="legend" role="note">
    <span class="legend-entry">${sign("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", {hollow})} A: ${names.a}</span>
    <span class="legend-entry">${sign("M0-5.5L5.5 0L0 5.5L-5.5 0Z", {hollow})} B: ${names.b}</span>
    ${hollow ? html`<span class="legend-entry">hollow: as published</span>` : null}
  </div>`;
}

function sign(path: string, {hollow}: {hollow: boolean}): HTMLElement {
  return html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d=${path} fill=${hollow ? "none" : "currentColor"} stroke="currentColor" stroke-width="1.5"></path>
  </svg>`;
}
