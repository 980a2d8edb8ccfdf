import {checkFinite} from "./checks.js";

/**
 * Samples relative to the first value, so that a large common offset costs no digits of their differences; and, where
 * squares would leave the range of a double, in another unit, a power of 2.
 *
 * Input: samples of finite numbers in one unit.
 * Assumes: nothing.
 * Not for: values to show.
 * Edge: an empty sample stays empty. NaN or infinite values are RangeErrors.
 * Source: Chan, Golub and LeVeque (1983), Am. Stat. 37:242–247.
 */
export function shifted(samples: readonly ArrayLike<number>[]): {samples: Float64Array[]; unit: number} {
  let largest = 0;
  let origin: number | undefined;
  for (const values of samples) {
    checkFinite(values);
    origin ??= values[0];
    for (let i = 0; i < values.length; ++i) largest = Math.max(largest, Math.abs(values[i]));
  }
  const unit = largest > 1e100 ? 2 ** 1000 : largest < 1e-100 && largest > 0 ? 2 ** -1000 : 1;
  const o = (origin ?? 0) / unit;
  return {samples: samples.map((values) => Float64Array.from(values, (v) => v / unit - o)), unit};
}
