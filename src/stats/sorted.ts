/**
 * A sorted copy, ascending.
 *
 * Input: finite numbers.
 * Assumes: nothing.
 * Not for: NaN, which sorts last.
 * Edge: none gives an empty array. −0 comes before 0.
 * Source: TypedArray.prototype.sort.
 */
export function sorted(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(values);
  copy.sort();
  return copy;
}
