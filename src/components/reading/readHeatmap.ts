import {readCells} from "./readCells.js";
import {readMetric, shownOf} from "./reading.js";
import type {HeatmapViewName} from "../heatmap/heatmapViews.js";
import type {HeatmapData} from "../heatmap/heatmapTypes.js";
import type {Reading} from "./reading.js";

/** The data of a heatmap as the reader wants it. The view of failures counts lost runs by itself, whatever the policy. */
export function readHeatmap(
  data: HeatmapData,
  {reading, view}: {reading: Reading; view: HeatmapViewName}
): HeatmapData {
  const read = view === "failures" ? {...reading, failures: "exclude" as const} : reading;
  return {
    ...data,
    cells: readCells(data.cells, {reading: read, metrics: data.metrics}),
    slice: data.slice && {...data.slice, configs: data.slice.configs.filter((d) => !reading.hidden.has(d))},
    metrics: data.metrics.map((d) => readMetric(d, read)),
    coverage: shownOf(data.coverage, reading)
  };
}
