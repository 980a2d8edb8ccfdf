import {groupBy} from "../groupBy.js";
import {betweenEnds} from "../betweenEnds.js";
import {atEnd, byConfig} from "./reliabilityTypes.js";
import {normalisedEntropy} from "../../stats/normalisedEntropy.js";
import {passHatKInterval} from "../../stats/passHatKInterval.js";
import type {PassHatKInterval} from "../../stats/passHatKInterval.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

/** pass^k of one config for k from 1 to the depth, over the same tasks throughout. */
export interface ReliabilityCurve {
  key: string;
  label: string;
  model_id: string;
  origin: string;
  /** Every step; computed when it is asked for. */
  readonly steps: PassHatKInterval[];
  /** The first and the last of them. */
  first: PassHatKInterval;
  last: PassHatKInterval;
  tasks: number;
  runs: number;
  passes: number;
  /** Tasks with fewer repeats than the depth: left out. */
  left: number;
}

type Outcome = RepeatedPair & {n: number; passes: number};

export function isOutcome(pair: RepeatedPair): pair is Outcome {
  return pair.passes !== null && pair.n !== null;
}

/** The curves of all configs with a task repeated often enough, those that lose most first; none without a depth. */
export function reliabilityCurves(
  outcomes: readonly RepeatedPair[],
  {depth, level}: {depth: number | null; level?: number}
): ReliabilityCurve[] {
  if (depth === null) return [];
  const groups = byConfig(outcomes.filter(isOutcome));
  return Array.from(groups, ([key, own]) => {
    const [{label, model_id, origin}] = own;
    const long = own.filter((d) => d.n >= depth);
    const first = stepOf(long, {k: 1, level});
    const last = stepOf(long, {k: depth, level});
    let steps: PassHatKInterval[] | undefined;
    return {
      key,
      label,
      model_id,
      origin,
      get steps() {
        const between = (_: unknown, i: number) => stepOf(long, {k: i + 2, level});
        return (steps ??= depth === 1 ? [first] : [first, ...Array.from({length: depth - 2}, between), last]);
      },
      first,
      last,
      tasks: long.length,
      runs: long.reduce((s, d) => s + d.n, 0),
      passes: long.reduce((s, d) => s + d.passes, 0),
      left: own.length - long.length
    };
  })
    .filter((d) => d.tasks > 0)
    .toSorted((a, b) => lossOf(b) - lossOf(a) || b.first.estimate - a.first.estimate || (a.label < b.label ? -1 : 1));
}

/** pass^k over the tasks; where some of their repeats were lost, wherever these lie. */
function stepOf(pairs: readonly Outcome[], options: {k: number; level?: number}): PassHatKInterval {
  const of = (D: readonly RepeatedPair[]) =>
    passHatKInterval(
      D.map((d) => d.passes!),
      D.map((d) => d.n!),
      options
    );
  if (pairs.every((d) => d.ends === undefined)) return of(pairs);
  const at = (end: "worst" | "best") => of(pairs.map((d) => atEnd(d, end)));
  return betweenEnds(of(pairs), {worst: at("worst"), best: at("best")});
}

/** How much lower the last step is than the first. */
export function lossOf({first, last}: Pick<ReliabilityCurve, "first" | "last">): number {
  return first.estimate - last.estimate;
}

export interface FlakyPair extends Outcome {
  entropy: number;
}

export function isFlaky(pair: RepeatedPair): pair is Outcome {
  return isOutcome(pair) && pair.passes > 0 && pair.passes < pair.n;
}

/**
 * The pairs that both passed and failed, the most even first, among equals those with more repeats; no more than `most` of
 * them.
 */
export function flakyPairs(outcomes: readonly RepeatedPair[], {most = Infinity}: {most?: number} = {}): FlakyPair[] {
  const groups = [
    ...groupBy(outcomes.filter(isFlaky), (d) => `${Math.min(d.passes, d.n - d.passes)} ${d.n}`).values()
  ].map((pairs) => ({pairs, entropy: normalisedEntropy([pairs[0].passes, pairs[0].n - pairs[0].passes])}));
  const found: FlakyPair[] = [];
  for (const {pairs, entropy} of groups.toSorted((a, b) => b.entropy - a.entropy || b.pairs[0].n - a.pairs[0].n)) {
    if (found.length >= most) break;
    const sorted = pairs.toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
    found.push(...sorted.slice(0, most - found.length).map((d) => ({...d, entropy})));
  }
  return found;
}
