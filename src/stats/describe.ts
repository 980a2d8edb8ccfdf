import {checkFinite} from "./checks.js";
import {quantileSorted} from "./quantile.js";

/**
 * The sum of *values*, rounded once or nearly so: the running error is kept in a second double.
 *
 * Input: finite numbers.
 * Assumes: nothing.
 * Not for: values whose sum is beyond 1.8e308.
 * Edge: no values give 0.
 * Source: Neumaier (1974), ZAMM 54:39–51.
 */
export function sum(values: ArrayLike<number>): number {
  let s = 0;
  let c = 0;
  for (let i = 0; i < values.length; ++i) {
    const x = values[i];
    const t = s + x;
    c += Math.abs(s) >= Math.abs(x) ? s - t + x : x - t + s;
    s = t;
  }
  return s + c;
}

/**
 * The arithmetic mean.
 *
 * Input: finite numbers, in any unit.
 * Assumes: nothing.
 * Not for: a typical value of very skewed data (costs): show the median too.
 * Edge: no values give NaN. Near 1e308 the sum is scaled, so that it does not overflow. NaN or ±Infinity is a RangeError.
 * Source: R's mean; compensated as in sum.
 */
export function mean(values: ArrayLike<number>): number {
  checkFinite(values);
  const n = values.length;
  if (n === 0) return NaN;
  const s = sum(values);
  return Number.isFinite(s) ? s / n : sum(Float64Array.from(values, (x) => x / n));
}

/**
 * Deviations from the mean, right also where the mean is huge beside them: the mean is rounded to a double, subtracted
 * (which is exact near it), and the mean of what is left is subtracted again.
 *
 * Input: finite numbers.
 * Assumes: nothing.
 * Not for: deviations from another centre.
 * Edge: no values give an empty array; all equal give zeros.
 * Source: Chan, Golub and LeVeque (1983), “Algorithms for computing the sample variance”, Am. Stat. 37:242–247.
 */
export function deviations(values: ArrayLike<number>): Float64Array {
  const m = mean(values);
  const D = new Float64Array(values.length); // filled by hand: from() with a function takes ten times as long
  for (let i = 0; i < D.length; ++i) D[i] = values[i] - m;
  const rest = sum(D) / D.length;
  for (let i = 0; i < D.length; ++i) D[i] -= rest;
  return D;
}

/**
 * The sample variance, with n − 1.
 *
 * Input: finite numbers; the result is in their unit squared.
 * Assumes: independent values for it to estimate the population's variance.
 * Not for: whole populations (multiply by (n − 1)/n).
 * Edge: fewer than two values give NaN; all equal give exactly 0. Right at offsets of 1e15, where R's var is not.
 * Source: Chan, Golub and LeVeque (1983), Am. Stat. 37:242–247; R's var.
 */
export function variance(values: ArrayLike<number>): number {
  const n = values.length;
  const D = deviations(values);
  return n < 2 ? NaN : sumOfSquares(D) / (n - 1);
}

/**
 * The sample standard deviation, with n − 1.
 *
 * Input: finite numbers; the result is in their unit.
 * Assumes: as variance.
 * Not for: the uncertainty of a mean (divide by √n: the standard error).
 * Edge: fewer than two values give NaN; all equal give exactly 0. Right also where the variance would be beyond a double.
 * Source: square root of variance; R's sd.
 */
export function sd(values: ArrayLike<number>): number {
  const D = deviations(values);
  return D.length < 2 ? NaN : rootMeanSquare(D, D.length - 1);
}

export interface Description {
  n: number;
  mean: number;
  variance: number;
  sd: number;
  min: number;
  max: number;
  median: number;
  q1: number;
  q3: number;
  iqr: number;
  /** Median absolute deviation from the median, unscaled; times 1.4826 it estimates a normal's sd. */
  mad: number;
  madScaled: number;
  /** g₁, population moments. */
  skewness: number;
  /** g₂: kurtosis − 3, population moments. */
  kurtosisExcess: number;
  /** The mean without the lowest and the highest ⌊0.1 n⌋ values. */
  trimmedMean: number;
}

/**
 * The usual descriptive statistics of one sample. Quartiles are type 7.
 *
 * Input: finite numbers, in any unit.
 * Assumes: nothing.
 * Not for: comparing groups by eye: use an interval or a test.
 * Edge: no values give NaN fields and n 0; one value gives NaN variance; all equal give NaN skewness and kurtosis.
 * Source: R's summary, var, mad; moments g₁ and g₂ of Joanes and Gill (1998), The Statistician 47:183–189.
 */
export function describe(values: ArrayLike<number>): Description {
  const D = deviations(values);
  const n = D.length;
  const sorted = Float64Array.from(values).toSorted();
  const median = quantileSorted(sorted, 0.5);
  const q1 = quantileSorted(sorted, 0.25);
  const q3 = quantileSorted(sorted, 0.75);
  const mad = quantileSorted(sorted.map((x) => Math.abs(x - median)).toSorted(), 0.5);
  const ss = sumOfSquares(D);
  const scale = rootMeanSquare(D, n) || NaN;
  const cut = Math.floor(n * 0.1);
  return {
    n,
    mean: mean(values),
    variance: n < 2 ? NaN : ss / (n - 1),
    sd: n < 2 ? NaN : rootMeanSquare(D, n - 1),
    min: n ? sorted[0] : NaN,
    max: n ? sorted[n - 1] : NaN,
    median,
    q1,
    q3,
    iqr: q3 - q1,
    mad,
    madScaled: mad * 1.4826,
    skewness: sum(D.map((d) => (d / scale) ** 3)) / n,
    kurtosisExcess: sum(D.map((d) => (d / scale) ** 4)) / n - 3,
    trimmedMean: mean(sorted.subarray(cut, n - cut))
  };
}

function sumOfSquares(D: Float64Array): number {
  let s = 0;
  for (const d of D) s += d * d;
  return s;
}

/** √(Σ d² / n), also where the squares would overflow or underflow. */
function rootMeanSquare(D: Float64Array, n: number): number {
  const v = sumOfSquares(D) / n;
  if (v > 1e-290 && v < 1e290) return Math.sqrt(v);
  const largest = D.reduce((m, d) => Math.max(m, Math.abs(d)), 0);
  return largest && largest * Math.sqrt(sumOfSquares(D.map((d) => d / largest)) / n);
}
