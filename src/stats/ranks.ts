import {checkFinite} from "./checks.js";
import {order} from "./order.js";

export interface Ranks {
  /** One a value, from 1. */
  ranks: Float64Array;
  /** Sizes of the groups of equal values, ascending, only those above 1. */
  tieCounts: number[];
  /** Σ(t³ − t) over the groups: what every tie correction needs. */
  tieSum: number;
}

export interface RankOptions {
  /** What equal values get: the mean of their ranks, the least, the greatest, consecutive (dense), or by position. */
  method?: "average" | "min" | "max" | "dense" | "ordinal";
}

/**
 * Ranks of *values* from 1, ascending, with the counts of ties. Values are equal when the doubles are, to the last bit.
 *
 * Input: finite numbers.
 * Assumes: nothing.
 * Not for: floating sums that ought to tie (0.1 + 0.2 and 0.3 do not): round them first.
 * Edge: none gives empty ranks. −0 equals 0.
 * Source: R's rank(x, ties.method) and SciPy's rankdata(x, method); dense as SciPy.
 */
export function rank(values: ArrayLike<number>, {method = "average"}: RankOptions = {}): Ranks {
  checkFinite(values);
  const n = values.length;
  const I = order(values);
  const ranks = new Float64Array(n);
  const tieCounts: number[] = [];
  let tieSum = 0;
  let large = 0n; // t³ of thousands would lose digits
  let groups = 0;
  for (let i = 0, j; i < n; i = j) {
    const x = values[I[i]];
    for (j = i + 1; j < n && values[I[j]] === x; ++j);
    const t = j - i;
    ++groups;
    if (t > 1) {
      tieCounts.push(t);
      if (t < 1000) tieSum += t * (t * t - 1);
      else large += BigInt(t) ** 3n - BigInt(t);
    }
    const r =
      method === "average"
        ? (i + 1 + j) / 2
        : method === "min"
          ? i + 1
          : method === "max"
            ? j
            : method === "dense"
              ? groups
              : 0;
    for (let k = i; k < j; ++k) ranks[I[k]] = r || k + 1;
  }
  return {ranks, tieCounts: tieCounts.toSorted((a, b) => a - b), tieSum: Number(large + BigInt(tieSum))};
}
