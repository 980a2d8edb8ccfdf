import {paretoFront} from "./paretoFront.js";

/** A point with an interval for its cost and one for its score. */
export interface UncertainPoint {
  cost: {low: number; high: number};
  score: {low: number; high: number};
}

export interface ParetoBounds {
  placed: boolean;
  /** On the front of all points at their best: low cost, high score. */
  optimistic: boolean;
  /** On the front of all points at their worst: high cost, low score. */
  conservative: boolean;
  /** No point at its worst dominates this one at its best. */
  possible: boolean;
  /** No other point at its best dominates this one at its worst. */
  sure: boolean;
}

/**
 * Optimistic and conservative Pareto fronts of points with intervals, and for every point whether it is possibly and
 * whether it is surely on the front, whatever the true values within the intervals.
 *
 * Input: rows with `cost` and `score` intervals ({low, high}, any unit).
 * Assumes: nothing about dependence: all values within the boxes are taken as possible together, so `sure` is strict.
 * Not for: a probability (paretoProbability).
 * Edge: none gives []. A point with a NaN bound is not placed and dominates nobody. Points without width give the front
 * of paretoFront four times over. An interval whose low is above its high: RangeError.
 * Source: interval dominance, e.g. Limbourg and Aponte (2005), “An optimization algorithm for imprecise multi-objective
 * problem functions”, CEC 2005, 459–466.
 */
export function paretoBounds(points: readonly UncertainPoint[]): ParetoBounds[] {
  for (const {cost, score} of points)
    for (const {low, high} of [cost, score]) if (low > high) throw new RangeError(`low is above high: ${low}, ${high}`);
  const known = points.map(({cost: c, score: s}) => [c.low, c.high, s.low, s.high].every((x) => x === x));
  const optimistic = paretoFront(points, {cost: (d) => d.cost.low, score: (d) => d.score.high});
  const conservative = paretoFront(points, {cost: (d) => d.cost.high, score: (d) => d.score.low});
  // a at its worst against b at its best, and the other way round
  const surely = (a: UncertainPoint, b: UncertainPoint) =>
    dominates(a.cost.high, a.score.low, b.cost.low, b.score.high);
  const perhaps = (a: UncertainPoint, b: UncertainPoint) =>
    dominates(a.cost.low, a.score.high, b.cost.high, b.score.low);
  return points.map((d, i) => ({
    placed: known[i],
    optimistic: known[i] && optimistic[i].front,
    conservative: known[i] && conservative[i].front,
    possible: known[i] && !points.some((e, j) => known[j] && surely(e, d)),
    sure: known[i] && !points.some((e, j) => known[j] && j !== i && perhaps(e, d))
  }));
}

function dominates(costA: number, scoreA: number, costB: number, scoreB: number): boolean {
  return costA <= costB && scoreA >= scoreB && (costA < costB || scoreA > scoreB);
}
