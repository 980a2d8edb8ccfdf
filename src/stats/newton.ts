/**
 * The root of a concave, monotone function by Newton's method, which cannot overshoot it twice.
 *
 * Input: a function that gives its value and its slope; where to start.
 * Assumes: concave and monotone, as the logarithm of every tail here is in its own variable.
 * Not for: functions with several roots.
 * Edge: steps are held to `step`, and at most 200 are made; a slope of 0 ends the search.
 * Source: Newton's method; concavity of log tails: Bagnoli and Bergstrom (2005), Econ. Theory 26:445–469.
 */
export function newton(f: (x: number) => [value: number, slope: number], start: number, step = 20): number {
  let x = start;
  let last = Infinity;
  for (let i = 0; i < 200; ++i) {
    const [value, slope] = f(x);
    if (value === 0 || slope === 0 || Number.isNaN(value)) break;
    const d = Math.max(-step, Math.min(step, value / slope));
    x -= d;
    // Once the steps are small and no longer shrink, what is left is rounding.
    if (Math.abs(d) <= 1e-16 * Math.abs(x) || (Math.abs(d) < 1e-9 && Math.abs(d) >= Math.abs(last))) break;
    last = d;
  }
  return x;
}
