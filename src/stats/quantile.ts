import {checkFinite, checkProbability} from "./checks.js";

export interface QuantileOptions {
  /** Which of the nine definitions of Hyndman and Fan. */
  type?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}

/**
 * The *p*-quantile of *values*, by any of the nine definitions of Hyndman and Fan.
 *
 * Input: finite numbers, in any order; p 0–1.
 * Assumes: nothing about the distribution.
 * Not for: many quantiles of one large sample: sort once and use quantileSorted.
 * Edge: no values give NaN; one value gives it for every p. p outside 0–1 is a RangeError.
 * Source: Hyndman and Fan (1996), “Sample quantiles in statistical packages”, Am. Stat. 50:361–365; R's quantile(x, p, type).
 */
export function quantile(values: ArrayLike<number>, p: number, {type = 7}: QuantileOptions = {}): number {
  checkFinite(values);
  return quantileSorted(Float64Array.from(values).toSorted(), p, {type});
}

/**
 * The *p*-quantile of *sorted* values, which are not checked again.
 *
 * Input: numbers, ascending; p 0–1.
 * Assumes: sorted order.
 * Not for: unsorted values: use quantile.
 * Edge: no values give NaN. p outside 0–1 is a RangeError.
 * Source: Hyndman and Fan (1996), Am. Stat. 50:361–365; R's quantile(x, p, type), with its tolerance of 4ε at a jump.
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number, {type = 7}: QuantileOptions = {}): number {
  checkProbability(p);
  const n = sorted.length;
  if (n === 0) return NaN;
  const at = (i: number) => sorted[Math.min(Math.max(i, 1), n) - 1];
  const fuzz = 4 * Number.EPSILON;
  if (type <= 3) {
    const h = type === 3 ? n * p - 0.5 : n * p;
    const j = Math.floor(h + fuzz * Math.max(1, h));
    const above = h > j + fuzz * Math.max(1, h);
    if (type === 2 && !above) return at(j) / 2 + at(j + 1) / 2;
    return above || (type === 3 && j % 2 !== 0) ? at(j + 1) : at(j);
  }
  const a = [0, 0.5, 0, 1, 1 / 3, 3 / 8][type - 4];
  const b = type === 4 ? 1 : a;
  const h = a + p * (n + 1 - a - b);
  const j = Math.floor(h + fuzz);
  const g = h - j;
  const low = at(j);
  if (Math.abs(g) < fuzz) return low;
  const high = at(j + 1);
  // Not low + g (high − low) alone: it overflows for huge values and misses high at g = 1.
  return low === high
    ? low
    : Math.abs(low) + Math.abs(high) < 1e300
      ? low + g * (high - low)
      : (1 - g) * low + g * high;
}

/**
 * The median: the middle value, or the mean of the two middle ones.
 *
 * Input: finite numbers, in any order.
 * Assumes: nothing.
 * Not for: pass/fail data, where it is nearly always 0 or 1.
 * Edge: no values give NaN.
 * Source: quantile(values, 0.5), type 7; R's median.
 */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
