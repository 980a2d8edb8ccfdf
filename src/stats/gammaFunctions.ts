import {continuedFraction} from "./continuedFraction.js";
import type {Tails} from "./tails.js";
import {tailsFromLog} from "./tails.js";

/** ½ ln 2π */
const halfLog2Pi = 0.9189385332046728;
const eulerGamma = 0.5772156649015329;

// (ζ(k) − 1)(−1)^k / k for k = 2…32: the Taylor coefficients of ln Γ(2 + z), by Euler–Maclaurin summation from 24.
const zetaTerms = Array.from({length: 31}, (_, i) => {
  const k = i + 2;
  const N = 24;
  let s = N ** (1 - k) / (k - 1) + N ** -k / 2 + (k * N ** (-k - 1)) / 12;
  s -= (k * (k + 1) * (k + 2) * N ** (-k - 3)) / 720;
  s += (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * N ** (-k - 5)) / 30240;
  s -= (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * (k + 5) * (k + 6) * N ** (-k - 7)) / 1209600;
  for (let n = N - 1; n > 1; --n) s += n ** -k;
  return (k % 2 ? -s : s) / k;
});

/**
 * The natural logarithm of Γ(x), for x > 0.
 *
 * Input: a positive number.
 * Assumes: nothing.
 * Not for: negative x; differences of nearly equal values at large x (use stirlingError and deviance).
 * Edge: 0 gives Infinity, a negative or NaN gives NaN. Relative error near 1e-15, also beside the zeros at 1 and 2.
 * Source: DLMF 5.7.3 (Taylor, around 2) and 5.11.1 (Stirling, from 10); R's lgamma.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x >= 10) return x === Infinity ? x : (x - 0.5) * Math.log(x) - x + halfLog2Pi + stirlingSeries(x);
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  let product = 1;
  while (x > 2.5) product *= --x;
  const z = x < 1.5 ? x - 1 : x - 2;
  let s = 0;
  for (let i = zetaTerms.length - 1; i >= 0; --i) s = (s + zetaTerms[i]) * z;
  s = (s + 1 - eulerGamma) * z;
  return x < 1.5 ? s - Math.log1p(z) : s + Math.log(product);
}

/** The tail of Stirling's series, for x ≥ 10. */
function stirlingSeries(x: number): number {
  const y = 1 / (x * x);
  return (
    (1 / 12 -
      y *
        (1 / 360 -
          y *
            (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y * (1 / 156 - (y * 3617) / 122400))))))) /
    x
  );
}

/**
 * What Stirling's formula lacks: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π.
 *
 * Input: a positive number.
 * Assumes: nothing.
 * Not for: ln Γ itself.
 * Edge: 0 gives Infinity. Absolute error near 1e-15.
 * Source: Loader (2000), “Fast and accurate computation of binomial probabilities”.
 */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLog2Pi;
}

/**
 * Half the deviance: x ln(x / m) + m − x, without the cancellation where x and m are near.
 *
 * Input: an observed value x and an expected value m, both positive.
 * Assumes: nothing.
 * Not for: x = 0 (it is m there).
 * Edge: x = m gives 0.
 * Source: Loader (2000), “Fast and accurate computation of binomial probabilities”.
 */
export function deviance(x: number, m: number): number {
  const d = x - m;
  const v = d / (x + m);
  if (Math.abs(v) > 0.2) {
    const ratio = x / m;
    return x * (ratio > 0 && ratio < Infinity ? Math.log(ratio) : Math.log(x) - Math.log(m)) - d;
  }
  // x ln(x / m) = 2 x atanh(v), and 2 x v − d = d v.
  const w = v * v;
  let s = 0;
  for (let term = v * w, k = 3; ; term *= w, k += 2) {
    const t = s + term / k;
    if (t === s) return d * v + 2 * x * s;
    s = t;
  }
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, with their logarithms.
 *
 * Input: a > 0; x ≥ 0.
 * Assumes: nothing.
 * Not for: a beyond 1e12: the number of terms grows with √a.
 * Edge: x ≤ 0 gives lower 0; Infinity gives lower 1.
 * Source: DLMF 8.11.4 (series) below the mean, 8.9.2 (continued fraction, by Lentz's method) above it.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(x > 0)) return tailsFromLog(Number.isNaN(x) ? NaN : -Infinity, true);
  if (x === Infinity) return tailsFromLog(-Infinity, false);
  // x^a e^−x / Γ(a + 1)
  const log = -deviance(a, x) - stirlingError(a) - halfLog2Pi - 0.5 * Math.log(a);
  if (x < a + 1) {
    let s = 1;
    for (let n = 1, t = x / (a + 1); t > s * 1e-17; t *= x / (a + ++n)) s += t;
    return tailsFromLog(log + Math.log(s), true);
  }
  const f = continuedFraction(
    (n) => -n * (n - a),
    (n) => x + 2 * n + 1 - a
  );
  return tailsFromLog(log + Math.log(a / f), false);
}
