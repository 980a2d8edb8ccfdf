import {checkFinite, checkSameLength} from "./checks.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";

export interface JointOptions {
  reps?: number;
  random?: Random;
}

/**
 * Bootstrap means of many columns (models) over the same rows (tasks): every resample draws rows once for all columns, so
 * that differences, ranks and winners can be read from the replicates. With several runs a task, give each task's mean
 * or, faster, its sum: tasks are then drawn with all their runs.
 *
 * Input: columns[model][task], equally long; finite numbers. Returns replicates[model][resample], in the columns' unit.
 * Assumes: independent rows.
 * Not for: one column: use bootstrapInterval.
 * Edge: no columns give []. No rows give NaN. Lengths that differ, or more than 65,536
 * rows, are a RangeError.
 * Source: Efron (1979), Ann. Stat. 7:1–26. Whole numbers are added several to a double, in lanes of bits; exact.
 */
export function jointBootstrap(
  columns: readonly ArrayLike<number>[],
  {reps = 10000, random = seeded(1)}: JointOptions = {}
): Float64Array[] {
  for (const column of columns) {
    checkSameLength(columns[0], column);
    checkFinite(column);
  }
  const n = columns[0]?.length ?? 0;
  if (n > 65536) throw new RangeError(`more than 65536 rows: ${n}`);
  const out = columns.map(() => new Float64Array(reps));
  if (n === 0) return out.map((O) => O.fill(NaN));
  const range = Math.max(1, ...columns.map(wholeRange));
  // Lanes that hold a block of at least 64 rows; one column to a double where the values are not whole or too far apart.
  const most = range <= 65535 ? Math.max(1, Math.floor(53 / Math.ceil(Math.log2(64 * range + 1)))) : 1;
  const words = Math.ceil(columns.length / most);
  const lanes = Math.ceil(columns.length / words);
  const size = lanes > 1 ? 2 ** Math.floor(53 / lanes) : Infinity;
  const block = lanes > 1 ? Math.floor((size - 1) / range) : n;
  const lows = columns.map((column) => (lanes > 1 ? least(column) : 0));
  const start = random.state.slice();
  for (let first = 0; first < columns.length; first += 2 * lanes) {
    // Every two doubles draw the same rows again, from the same state.
    random.state.set(start);
    const last = Math.min(columns.length, first + 2 * lanes);
    const rows = new Float64Array(2 * n);
    for (let j = first; j < last; ++j) {
      const word = Math.floor((j - first) / lanes);
      const weight = lanes > 1 ? size ** ((j - first) % lanes) : 1;
      for (let i = 0; i < n; ++i) rows[2 * i + word] += (columns[j][i] - lows[j]) * weight;
    }
    const sums = addRows(rows, {reps, block, random});
    for (let j = first; j < last; ++j) unpack(sums, {from: j - first, lanes, size}, out[j]);
  }
  out.forEach((O, j) => {
    for (let r = 0; r < reps; ++r) O[r] = lows[j] + O[r] / n;
  });
  return out;
}

function least(column: ArrayLike<number>): number {
  let low = Infinity;
  for (let i = 0; i < column.length; ++i) low = Math.min(low, column[i]);
  return low;
}

/** Adds the column's lane of every block of a resample. */
function unpack(
  sums: Float64Array,
  {from, lanes, size}: {from: number; lanes: number; size: number},
  out: Float64Array
): void {
  const blocks = sums.length / 2 / out.length;
  const down = lanes > 1 ? size ** -(from % lanes) : 1;
  for (let rep = 0, k = Math.floor(from / lanes); rep < out.length; ++rep) {
    for (let b = 0; b < blocks; ++b, k += 2) {
      const s = sums[k];
      if (lanes === 1) out[rep] += s;
      else {
        const rest = Math.floor(s * down);
        out[rep] += rest - Math.floor(rest / size) * size;
      }
    }
  }
}

/**
 * The two sums of each block of each resample of the rows, which are pairs of numbers. The draws are those of drawIndices,
 * without the array between.
 */
function addRows(
  rows: Float64Array,
  {reps, block, random}: {reps: number; block: number; random: Random}
): Float64Array {
  const n = rows.length / 2;
  const sums = new Float64Array(2 * reps * Math.ceil(n / block));
  const reject = 65536 % n;
  const state = random.state;
  let [s0, s1, s2, s3] = Int32Array.from(state);
  for (let rep = 0, k = 0; rep < reps; ++rep) {
    for (let left = n; left > 0; left -= block) {
      const count = Math.min(left, block);
      let a = 0;
      let b = 0;
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
        if ((m & 65535) >= reject) {
          const row = (m >>> 16) * 2;
          a += rows[row];
          b += rows[row + 1];
          ++i;
        }
        m = Math.imul(r >>> 16, n);
        if ((m & 65535) >= reject && i < count) {
          const row = (m >>> 16) * 2;
          a += rows[row];
          b += rows[row + 1];
          ++i;
        }
      }
      sums[k++] = a;
      sums[k++] = b;
    }
  }
  state.set([s0, s1, s2, s3]);
  return sums;
}

/** The greatest value less the least; Infinity unless all are whole. */
function wholeRange(column: ArrayLike<number>): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < column.length; ++i) {
    if (!Number.isSafeInteger(column[i])) return Infinity;
    low = Math.min(low, column[i]);
    high = Math.max(high, column[i]);
  }
  return high - low;
}
