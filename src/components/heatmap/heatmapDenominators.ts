import {formatLevel} from "../format/format.js";
import {formatCount} from "../format/format.js";
import {eachFigure, missingPlaces} from "./gridPlaces.js";
import type {GridPlaces} from "./gridPlaces.js";
import type {HeatmapGrid} from "./heatmapGrid.js";
import type {Missing} from "../missingReason.js";

/** What the figures of a heatmap rest on and which are missing, as sentences. */
export function heatmapDenominators(grid: HeatmapGrid): string {
  const {columnKind, rows, columns, places, layers} = grid;
  const counts = places.figures.map((own) => own.reduce((n, d) => (d === undefined ? n : n + 1), 0));
  const byLayer = layers.length > 1 ? ` (${layers.map((d, i) => `${counts[i]} ${d.label}`).join(", ")})` : "";
  const missing = missingPlaces(grid).map(({row, column}) => grid.missing(row, column));
  const total = counts.reduce((a, b) => a + b, 0);
  return [
    `${formatCount(total, "figure")}${byLayer} on ${rows.length} × ${columns.length} places; ${runsBehind(places)}.`,
    missing.length ? `${missing.length} without a figure: ${countStates(missing)}.` : "Every place has a figure.",
    ...(columnKind === "config"
      ? []
      : [`Of several configs of a ${columnKind} the figure is their mean, each counted once.`])
  ].join(" ");
}

function runsBehind(places: GridPlaces): string {
  let [least, most, unstated] = [Infinity, -Infinity, 0];
  eachFigure(places, ({n}) => {
    if (n === null) ++unstated;
    else [least, most] = [Math.min(least, n), Math.max(most, n)];
  });
  if (least > most) return "how many runs are behind each is not stated";
  const runs = least === most ? formatCount(least, "run") : `${least} to ${formatCount(most, "run")}`;
  return `${runs} behind each${unstated ? `, not stated for ${unstated}` : ""}`;
}

export const stateWords: Record<Missing["state"], string> = {
  "not run": "not run",
  "not public": "not public",
  "not applicable": "not applicable",
  "never finished": "never finished",
  excluded: "excluded",
  "lost to infrastructure": "lost to infrastructure",
  "failed, cause unknown": "failed for an unknown reason",
  "no figure": "without this figure",
  "not in the archive": "not in the archive"
};

function countStates(missing: readonly Missing[]): string {
  const counts = new Map<Missing["state"], number>();
  for (const {state} of missing) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = Object.keys(stateWords) as Missing["state"][];
  return states.flatMap((d) => (counts.has(d) ? [`${counts.get(d)} ${stateWords[d]}`] : [])).join(", ");
}

/** How the numbers of a heatmap were made. */
export const heatmapMethod = ({level}: {level?: number}): string =>
  "Intervals are those that the source prints; else Wilson’s for a share of counted runs, or Student’s t, cut at the ends " +
  `of the scale, where mean, SD and n are known; ${formatLevel(level)}. Means at the edges count every figure once; the line under a mean is its interval, these figures taken as a sample of ` +
  "more like them: Student’s t, or Wilson’s of their place on the scale where all are alike, from the poor end of the " +
  "scale at the left to the good one. Lines sorted by likeness are the leaves of average linkage on the mean difference of " +
  "their places on the scale.";
