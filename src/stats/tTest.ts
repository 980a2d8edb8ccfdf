import type {Alternative} from "./alternative.js";
import {checkLevel} from "./checks.js";
import {mean, variance} from "./describe.js";
import {differences} from "./differences.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {shifted} from "./shifted.js";
import {studentTIsf, studentTSf} from "./studentT.js";

export interface TTestOptions extends IntervalOptions {
  alternative?: Alternative;
}

/** The estimate is the difference of means (x − y), or the mean of one sample; low and high are two-sided. */
export interface TTest extends Interval {
  t: number;
  df: number;
  p: number;
  se: number;
  alternative: Alternative;
}

/**
 * Welch's t test of a difference of two means, with its interval; the variances may differ.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: independent values; means that are near normal (about 15 values, fewer if not skewed).
 * Not for: paired values (pairedT); 5 repeats of a 0–5 gate, where mannWhitney or twoSamplePermutation is exact.
 * Edge: fewer than two values in a sample give NaN. No variance in either: t is ±Infinity and p 0, or both NaN if the
 * means are equal too; df NaN. NaN or infinite values are RangeErrors.
 * Source: Welch (1947), Biometrika 34:28–35; R's t.test(x, y), SciPy's ttest_ind(equal_var = False).
 */
export function welchT(x: ArrayLike<number>, y: ArrayLike<number>, options: TTestOptions = {}): TTest {
  const {diff, m, n, vx, vy, unit} = twoSamples(x, y);
  const a = vx / m;
  const b = vy / n;
  // As shares of the larger, so that tiny variances do not underflow when squared.
  const largest = Math.max(a, b);
  const df = (a / largest + b / largest) ** 2 / ((a / largest) ** 2 / (m - 1) + (b / largest) ** 2 / (n - 1));
  return result({estimate: diff, se: Math.sqrt(a + b), df, n: m + n, method: "Welch t", unit}, options);
}

/**
 * Student's t test of a difference of two means, with its interval; one variance is estimated for both.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: independent values; equal variances; means that are near normal.
 * Not for: unequal variances with unequal sizes: welchT, which is the better default.
 * Edge: fewer than three values in all, or an empty sample, give NaN. No variance: t is ±Infinity and p 0, or NaN if
 * the means are equal too.
 * Source: Student (1908), Biometrika 6:1–25; R's t.test(x, y, var.equal = TRUE), SciPy's ttest_ind.
 */
export function studentT(x: ArrayLike<number>, y: ArrayLike<number>, options: TTestOptions = {}): TTest {
  const {diff, m, n, vx, vy, unit} = twoSamples(x, y);
  const df = m + n - 2;
  const pooled = ((m > 1 ? (m - 1) * vx : 0) + (n > 1 ? (n - 1) * vy : 0)) / df;
  return result(
    {estimate: diff, se: Math.sqrt(pooled / m + pooled / n), df, n: m + n, method: "Student t", unit},
    options
  );
}

/**
 * The one-sample t test of a mean against *mu*, with the interval of the mean.
 *
 * Input: finite numbers; options mu (default 0) in their unit.
 * Assumes: independent values; a mean that is near normal.
 * Not for: scores that pile up at the end of their scale, where its coverage fails.
 * Edge: fewer than two values give NaN. No variance: t is ±Infinity and p 0, or NaN if the mean is mu.
 * Source: Student (1908), Biometrika 6:1–25; R's t.test(x, mu).
 */
export function oneSampleT(x: ArrayLike<number>, {mu = 0, ...options}: TTestOptions & {mu?: number} = {}): TTest {
  const n = x.length;
  const {samples, unit} = shifted([[mu], x]);
  const X = samples[1];
  const se = Math.sqrt(variance(X) / n);
  const test = result({estimate: mean(X), se, df: n - 1, n, method: "one-sample t", unit}, options);
  const estimate = mean(x);
  return {...test, estimate, low: estimate - (test.high - test.low) / 2, high: estimate + (test.high - test.low) / 2};
}

/**
 * The paired t test: the one-sample t test of the differences x − y.
 *
 * Input: two parallel arrays of finite numbers in one unit.
 * Assumes: independent pairs; a mean difference that is near normal.
 * Not for: unpaired samples (welchT); few pairs of whole scores (pairedPermutation is exact).
 * Edge: fewer than two pairs give NaN. Equal differences: as oneSampleT without variance. Lengths that differ are a
 * RangeError.
 * Source: Student (1908), Biometrika 6:1–25; R's t.test(x, y, paired = TRUE).
 */
export function pairedT(x: ArrayLike<number>, y: ArrayLike<number>, options: TTestOptions = {}): TTest {
  return {...oneSampleT(differences(x, y), options), method: "paired t"};
}

/**
 * The upper tail of Student's t where the df may be missing: without variance Welch's df is 0/0, and an infinite t
 * still has a p.
 *
 * Input: t; df, which may be NaN.
 * Assumes: nothing.
 * Not for: the distribution itself (studentTSf).
 * Edge: df NaN or not above 0: 0 for t Infinity, 1 for −Infinity, NaN for any other.
 * Source: studentTSf.
 */
export function tUpperTail(t: number, df: number): number {
  return df > 0 ? studentTSf(t, df) : t === Infinity ? 0 : t === -Infinity ? 1 : NaN;
}

function twoSamples(x: ArrayLike<number>, y: ArrayLike<number>) {
  const {samples, unit} = shifted([x, y]);
  const [X, Y] = samples;
  return {diff: mean(X) - mean(Y), m: x.length, n: y.length, vx: variance(X), vy: variance(Y), unit};
}

/** Estimate and se come in *unit*; t has none. */
function result(
  {
    estimate,
    se,
    df,
    n,
    method,
    unit
  }: {estimate: number; se: number; df: number; n: number; method: string; unit: number},
  {alternative = "two-sided", level = 0.95}: TTestOptions
): TTest {
  checkLevel(level);
  const t = estimate / se;
  const half = df > 0 ? studentTIsf((1 - level) / 2, df) * se : NaN;
  return {
    estimate: estimate * unit,
    low: (estimate - half) * unit,
    high: (estimate + half) * unit,
    level,
    method,
    n,
    t,
    df: df > 0 ? df : NaN,
    p:
      alternative === "greater"
        ? tUpperTail(t, df)
        : alternative === "less"
          ? tUpperTail(-t, df)
          : 2 * tUpperTail(Math.abs(t), df),
    se: se * unit,
    alternative
  };
}
