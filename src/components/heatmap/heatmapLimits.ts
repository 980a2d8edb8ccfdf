import {formatCount} from "../format/format.js";
import {alikeText} from "./heatmapAlike.js";
import {eachFigure} from "./gridPlaces.js";
import {columnNouns, isAbout, isMetricKind, rowNouns} from "./heatmapTypes.js";
import type {HeatmapGrid} from "./heatmapGrid.js";

/** What the heatmap, as it stands, cannot tell: as sentences, only those that hold for it. */
export function heatmapLimits(grid: HeatmapGrid): string[] {
  const {kind, columnKind, rows, columns, layers, shared} = grid;
  const column = columnNouns[columnKind];
  const {one, many} = rowNouns[kind];
  let [figures, single, unstated, rough] = [0, 0, 0, 0];
  eachFigure(grid.places, (d) => {
    ++figures;
    if (d.n === 1) ++single;
    if (d.n === null) ++unstated;
    if (isAbout(d)) ++rough;
  });
  const partial = columns.filter((d) => d.marginals.some((m) => m.figures < rows.length));
  const uneven = new Set(rows.flatMap((d) => d.marginals.map((m) => m.figures))).size > 1 && layers.length === 1;
  const sentences = [
    alikeText(grid) ?? false,
    single > 0 &&
      `${single === figures ? "Every figure rests" : `${formatCount(single, "figure")} ${single === 1 ? "rests" : "rest"}`} on a single run: running it again may well give another. A row is not harder than the next, nor a ${column.one} better, on that alone.`,
    unstated > 0 &&
      `How many runs are behind ${formatCount(unstated, "figure")} is not stated, so they have no interval.`,
    shared
      ? `Means at the edges count every figure once, whatever its number of runs. They describe these ${many} and these ${column.many}; they are not a test of a difference.`
      : `The ${many} have different units, so no ${column.one} has a mean; ${column.many} are ranked by where they stand on each scale.`,
    partial.length > 0 &&
      `${formatCount(partial.length, column.one, {plural: column.many})} ${partial.length === 1 ? "has" : "have"} a mean over fewer ${many} than there are: compare it only with care.`,
    uneven &&
      `The ${many} were not measured on the same ${column.many}, so that their means are not a fair measure of difficulty.`,
    layers.length > 1 && "Computed and published figures stand side by side and are never averaged together.",
    isMetricKind(kind) &&
      rows.length > 1 &&
      `The ${many} of a ${column.one} come from the same runs: they rise and fall together.`,
    rough > 0 && `${formatCount(rough, "figure")} marked ≈ ${rough === 1 ? "is" : "are"} given by the source as about.`,
    rows.length === 1 && `There is only one ${one}: its order says nothing of difficulty.`
  ];
  return sentences.filter((d) => typeof d === "string");
}
