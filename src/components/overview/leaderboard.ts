import {cellInterval} from "../cellInterval.js";
import {costPerPass, costPerRun} from "../cellCost.js";
import {leaderboardRanks} from "./leaderboardRanks.js";
import {layerKey, layersOf} from "../heatmap/heatmapChoices.js";
import {formatCost, unknown} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {intervalText} from "../format/intervalText.js";
import type {IntervalsMark, IntervalsRow} from "../../plots/intervals.js";
import type {FrontierCell, FrontierConfig} from "../frontier/frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {RankIntervals} from "../../stats/rankIntervals.js";

/** A row of leaderboard.sql. */
export interface LeaderboardCell extends FrontierCell {
  values: number[] | null;
  value_counts: number[] | null;
}

export interface LeaderboardOptions {
  configs: readonly FrontierConfig[];
  metric: Metric;
}

export interface LeaderboardMark extends IntervalsMark {
  /** What the mark was made of. */
  cell: LeaderboardCell;
  /** Its interval in words, with the method, or why there is none. */
  interval: string;
}

export interface LeaderboardRow extends IntervalsRow {
  vendor: string;
  marks: LeaderboardMark[];
  /** The least and the greatest rank that the comparisons leave; null where nothing is known of its spread. */
  rank_low: number | null;
  rank_high: number | null;
}

export interface Leaderboard {
  rows: LeaderboardRow[];
  /** By which figures the rows are ranked: "computed", "published, 2026-08-22". */
  ranked: string;
  /** Configs without such a figure: below the others, without a rank. */
  unranked: number;
  /** How sure the ranks are, of the ranked rows in their order. */
  ranking: RankIntervals;
}

/**
 * The configs of an experiment by their primary score, every figure of a config in its row. They are ranked by one kind
 * of figure, the one that most configs have, so that published and computed values are never compared with each other.
 */
export function leaderboard(cells: readonly LeaderboardCell[], {configs, metric}: LeaderboardOptions): Leaderboard {
  const scored = cells.filter((d) => d.mean !== null);
  const layers = layersOf(scored);
  const size = (key: string) => scored.filter((d) => layerKey(d) === key).length;
  const [best] = layers.toSorted((a, b) => size(b.key) - size(a.key));
  const known = new Map(configs.map((d) => [d.config_id, d]));
  const sign = metric.higher_is_better === false ? -1 : 1;
  const ids = [...new Set(scored.map((d) => d.config_id))];
  const entries = ids.map((config_id) => {
    const own = scored.filter((d) => d.config_id === config_id);
    const sorted = own.toSorted((a, b) => Number(layerKey(b) === best.key) - Number(layerKey(a) === best.key));
    const [lead] = sorted;
    const config = known.get(config_id);
    return {
      lead: layerKey(lead) === best.key ? sign * lead.mean! : null,
      row: {
        label: config?.label ?? config_id,
        model_id: config?.model_id ?? "",
        vendor: config?.vendor ?? "vendor unknown",
        marks: sorted.map((d) => markOf(d, {label: config?.label ?? config_id, metric})),
        n: countText(lead, metric),
        cost: costText(lead),
        pass: passText(lead)
      }
    };
  });
  entries.sort((a, b) => (b.lead ?? -Infinity) - (a.lead ?? -Infinity));
  const ranked = entries.filter((d) => d.lead !== null);
  const ranking = leaderboardRanks(
    ranked.map((d) => d.row.marks[0].cell),
    {metric, level: metric.level}
  );
  return {
    rows: entries.map(({row}, i) => ({...row, ...ranksOf(ranking, i)})),
    ranked: best?.label ?? "",
    unranked: entries.length - ranked.length,
    ranking
  };
}

/** The ranks of the i-th row; those that have none come last. */
function ranksOf({configs, n}: RankIntervals, i: number) {
  if (i >= configs.length) return {rank: null, ranks: "–", rank_low: null, rank_high: null};
  const {rank, low, high} = configs[i];
  if (low !== low) return {rank, ranks: n === 0 ? String(rank) : `${rank} ?`, rank_low: null, rank_high: null};
  return {rank, ranks: low === high ? String(low) : `${low}–${high}`, rank_low: low, rank_high: high};
}

function markOf(cell: LeaderboardCell, {label, metric}: {label: string; metric: Metric}): LeaderboardMark {
  const {min, max} = metric;
  const rate = min === 0 && max === 1;
  const interval = cellInterval(cell, {min, max, rate, level: metric.level});
  const drawn = interval !== undefined && interval.low < interval.high;
  return {
    cell,
    interval: intervalText(cell, {metric, interval}),
    origin: cell.origin,
    value: cell.mean!,
    low: drawn ? interval.low : NaN,
    high: drawn ? interval.high : NaN,
    // A rate's runs are passes and failures, whose number says it all; a single run is the dot itself.
    strip: rate || cell.n === 1 ? [] : (cell.values ?? []).map((value, i) => ({value, count: cell.value_counts![i]})),
    tip: [
      `${label}${cell.as_of === "*" ? "" : ` (${cell.as_of})`}`,
      `${metric.title}: ${cell.approximate && cell.origin !== "computed" ? "≈ " : ""}${formatMetric(cell.mean, metric)}`,
      intervalText(cell, {metric, interval}),
      rate && cell.n_passed !== null ? `${cell.n_passed} of ${cell.n} runs passed` : `n = ${cell.n ?? "not known"}`,
      cell.origin === "computed" ? "computed from runs" : cell.origin,
      cell.note ?? ""
    ]
      .filter((d) => d !== "")
      .join("\n")
  };
}

function countText({n, n_passed}: LeaderboardCell, {min, max}: Metric): string {
  if (n === null) return unknown;
  return min === 0 && max === 1 && n_passed !== null ? `${n_passed}/${n}` : String(n);
}

/** The cost of a run, or in a word why there is none. */
function costText(cell: LeaderboardCell): string {
  const {cost_kind, cost_approximate} = cell;
  const cost = costPerRun(cell);
  if (cost === null) return cost_kind === "subscription" ? "subscription" : unknown;
  if (cost === 0) return cost_kind === "free" ? "free" : "$0";
  return `${cost_approximate ? "≈ " : ""}${formatCost(cost)}`;
}

/** The cost of a pass, or in a word why there is none; null where passes are not counted. */
function passText(cell: LeaderboardCell): string | null {
  if (cell.n_passed === null) return null;
  if (cell.n_passed === 0) return "no pass";
  const cost = costPerPass(cell);
  if (cost === null) return cell.cost_kind === "subscription" ? "subscription" : unknown;
  if (cost === 0) return cell.cost_kind === "free" ? "free" : "$0";
  return `${cell.cost_approximate ? "≈ " : ""}${formatCost(cost)}`;
}
