/**
 * The order that sorts *values* ascending, as indices; equal values keep their order (−0 equals 0). Linear time: a radix
 * sort on the bits of the doubles, so that a million values take some tens of milliseconds.
 *
 * Input: finite numbers.
 * Assumes: nothing.
 * Not for: NaN, which has no place in an order.
 * Edge: none gives an empty array.
 * Source: own; same order as R's order(x).
 */
export function order(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  if (n < 300) {
    const I = Uint32Array.from({length: n}, (_, i) => i);
    return I.toSorted((i, j) => (values[i] < values[j] ? -1 : values[i] > values[j] ? 1 : i - j));
  }
  const X = new Float64Array(n);
  for (let i = 0; i < n; ++i) X[i] = values[i] + 0; // −0 becomes 0
  const words = new Uint32Array(X.buffer);
  const high = new Uint8Array(new Uint32Array([1]).buffer)[0]; // 1 on a little-endian machine
  const low = 1 - high;
  // Make unsigned keys: flip the sign bit of positives, all bits of negatives.
  for (let i = 0; i < 2 * n; i += 2) {
    const flip = words[i + high] >> 31;
    words[i + low] ^= flip;
    words[i + high] ^= flip | 0x80000000;
  }
  const bits = 11;
  const size = 1 << bits;
  const counts = new Uint32Array(6 * size);
  for (let i = 0; i < 2 * n; i += 2) {
    const a = words[i + low];
    const b = words[i + high];
    ++counts[a & 2047];
    ++counts[size + ((a >>> 11) & 2047)];
    ++counts[2 * size + (((a >>> 22) | (b << 10)) & 2047)];
    ++counts[3 * size + ((b >>> 1) & 2047)];
    ++counts[4 * size + ((b >>> 12) & 2047)];
    ++counts[5 * size + (b >>> 23)];
  }
  let from = Uint32Array.from({length: n}, (_, i) => i);
  let to = new Uint32Array(n);
  for (let pass = 0; pass < 6; ++pass) {
    const C = counts.subarray(pass * size, (pass + 1) * size);
    let start = 0;
    let trivial = false;
    for (let d = 0; d < size; ++d) {
      const c = C[d];
      if (c === n) trivial = true;
      C[d] = start;
      start += c;
    }
    if (trivial) continue;
    for (let k = 0; k < n; ++k) {
      const i = from[k];
      const a = words[2 * i + low];
      const b = words[2 * i + high];
      const d =
        pass === 0
          ? a & 2047
          : pass === 1
            ? (a >>> 11) & 2047
            : pass === 2
              ? ((a >>> 22) | (b << 10)) & 2047
              : pass === 3
                ? (b >>> 1) & 2047
                : pass === 4
                  ? (b >>> 12) & 2047
                  : b >>> 23;
      to[C[d]++] = i;
    }
    [from, to] = [to, from];
  }
  return from;
}
