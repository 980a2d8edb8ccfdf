import type {Alternative, ExactCounts} from "./alternative.js";
import {differences} from "./differences.js";
import {normalSf} from "./normal.js";
import {rank} from "./ranks.js";
import {signSums} from "./signSums.js";

export interface WilcoxonOptions {
  alternative?: Alternative;
  /** "auto" is exact up to about 10⁷ steps of counting (300 pairs), asymptotic beyond. */
  method?: "auto" | "exact" | "asymptotic";
  /** Zero differences: dropped before ranking, ranked then dropped (Pratt), or ranked and split between the signs. */
  zeroMethod?: "wilcox" | "pratt" | "zsplit";
  /** Asymptotic: shrink the deviation by ½. */
  continuity?: boolean;
}

export interface Wilcoxon extends Partial<ExactCounts> {
  /** Sum of the ranks of the positive differences (x above y), and of the negative ones. */
  wPlus: number;
  wMinus: number;
  p: number;
  /** Asymptotic only. */
  z?: number;
  /** Differences that are not zero. */
  n: number;
  nZero: number;
  alternative: Alternative;
  method: "exact" | "asymptotic";
  zeroMethod: "wilcox" | "pratt" | "zsplit";
  ties: string;
  correction: string;
}

/**
 * Wilcoxon's signed-rank test: whether the differences x − y of pairs are symmetric about 0. wPlus is the sum of the
 * ranks of |x − y| over the pairs where x is larger; exact p counts every way to sign the observed midranks, so it is
 * exact with ties and zeros too.
 *
 * Input: two parallel arrays of finite numbers in one unit; or the differences and 0.
 * Assumes: independent pairs; under the null the differences are symmetric about 0.
 * Not for: unpaired samples (mannWhitney); ordinal scores whose differences cannot be compared (signTest).
 * Edge: no pairs, or only zeros: exact p is 1; asymptotic z and p are NaN. Differences tie when the doubles are equal,
 * so that 0.3 − 0.2 and 0.2 − 0.1 do not: count in whole steps where ties matter.
 * Source: Wilcoxon (1945), Biometrics Bull. 1:80–83; Pratt (1959), JASA 54:655–667; Cureton (1967), JASA 62:1068–1069.
 * Asymptotic: SciPy's wilcoxon (z of wPlus). Exact: R's wilcox.test without ties; two-sided is twice the smaller tail.
 */
export function wilcoxonSignedRank(
  x: ArrayLike<number>,
  y: ArrayLike<number> | number,
  {alternative = "two-sided", method = "auto", zeroMethod = "wilcox", continuity = true}: WilcoxonOptions = {}
): Wilcoxon {
  const all = differences(x, y);
  const nonZero = all.filter((d) => d !== 0);
  const n = nonZero.length;
  const nZero = all.length - n;
  const D = zeroMethod === "wilcox" ? nonZero : all;
  const {ranks, tieSum} = rank(D.map(Math.abs));
  let wPlus = 0;
  let wMinus = 0;
  const doubled: number[] = [];
  for (let i = 0; i < D.length; ++i) {
    if (D[i] > 0) wPlus += ranks[i];
    else if (D[i] < 0) wMinus += ranks[i];
    if (D[i] !== 0) doubled.push(2 * ranks[i]);
  }
  const spread = wPlus + wMinus; // of the ranks that a sign moves
  const half = zeroMethod === "zsplit" ? (nZero * (nZero + 1)) / 4 : 0;
  const base = {
    wPlus: wPlus + half,
    wMinus: wMinus + half,
    n,
    nZero,
    alternative,
    zeroMethod,
    ties: doubled.length === new Set(doubled).size ? "none" : "midranks"
  };
  const work = n * spread;
  if (method === "exact" || (method === "auto" && n <= 1000 && work <= 1.5e7)) {
    if (n > 1000 || work > 1e9) throw new RangeError(`too many pairs for an exact test: ${n}`);
    // Without ties the ranks are whole: no need to double them.
    const odd = doubled.some((r) => r % 2);
    const sums = signSums(odd ? doubled : doubled.map((r) => r / 2));
    const s = odd ? 2 * wPlus : wPlus;
    const {total} = sums;
    const countLess = sums.atMost(s);
    const countGreater = sums.atLeast(s);
    const pLess = countLess / total;
    const pGreater = countGreater / total;
    const p =
      alternative === "less"
        ? pLess
        : alternative === "greater"
          ? pGreater
          : Math.min(1, 2 * Math.min(pLess, pGreater));
    return {...base, p, countLess, countGreater, total, method: "exact", correction: "none"};
  }
  const N = D.length;
  const pratt = zeroMethod === "pratt";
  // The zeros are one group of ties; Pratt's variance leaves their ranks out instead.
  const ties = pratt ? tieSum - nZero * (nZero * nZero - 1) : tieSum;
  const squares = N * (N + 1) * (2 * N + 1) - (pratt ? nZero * (nZero + 1) * (2 * nZero + 1) : 0);
  const deviation = (wPlus - wMinus) / 2;
  const step = continuity ? 0.5 : 0;
  const shift = alternative === "greater" ? step : alternative === "less" ? -step : Math.sign(deviation) * step;
  const z = n ? (deviation - shift) / Math.sqrt((squares - ties / 2) / 24) : NaN;
  const p = alternative === "greater" ? normalSf(z) : alternative === "less" ? normalSf(-z) : 2 * normalSf(Math.abs(z));
  const correction = [ties ? "ties" : "", continuity ? "continuity" : ""].filter(Boolean).join(", ") || "none";
  return {...base, p, z, method: "asymptotic", correction};
}
