import {costOfPassFromSums} from "../../stats/costOfPassFromSums.js";
import {summaryInterval} from "../../stats/summaryInterval.js";
import {costPerPass, costPerRun} from "../cellCost.js";
import {methodText} from "../format/intervalText.js";
import {meanOfSums} from "./meanOfSums.js";
import type {Interval} from "../../stats/interval.js";
import type {FrontierCell, FrontierPoint, Measure} from "./frontierPoints.js";
import type {Sums} from "./meanOfSums.js";

type Place = Pick<FrontierPoint, "x" | "xLow" | "xHigh" | "xMethod" | "xRuns" | "rail">;

interface PlaceOptions {
  measure: Measure;
  /** Confidence level, 0–1; 0.95 when absent. */
  level?: number;
}

/** Where a cell stands on the x axis, with the interval that its runs allow, or on which rail. */
export function frontierPlace(cell: FrontierCell, {measure, level}: PlaceOptions): Place {
  const {x, rail} = spotOf(cell, measure);
  const sums = measureSums(cell, measure);
  const made = {x, rail, xRuns: x === null ? null : (sums.n ?? null)};
  const least = rail === null ? leastCost(cell, measure) : null;
  if (least !== null)
    return {...made, xLow: least, xHigh: x!, xMethod: "at most that: attempts have no cost of their own"};
  const interval =
    rail !== null ? undefined : measure === "pass" ? passInterval(cell, level) : meanInterval(sums, level);
  if (interval === undefined) return {...made, xLow: NaN, xHigh: NaN, xMethod: null};
  return {...made, xLow: interval.low, xHigh: interval.high, xMethod: methodText(interval)};
}

/** Where a cell stands; a free run at 0, on its rail. */
function spotOf(cell: FrontierCell, measure: Measure): Pick<Place, "x" | "rail"> {
  if (measure === "time" || measure === "tokens") {
    const {n, sum} = measureSums(cell, measure);
    return spot(divide(sum, n ?? cell.n) || null);
  }
  const perRun = costPerRun(cell);
  if (perRun === null && cell.cost_kind === "subscription") return {x: null, rail: "subscription"};
  if (measure === "run") return spot(perRun);
  return cell.n_passed === 0 ? {x: null, rail: "no pass"} : spot(costPerPass(cell));
}

/** The least that a run or a pass can have cost, where only its ends are known. */
function leastCost({cost_usd_least, n_cost, n, n_passed}: FrontierCell, measure: Measure): number | null {
  if (measure === "run") return divide(cost_usd_least, n_cost ?? n);
  return measure === "pass" ? divide(cost_usd_least, n_passed) : null;
}

function spot(x: number | null): Pick<Place, "x" | "rail"> {
  return {x, rail: x === null ? "unknown" : x === 0 ? "free" : null};
}

/** What is summed up of the runs for the x axis; costs for the cost of a pass too. */
export function measureSums(cell: FrontierCell, measure: Measure): Sums {
  if (measure === "time") return {n: cell.n_duration, sum: cell.duration_s_sum, sum_sq: cell.duration_s_sum_sq};
  if (measure === "tokens") return {n: cell.n_tokens, sum: cell.tokens_sum, sum_sq: cell.tokens_sum_sq};
  return {n: cell.n_cost, sum: cell.cost_usd_sum, sum_sq: cell.cost_usd_sum_sq};
}

/** The measures that can be drawn: those that have a value for at least one cell. */
export function measuresOf(cells: readonly FrontierCell[]): Measure[] {
  return (["run", "pass", "tokens", "time"] as const).filter((measure) =>
    cells.some((d) => (measure !== "pass" || isPassRate(d)) && spotOf(d, measure).x !== null)
  );
}

/** Whether the runs of a cell have passed or failed, so that a pass has a cost. */
function isPassRate({n_passed}: FrontierCell): boolean {
  return n_passed !== null;
}

function meanInterval(sums: Sums, level?: number): Interval | undefined {
  const known = meanOfSums(sums);
  return known && summaryInterval(known, {level, clip: [0, Number.MAX_VALUE]});
}

/** Fieller's interval over the tasks, where the parts make up all runs of the cell. */
function passInterval(cell: FrontierCell, level?: number): Interval | undefined {
  const {n_parts: n, part_cost_sum: cost, part_passes_sum: passes} = cell;
  const {part_cost_sum_sq: cost_sq, part_passes_sum_sq: passes_sq, part_cost_passes_sum: cost_passes} = cell;
  if (n == null || cost == null || passes == null || cost_sq == null || passes_sq == null || cost_passes == null) {
    return undefined;
  }
  if (n < 2 || passes !== cell.n_passed || cell.n_cost !== cell.n) return undefined;
  const interval = costOfPassFromSums({n, cost, passes, cost_sq, passes_sq, cost_passes}, {level});
  if (!(interval.low < interval.high)) return undefined;
  return {...interval, low: Math.max(0, interval.low), method: `${interval.method} over ${n} ${partNoun(cell)}`};
}

function partNoun({scope}: FrontierCell): string {
  return scope === "task" ? "runs" : "tasks";
}

function divide(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null || b === 0 ? null : a / b;
}
