/**
 * For each count x1 of the first sample, the counts x2 of the second that are at least as extreme: 0…low and high…n2.
 */
export interface Region {
  low: Int32Array;
  high: Int32Array;
}

/**
 * The largest probability of a region of 2 × 2 tables over the common success rate of two independent binomials: the
 * p of Barnard's and Boschloo's tests, which fix the sample sizes but not the number of successes.
 *
 * Input: the sample sizes; for each count of the first, the counts of the second that belong (0…low and high…n2; low −1
 * and high n2 + 1 for none).
 * Assumes: independent binomial samples.
 * Not for: samples of more than about a thousand.
 * Edge: a region of all tables gives 1.
 * Source: Barnard (1945), Nature 156:177; maximised on a grid of 1,000 rates, then to 1e-12 at its best points.
 */
export function unconditionalTest([n1, n2]: [number, number], {low, high}: Region): {p: number; rate: number} {
  const B1 = new Float64Array(n1 + 1);
  const B2 = new Float64Array(n2 + 1);
  const below = new Float64Array(n2 + 2); // below[k] = P(x2 < k)
  const above = new Float64Array(n2 + 2); // above[k] = P(x2 ≥ k)
  const probability = (rate: number): number => {
    binomial(B1, rate);
    binomial(B2, rate);
    for (let k = 0; k <= n2; ++k) below[k + 1] = below[k] + B2[k];
    for (let k = n2; k >= 0; --k) above[k] = above[k + 1] + B2[k];
    let p = 0;
    for (let k = 0; k <= n1; ++k)
      p += B1[k] * Math.min(1, low[k] + 1 >= high[k] ? 1 : below[low[k] + 1] + above[high[k]]);
    return p;
  };
  const grid = 1000;
  const P = Float64Array.from({length: grid + 1}, (_, i) => probability(i / grid));
  let best = {p: 0, rate: NaN};
  const top = P.reduce((a, b) => Math.max(a, b));
  for (let i = 0; i <= grid; ++i) {
    if (P[i] > best.p) best = {p: P[i], rate: i / grid};
    if (P[i] < 0.9 * top || P[i] < (P[i - 1] ?? 0) || P[i] < (P[i + 1] ?? 0)) continue;
    const found = maximum(probability, Math.max(0, i - 1) / grid, Math.min(grid, i + 1) / grid);
    if (found.p > best.p) best = found;
  }
  return {p: Math.min(1, best.p), rate: best.rate};
}

/** Binomial probabilities of 0 … n, outwards from the mode, so that none is lost to underflow that matters. */
function binomial(B: Float64Array, rate: number): void {
  const n = B.length - 1;
  B.fill(0);
  const mode = Math.min(n, Math.floor((n + 1) * rate));
  B[mode] = 1;
  if (rate > 0 && rate < 1) {
    const odds = rate / (1 - rate);
    for (let k = mode; k < n; ++k) B[k + 1] = (B[k] * (n - k) * odds) / (k + 1);
    for (let k = mode; k > 0; --k) B[k - 1] = (B[k] * k) / ((n - k + 1) * odds);
  }
  const total = B.reduce((sum, b) => sum + b, 0);
  for (let k = 0; k <= n; ++k) B[k] /= total;
}

/** The maximum of f between two points, by golden section. */
function maximum(f: (x: number) => number, a: number, b: number): {p: number; rate: number} {
  const golden = (Math.sqrt(5) - 1) / 2;
  let c = b - golden * (b - a);
  let d = a + golden * (b - a);
  let fc = f(c);
  let fd = f(d);
  while (b - a > 1e-10) {
    if (fc > fd) {
      [b, d, fd] = [d, c, fc];
      c = b - golden * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + golden * (b - a);
      fd = f(d);
    }
  }
  return fc > fd ? {p: fc, rate: c} : {p: fd, rate: d};
}
