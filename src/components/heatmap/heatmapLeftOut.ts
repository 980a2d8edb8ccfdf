import {formatCount} from "../format/format.js";
import {stateWords} from "./heatmapDenominators.js";
import {html} from "../html.js";
import type {HeatmapGrid} from "./heatmapGrid.js";

/** The configs without a figure that have no column, by the reason why; nothing where there are none. */
export function heatmapLeftOut({left}: Pick<HeatmapGrid, "left">): HTMLElement | string {
  if (left.length === 0) return "";
  const groups = new Map<string, string[]>();
  for (const {label, state, reason} of left) {
    const why = reason === null ? stateWords[state] : `${stateWords[state]}: ${reason}`;
    groups.set(why, [...(groups.get(why) ?? []), label]);
  }
  return html`<details open>
    <summary>${formatCount(left.length, "config")} of this experiment without any figure here</summary>
    <ul>
      ${Array.from(groups, ([why, labels]) => html`<li>${labels.join(", ")} (${why})</li>`)}
    </ul>
  </details>`;
}
