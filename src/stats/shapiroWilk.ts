import {checkFinite} from "./checks.js";
import {mean} from "./describe.js";
import {normalQuantile, normalSf} from "./normal.js";
import {sorted} from "./sorted.js";

export interface ShapiroWilk {
  /** Squared correlation of the sorted values with normal scores; 1 for a perfect normal. */
  W: number;
  p: number;
  method: "Shapiro–Wilk";
  n: number;
}

/**
 * The Shapiro–Wilk test: whether values can come from a normal distribution.
 *
 * Input: 3 to 5,000 finite numbers.
 * Assumes: independent values.
 * Not for: choosing a test by its result; gates and pass/fail, which are never normal; large samples, where it finds
 * every departure that does not matter.
 * Edge: fewer than 3 values, or all equal: NaN. More than 5,000 is a RangeError, as are NaN and infinite values.
 * Source: Royston (1995), Appl. Stat. 44:547–551, AS R94; R's shapiro.test.
 */
export function shapiroWilk(values: ArrayLike<number>): ShapiroWilk {
  checkFinite(values);
  const n = values.length;
  if (n > 5000) throw new RangeError(`more than 5,000 values: ${n}`);
  const X = sorted(values);
  const none: ShapiroWilk = {W: NaN, p: NaN, method: "Shapiro–Wilk", n};
  const range = X[n - 1] - X[0];
  if (n < 3 || !(range > 0)) return none;
  const A = weights(n);
  const half = A.length;
  const D = X.map((v) => (v - X[0]) / range);
  const centre = mean(D);
  let ssa = 0;
  let ssx = 0;
  let sax = 0;
  for (let i = 0; i < n; ++i) {
    const j = Math.min(i, n - 1 - i);
    const a = j < half ? Math.sign(i - (n - 1) / 2) * A[j] : 0;
    ssa += a * a;
    ssx += (D[i] - centre) ** 2;
    sax += a * (D[i] - centre);
  }
  // 1 − W without cancellation, for W near 1.
  const root = Math.sqrt(ssa * ssx);
  const w1 = ((root - sax) * (root + sax)) / (ssa * ssx);
  return {...none, W: 1 - w1, p: significance(w1, n)};
}

/** Coefficients of the largest half of the values, from the outermost in; positive. */
function weights(n: number): Float64Array {
  const half = n >> 1;
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const M = Float64Array.from({length: half}, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const ss = 2 * M.reduce((sum, m) => sum + m * m, 0);
  const u = 1 / Math.sqrt(n);
  const a1 = poly([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u) + M[0] / Math.sqrt(ss);
  const A = M.slice();
  A[0] = a1;
  let first = 1;
  let scale = (ss - 2 * M[0] ** 2) / (1 - 2 * a1 ** 2);
  if (n > 5) {
    const a2 = poly([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u) + M[1] / Math.sqrt(ss);
    A[1] = a2;
    first = 2;
    scale = (ss - 2 * M[0] ** 2 - 2 * M[1] ** 2) / (1 - 2 * a1 ** 2 - 2 * a2 ** 2);
  }
  for (let i = first; i < half; ++i) A[i] = M[i] / Math.sqrt(scale);
  return A;
}

function significance(w1: number, n: number): number {
  if (n === 3) {
    // Exact: W is at least ¾.
    return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - w1)) - Math.asin(Math.sqrt(0.75))));
  }
  let y = Math.log(w1);
  const log = Math.log(n);
  let m: number, s: number;
  if (n <= 11) {
    const gamma = poly([-2.273, 0.459], n);
    if (y >= gamma) return 1e-99;
    y = -Math.log(gamma - y);
    m = poly([0.544, -0.39978, 0.025054, -6.714e-4], n);
    s = Math.exp(poly([1.3822, -0.77857, 0.062767, -0.0020322], n));
  } else {
    m = poly([-1.5861, -0.31082, -0.083751, 0.0038915], log);
    s = Math.exp(poly([-0.4803, -0.082676, 0.0030302], log));
  }
  return normalSf((y - m) / s);
}

function poly(coefficients: number[], x: number): number {
  return coefficients.reduceRight((sum, c) => sum * x + c, 0);
}
