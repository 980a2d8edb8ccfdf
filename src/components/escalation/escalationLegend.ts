import {html} from "../html.js";
import type {PlanePoint} from "../../plots/escalationPlane.js";

/** The key of the plane of pairs; only what occurs in it. */
export function escalationLegend(points: readonly PlanePoint[]): HTMLElement {
  const has = (kind: PlanePoint["kind"]) => points.some((d) => d.kind === kind);
  return html`<div class="legend" role="note">
    ${has("chosen") ? entry("M-9 0H9M0-6L5 0L0 6L-5 0Z", {filled: true}, "the chosen pair, with intervals") : null}
    ${has("alone") ? entry("M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0-4.5 0Z", {filled: true}, "a config alone, all its attempts") : null}
    ${has("pair") ? entry("M-2.5 0A2.5 2.5 0 1 0 2.5 0A2.5 2.5 0 1 0-2.5 0Z", {filled: true}, "another pair, dark where no pair dominates it") : null}
    ${has("oracle") ? entry("M0-6L1.4-1.9H5.7L2.3.7L3.5 4.9L0 2.4L-3.5 4.9L-2.3.7L-5.7-1.9H-1.4Z", {filled: false}, "oracle: for each task the cheapest config that passes, known beforehand") : null}
  </div>`;
}

function entry(path: string, {filled}: {filled: boolean}, text: string): HTMLElement {
  return html`<span class="legend-entry"
    ><svg width="20" height="14" viewBox="-10 -7 20 14" aria-hidden="true">
      <path d=${path} fill=${filled ? "currentColor" : "none"} stroke="currentColor"></path>
    </svg>
    ${text}</span
  >`;
}
