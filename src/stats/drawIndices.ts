import type {Random} from "./random.js";

/**
 * Fills *indices* with whole numbers below *n*, every one equally likely: two draws from each 32-bit word where n allows.
 *
 * Input: a source of randomness, n from 1 to 2^32, the array to fill, whose length is returned.
 * Assumes: nothing.
 * Not for: drawing without replacement.
 * Edge: an empty array draws nothing.
 * Source: Lemire (2019), “Fast random integer generation in an interval”, ACM TOMACS 29:3.
 */
export function drawIndices(random: Random, n: number, indices: Int32Array): number {
  const count = indices.length;
  if (n > 65536) {
    for (let i = 0; i < count; ++i) indices[i] = random.below(n);
    return count;
  }
  const reject = 65536 % n;
  const state = random.state;
  let [s0, s1, s2, s3] = Int32Array.from(state);
  for (let i = 0; i < count;) {
    const w = Math.imul(s1, 5);
    const r = Math.imul((w << 7) | (w >>> 25), 9);
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
    let m = Math.imul(r & 65535, n);
    if ((m & 65535) >= reject) indices[i++] = m >>> 16;
    m = Math.imul(r >>> 16, n);
    if ((m & 65535) >= reject && i < count) indices[i++] = m >>> 16;
  }
  state.set([s0, s1, s2, s3]);
  return count;
}
