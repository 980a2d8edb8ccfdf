import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {fQuantile, fSf} from "./fDistribution.js";
import type {IntervalOptions} from "./interval.js";
import {mean} from "./describe.js";

export interface IccForm {
  estimate: number;
  low: number;
  high: number;
  /** Test of no reliability at all. */
  F: number;
  df1: number;
  df2: number;
  p: number;
}

/** The six forms of Shrout and Fleiss: 1, 2, 3 for a single rating, 1k, 2k, 3k for the mean of the k raters. */
export interface IntraclassCorrelation {
  /** Each thing rated by other raters. */
  icc1: IccForm;
  /** The same raters, a sample of raters; absolute agreement. */
  icc2: IccForm;
  /** These raters only; consistency, so that a stricter rater does no harm. */
  icc3: IccForm;
  icc1k: IccForm;
  icc2k: IccForm;
  icc3k: IccForm;
  n: number;
  raters: number;
  level: number;
  method: string;
}

/**
 * Intraclass correlation: the share of the variance of ratings that is due to the things rated, in the six forms, each with
 * interval and F test.
 *
 * Input: ratings[thing][rater], complete.
 * Assumes: normal effects, independent things.
 * Not for: missing ratings or categories (krippendorffAlpha).
 * Edge: fewer than two things or two raters give NaN. Every rater alike on every thing: 1, F Infinity, p 0. All ratings
 * equal: NaN. Estimates may be negative: then there is no agreement. Rows that differ in length, a value not finite: RangeError.
 * Source: Shrout and Fleiss (1979), Psychol. Bull. 86:420–428; intervals McGraw and Wong (1996), Psychol. Methods 1:30–46;
 * same as R's psych::ICC(lmer = FALSE).
 */
export function intraclassCorrelation(
  ratings: readonly ArrayLike<number>[],
  {level = 0.95}: IntervalOptions = {}
): IntraclassCorrelation {
  checkLevel(level);
  for (const row of ratings) {
    checkSameLength(ratings[0], row);
    checkFinite(row);
  }
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  const base = n && k ? ratings[0][0] : 0;
  const X = ratings.map((row) => Array.from(row, (x) => x - base)); // offsets would cost digits
  const R = X.map((row) => mean(row));
  const C = Array.from({length: k}, (_, j) => mean(X.map((row) => row[j])));
  const grand = mean(R);
  const square = (f: (i: number, j: number) => number) => {
    let s = 0;
    for (let i = 0; i < n; ++i) for (let j = 0; j < k; ++j) s += f(i, j) ** 2;
    return s;
  };
  const msThings = square((i) => R[i] - grand) / (n - 1);
  const msRaters = square((_, j) => C[j] - grand) / (k - 1);
  const msError = square((i, j) => X[i][j] - R[i] - C[j] + grand) / ((n - 1) * (k - 1));
  const msWithin = square((i, j) => X[i][j] - R[i]) / (n * (k - 1));
  const tail = (1 - level) / 2;
  const enough = n > 1 && k > 1;
  const q = (d1: number, d2: number) => (enough ? fQuantile(1 - tail, d1, d2) : NaN);
  const icc = (a: number, share: number, b: number) => (msThings - a) / (msThings + share * b);

  // One-way and two-way consistency: the interval of F carries over.
  const fromF = (estimate: number, error: number, df2: number, averaged: boolean): IccForm => {
    const F = msThings / error;
    const df1 = n - 1;
    const bound = (f: number) => (averaged ? 1 - 1 / f : f === Infinity ? 1 : (f - 1) / (f + k - 1));
    const low = bound(F / q(df1, df2));
    return {estimate, low, high: bound(F * q(df2, df1)), F, df1, df2, p: enough ? fSf(F, df1, df2) : NaN};
  };
  const one = icc(msWithin, k - 1, msWithin);
  const three = icc(msError, k - 1, msError);
  const two = (msThings - msError) / (msThings + (k - 1) * msError + (k * (msRaters - msError)) / n);

  // Absolute agreement: Satterthwaite's degrees of freedom (v), multiplied through by msError² so that 0 is no trouble.
  const a = n * (1 + (k - 1) * two) - k * two;
  const v =
    ((k - 1) * (n - 1) * (k * two * msRaters + a * msError) ** 2) /
    ((n - 1) * (k * two * msRaters) ** 2 + (a * msError) ** 2);
  const spread = k * msRaters + (k * n - k - n) * msError;
  const fUp = v > 0 ? q(n - 1, v) : 1;
  const fDown = v > 0 ? q(v, n - 1) : 1;
  const low = (n * (msThings - fUp * msError)) / (fUp * spread + n * msThings);
  const high = (n * (fDown * msThings - msError)) / (spread + n * fDown * msThings);
  const test = fromF(three, msError, (n - 1) * (k - 1), false);
  const step = (r: number) => (k * r) / (1 + (k - 1) * r);
  const icc2 = {...test, estimate: two, low, high};
  return {
    icc1: fromF(one, msWithin, n * (k - 1), false),
    icc2,
    icc3: test,
    icc1k: fromF(icc(msWithin, 0, 0), msWithin, n * (k - 1), true),
    icc2k: {
      ...icc2,
      estimate: (msThings - msError) / (msThings + (msRaters - msError) / n),
      low: step(low),
      high: step(high)
    },
    icc3k: {...fromF(icc(msError, 0, 0), msError, (n - 1) * (k - 1), true)},
    n,
    raters: k,
    level,
    method: "intraclass correlation, mean squares"
  };
}
