import {mean} from "./describe.js";
import type {Random} from "./random.js";

/**
 * Means of *reps* resamples of independent values. Sums of all k-tuples of values are tabled first, as many as fit in
 * 32,768 entries, so that one random word draws k values; with more than 181 values, a word draws two.
 *
 * Input: finite numbers; how many resamples; the source of randomness.
 * Assumes: independent values.
 * Not for: other statistics: use bootstrapReplicates.
 * Edge: no values give NaN.
 * Source: Efron (1979), Ann. Stat. 7:1–26; unbiased draws by Lemire (2019), ACM TOMACS 29:3.
 */
export function meanReplicates(values: ArrayLike<number>, reps: number, random: Random): Float64Array {
  const n = values.length;
  const out = new Float64Array(reps);
  const centre = mean(values);
  const X = Float64Array.from(values, (x) => x - centre);
  if (n < 2) return out.fill(centre);
  let tuple = 1;
  while (n ** (tuple + 1) <= 32768 && tuple < n) ++tuple;
  const rest = n % tuple;
  if (tuple > 1) addTuples(out, tupleSums(X, tuple), (n - rest) / tuple, random);
  if (tuple === 1 && n <= 65536) addPairs(out, X, random);
  else if (rest || tuple === 1) addTuples(out, X, tuple === 1 ? n : rest, random);
  for (let rep = 0; rep < reps; ++rep) out[rep] = centre + out[rep] / n;
  return out;
}

/** Adds *count* random entries of the table to every number of out. */
function addTuples(out: Float64Array, table: Float64Array, count: number, random: Random): void {
  const size = table.length;
  const scale = size / 4294967296;
  const reject = (4294967296 % size) | 0;
  const state = random.state;
  let [s0, s1, s2, s3] = Int32Array.from(state);
  for (let rep = 0; rep < out.length; ++rep) {
    let s = 0;
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
      if (Math.imul(r, size) >>> 0 >= reject) {
        s += table[((r >>> 0) * scale) | 0];
        ++i;
      }
    }
    out[rep] += s;
  }
  state.set([s0, s1, s2, s3]);
}

/** Adds as many random entries of X as it has to every number of out, two from each random word. */
function addPairs(out: Float64Array, X: Float64Array, random: Random): void {
  const n = X.length;
  const reject = 65536 % n;
  const state = random.state;
  let [s0, s1, s2, s3] = Int32Array.from(state);
  for (let rep = 0; rep < out.length; ++rep) {
    let s = 0;
    for (let i = 0; i < n;) {
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
      if ((m & 65535) >= reject) {
        s += X[m >>> 16];
        ++i;
      }
      m = Math.imul(r >>> 16, n);
      if ((m & 65535) >= reject && i < n) {
        s += X[m >>> 16];
        ++i;
      }
    }
    out[rep] = s;
  }
  state.set([s0, s1, s2, s3]);
}

/** The sum of every k-tuple of X. */
function tupleSums(X: Float64Array, k: number): Float64Array {
  let table = X;
  while (--k > 0) {
    const next = new Float64Array(table.length * X.length);
    for (let i = 0, j = 0; i < table.length; ++i) for (let x = 0; x < X.length; ++x) next[j++] = table[i] + X[x];
    table = next;
  }
  return table;
}
