import {seeded} from "./random.js";
import type {Random} from "./random.js";

export interface OverMultisetsOptions {
  /** Up to this many combinations all are tried; above, the ends are searched for. */
  limit?: number;
  /** Starts of the search when there are more. */
  starts?: number;
  random?: Random;
}

export interface StatisticRange {
  low: number;
  high: number;
  /** Samples that give them. */
  lowSamples: number[][];
  highSamples: number[][];
  combinations: number;
  /** True: every combination was tried. False: low and high were reached, and the true ends may lie further out. */
  exhaustive: boolean;
  seed?: number;
}

/**
 * The range of a statistic that a printed table allows: over every combination of the multisets that fit its cells
 * (fittingMultisets), the smallest and the largest H, U, p or whatever the statistic returns.
 *
 * Input: candidates[cell] = the samples that fit; *statistic* takes one sample a cell and returns a number.
 * Assumes: the cells are independent of each other: any combination could be the true one.
 * Not for: order-dependent statistics; multisets have no order.
 * Edge: a cell without candidates gives NaN for both ends: the table is impossible. NaN statistics are passed over.
 * Source: own; complete enumeration, or coordinate ascent from seeded random starts.
 */
export function overMultisets(
  candidates: readonly (readonly number[][])[],
  statistic: (samples: number[][]) => number,
  {limit = 100_000, starts = 20, random = seeded(1)}: OverMultisetsOptions = {}
): StatisticRange {
  const combinations = candidates.reduce((p, c) => p * c.length, 1);
  const range: StatisticRange = {
    low: NaN,
    high: NaN,
    lowSamples: [],
    highSamples: [],
    combinations,
    exhaustive: combinations <= limit
  };
  if (combinations === 0) return range;
  const choice = candidates.map(() => 0);
  const look = () => {
    const samples = choice.map((i, c) => candidates[c][i]);
    const value = statistic(samples);
    if (!(value >= range.low)) if (value === value) [range.low, range.lowSamples] = [value, samples];
    if (!(value <= range.high)) if (value === value) [range.high, range.highSamples] = [value, samples];
    return value;
  };
  if (range.exhaustive) {
    for (let done = false; !done;) {
      look();
      let c = 0;
      while (c < choice.length && ++choice[c] === candidates[c].length) choice[c++] = 0;
      done = c === choice.length;
    }
    return range;
  }
  range.seed = random.seed;
  for (let s = 0; s < 2 * starts; ++s) {
    const sign = s % 2 ? 1 : -1;
    for (let c = 0; c < choice.length; ++c) choice[c] = random.below(candidates[c].length);
    let best = sign * look();
    for (let better = true; better;) {
      better = false;
      for (let c = 0; c < choice.length; ++c) {
        let kept = choice[c];
        for (let i = 0; i < candidates[c].length; ++i) {
          choice[c] = i;
          const value = sign * look();
          if (value > best || (best !== best && value === value)) {
            [best, kept, better] = [value, i, true];
          }
        }
        choice[c] = kept;
      }
    }
  }
  return range;
}
