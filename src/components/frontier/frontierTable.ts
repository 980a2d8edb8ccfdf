import {dataTable} from "../dataTable.js";
import {chanceCell} from "./frontierChanceWords.js";
import {costText, scoreText, standing} from "./frontierTip.js";
import {measureWords} from "../format/measureWords.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {FrontierPoint, Measure} from "./frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

interface FrontierTableOptions {
  metric: Metric;
  measure: Measure;
}

/** The points of the chart as a table. */
export function frontierTable(points: readonly FrontierPoint[], options: FrontierTableOptions): HTMLElement {
  return dataTable(frontierOrder(points, options), {
    caption: "The points of the chart",
    columns: frontierColumns(options)
  });
}

/** The front by cost, then what it dominates, then what has no place. */
export function frontierOrder(points: readonly FrontierPoint[], {metric}: FrontierTableOptions): FrontierPoint[] {
  const sign = metric.higher_is_better === false ? -1 : 1;
  return points.toSorted(
    (a, b) =>
      Number(a.x === null) - Number(b.x === null) ||
      Number(b.front) - Number(a.front) ||
      (a.front && b.front ? a.x! - b.x! : sign * (b.y - a.y))
  );
}

export function frontierColumns({metric, measure}: FrontierTableOptions): TextColumn<FrontierPoint>[] {
  return [
    {label: "Config", value: (d) => `${d.label}${d.as_of === "*" ? "" : ` (${d.as_of})`}`},
    {label: metric.title, value: (d) => scoreText(d, {metric})},
    {label: "Interval", value: (d) => d.yText},
    {
      label: measureWords[measure].label,
      value: (d) => `${d.approximate ? "≈ " : ""}${costText(d, {measure})}`
    },
    {label: "Figures", value: (d) => d.origin},
    {label: "P(on the frontier)", value: chanceCell},
    {label: "Standing", value: (d) => standing(d, {measure})}
  ];
}
