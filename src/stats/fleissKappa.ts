import {checkCount, checkSameLength} from "./checks.js";
import {normalSf} from "./normal.js";

export interface FleissKappa {
  estimate: number;
  po: number;
  pe: number;
  /** Standard error under no agreement beyond chance. */
  se0: number;
  z: number;
  p: number;
  n: number;
  raters: number;
  method: string;
}

/**
 * Fleiss' κ: agreement beyond chance of a fixed number of raters, not necessarily the same ones for every thing.
 *
 * Input: counts[thing][category]: how many raters chose the category; every thing has the same number of raters.
 * Assumes: independent things; unordered categories.
 * Not for: missing ratings or ordered categories (krippendorffAlpha).
 * Edge: no things, or one category used by all, give NaN. Fewer than two raters, or numbers of raters that differ: RangeError.
 * Source: Fleiss (1971), Psychol. Bull. 76:378–382; null variance Fleiss, Nee and Landis (1979); R's irr::kappam.fleiss.
 */
export function fleissKappa(counts: readonly ArrayLike<number>[]): FleissKappa {
  const n = counts.length;
  const size = (row: ArrayLike<number>) => Array.from(row).reduce((s, c) => s + c, 0);
  const m = n ? size(counts[0]) : NaN;
  for (const row of counts) {
    checkSameLength(counts[0], row);
    for (let j = 0; j < row.length; ++j) checkCount(row[j]);
    if (size(row) !== m) throw new RangeError(`numbers of raters differ: ${m}, ${size(row)}`);
  }
  if (m < 2) throw new RangeError(`fewer than two raters: ${m}`);
  const P = Array.from(counts[0] ?? [], (_, j) => counts.reduce((s, row) => s + row[j], 0) / (n * m));
  const agreeing = counts.reduce((s, row) => s + Array.from(row).reduce((t, c) => t + c * (c - 1), 0), 0);
  const po = agreeing / (n * m * (m - 1));
  const pe = n ? P.reduce((s, p) => s + p * p, 0) : NaN;
  const estimate = pe === 1 ? NaN : (po - pe) / (1 - pe);
  const q = P.reduce((s, p) => s + p * (1 - p), 0);
  const skew = P.reduce((s, p) => s + p * (1 - p) * (1 - 2 * p), 0);
  const se0 = (Math.SQRT2 / (q * Math.sqrt(n * m * (m - 1)))) * Math.sqrt(q * q - skew);
  const z = estimate / se0;
  return {
    estimate,
    po,
    pe,
    se0,
    z,
    p: Math.min(1, 2 * normalSf(Math.abs(z))),
    n,
    raters: m,
    method: "Fleiss' kappa"
  };
}
