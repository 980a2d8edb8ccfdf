import {formatCount} from "../format/format.js";
import {stateWords} from "./heatmapDenominators.js";
import {columnNouns} from "./heatmapTypes.js";
import {html} from "../html.js";
import type {HeatmapGrid} from "./heatmapGrid.js";

/** The configs, or models, variants or harnesses, without a figure that have no column, by the reason why; nothing where there are none. */
export function heatmapLeftOut({left, columnKind}: Pick<HeatmapGrid, "left" | "columnKind">): HTMLElement | string {
  if (left.length === 0) return "";
  const {one, many} = columnNouns[columnKind];
  const groups = new Map<string, string[]>();
  for (const {label, state, reason} of left) {
    const why = reason === null ? stateWords[state] : `${stateWords[state]}: ${reason}`;
    groups.set(why, [...(groups.get(why) ?? []), label]);
  }
  return html`<details open>
    <summary>${formatCount(left.length, one, {plural: many})} of this experiment without any figure here</summary>
    <ul>
      ${Array.from(groups, ([why, labels]) => html`<li>${labels.join(", ")} (${why})</li>`)}
    </ul>
  </details>`;
}
