import {paretoFront} from "../../stats/paretoFront.js";
import {cellInterval} from "../cellInterval.js";
import {dominanceReason} from "./dominanceReason.js";
import {frontierPlace} from "./frontierPlace.js";
import {intervalText} from "../format/intervalText.js";
import {measureWords} from "../format/measureWords.js";
import type {Chance} from "./frontierChances.js";
import type {Config, HeatCell, Metric} from "../heatmap/heatmapTypes.js";

/** A row of frontier.sql: the primary score of a config over a scope, with what it cost. */
export interface FrontierCell extends HeatCell {
  /** Whether the source gives the cost as about. */
  cost_approximate: boolean | null;
  n_cost: number | null;
  cost_usd_sum: number | null;
  cost_usd_sum_sq: number | null;
  cost_usd_mean: number | null;
  /** The least that the sum can be, where it is the most: runs that would have stopped at an attempt without a cost of its own. */
  cost_usd_least?: number | null;
  cost_kind: string | null;
  /** Why there is no cost, where more is known than that. */
  cost_missing?: string;
  /** Sums over the parts that are drawn as a whole: tasks with all their runs, or the runs of one task. */
  n_parts?: number | null;
  part_cost_sum?: number | null;
  part_cost_sum_sq?: number | null;
  part_passes_sum?: number | null;
  part_passes_sum_sq?: number | null;
  part_cost_passes_sum?: number | null;
  n_duration: number | null;
  duration_s_sum: number | null;
  duration_s_sum_sq?: number | null;
  /** Runs whose tokens are all known, and their sums. */
  n_tokens?: number | null;
  tokens_sum?: number | null;
  tokens_sum_sq?: number | null;
}

export interface FrontierConfig extends Config {
  vendor: string | null;
}

/** What the x axis measures: cost of a run, cost of a passed run, tokens of a run, time of a run. */
export type Measure = "run" | "pass" | "tokens" | "time";

/** Why a point has no place on a logarithmic axis. */
export type Rail = "free" | "subscription" | "unknown" | "no pass";

export interface FrontierPoint {
  config_id: string;
  label: string;
  model_id: string;
  vendor: string;
  origin: string;
  as_of: string;
  /** US dollars, tokens or seconds; 0 when free; null on the other rails. */
  x: number | null;
  xLow: number;
  /** Infinity where the interval has no upper end. */
  xHigh: number;
  /** Level and method of the interval of x; null where there is none. */
  xMethod: string | null;
  /** Runs that x is the mean of; null when nobody says. */
  xRuns: number | null;
  rail: Rail | null;
  /** Why x is not known, where more is known than that. */
  missing: string | null;
  y: number;
  yLow: number;
  yHigh: number;
  /** Whether all runs behind the score are alike, so that it has no interval. */
  isFlat: boolean;
  /** The interval in words, with its method, or why there is none. */
  yText: string;
  n: number | null;
  n_passed: number | null;
  cost_kind: string;
  approximate: boolean;
  front: boolean;
  /** In words, by what the point is dominated; null on the front and where x is unknown. */
  reason: string | null;
  /** How likely it is on the front; null before that was drawn, and where nothing is known of it. */
  onFront: Chance | null;
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
      of: measureWords[measure].share
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
  const isFlat = interval !== undefined && interval.low === interval.high;
  return {
    config_id: cell.config_id,
    label: config?.label ?? cell.config_id,
    model_id: config?.model_id ?? "",
    vendor: config?.vendor ?? "vendor unknown",
    origin: cell.origin,
    as_of: cell.as_of,
    ...frontierPlace(cell, {measure, level: metric.level}),
    missing: cell.cost_missing ?? null,
    y: cell.mean!,
    yLow: isFlat ? NaN : (interval?.low ?? NaN),
    yHigh: isFlat ? NaN : (interval?.high ?? NaN),
    isFlat,
    yText: intervalText(cell, {metric, interval}),
    n: cell.n,
    n_passed: cell.n_passed,
    cost_kind: cell.cost_kind ?? "unknown",
    approximate: cell.cost_approximate === true,
    front: false,
    reason: null,
    onFront: null,
    note: cell.note
  };
}
