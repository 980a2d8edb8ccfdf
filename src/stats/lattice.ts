/**
 * Reads *values* as whole multiples of one step, where there is one: 1/D for D up to 1,000, or 10^−k down to 10^−9. So
 * 0.1 + 0.2 and 0.3 become equal sums, as they are on paper, and so do thirds and sevenths.
 *
 * Input: finite numbers.
 * Assumes: values within 1e-12 of their range, or 4 units in the last place, of a multiple are meant to be it.
 * Not for: measured quantities with no smallest step: they give null.
 * Edge: no common step, or sums beyond 2^53: null. No values: an empty array.
 * Source: own.
 */
export function lattice(values: ArrayLike<number>): Float64Array | null {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; ++i) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const slack = Math.max(1e-12 * (high / 2 - low / 2), Number.EPSILON * largest) * 2;
  for (let D = 1; D <= 1e9; D += D < 1000 ? 1 : 9 * D) {
    if (largest * D * values.length > 2 ** 53) return null;
    const tolerance = Math.min(0.01, slack * D);
    let i = 0;
    while (i < values.length && Math.abs(values[i] * D - Math.round(values[i] * D)) <= tolerance) ++i;
    if (i === values.length) return Float64Array.from(values, (v) => Math.round(v * D));
  }
  return values.length ? null : new Float64Array(0);
}
