import {mean, variance} from "./describe.js";

/**
 * The coefficient of variation: the standard deviation as a share of the mean.
 *
 * Input: values on a ratio scale (lines, seconds, dollars), all of one sign.
 * Assumes: a true zero. `ddof` 1 estimates from a sample, 0 describes exactly these values.
 * Not for: scores with an arbitrary zero or around 0.
 * Edge: fewer than two values (ddof 1) or mean 0 give NaN; all equal give 0. A value that is not finite: RangeError.
 * Source: Pearson (1896); SciPy's variation(x, ddof).
 */
export function coefficientOfVariation(values: ArrayLike<number>, {ddof = 1}: {ddof?: 0 | 1} = {}): number {
  const n = values.length;
  const m = mean(values);
  const s = ddof === 0 && n === 1 ? 0 : Math.sqrt((variance(values) * (n - 1)) / (n - ddof));
  return m === 0 ? NaN : s / Math.abs(m);
}
