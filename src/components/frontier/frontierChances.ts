import {frontChances} from "../../stats/frontChances.js";
import {seeded} from "../../stats/random.js";
import {countedPasses} from "../cellInterval.js";
import {costPerRun} from "../cellCost.js";
import {measureSums} from "./frontierPlace.js";
import {layerKey} from "../heatmap/heatmapChoices.js";
import {noInterval} from "../format/intervalText.js";
import {meanOfSums} from "./meanOfSums.js";
import type {SummedMean} from "../../stats/frontChances.js";
import type {FrontierCell, FrontierPoint, Measure} from "./frontierPoints.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

export interface ChancesOptions {
  /** The cells that the points are made of. */
  cells: readonly FrontierCell[];
  metric: Metric;
  measure: Measure;
  reps?: number;
  seed?: number;
}

/** How likely a point is on the front of its layer, and what that rests on. */
export interface Chance {
  /** The probability; null where the spread of the point's own score is not known. */
  chance: number | null;
  /** Why it is null. */
  why: string | null;
  /** Whether x took part at its value, because no spread of it is known. */
  xHeld: boolean;
  reps: number;
  seed: number;
}

/**
 * Points with the probability that they are on the front, each layer for itself. All that have a place on the axis take
 * part; a score or cost of which no spread is known is held at its value. Points without a place have none.
 */
export function withChances(
  points: readonly FrontierPoint[],
  {cells, metric, measure, reps = 2000, seed = 1}: ChancesOptions
): FrontierPoint[] {
  const byKey = new Map(cells.map((d) => [pointKey(d), d]));
  const drawn = points.flatMap((point) => {
    const cell = byKey.get(pointKey(point));
    if (cell === undefined || point.x === null) return [];
    const score = scoreMean(cell, metric) ?? {value: point.y};
    return [{point, cell, score, cost: costMean(cell, measure) ?? {value: costPerRunOf(point, cell, measure)}}];
  });
  const chances = new Map<FrontierPoint, Chance>();
  for (const layer of new Set(drawn.map((d) => layerKey(d.point)))) {
    const own = drawn.filter((d) => layerKey(d.point) === layer);
    if (own.every((d) => "value" in d.score)) continue;
    const higherIsBetter = metric.higher_is_better !== false;
    const options = {higherIsBetter, costPerScore: measure === "pass", reps, random: seeded(seed)};
    frontChances(own, options).forEach(({probability}, i) => {
      const {point, cell, score, cost} = own[i];
      const isHeld = "value" in score;
      chances.set(point, {
        chance: isHeld ? null : probability,
        why: isHeld ? whyHeld(point, cell) : null,
        xHeld: "value" in cost && point.x !== 0,
        reps,
        seed
      });
    });
  }
  return points.map((d) => ({...d, onFront: chances.get(d) ?? null}));
}

/** What is known of the mean score: passes of n, or mean with its standard error; undefined where it has no spread. */
function scoreMean(cell: FrontierCell, {min, max}: Metric): SummedMean | undefined {
  const {mean, n, sd, bounds} = cell;
  if (mean === null || n === null || n < 2 || bounds !== undefined) return undefined;
  if (min === 0 && max === 1) {
    const passes = countedPasses({...cell, mean}, n);
    return passes === undefined ? undefined : {passes, n};
  }
  if (sd === null || sd === 0) return undefined;
  return {mean, se: sd / Math.sqrt(n), df: n - 1, min: min ?? undefined, max: max ?? undefined};
}

function whyHeld({n, isFlat}: FrontierPoint, {bounds}: FrontierCell): string {
  return bounds === undefined ? noInterval(n, {isFlat}) : "lost runs at either end of the scale";
}

/** What is known of the mean of x; of a pass, that of the runs' costs. Undefined where no spread is known. */
function costMean(cell: FrontierCell, measure: Measure): SummedMean | undefined {
  const known = meanOfSums(measureSums(cell, measure));
  return known && {mean: known.mean, se: known.sd / Math.sqrt(known.n), df: known.n - 1, min: 0};
}

/** The cost of a pass is drawn as that of a run, by drawn passes. */
function costPerRunOf(point: FrontierPoint, cell: FrontierCell, measure: Measure): number {
  return measure === "pass" ? (costPerRun(cell) ?? point.x!) : point.x!;
}

function pointKey({config_id, origin, as_of}: {config_id: string; origin: string; as_of: string}): string {
  return JSON.stringify([config_id, origin, as_of]);
}
