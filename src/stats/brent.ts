/**
 * A root of *f* between two points, by Brent's method; of a step function, a point where it jumps across 0 or is 0.
 *
 * Input: f; [low, high], where f has different signs; tolerance of the root.
 * Assumes: f(low) and f(high) differ in sign.
 * Not for: a step function whose root must be one of its steps: see selectSorted.
 * Edge: a 0 at either end is returned.
 * Source: Brent (1973), Algorithms for Minimization Without Derivatives, ch. 4; the order of steps is that of R's
 * uniroot.
 */
export function brent(f: (x: number) => number, [low, high]: [number, number], tolerance = 1e-4): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  let c = a;
  let fc = fa;
  for (let i = 0; i < 1000 && fb !== 0; ++i) {
    const before = b - a;
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const least = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const span = c - b;
    let move = span / 2;
    if (Math.abs(move) <= least) break;
    if (Math.abs(before) >= least && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa;
      let p = span * s;
      let q = 1 - s;
      if (a !== c) {
        const r = fa / fc;
        const t = fb / fc;
        p = s * (span * r * (r - t) - (b - a) * (t - 1));
        q = (r - 1) * (t - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      else p = -p;
      if (p < 0.75 * span * q - Math.abs(least * q) / 2 && p < Math.abs(before * q) / 2) move = p / q;
    }
    if (Math.abs(move) < least) move = move > 0 ? least : -least;
    a = b;
    fa = fb;
    b += move;
    fb = f(b);
    if (fb > 0 === fc > 0 && fb !== 0) {
      c = a;
      fc = fa;
    }
  }
  return b;
}
