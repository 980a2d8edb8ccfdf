/**
 * The continued fraction b₀ + a₁ / (b₁ + a₂ / (b₂ + …)), by Lentz's method.
 *
 * Input: functions that give aₙ (from 1) and bₙ (from 0).
 * Assumes: it converges, and no partial denominator is 0.
 * Not for: series of positive terms, which are summed faster.
 * Edge: stops after ten million terms.
 * Source: Thompson and Barnett (1986), J. Comput. Phys. 64:490–509.
 */
export function continuedFraction(a: (n: number) => number, b: (n: number) => number): number {
  let f = b(0);
  let c = f;
  let d = 0;
  for (let n = 1; n < 1e7; ++n) {
    const an = a(n);
    const bn = b(n);
    d = 1 / (bn + an * d);
    c = bn + an / c;
    f *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return f;
}
