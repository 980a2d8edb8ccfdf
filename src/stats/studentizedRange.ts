import {checkPositive, checkProbability} from "./checks.js";
import {overScale} from "./noncentralT.js";
import {normalCdf, normalIsf, normalLogSf, normalPdf} from "./normal.js";

const step = 0.05;
const first = -7;
let grid: {z: number; density: number; cdf: number}[] = [];

/**
 * P(Q > q) for the studentised range of k normals over a scale with df degrees of freedom: the p-value of Tukey's test.
 *
 * Input: q; k from 2 groups; df above 0, Infinity for Nemenyi's test.
 * Assumes: equal variances and group sizes.
 * Not for: thousands of calls: one takes about a millisecond when df is finite.
 * Edge: q ≤ 0 gives 1; NaN gives NaN; k below 2 or df ≤ 0 is a RangeError. Relative error near 1e-11 down to 1e-300.
 * Source: Lund and Lund (1983), Appl. Stat. 32:204–210, AS 190; R's ptukey(q, k, df, lower.tail = FALSE), which is noise
 * below 1e-10.
 */
export function studentizedRangeSf(q: number, k: number, df: number): number {
  const log = logSf(q, k, df);
  return log > -0.1 ? 1 - Math.exp(logCdf(q, k, df)) : Math.exp(log);
}

/**
 * P(Q ≤ q) for the studentised range.
 *
 * Input: q; k from 2 groups; df above 0, Infinity for Nemenyi's test.
 * Assumes: equal variances and group sizes.
 * Not for: p-values: use studentizedRangeSf.
 * Edge: q ≤ 0 gives 0; otherwise as studentizedRangeSf.
 * Source: Lund and Lund (1983), AS 190; R's ptukey(q, k, df).
 */
export function studentizedRangeCdf(q: number, k: number, df: number): number {
  const log = logSf(q, k, df);
  return log > -0.7 ? Math.exp(logCdf(q, k, df)) : -Math.expm1(log);
}

/**
 * The *p*-quantile of the studentised range: Tukey's and Nemenyi's critical values.
 *
 * Input: p 0–1; k from 2 groups; df above 0, Infinity for Nemenyi's test.
 * Assumes: equal variances and group sizes.
 * Not for: p near 1 that stands for a small upper tail: use studentizedRangeIsf.
 * Edge: 0 gives 0, 1 Infinity; p outside 0–1, k below 2 or df ≤ 0 is a RangeError.
 * Source: R's qtukey(p, k, df), which is good to six digits.
 */
export function studentizedRangeQuantile(p: number, k: number, df: number): number {
  checkProbability(p);
  if (p > 0.5) return studentizedRangeIsf(1 - p, k, df);
  return p === 0 ? 0 : solve(Math.log(p), k, df, logCdf);
}

/**
 * The q that the studentised range exceeds with probability *p*.
 *
 * Input: p 0–1; k from 2 groups; df above 0, Infinity for Nemenyi's test.
 * Assumes: equal variances and group sizes.
 * Not for: p near 1 that stands for a small lower tail: use studentizedRangeQuantile.
 * Edge: 0 gives Infinity, 1 gives 0; p outside 0–1, k below 2 or df ≤ 0 is a RangeError.
 * Source: R's qtukey(p, k, df, lower.tail = FALSE).
 */
export function studentizedRangeIsf(p: number, k: number, df: number): number {
  checkProbability(p);
  if (p > 0.5) return studentizedRangeQuantile(1 - p, k, df);
  return p === 0 ? Infinity : solve(Math.log(p), k, df, logSf);
}

function logSf(q: number, k: number, df: number): number {
  check(k, df);
  if (!(q > 0 && q < Infinity)) return q <= 0 ? 0 : -q;
  return Math.min(
    0,
    overScale(df, (s) => rangeLogSf(q * s, k))
  );
}

function logCdf(q: number, k: number, df: number): number {
  check(k, df);
  if (!(q > 0 && q < Infinity)) return q <= 0 ? -Infinity : 1 / q;
  return Math.min(
    0,
    overScale(df, (s) => rangeLogCdf(q * s, k))
  );
}

function check(k: number, df: number): void {
  if (!(k >= 2)) throw new RangeError(`not two or more groups: ${k}`);
  checkPositive(df);
}

/** ln P(range of k normals > r): the sum over the greatest, z, of what 1 − (1 − Φ(z − r) / Φ(z))^(k − 1) lacks of 1. */
function rangeLogSf(r: number, k: number): number {
  // Beyond 25 two groups being that far apart is all that counts: what else there is, is below e^−50 of it.
  if (r > 25) return Math.log(k * (k - 1)) + normalLogSf(r / Math.SQRT2);
  return Math.log(
    overGreatest([r / 2 - 7, r / 2 + 9], k > 30 ? 2 : 4, (z, cdf) => {
      const rho = normalCdf(z - r) / cdf;
      return -(cdf ** (k - 1)) * Math.expm1((k - 1) * Math.log1p(-rho));
    }) * k
  );
}

function rangeLogCdf(r: number, k: number): number {
  if (r > 25) return Math.log1p(-Math.exp(rangeLogSf(r, k)));
  return Math.log(
    overGreatest(
      [first, r / 2 + 9],
      k > 30 ? 1 : 2,
      (z, cdf) => (2 * z > r ? normalCdf(r - z) - normalCdf(-z) : cdf - normalCdf(z - r)) ** (k - 1)
    ) * k
  );
}

/** ∫ φ(z) f(z, Φ(z)) dz by the trapezoidal rule, on every stride-th point of a grid that is computed once. */
function overGreatest(
  [low, high]: [low: number, high: number],
  stride: number,
  f: (z: number, cdf: number) => number
): number {
  if (!grid.length) {
    grid = Array.from({length: 600}, (_, i) => {
      const z = first + i * step;
      return {z, density: normalPdf(z), cdf: normalCdf(z)};
    });
  }
  let s = 0;
  const from = Math.max(0, Math.floor((low - first) / step));
  const to = Math.min(grid.length, Math.ceil((high - first) / step));
  for (let i = from; i < to; i += stride) {
    const {z, density, cdf} = grid[i];
    s += density * f(z, cdf);
  }
  return s * step * stride;
}

/** The root of log(q) = target by the secant method in ln q, where a log tail is concave. */
function solve(target: number, k: number, df: number, log: typeof logSf): number {
  check(k, df);
  let a = Math.log(normalIsf(0.1 / k) * Math.SQRT2);
  let b = a + 0.3;
  let fa = log(Math.exp(a), k, df) - target;
  let fb = log(Math.exp(b), k, df) - target;
  for (let i = 0; i < 100 && fb !== fa && Math.abs(b - a) > 1e-14; ++i) {
    const c = b - Math.max(-2, Math.min(2, (fb * (b - a)) / (fb - fa)));
    [a, fa] = [b, fb];
    b = c;
    fb = log(Math.exp(b), k, df) - target;
    if (fb === 0 || Math.abs(b - a) < 1e-12) break;
  }
  return Math.exp(b);
}
