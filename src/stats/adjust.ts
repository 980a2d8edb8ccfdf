import {checkProbability} from "./checks.js";

export type Adjustment = "none" | "bonferroni" | "sidak" | "holm" | "holm-sidak" | "hochberg" | "hommel" | "BH" | "BY";

export interface AdjustOptions {
  /**
   * Against any false finding among all: "bonferroni", "holm" (never worse), "hochberg" and "hommel" (need
   * independence or positive dependence), "sidak" and "holm-sidak" (likewise). Against a share of false findings: "BH"
   * (likewise), "BY".
   */
  method?: Adjustment;
}

/**
 * p-values adjusted for there being several: compare each with the level that holds for the whole family.
 *
 * Input: p-values, 0–1, of one family of tests.
 * Assumes: nothing for bonferroni, holm and BY; independence or positive dependence for the others.
 * Not for: a family chosen after seeing the p-values.
 * Edge: none gives none; NaN or a value outside 0–1 is a RangeError: leave tests that could not be done out of the
 * family.
 * Source: Holm (1979), Scand. J. Stat. 6:65–70; Hochberg (1988) and Hommel (1988), Biometrika 75; Benjamini and
 * Hochberg (1995), JRSS B 57:289–300; Benjamini and Yekutieli (2001), Ann. Stat. 29:1165–1188. R's p.adjust; the two of
 * Šidák: statsmodels' multipletests.
 */
export function adjust(p: ArrayLike<number>, {method = "holm"}: AdjustOptions = {}): number[] {
  const P = Array.from(p);
  P.forEach(checkProbability);
  const n = P.length;
  const one = (v: number) => Math.min(1, v);
  const sidak = (v: number, m: number) => -Math.expm1(m * Math.log1p(-v)); // 1 − (1 − p)^m, right for tiny p
  const I = P.map((_, i) => i).toSorted((i, j) => P[i] - P[j]); // ascending p
  const result = P.slice();
  // From the smallest p up, never falling; from the largest down, never rising. r counts from 0 at the smallest.
  const up = (f: (v: number, r: number) => number) => {
    I.reduce((least, i, r) => (result[i] = Math.max(least, one(f(P[i], r)))), 0);
    return result;
  };
  const down = (f: (v: number, r: number) => number) => {
    I.reduceRight((most, i, r) => (result[i] = Math.min(most, one(f(P[i], r)))), 1);
    return result;
  };
  switch (method) {
    case "none":
      return P;
    case "bonferroni":
      return P.map((v) => one(n * v));
    case "sidak":
      return P.map((v) => sidak(v, n));
    case "holm":
      return up((v, r) => (n - r) * v);
    case "holm-sidak":
      return up((v, r) => sidak(v, n - r));
    case "hochberg":
      return down((v, r) => (n - r) * v);
    case "BH":
      return down((v, r) => (n / (r + 1)) * v);
    case "BY": {
      const harmonic = P.reduce((sum, _, r) => sum + 1 / (r + 1), 0);
      return down((v, r) => harmonic * (n / (r + 1)) * v);
    }
    case "hommel": {
      const S = I.map((i) => P[i]);
      const A = S.map(() => Math.min(...S.map((v, r) => (n * v) / (r + 1))));
      for (let m = n - 1; m > 1; --m) {
        // The least Simes p of the m − 1 largest; the others are bounded by m p.
        let least = Infinity;
        for (let r = n - m + 1; r < n; ++r) least = Math.min(least, (m * S[r]) / (r - n + m + 1));
        for (let r = 0; r < n; ++r) A[r] = Math.max(A[r], Math.min(m * S[Math.min(r, n - m)], least));
      }
      I.forEach((i, r) => (result[i] = one(Math.max(A[r], S[r]))));
      return result;
    }
    default:
      throw new RangeError(`unknown adjustment: ${method}`);
  }
}
