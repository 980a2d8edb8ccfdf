import {sampleSizeT} from "./sampleSizeT.js";
import type {SampleSizeOptions} from "./sampleSizeT.js";

export interface RankSampleSize {
  /** Per group for the t test, which the others are multiples of. */
  nT: number;
  /** For a rank test if values were normal (efficiency 3/π), and at worst, whatever they are (108/125). */
  nNormal: number;
  nWorst: number;
  alpha: number;
  power: number;
  method: string;
}

/**
 * How many runs (per group) a rank test needs (Mann–Whitney; signed rank when paired), from its efficiency relative to t.
 *
 * Input: *delta* in the unit of `sd`; power and alpha 0–1.
 * Assumes: the two groups differ by a shift; the efficiency is that of many runs.
 * Not for: whole-number scores with many ties, where simulation of the actual test says more.
 * Edge: as sampleSizeT.
 * Source: Pitman efficiency: Hodges and Lehmann (1956), Ann. Math. Stat. 27:324–335 (3/π, and never below 108/125).
 */
export function sampleSizeRank(delta: number, options: SampleSizeOptions = {}): RankSampleSize {
  const {n, alpha, power} = sampleSizeT(delta, options);
  const method = "t test / asymptotic relative efficiency";
  return {nT: n, nNormal: (n * Math.PI) / 3, nWorst: (n * 125) / 108, alpha, power, method};
}
