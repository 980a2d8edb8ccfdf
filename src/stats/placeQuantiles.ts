/**
 * Moves the order statistics that the quantiles *ps* of *values* are made of to their sorted places, and leaves the rest
 * in no order: several times faster than sorting. The array is changed; quantileSorted may then read these quantiles.
 *
 * Input: numbers; probabilities 0–1.
 * Assumes: quantile types 6, 7 or the normal interpolation.
 * Not for: many quantiles: sort.
 * Edge: short arrays are sorted whole.
 * Source: Hoare (1961), “Algorithm 65: find”, CACM 4:321–322.
 */
export function placeQuantiles(values: Float64Array, ps: readonly number[]): Float64Array {
  const n = values.length;
  if (n < 100 || ps.length > 8) {
    values.sort();
    return values;
  }
  let from = 0;
  for (const p of ps.toSorted((a, b) => a - b)) {
    const low = Math.max(from, Math.floor(n * p) - 2);
    const high = Math.min(n - 1, Math.floor(n * p) + 2);
    if (low >= n || high < from) continue;
    select(values, low, from);
    select(values, high, low);
    values.subarray(low, high + 1).sort();
    from = high + 1;
  }
  return values;
}

/** Places the k-th smallest of A from left on, the lower ones before it. */
function select(A: Float64Array, k: number, left: number): void {
  let right = A.length - 1;
  while (left < right) {
    const pivot = pivotFor(A, k, [left, right]);
    let i = left - 1;
    let j = right + 1;
    for (;;) {
      do ++i;
      while (A[i] < pivot);
      do --j;
      while (A[j] > pivot);
      if (i >= j) break;
      const t = A[i];
      A[i] = A[j];
      A[j] = t;
    }
    if (k <= j) right = j;
    else left = j + 1;
  }
}

/** A value near the k-th smallest of A from left to right, on its far side from the nearer end: what remains is short. */
function pivotFor(A: Float64Array, k: number, [left, right]: [left: number, right: number]): number {
  const size = right - left;
  const count = size > 600 ? 65 : 3;
  const sample = new Float64Array(count);
  for (let i = 0; i < count; ++i) sample[i] = A[left + Math.floor((size * i) / (count - 1))];
  sample.sort();
  const at = Math.round(((k - left) / size) * (count - 1));
  return sample[count === 3 ? 1 : at < 32 ? Math.min(32, at + 3) : Math.max(32, at - 3)];
}
