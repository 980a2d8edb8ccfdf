import {dataTable} from "./dataTable.js";
import {costText, scoreText, standing} from "./frontierTip.js";
import {measureWords} from "./measureWords.js";
import type {FrontierPoint, Measure} from "./frontierPoints.js";
import type {Metric} from "./heatmapTypes.js";

/** The points of the chart as a table: the front by cost, then what it dominates, then what has no place. */
export function frontierTable(
  points: readonly FrontierPoint[],
  {metric, measure}: {metric: Metric; measure: Measure}
): HTMLElement {
  const sign = metric.higher_is_better === false ? -1 : 1;
  const rows = points.toSorted(
    (a, b) =>
      Number(a.x === null) - Number(b.x === null) ||
      Number(b.front) - Number(a.front) ||
      (a.front && b.front ? a.x! - b.x! : sign * (b.y - a.y))
  );
  return dataTable(rows, {
    caption: "The points of the chart",
    columns: [
      {label: "Config", value: (d) => `${d.label}${d.as_of === "*" ? "" : ` (${d.as_of})`}`},
      {label: metric.title, value: (d) => scoreText(d, {metric})},
      {label: "Interval", value: (d) => d.yText},
      {label: measureWords[measure].label, value: (d) => `${d.approximate ? "≈ " : ""}${costText(d, {measure})}`},
      {label: "Figures", value: (d) => d.origin},
      {label: "Standing", value: (d) => standing(d, {measure})}
    ]
  });
}
