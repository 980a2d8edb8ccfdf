import {countedPasses} from "../cellInterval.js";
import {formatCount} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {intervalText, methodText} from "../format/intervalText.js";
import {isAbout, shownTitle} from "./heatmapTypes.js";
import type {Interval} from "../../stats/interval.js";
import type {Layer} from "./heatmapChoices.js";
import type {Marginal} from "./heatmapMarginals.js";
import type {HeatCell, Metric, Task} from "./heatmapTypes.js";
import type {Missing} from "../missingReason.js";

interface Names {
  row: string;
  column: string;
}

interface FigureContext extends Names {
  metric: Metric;
  layer: Layer;
  interval?: Interval;
  task?: Task;
}

/** What a cell says when it is pointed at: value, n, interval and method, where the figure comes from. */
export function figureTip(cell: HeatCell, {row, column, metric, layer, interval, task}: FigureContext): string {
  const value = formatMetric(cell.mean, metric);
  const passes =
    metric.metric === "passed" && metric.view === undefined && cell.n !== null
      ? countedPasses(cell, cell.n)
      : undefined;
  const left = [
    [cell.n_infra, "lost to infrastructure"],
    [cell.n_unknown, "failed for an unknown reason"],
    [cell.n_excluded, "excluded"]
  ].flatMap(([n, why]) => (n ? [`${n} ${why}: not in n`] : []));
  const facts = [
    cell.n === null
      ? "n not stated"
      : `${formatCount(cell.n, "run")}${cell.sd === null ? "" : `, SD ${formatMetric(cell.sd, {...metric, min: null})}`}`,
    intervalText(cell, {metric, interval})
  ];
  const printed = layer.origin === "published" && cell.printed !== null && cell.printed !== value;
  return lines([
    `${row} · ${column}`,
    task && [task.title === row ? null : task.title, task.suite, task.level].filter((d) => d !== null).join(" · "),
    `${shownTitle(metric)}: ${isAbout(cell) ? "about " : ""}${value}${passes === undefined ? "" : ` (${passes} of ${cell.n})`}`,
    ...(cell.told?.() ?? facts),
    ...left,
    layer.origin === "published" ? `published${printed ? `, printed as ${cell.printed}` : ""}` : layer.label,
    cell.note
  ]);
}

/** What a row's or a column's mean is made of. */
export function marginalTip(
  {mean, figures, runs, layer}: Marginal,
  {label, metric, interval}: {label: string; metric: Metric; interval?: Interval}
): string {
  return lines([
    `${label}: ${formatMetric(mean, metric)}`,
    `mean of ${formatCount(figures, "figure")}, each counted once`,
    interval &&
      `${formatMetric(interval.low, metric)} to ${formatMetric(interval.high, metric)}: ${methodText(interval)} over the figures`,
    runs === null ? null : formatCount(runs, "run"),
    layer.label
  ]);
}

const missingWords: Record<Missing["state"], string> = {
  "not run": "not run",
  "not public": "run, but not public",
  "not applicable": "not applicable",
  "never finished": "never finished",
  excluded: "excluded",
  "lost to infrastructure": "lost to infrastructure",
  "failed, cause unknown": "failed for an unknown reason",
  "no figure": "no such figure",
  "not in the archive": "not in the archive, which does not say why"
};

/** Why a hatched cell is empty. */
export function missingTip({state, reason}: Missing, {row, column}: Names): string {
  return lines([`${row} · ${column}`, missingWords[state], reason]);
}

function lines(parts: (string | null | undefined)[]): string {
  return parts.filter((d) => d !== null && d !== undefined && d !== "").join("\n");
}
