import {normalisedEntropy} from "../../stats/normalisedEntropy.js";
import {countedPasses} from "../cellInterval.js";
import {formatCount} from "../format/format.js";
import {derivedCell} from "./derivedCell.js";
import {hasValue, isRate} from "./heatmapTypes.js";
import type {HeatCell, HeatCellRow, HeatmapData, Metric} from "./heatmapTypes.js";

/** What a heatmap shows of its cells. */
export type HeatmapViewName = "value" | "spread" | "failures";

/** The views in the words of the control; the default first. */
export const viewNames: Record<HeatmapViewName, string> = {
  value: "value",
  spread: "spread of repeats",
  failures: "failed and lost runs"
};

/** What an archive would have to hold for a view that has no figure. */
export const viewNeeds: Record<HeatmapViewName, string | undefined> = {
  value: undefined,
  spread: "several runs of a config on a task, or published standard deviations. Single runs have no spread.",
  failures: "runs. Published figures do not say how the runs behind them failed."
};

/**
 * The cells as one of the views has them: their value, the spread of their runs (SD; of passes and failures the entropy,
 * 1 where as many passed as failed), or the share of runs that failed or were lost. A cell of which that is not known stays
 * without a value and says why.
 */
export function viewedData(data: HeatmapData, view: HeatmapViewName): HeatmapData {
  if (view === "value") return data;
  const metrics = new Map(data.metrics.map((d) => [d.metric, d]));
  const unnamed = (metric: string): Metric => ({
    metric,
    title: metric,
    kind: "metric",
    min: null,
    max: null,
    unit: null,
    higher_is_better: null
  });
  const metricOf = (name: string) => metrics.get(name) ?? unnamed(name);
  const names = new Set(data.metrics.map((d) => d.metric));
  for (const d of data.cells) names.add(d.metric);
  const rates = new Map(Array.from(names, (d) => [d, isRate(metricOf(d))]));
  const show = (cell: HeatCellRow) => {
    if (view === "failures") return failuresCell(cell);
    return hasValue(cell) ? spreadCell(cell, rates.get(cell.metric)!) : cell;
  };
  return {
    ...data,
    cells: data.cells.map(show),
    metrics: Array.from(names, (d) => (view === "spread" ? spreadMetric(metricOf(d)) : failuresMetric(metricOf(d))))
  };
}

function spreadMetric(metric: Metric): Metric {
  const derived = {...metric, higher_is_better: false, view: "spread"} as const;
  if (isRate(metric)) return {...derived, viewTitle: "Entropy, of the most possible", min: 0, max: 1};
  const most = metric.min === null || metric.max === null ? null : (metric.max - metric.min) / 2;
  return {...derived, viewTitle: "SD", min: 0, max: most};
}

function failuresMetric(metric: Metric): Metric {
  return {
    ...metric,
    viewTitle: "Runs failed or lost",
    min: 0,
    max: 1,
    unit: null,
    higher_is_better: false,
    view: "failures"
  };
}

function without(cell: HeatCellRow, why: string): HeatCellRow {
  // The reason is that of the view, not of the runs that the cell lacks.
  return Object.assign(derivedCell(cell, null), {note: why, n_infra: 0, n_unknown: 0, n_excluded: 0});
}

function spreadCell(cell: HeatCell & HeatCellRow, rate: boolean): HeatCellRow {
  const {n, sd} = cell;
  if (n !== null && n < 2) return without(cell, "a single run has no spread");
  if (rate) {
    const passes = n === null ? undefined : countedPasses(cell, n);
    if (n === null || passes === undefined) return without(cell, "passes and failures are not counted");
    const told = () => [`${passes} of ${n} passed`, "no interval: entropy of few runs is biased low"];
    return derivedCell(cell, normalisedEntropy([passes, n - passes]), told);
  }
  if (sd === null) return without(cell, "spread not stated");
  const told = () => [n === null ? "n not stated" : formatCount(n, "run"), "standard deviation, n − 1"];
  return derivedCell(cell, sd, told);
}

/** How runs fail, and whether they count as failures or are lost. */
const classes = [
  ["n_model", "failed by the model"],
  ["n_timeout", "ran out of time"],
  ["n_budget", "ran out of budget"],
  ["n_refusal", "refused"],
  ["n_infra", "lost to infrastructure"],
  ["n_unknown", "failed for an unknown reason"]
] as const;

function failuresCell(cell: HeatCellRow): HeatCellRow {
  const {n, n_infra, n_unknown} = cell;
  if (n === null || classes.some(([column]) => typeof cell[column] !== "number")) {
    return hasValue(cell) ? without(cell, "how runs failed is not stated") : cell;
  }
  const lost = n_infra! + n_unknown!;
  const all = n + lost;
  const bad = classes.reduce((sum, [column]) => sum + cell[column]!, 0);
  if (all === 0 || bad > all) return hasValue(cell) ? without(cell, "how runs failed is not stated") : cell;
  const shown = derivedCell(cell, bad / all, () => [
    bad === 0 ? `none of ${formatCount(all, "run")}` : `${bad} of ${formatCount(all, "run")}`,
    ...classes.flatMap(([column, words]) => (cell[column]! > 0 ? [`${cell[column]} ${words}`] : []))
  ]);
  shown.n = all;
  shown.n_passed = bad;
  shown.n_infra = 0;
  shown.n_unknown = 0;
  shown.lost = lost / all;
  return shown;
}
