/** The sums of every subset of one size, as counts of subsets. */
export interface SubsetSums {
  /** How many subsets there are. */
  total: number;
  /** How many have a sum of at most s. */
  atMost(s: number): number;
  /** How many have a sum of at least s. */
  atLeast(s: number): number;
}

/** Counts by subset size i and sum low[i] + k, at counts[start[i] + k]; rows least … most, one after the other. */
interface Table {
  least: number;
  most: number;
  low: number[];
  start: number[];
  counts: Float64Array;
}

/**
 * Counts the subsets of *size* of *values* by their sum: the exact null distribution of a rank sum, or of a sum of
 * whole scores, when any assignment of the values to two samples is as likely as any other. Equal values are handled
 * together; the halves are counted apart and met in the middle, so a tail costs far less than the whole distribution.
 *
 * Input: whole numbers, ascending (midranks doubled); size 0 to their number.
 * Assumes: sums below 2^53. Counts are doubles: to 15 digits, all terms positive.
 * Not for: long-tailed scores: memory grows as size × range of sums.
 * Edge: size 0 or all values: one subset.
 * Source: Streitberg and Röhmel (1986), “Exact distributions for permutation and rank tests”, Stat. Software Newsl.
 * 12:10.
 */
export function subsetSums(values: ArrayLike<number>, size: number): SubsetSums {
  const n = values.length;
  const first = values[0] ?? 0;
  let step = 0;
  for (let i = 1; i < n; ++i) step = gcd(step, values[i] - first);
  step ||= 1;
  const V: number[] = []; // distinct values in lattice steps above the first
  const T: number[] = []; // how many of each
  for (let i = 0, j; i < n; i = j) {
    for (j = i + 1; j < n && values[j] === values[i]; ++j);
    V.push((values[i] - first) / step);
    T.push(j - i);
  }
  let split = 0;
  let below = 0;
  while (split < V.length && Math.abs(below + T[split] - n / 2) <= Math.abs(below - n / 2)) below += T[split++];
  const A = table(V.slice(0, split), T.slice(0, split), Math.max(0, size - (n - below)), Math.min(size, below));
  const B = table(V.slice(split), T.slice(split), size - A.most, size - A.least);
  const {counts} = A;
  const up = B.counts.slice(); // row by row, counts of at most
  const down = B.counts; // and of at least
  for (let j = B.least; j <= B.most; ++j) {
    for (let k = B.start[j] + 1; k < B.start[j + 1]; ++k) up[k] += up[k - 1];
    for (let k = B.start[j + 1] - 2; k >= B.start[j]; --k) down[k] += down[k + 1];
  }
  const tail = (limit: number, upper: boolean): number => {
    let count = 0;
    for (let i = A.least; i <= A.most; ++i) {
      const j = size - i;
      const a = A.start[i];
      const b = B.start[j];
      const last = B.start[j + 1] - b - 1;
      const rest = limit - A.low[i] - B.low[j];
      const end = A.start[i + 1] - a;
      if (upper)
        for (let k = Math.max(0, rest - last); k < end; ++k) count += counts[a + k] * down[b + Math.max(0, rest - k)];
      else for (let k = Math.min(end - 1, rest); k >= 0; --k) count += counts[a + k] * up[b + Math.min(last, rest - k)];
    }
    return count;
  };
  const offset = size * first;
  return {
    total: tail(2 ** 52, false),
    atMost: (s) => tail(Math.floor((s - offset) / step), false),
    atLeast: (s) => tail(Math.ceil((s - offset) / step), true)
  };
}

/** Counts for subsets of least … most of the values V, each there T times. */
function table(V: number[], T: number[], least: number, most: number): Table {
  let now: Table = {least: 0, most: 0, low: [0], start: [0, 1], counts: Float64Array.of(1)};
  let left = T.reduce((sum, t) => sum + t, 0);
  for (let b = 0; b < V.length; ++b) {
    const v = V[b];
    const t = T[b];
    const binomial = [1];
    for (let c = 0; c < t; ++c) binomial.push((binomial[c] * (t - c)) / (c + 1));
    left -= t;
    const next: Table = {
      least: Math.max(0, least - left),
      most: Math.min(most, now.most + t),
      low: [],
      start: [],
      counts: now.counts
    };
    let length = 0;
    for (let i = next.least; i <= next.most; ++i) {
      // The least sum takes as few of v (the largest so far) as it can, the greatest as many.
      const few = Math.min(i, now.most);
      const many = Math.max(now.least, i - t);
      next.low[i] = now.low[few] + (i - few) * v;
      next.start[i] = length;
      length += now.low[many] + now.start[many + 1] - now.start[many] + (i - many) * v - next.low[i];
    }
    next.start[next.most + 1] = length;
    const counts = (next.counts = new Float64Array(length));
    const old = now.counts;
    const index = new Int32Array(old.length);
    for (let j = now.least; j <= now.most; ++j) {
      const from = now.start[j];
      const end = now.start[j + 1];
      let found = 0; // sums of few distinct values are sparse
      for (let k = from; k < end; ++k) if (old[k]) index[found++] = k;
      const dense = 2 * found > end - from;
      for (let i = Math.max(j, next.least); i <= Math.min(j + t, next.most); ++i) {
        const at = next.start[i] + now.low[j] + (i - j) * v - next.low[i] - from;
        const w = binomial[i - j];
        if (dense) for (let k = from; k < end; ++k) counts[at + k] += w * old[k];
        else for (let f = 0; f < found; ++f) counts[at + index[f]] += w * old[index[f]];
      }
    }
    now = next;
  }
  return now;
}

function gcd(a: number, b: number): number {
  while (b) [a, b] = [b, a % b];
  return Math.abs(a);
}
