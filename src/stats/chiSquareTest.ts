import {checkCount} from "./checks.js";
import {chiSquaredSf} from "./chiSquared.js";

export interface ChiSquareTest {
  chi2: number;
  df: number;
  p: number;
  /** Strength of the association, 0–1; from χ² without the correction. */
  cramersV: number;
  method: "Pearson χ²";
  n: number;
  correction: string;
}

/**
 * Pearson's χ² test of a table of counts: whether the shares of the columns differ between the rows; with Cramér's V.
 *
 * Input: table[row][column] of counts, at least 2 × 2; option yates, the continuity correction of a 2 × 2 table.
 * Assumes: independent counts; expected counts of about 5 or more.
 * Not for: small counts (fisherExact, boschlooExact); paired runs (mcnemar, cochranQ).
 * Edge: an empty row or column gives NaN. Rows of different lengths, or a count that is not whole and at least 0, are
 * RangeErrors.
 * Source: Pearson (1900), Philos. Mag. 50:157–175; R's chisq.test(correct = yates); yates subtracts min(½, |O − E|).
 */
export function chiSquareTest(
  table: readonly ArrayLike<number>[],
  {yates = false}: {yates?: boolean} = {}
): ChiSquareTest {
  const r = table.length;
  const c = table[0]?.length ?? 0;
  if (r < 2 || c < 2) throw new RangeError(`need at least 2 rows and columns: ${r}, ${c}`);
  const rows = new Float64Array(r);
  const columns = new Float64Array(c);
  for (let i = 0; i < r; ++i) {
    if (table[i].length !== c) throw new RangeError(`lengths differ: ${c}, ${table[i].length}`);
    for (let j = 0; j < c; ++j) {
      checkCount(table[i][j]);
      rows[i] += table[i][j];
      columns[j] += table[i][j];
    }
  }
  const n = rows.reduce((sum, v) => sum + v, 0);
  const corrected = yates && r === 2 && c === 2;
  // O − E has one size in all four cells of a 2 × 2 table.
  const shift = corrected ? Math.min(0.5, Math.abs(table[0][0] - (rows[0] * columns[0]) / n)) : 0;
  const sum = (shift: number): number => {
    let chi2 = 0;
    for (let i = 0; i < r; ++i) {
      for (let j = 0; j < c; ++j) {
        const expected = (rows[i] * columns[j]) / n;
        chi2 += (Math.abs(table[i][j] - expected) - shift) ** 2 / expected;
      }
    }
    return chi2;
  };
  const chi2 = sum(shift);
  const df = (r - 1) * (c - 1);
  return {
    chi2,
    df,
    p: chiSquaredSf(chi2, df),
    cramersV: Math.sqrt(sum(0) / (n * (Math.min(r, c) - 1))),
    method: "Pearson χ²",
    n,
    correction: corrected ? "Yates" : "none"
  };
}
