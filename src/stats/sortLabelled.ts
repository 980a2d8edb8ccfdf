import {order} from "./order.js";

/**
 * Sorts *V* in place, ascending, and labels *L* with it: into about a quarter as many buckets as there are values, in
 * one pass, and each bucket by itself.
 *
 * Input: finite numbers; one label each.
 * Assumes: nothing of the distribution: where half of the values fall into one bucket, it is sorted by radix.
 * Not for: NaN, which has no place in an order.
 * Edge: none or all equal: nothing moves.
 * Source: own.
 */
export function sortLabelled(V: Float64Array, L: Uint8Array | Uint32Array): void {
  const n = V.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; ++i) {
    if (V[i] < low) low = V[i];
    if (V[i] > high) high = V[i];
  }
  if (low === high) return;
  // About four values a bucket: with fewer, the buckets outgrow the processor's cache.
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(n)) - 2);
  const scale = (buckets - 1) / (high - low); // 0 where the range is beyond a double, Infinity where it is below one
  const start = new Int32Array(buckets + 1);
  const B = new Int32Array(n);
  if (scale > 0 && scale < Infinity) for (let i = 0; i < n; ++i) B[i] = (V[i] - low) * scale;
  for (let i = 0; i < n; ++i) ++start[B[i]];
  for (let b = 0, sum = 0; b <= buckets; ++b) {
    const c = start[b];
    start[b] = sum;
    sum += c;
  }
  const values = V.slice();
  const labels = L.slice();
  for (let i = 0; i < n; ++i) {
    const to = start[B[i]]++;
    V[to] = values[i];
    L[to] = labels[i];
  }
  for (let b = 0, from = 0; b < buckets; ++b) {
    const to = start[b]; // by now the end of bucket b
    if (to - from > n / 2) sortByOrder(V.subarray(from, to), L.subarray(from, to));
    else if (to - from > 32) sortLabelled(V.subarray(from, to), L.subarray(from, to));
    else {
      for (let i = from + 1; i < to; ++i) {
        const v = V[i];
        const g = L[i];
        let j = i;
        for (; j > from && V[j - 1] > v; --j) {
          V[j] = V[j - 1];
          L[j] = L[j - 1];
        }
        V[j] = v;
        L[j] = g;
      }
    }
    from = to;
  }
}

/** The same in time that no distribution of the values can stretch. */
function sortByOrder(V: Float64Array, L: Uint8Array | Uint32Array): void {
  const values = V.slice();
  const labels = L.slice();
  const I = order(values);
  for (let k = 0; k < I.length; ++k) {
    V[k] = values[I[k]];
    L[k] = labels[I[k]];
  }
}
