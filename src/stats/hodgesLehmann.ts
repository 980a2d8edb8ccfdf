import {checkLevel} from "./checks.js";
import {differences} from "./differences.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {pairCounts} from "./pairCounts.js";
import {rankSumCounts} from "./rankSumCounts.js";
import type {Step} from "./selectSorted.js";
import {selectSorted} from "./selectSorted.js";
import {signSums} from "./signSums.js";
import {sorted} from "./sorted.js";

export interface HodgesLehmannOptions extends IntervalOptions {
  /** Where in the sorted differences the interval ends: by the exact null of U or W, or its normal approximation. */
  method?: "auto" | "exact" | "asymptotic";
}

export interface HodgesLehmann extends Interval {
  /** The coverage that the exact interval really has without ties; at least level, unless the samples are too small. */
  achievedLevel: number;
}

/**
 * The Hodges–Lehmann shift of two samples: the median of all differences x − y, with the interval that inverts the
 * Mann–Whitney test. The size of a difference, in the unit of the scores.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes. Never lists the m × n differences.
 * Assumes: distributions of one shape, one shifted.
 * Not for: paired values (hodgesLehmann1 of the differences).
 * Edge: an empty sample is a RangeError. Samples too small for the level give the whole range, and the level that it
 * has (0 for one value each). With ties the interval is that of the same order statistics, as in R, and covers at least
 * as often.
 * Source: Hodges and Lehmann (1963), Ann. Math. Stat. 34:598–611; R's wilcox.test(x, y, conf.int = TRUE, exact = TRUE).
 */
export function hodgesLehmann2(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {level = 0.95, method = "auto"}: HodgesLehmannOptions = {}
): HodgesLehmann {
  checkLevel(level);
  const {m, n, tieSum} = pairCounts(x, y);
  const X = sorted(x);
  const Y = sorted(y);
  const step: Step = (limit) => {
    let count = 0;
    let below = -Infinity;
    let above = Infinity;
    for (let i = 0, j = n; i < m; ++i) {
      // x − y falls as y rises: y from j on are within the limit.
      while (j > 0 && X[i] - Y[j - 1] <= limit) --j;
      while (j < n && X[i] - Y[j] > limit) ++j;
      count += n - j;
      if (j < n) below = Math.max(below, X[i] - Y[j]);
      if (j > 0) above = Math.min(above, X[i] - Y[j - 1]);
    }
    return {count, below, above};
  };
  const all = m * n;
  const at = (k: number) => selectSorted(k, [X[0] - Y[n - 1], X[m - 1] - Y[0]], step);
  const exact = method === "exact" || (method === "auto" && Math.min(m, n) * all <= 1e7);
  const counts = exact ? rankSumCounts(m, n) : null;
  return interval({all, at, level, n: m + n, ties: tieSum > 0}, counts, (all * (m + n + 1)) / 12);
}

/**
 * The Hodges–Lehmann location of one sample, or of paired differences: the median of the means of all pairs of values
 * (each with itself too), with the interval that inverts Wilcoxon's signed-rank test.
 *
 * Input: finite numbers; or two parallel arrays, whose differences x − y are taken.
 * Assumes: a symmetric distribution.
 * Not for: unpaired samples (hodgesLehmann2); skewed data, where it is not the median.
 * Edge: no values give NaN. Too few for the level: the whole range, and the level that it has (0 for one value). Zeros
 * are kept.
 * Source: Hodges and Lehmann (1963), Ann. Math. Stat. 34:598–611; R's wilcox.test(x, conf.int = TRUE, exact = TRUE).
 */
export function hodgesLehmann1(
  x: ArrayLike<number>,
  y: ArrayLike<number> | number = 0,
  {level = 0.95, method = "auto"}: HodgesLehmannOptions = {}
): HodgesLehmann {
  checkLevel(level);
  const X = sorted(differences(x, y));
  const n = X.length;
  const ties = X.some((v, i) => i > 0 && v === X[i - 1]);
  if (!n)
    return {estimate: NaN, low: NaN, high: NaN, level, achievedLevel: NaN, method: "Hodges–Lehmann", n, ties: "none"};
  const step: Step = (limit) => {
    let count = 0;
    let below = -Infinity;
    let above = Infinity;
    for (let i = 0, j = n; i < n; ++i) {
      // Walsh averages of i with the j values from i on that keep within the limit.
      while (j > 0 && X[i] / 2 + X[j - 1] / 2 > limit) --j;
      if (j > i) {
        count += j - i;
        below = Math.max(below, X[i] / 2 + X[j - 1] / 2);
      }
      const next = Math.max(i, j);
      if (next < n) above = Math.min(above, X[i] / 2 + X[next] / 2);
    }
    return {count, below, above};
  };
  const all = (n * (n + 1)) / 2;
  const exact = method === "exact" || (method === "auto" && n <= 300);
  const counts = exact ? signSums(Float64Array.from(X, (_, i) => i + 1)) : null;
  const at = (k: number) => selectSorted(k, [X[0], X[n - 1]], step);
  return interval({all, at, level, n, ties}, counts, (n * (n + 1) * (2 * n + 1)) / 24);
}

function interval(
  {all, at, level, n, ties}: {all: number; at: (k: number) => number; level: number; n: number; ties: boolean},
  counts: {total: number; atMost(s: number): number} | null,
  variance: number
): HodgesLehmann {
  const tail = (1 - level) / 2;
  let k = 0; // the interval runs from the k-th to the k-th last
  let achievedLevel = NaN;
  if (counts) {
    if (!(counts.total < Infinity)) throw new RangeError(`too many values for an exact interval: ${n}`);
    // The least k with P(statistic ≤ k) ≥ tail, up to rounding, as R's qwilcox and qsignrank.
    const target = (tail - 10 * Number.EPSILON) * counts.total;
    let below = -1;
    let above = Math.ceil(all / 2);
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if (counts.atMost(middle) >= target) above = middle;
      else below = middle;
    }
    k = Math.max(1, above);
    achievedLevel = 1 - (2 * counts.atMost(k - 1)) / counts.total;
  } else k = Math.max(1, Math.round(all / 2 - normalIsf(tail) * Math.sqrt(variance)));
  const odd = at(Math.ceil(all / 2));
  return {
    estimate: all % 2 ? odd : odd / 2 + at(all / 2 + 1) / 2,
    low: at(k),
    high: at(all - k + 1),
    level,
    achievedLevel,
    method: `Hodges–Lehmann, ${counts ? "exact" : "asymptotic"} order statistics`,
    n,
    ties: ties ? "as if untied" : "none"
  };
}
