import {adjust} from "../../stats/adjust.js";
import {mannWhitney} from "../../stats/mannWhitney.js";
import {formatCount} from "../format/format.js";
import type {Comparison} from "./compareTypes.js";

/** A pair looked at alone, by the runs of its two sides. */
export interface WithinPair {
  id: string;
  label: string;
  p: number;
  /** Holm's, over all pairs that have one. */
  pAdjusted: number;
  n: [number, number];
  method: string;
  better: "a" | "b" | "neither";
}

/** Where both sides of pairs have several runs: the exact rank-sum test of each pair alone, and corrected for their number. */
export function compareWithin({pairs}: Pick<Comparison, "pairs">): WithinPair[] {
  const tested = pairs.flatMap(({id, label, a, b, better}) => {
    if (a.runs === null || b.runs === null || a.runs.length < 2 || b.runs.length < 2) return [];
    const {p, n, method} = mannWhitney(b.runs, a.runs);
    return [{id, label, p, n, method, better}];
  });
  const adjusted = adjust(tested.map((d) => d.p));
  return tested.map((d, i) => ({...d, pAdjusted: adjusted[i]}));
}

const alpha = 0.05;

/** "3 of 11 differ by themselves (2 for B, 1 for A), 1 after Holm's correction." */
export function withinSentence(within: readonly WithinPair[], {unit}: Pick<Comparison, "unit">): string {
  const below = within.filter((d) => d.p < alpha);
  const count = (side: "a" | "b") => below.filter((d) => d.better === side).length;
  const sides = below.length === 0 ? "" : ` (${count("b")} for B, ${count("a")} for A)`;
  const left = within.filter((d) => d.pAdjusted < alpha).length;
  return (
    `By its runs alone, B differs from A on ${below.length} of ${formatCount(within.length, unit.one, {plural: unit.many})} ` +
    `at p < ${alpha}${sides}; after Holm’s correction for ${within.length} tests, on ${left}.`
  );
}
