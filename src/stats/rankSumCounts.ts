/** The null distribution of U without ties: cumulative counts of arrangements for u = 0, 1, … ⌊mn/2⌋. */
export interface RankSumCounts {
  cumulative: Float64Array;
  /** How many arrangements there are, (m + n)! / (m! n!). */
  total: number;
  /** How many have U of at most u. */
  atMost(u: number): number;
}

const cache = new Map<string, RankSumCounts>();

/**
 * Counts the arrangements of samples of *m* and *n* untied values by U, the number of pairs in which the first is
 * larger. Kept for the next call, since the counts depend on the sizes only.
 *
 * Input: two whole numbers of at least 1.
 * Assumes: no ties. Counts are doubles, to about 13 digits up to m = n = 150.
 * Not for: ties: use subsetSums on the midranks. Time grows as min(m, n) · mn.
 * Edge: an overflow (about m + n > 1,020 in equal samples) gives Infinity.
 * Source: Harding (1984), “An efficient, minimal-storage procedure…”, Appl. Stat. 33:1–6; R's pwilcox and qwilcox.
 */
export function rankSumCounts(m: number, n: number): RankSumCounts {
  if (m > n) [m, n] = [n, m];
  const key = `${m},${n}`;
  let found = cache.get(key);
  if (!found) {
    if (cache.size >= 64) cache.clear();
    const all = m * n;
    const half = Math.floor(all / 2);
    // The coefficients of Π (1 − q^(n+i)) / (1 − q^i), i = 1 … m.
    const C = new Float64Array(half + 1);
    C[0] = 1;
    for (let i = 1; i <= m; ++i) {
      for (let k = half; k >= n + i; --k) C[k] -= C[k - n - i];
      for (let k = i; k <= half; ++k) C[k] += C[k - i];
    }
    const middle = C[half];
    for (let k = 1; k <= half; ++k) C[k] += C[k - 1];
    const total = 2 * C[half] - (all % 2 ? 0 : middle);
    const atMost = (u: number): number => {
      const k = Math.floor(u);
      return k < 0 ? 0 : k <= half ? C[k] : k >= all ? total : total - C[all - k - 1];
    };
    cache.set(key, (found = {cumulative: C, total, atMost}));
  }
  return found;
}
