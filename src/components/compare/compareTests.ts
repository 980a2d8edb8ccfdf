import {mcnemarCounts} from "../../stats/mcnemar.js";
import {pairedPermutation} from "../../stats/pairedPermutation.js";
import {signTestCounts} from "../../stats/signTest.js";
import {wilcoxonSignedRank} from "../../stats/wilcoxonSignedRank.js";
import type {CompareStatistics, PassTable} from "./compareStatistics.js";

export interface CompareTest {
  name: string;
  /** Its name within a sentence. */
  phrase: string;
  /** What it asks. */
  asks: string;
  p: number;
  /** With every lost run against B, and with every one for it, where these may lie at either end; null where the test does not fit. */
  pEnds?: {against: number | null; for: number | null};
  /** Pairs that it uses. */
  n: number;
  method: string;
  ties: string;
  correction: string;
}

/** Differences are compared in these steps, so that 0.3 − 0.2 and 0.2 − 0.1 tie. */
const step = 1e-9;

/**
 * The tests of the pairs, the one to quote first: McNemar's where each side is one run passed or failed, otherwise the
 * permutation test of the mean difference, which asks about the very number that is shown. All two-sided.
 */
export function compareTests(
  {A, B}: {A: number[]; B: number[]},
  {table, wins}: {table: PassTable | null; wins: CompareStatistics["wins"]}
): CompareTest[] {
  const permutation = pairedPermutation(B, A);
  const whole = B.map((b, i) => Math.round((b - A[i]) / step));
  const wilcoxon = wilcoxonSignedRank(whole, 0);
  const sign = signTestCounts({nPos: wins.b, nNeg: wins.a, nZero: wins.neither});
  const rest: CompareTest[] = [
    {
      name: "Paired permutation",
      phrase: `${permutation.method} permutation test`,
      asks: "whether the mean difference is 0",
      p: permutation.pTwoSided,
      n: permutation.n,
      method: permutation.seed === undefined ? permutation.method : `${permutation.method}, seed ${permutation.seed}`,
      ties: permutation.ties,
      correction: permutation.correction
    },
    {
      name: "Wilcoxon signed rank",
      phrase: `${wilcoxon.method} signed-rank test`,
      asks: "whether differences are symmetric about 0, by their ranks",
      p: wilcoxon.p,
      n: wilcoxon.n,
      method: wilcoxon.method,
      ties: `${wilcoxon.ties}, ${wilcoxon.nZero} equal dropped`,
      correction: wilcoxon.correction
    },
    {
      name: "Sign test",
      phrase: "exact sign test",
      asks: "whether one is better more often than the other",
      p: sign.p,
      n: sign.n,
      method: sign.method,
      ties: `${sign.nZero} equal dropped`,
      correction: sign.correction
    }
  ];
  if (table === null) return rest;
  const {pExact, pMid, n} = mcnemarCounts(table.onlyB, table.onlyA);
  const mcnemar = {asks: "whether one passes more of the same tasks", n, ties: "tasks alike dropped"};
  return [
    {
      name: "McNemar",
      phrase: "McNemar’s exact test",
      p: pExact,
      method: "exact binomial",
      correction: "none",
      ...mcnemar
    },
    {
      name: "McNemar, mid-p",
      phrase: "McNemar’s mid-p test",
      p: pMid,
      method: "exact binomial",
      correction: "mid-p",
      ...mcnemar
    }
  ];
}
