/**
 * Where an increasing function reaches a value: the smallest x in [low, high] with f(x) ≥ value, to full precision.
 *
 * Input: a function that does not fall, and the value it is to reach.
 * Assumes: f is monotone; low and high are finite and low > 0 (the search halves the ratio first, then the difference).
 * Not for: functions with several crossings.
 * Edge: f(low) ≥ value gives low; f(high) < value, or NaN, gives Infinity.
 * Source: bisection, on the logarithm while the ends are far apart.
 */
export function solveIncreasing(
  f: (x: number) => number,
  value: number,
  {low, high}: {low: number; high: number}
): number {
  if (f(low) >= value) return low;
  if (!(f(high) >= value)) return Infinity;
  for (let i = 0; i < 200; ++i) {
    const x = high > 2 * low ? Math.sqrt(low * high) : (low + high) / 2;
    if (x <= low || x >= high) break;
    if (f(x) >= value) high = x;
    else low = x;
    if (high - low <= 1e-13 * high) break;
  }
  return high;
}
