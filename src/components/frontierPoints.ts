import {paretoFront} from "../stats/paretoFront.js";
import {summaryInterval} from "../stats/summaryInterval.js";
import {cellInterval} from "./cellInterval.js";
import {costPerPass, costPerRun} from "./cellCost.js";
import {dominanceReason} from "./dominanceReason.js";
import {intervalText} from "./intervalText.js";
import type {Config, HeatCell, Metric} from "./heatmapTypes.js";

/** A row of frontier.sql: the primary score of a config over a scope, with what it cost. */
export interface FrontierCell extends HeatCell {
  /** Whether the source gives the cost as about. */
  cost_approximate: boolean | null;
  n_cost: number | null;
  cost_usd_sum: number | null;
  cost_usd_sum_sq: number | null;
  cost_usd_mean: number | null;
  cost_kind: string | null;
  n_duration: number | null;
  duration_s_sum: number | null;
}

export interface FrontierConfig extends Config {
  vendor: string | null;
}

/** What the x axis measures: cost of a run, cost of a passed task, time of a run. */
export type Measure = "run" | "pass" | "time";

/** Why a point has no place on a logarithmic axis. */
export type Rail = "free" | "subscription" | "unknown" | "no pass";

export interface FrontierPoint {
  config_id: string;
  label: string;
  model_id: string;
  vendor: string;
  origin: string;
  as_of: string;
  /** US dollars or seconds; 0 when free; null on the other rails. */
  x: number | null;
  xLow: number;
  xHigh: number;
  rail: Rail | null;
  y: number;
  yLow: number;
  yHigh: number;
  /** The interval in words, with its method, or why there is none. */
  yText: string;
  n: number | null;
  n_passed: number | null;
  cost_kind: string;
  approximate: boolean;
  front: boolean;
  /** In words, by what the point is dominated; null on the front and where x is unknown. */
  reason: string | null;
  note: string | null;
}

interface FrontierPointsOptions {
  configs: readonly FrontierConfig[];
  metric: Metric;
  measure?: Measure;
}

/**
 * The points of a frontier chart from the cells of one layer: each with its place or its rail, its intervals, and how it
 * stands to the Pareto front. A free run costs 0 and takes part; a subscription and an unknown cost do not.
 */
export function frontierPoints(
  cells: readonly FrontierCell[],
  {configs, metric, measure = "run"}: FrontierPointsOptions
): FrontierPoint[] {
  const known = new Map(configs.map((d) => [d.config_id, d]));
  const points = cells
    .filter((d) => d.mean !== null)
    .map((cell) => frontierPoint(cell, {config: known.get(cell.config_id), metric, measure}));
  const sign = metric.higher_is_better === false ? -1 : 1;
  const placements = paretoFront(points, {cost: (d) => d.x, score: (d) => sign * d.y});
  return points.map((d, i) => ({
    ...d,
    front: placements[i].front,
    reason: dominanceReason(d, {
      by: placements[i].dominatedBy.map((j) => points[j]),
      metric,
      of: measure === "time" ? "time" : "cost"
    })
  }));
}

interface PointOptions {
  config: FrontierConfig | undefined;
  metric: Metric;
  measure: Measure;
}

function frontierPoint(cell: FrontierCell, {config, metric, measure}: PointOptions): FrontierPoint {
  const {min, max} = metric;
  const interval = cellInterval(cell, {min, max, rate: min === 0 && max === 1, level: metric.level});
  const flat = interval !== undefined && interval.low === interval.high;
  return {
    config_id: cell.config_id,
    label: config?.label ?? cell.config_id,
    model_id: config?.model_id ?? "",
    vendor: config?.vendor ?? "vendor unknown",
    origin: cell.origin,
    as_of: cell.as_of,
    ...place(cell, {measure, level: metric.level}),
    y: cell.mean!,
    yLow: flat ? NaN : (interval?.low ?? NaN),
    yHigh: flat ? NaN : (interval?.high ?? NaN),
    yText: intervalText(cell, {metric, interval}),
    n: cell.n,
    n_passed: cell.n_passed,
    cost_kind: cell.cost_kind ?? "unknown",
    approximate: cell.cost_approximate === true,
    front: false,
    reason: null,
    note: cell.note
  };
}

type Place = Pick<FrontierPoint, "x" | "xLow" | "xHigh" | "rail">;

/** Where a cell stands on the x axis. */
function place(cell: FrontierCell, {measure, level}: {measure: Measure; level?: number}): Place {
  if (measure === "time") {
    return at(divide(cell.duration_s_sum, cell.n_duration ?? cell.n) || null, {});
  }
  const perRun = costPerRun(cell);
  if (perRun === null && cell.cost_kind === "subscription") return rail("subscription");
  if (measure === "run") return at(perRun, costSpread(cell, {mean: perRun, level}));
  return cell.n_passed === 0 ? rail("no pass") : at(costPerPass(cell), {});
}

function at(x: number | null, {low = NaN, high = NaN}: {low?: number; high?: number}): Place {
  if (x === null) return rail("unknown");
  return x > 0 ? {x, xLow: low, xHigh: high, rail: null} : {...rail("free"), x: 0};
}

function rail(rail: Rail): Place {
  return {x: null, xLow: NaN, xHigh: NaN, rail};
}

/** The interval of the mean cost, where the runs' own costs are known. */
function costSpread(
  cell: FrontierCell,
  {mean, level}: {mean: number | null; level?: number}
): {low?: number; high?: number} {
  const {n_cost: n, cost_usd_sum: sum, cost_usd_sum_sq: squares} = cell;
  if (mean === null || n === null || n < 2 || sum === null || squares === null) return {};
  const sd = Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
  return sd > 0 ? summaryInterval({mean, sd, n}, {level, clip: [0, Number.MAX_VALUE]}) : {};
}

function divide(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** The measures that can be drawn: those that have a value for at least one cell. */
export function measuresOf(cells: readonly FrontierCell[]): Measure[] {
  return (["run", "pass", "time"] as const).filter((measure) =>
    cells.some((d) => {
      if (measure === "pass" && !isPassRate(d)) return false;
      return place(d, {measure}).x !== null;
    })
  );
}

/** Whether the runs of a cell have passed or failed, so that a pass has a cost. */
function isPassRate({n_passed}: FrontierCell): boolean {
  return n_passed !== null;
}
