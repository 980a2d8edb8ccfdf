import {checkLevel, checkSameLength} from "./checks.js";
import {deviations, mean, sum} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";

export interface Concordance extends Interval {
  /** Pearson's r: how close to any line. */
  precision: number;
  /** estimate / r: how close that line is to x = y. */
  accuracy: number;
}

/**
 * Lin's concordance correlation: how closely pairs follow the line x = y, so that a constant offset or another scale counts
 * against it, as it does not in Pearson's r.
 *
 * Input: parallel arrays in the same unit.
 * Assumes: independent pairs; for the interval, two normals together.
 * Not for: where they differ and by how much (blandAltman).
 * Edge: fewer than two pairs, or both sides constant and equal: NaN; one side constant: 0. Fewer than three pairs, or an
 * estimate of ±1 or 0: no interval. Lengths that differ, a value that is not finite: RangeError.
 * Source: Lin (1989), Biometrics 45:255–268, with 1/n moments; variance of the Z transform corrected in Lin (2000).
 */
export function linConcordance(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {level = 0.95}: IntervalOptions = {}
): Concordance {
  checkLevel(level);
  checkSameLength(x, y);
  const n = x.length;
  const X = deviations(x);
  const Y = deviations(y);
  const sxx = sum(X.map((d) => d * d)) / n;
  const syy = sum(Y.map((d) => d * d)) / n;
  const sxy = sum(X.map((d, i) => d * Y[i])) / n;
  const shift = mean(Float64Array.from(x, (a, i) => a - y[i]));
  const estimate = n > 1 ? (2 * sxy) / (sxx + syy + shift * shift) : NaN;
  const r = sxy / Math.sqrt(sxx * syy);
  const c = estimate;
  const u = (shift * shift) / Math.sqrt(sxx * syy);
  const variance =
    (((1 - r * r) * c * c) / ((1 - c * c) * r * r) +
      (2 * c ** 3 * (1 - c) * u) / (r * (1 - c * c) ** 2) -
      (c ** 4 * u * u) / (2 * r * r * (1 - c * c) ** 2)) /
    (n - 2);
  const half = n > 2 ? normalIsf((1 - level) / 2) * Math.sqrt(variance) : NaN;
  const z = Math.atanh(c);
  return {
    estimate,
    low: Math.tanh(z - half),
    high: Math.tanh(z + half),
    level,
    method: "Lin's concordance, Z transform",
    n,
    precision: r,
    accuracy: c / r
  };
}
