import {failurePolicy} from "../failurePolicy.js";
import type {FailurePolicy} from "../failurePolicy.js";

/** Which runs count, and what a view makes of them, in the words under the heatmap. */
export function heatmapPolicy({view, failures}: {view?: string; failures?: FailurePolicy}): string {
  if (view === "failures") {
    return (
      "Shown is the share of all runs here that did not pass or score: failed by the model, out of time or budget, refused; " +
      "hatched, what of them was lost to infrastructure or for an unknown cause. Published figures do not say."
    );
  }
  const spread =
    "Spread is over the repeats of a place: the SD (n − 1) of scores; of passes and failures the entropy, 0% where all " +
    "runs ended alike, 100% where as many passed as failed. ";
  return `${view === "spread" ? spread : ""}${failurePolicy({failures})}`;
}
