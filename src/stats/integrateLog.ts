/**
 * ln ∫ e^g(u) du over the whole line, by the trapezoidal rule, which converges geometrically for such integrands: its
 * step is halved until the sum no longer changes. Taking logarithms keeps the digits of integrals far below 1e-308.
 *
 * Input: g, concave and smooth; a first guess of its width.
 * Assumes: that; nothing is assumed of where the peak is, which is found by climbing from 0.
 * Not for: integrands with several peaks, or with jumps.
 * Edge: g that is −Infinity around 0 gives −Infinity, NaN gives NaN.
 * Source: Trefethen and Weideman (2014), “The exponentially convergent trapezoidal rule”, SIAM Rev. 56:385–458.
 */
export function integrateLog(g: (u: number) => number, width: number): number {
  let m = 0;
  let top = g(0);
  let d = width;
  let curvature = 0;
  for (let i = 0; i < 200; ++i) {
    const left = g(m - d);
    const right = g(m + d);
    if (left > top || right > top) {
      m += left > right ? -d : d;
      top = Math.max(left, right);
      d *= 1.5;
      continue;
    }
    curvature = (2 * top - left - right) / (d * d);
    // Neither side is higher: halve the step until the three points lie close enough to show the curvature.
    if (!(curvature * d * d > 3)) break;
    d /= 2;
  }
  if (!Number.isFinite(top)) return top;
  let h = Math.min(0.25, 1.5 / Math.sqrt(curvature) || 0.25);
  let s = sumFrom(g, m, h, top) * h;
  for (let i = 0; i < 14; ++i) {
    const next = s / 2 + (sumFrom(g, m + h / 2, h, top) * h) / 2;
    const change = Math.abs(next - s);
    s = next;
    h /= 2;
    if (change < 1e-8 * s) break;
  }
  return top + Math.log(s);
}

function sumFrom(g: (u: number) => number, m: number, h: number, top: number): number {
  let s = 0;
  for (let i = 0; i < 1e5; ++i) {
    const t = g(m + i * h) - top;
    s += Math.exp(t);
    if (t < -42) break;
  }
  for (let i = 1; i < 1e5; ++i) {
    const t = g(m - i * h) - top;
    s += Math.exp(t);
    if (t < -42) break;
  }
  return s;
}
