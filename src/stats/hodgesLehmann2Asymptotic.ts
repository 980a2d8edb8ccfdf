import {brent} from "./brent.js";
import {checkLevel} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {pairCounts} from "./pairCounts.js";

export interface HodgesLehmann2AsymptoticOptions extends IntervalOptions {
  /** Shrink |U − mn/2| by ½, in the interval but not in the estimate. */
  continuity?: boolean;
}

/**
 * The shift of two samples at which the asymptotic, tie-corrected Mann–Whitney z is 0, with the interval of shifts
 * that it does not reject: what R reports when it does not use the exact test.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: distributions of one shape, one shifted; samples of about 10 or more.
 * Not for: a reproducible estimate: it is a root of a step function, to 1e-4, near but not at a difference of two
 * scores; use hodgesLehmann2.
 * Edge: all values equal gives NaN; an empty sample is a RangeError.
 * Source: Bauer (1972), JASA 67:687–690; R's wilcox.test(x, y, conf.int = TRUE, exact = FALSE).
 */
export function hodgesLehmann2Asymptotic(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {level = 0.95, continuity = true}: HodgesLehmann2AsymptoticOptions = {}
): Interval {
  checkLevel(level);
  const X = new Float64Array(x);
  const {tieSum} = pairCounts(X, y);
  const z = (shift: number, corrected: boolean): number => {
    const {m, n, greater, equal, tieSum} = pairCounts(
      X.map((v) => v - shift),
      y
    );
    const N = m + n;
    const deviation = greater + equal / 2 - (m * n) / 2;
    const correction = corrected ? Math.sign(deviation) / 2 : 0;
    return (deviation - correction) / Math.sqrt(((m * n) / 12) * (N + 1 - tieSum / (N * (N - 1))));
  };
  const Y = new Float64Array(y);
  const low = X.reduce((a, b) => Math.min(a, b)) - Y.reduce((a, b) => Math.max(a, b));
  const high = X.reduce((a, b) => Math.max(a, b)) - Y.reduce((a, b) => Math.min(a, b));
  const root = (target: number): number => {
    if (z(low, continuity) <= target) return low;
    if (z(high, continuity) >= target) return high;
    return brent((d) => z(d, continuity) - target, [low, high]);
  };
  const critical = normalIsf((1 - level) / 2);
  const known = low < high;
  return {
    estimate: known ? brent((d) => z(d, false), [low, high]) : NaN,
    low: known ? root(critical) : NaN,
    high: known ? root(-critical) : NaN,
    level,
    method: "Hodges–Lehmann, inverted asymptotic Mann–Whitney",
    n: X.length + Y.length,
    ties: tieSum ? "midranks" : "none",
    correction: continuity ? "ties, continuity" : "ties"
  };
}
