import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf, normalSf} from "./normal.js";

export interface CohenKappaOptions extends IntervalOptions {
  /** How far apart two categories are: all the same, by steps, by squared steps, or agreement weights w[i][j] (1 = full). */
  weights?: "none" | "linear" | "quadratic" | readonly (readonly number[])[];
}

export interface Kappa extends Interval {
  /** Observed and expected (weighted) agreement. */
  po: number;
  pe: number;
  /** Standard error, and the one under no agreement beyond chance, which the test uses. */
  se: number;
  se0: number;
  z: number;
  p: number;
}

/**
 * Cohen's κ: agreement of two raters beyond what their habits alone would give. 1 is perfect, 0 chance.
 *
 * Input: a square table of counts, first rater in rows, second in columns (confusionTable makes one); with weights, the
 * categories in order and equally spaced.
 * Assumes: independent things, two fixed raters.
 * Not for: skewed categories without looking at po too (κ can be low although raters nearly always agree); missing ratings
 * or more raters (krippendorffAlpha).
 * Edge: one category used by both gives pe = 1 and NaN as κ. No counts give NaN. A table that is not square, or a negative
 * or infinite count: RangeError.
 * Source: Cohen (1960, 1968); standard errors Fleiss, Cohen and Everitt (1969), Psychol. Bull. 72:323–327.
 */
export function cohenKappa(
  table: readonly ArrayLike<number>[],
  {weights = "none", level = 0.95}: CohenKappaOptions = {}
): Kappa {
  checkLevel(level);
  const k = table.length;
  let n = 0;
  for (const row of table) {
    checkSameLength(table, row);
    checkFinite(row);
    for (let j = 0; j < k; ++j) {
      if (row[j] < 0) throw new RangeError(`not a count: ${row[j]}`);
      n += row[j];
    }
  }
  const range = table.map((_, i) => i);
  const step = k > 1 ? k - 1 : 1;
  const w = (i: number, j: number) =>
    typeof weights !== "string"
      ? weights[i][j]
      : i === j
        ? 1
        : weights === "none"
          ? 0
          : 1 - (Math.abs(i - j) / step) ** (weights === "linear" ? 1 : 2);
  const R = range.map((i) => range.reduce((s, j) => s + table[i][j], 0) / n);
  const C = range.map((j) => range.reduce((s, i) => s + table[i][j], 0) / n);
  const total = (f: (i: number, j: number) => number) =>
    range.reduce((s, i) => s + range.reduce((t, j) => t + f(i, j), 0), 0);
  const observed = (i: number, j: number) => table[i][j] / n;
  const chance = (i: number, j: number) => R[i] * C[j];
  const po = n > 0 ? total((i, j) => observed(i, j) * w(i, j)) : NaN;
  const pe = n > 0 ? total((i, j) => chance(i, j) * w(i, j)) : NaN;
  const estimate = pe === 1 ? NaN : (po - pe) / (1 - pe);
  // Mean weight of a category against the other rater's habits.
  const W = range.map((i) => range.reduce((s, j) => s + C[j] * w(i, j), 0));
  const V = range.map((j) => range.reduce((s, i) => s + R[i] * w(i, j), 0));
  // The variance of the influence values, centred, so that it does not cancel.
  const error = (p: (i: number, j: number) => number, shrink: number) => {
    const a = (i: number, j: number) => w(i, j) - (W[i] + V[j]) * shrink;
    const centre = total((i, j) => p(i, j) * a(i, j));
    return Math.sqrt(total((i, j) => p(i, j) * (a(i, j) - centre) ** 2) / n) / (1 - pe);
  };
  const se = pe === 1 ? NaN : error(observed, 1 - estimate);
  const se0 = pe === 1 ? NaN : error(chance, 1);
  const half = normalIsf((1 - level) / 2) * se;
  const z = estimate / se0;
  return {
    estimate,
    low: Math.max(-1, estimate - half),
    high: Math.min(1, estimate + half),
    level,
    method: `Cohen's kappa, ${typeof weights === "string" ? weights : "given"} weights`,
    n,
    po,
    pe,
    se,
    se0,
    z,
    p: Math.min(1, 2 * normalSf(Math.abs(z)))
  };
}
