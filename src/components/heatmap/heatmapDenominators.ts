import {formatLevel} from "../format/format.js";
import {formatCount} from "../format/format.js";
import type {HeatmapGrid} from "./heatmapGrid.js";
import type {Missing} from "../missingReason.js";

/** What the figures of a heatmap rest on and which are missing, as sentences. */
export function heatmapDenominators({columnKind, rows, columns, cells, layers}: HeatmapGrid): string {
  const figures = cells.flatMap((d) => d.figures.map((f) => f.cell));
  const byLayer =
    layers.length > 1 ? ` (${layers.map((d) => `${figuresOf(cells, d.key)} ${d.label}`).join(", ")})` : "";
  const missing = cells.flatMap((d) => (d.missing ? [d.missing] : []));
  const places = `${formatCount(figures.length, "figure")}${byLayer} on ${rows.length} × ${columns.length} places`;
  return [
    `${places}; ${runsBehind(figures.map((d) => d.n))}.`,
    missing.length ? `${missing.length} without a figure: ${countStates(missing)}.` : "Every place has a figure.",
    ...(columnKind === "config"
      ? []
      : [`Of several configs of a ${columnKind} the figure is their mean, each counted once.`])
  ].join(" ");
}

function runsBehind(counts: (number | null)[]): string {
  const known = counts.filter((d) => d !== null);
  if (!known.length) return "how many runs are behind each is not stated";
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const runs = least === most ? formatCount(least, "run") : `${least} to ${formatCount(most, "run")}`;
  const unstated = counts.length - known.length;
  return `${runs} behind each${unstated ? `, not stated for ${unstated}` : ""}`;
}

function figuresOf(cells: HeatmapGrid["cells"], key: string): number {
  return cells.filter((d) => d.figures.some((f) => f.layer.key === key)).length;
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
  return Array.from(counts, ([state, n]) => `${n} ${stateWords[state]}`).join(", ");
}

/** How the numbers of a heatmap were made. */
export const heatmapMethod = ({level}: {level?: number}): string =>
  "Intervals are those that the source prints; else Wilson’s for a share of counted runs, or Student’s t, cut at the ends " +
  `of the scale, where mean, SD and n are known; ${formatLevel(level)}. Means at the edges count every figure once; the line under a mean is its interval, these figures taken as a sample of ` +
  "more like them: Student’s t, or Wilson’s of their place on the scale where all are alike, from the poor end of the " +
  "scale at the left to the good one. Lines sorted by likeness are the leaves of average linkage on the mean difference of " +
  "their places on the scale.";
