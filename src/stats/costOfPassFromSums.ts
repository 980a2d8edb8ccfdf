import {checkCount, checkFinite} from "./checks.js";
import {fiellerRatio} from "./fiellerRatio.js";
import type {Interval, IntervalOptions} from "./interval.js";

/** What costs and passes of clusters, usually tasks, sum up to. */
export interface CostPassSums {
  /** Number of clusters. */
  n: number;
  cost: number;
  passes: number;
  cost_sq: number;
  passes_sq: number;
  cost_passes: number;
}

/**
 * The cost of a pass with Fieller's interval, from sums over clusters alone: costOfPass where the runs are not at hand.
 *
 * Input: over the clusters, the sums of costs (any unit), passes, their squares, and their products; every run in it.
 * Assumes: clusters are independent draws.
 * Not for: runs with unknown cost: leave their clusters out of all sums.
 * Edge: no pass gives Infinity as estimate and high, NaN as low; fewer than two clusters NaN bounds; the rest as
 * fiellerRatio. Sums that are not finite are a RangeError.
 * Source: as fiellerRatio; the sums are those of a covariance matrix.
 */
export function costOfPassFromSums(
  {n, cost, passes, cost_sq, passes_sq, cost_passes}: CostPassSums,
  {level = 0.95}: IntervalOptions = {}
): Interval {
  checkCount(n);
  checkFinite([cost, passes, cost_sq, passes_sq, cost_passes]);
  if (n > 0 && passes === 0) {
    return {estimate: Infinity, low: NaN, high: Infinity, level, method: "Fieller, unbounded", n};
  }
  const [x, y] = [cost / n, passes / n];
  const variance = (products: number, product: number) => (products - n * product) / (n - 1) / n;
  return fiellerRatio(
    {
      x,
      y,
      xx: Math.max(0, variance(cost_sq, x * x)),
      yy: Math.max(0, variance(passes_sq, y * y)),
      xy: variance(cost_passes, x * y),
      n
    },
    {level}
  );
}
