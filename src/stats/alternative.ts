/** Which way the first sample is said to differ: "greater" is first above second, "less" below, "two-sided" either. */
export type Alternative = "two-sided" | "less" | "greater";

/** How two tails become one p: twice the smaller ("doubled"), or everything as far from the null mean ("abs"). */
export type TwoSided = "doubled" | "abs";

/** Counts of arrangements behind an exact p; doubles, so right to about 15 digits once they pass 2^53. */
export interface ExactCounts {
  countLess: number;
  countGreater: number;
  total: number;
}
