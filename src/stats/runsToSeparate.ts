import {checkLevel, checkSameLength} from "./checks.js";
import {mean, variance} from "./describe.js";
import type {SampleSizeOptions} from "./sampleSizeT.js";
import {sampleSizeT} from "./sampleSizeT.js";
import {studentTQuantile} from "./studentT.js";

export interface RunsToSeparateOptions {
  alpha?: number;
  power?: number;
  /** True: element i of both is the same task, and differences are analysed. */
  paired?: boolean;
  /** Cost and duration of one run of each; null when unknown, and then so is the total. */
  costA?: number | null;
  costB?: number | null;
  durationA?: number | null;
  durationB?: number | null;
}

export interface RunsNeeded {
  /** The true difference that is planned for, in absolute value. */
  difference: number;
  /** Runs per config in all, and more than were made. */
  runs: number;
  moreA: number;
  moreB: number;
  /** Of the additional runs, in the unit of the options; NaN when unknown. */
  cost: number;
  duration: number;
}

export interface RunsToSeparate {
  difference: number;
  low: number;
  high: number;
  sd: number;
  /** The interval of the difference leaves out 0 already. */
  separated: boolean;
  /** If the difference is as observed, and if it is only as large as the end of its interval nearest 0. */
  asObserved: RunsNeeded;
  atWorst: RunsNeeded;
  alpha: number;
  power: number;
  method: string;
}

/**
 * How many more runs of A and of B it takes, at what cost and time, until a t test tells them apart with the given power.
 *
 * Input: the scores so far (of A and of B); cost and duration per run in any unit.
 * Assumes: the difference and the sd seen so far are the true ones. They are not: `atWorst` plans for the end of the
 * interval nearest 0. Analyse afterwards with the planned n, not whenever it looks good (confidenceSequence allows that).
 * Not for: deciding whether they differ (a test, an interval).
 * Edge: fewer than two runs of each give NaN. Equal means, or an interval that contains 0 (atWorst): Infinity. No spread but
 * a difference: nothing more is needed, which two or three equal runs do not prove. Lengths that differ when paired,
 * a value that is not finite: RangeError.
 * Source: noncentral t as in sampleSizeT, with the pooled sd; interval Student's t.
 */
export function runsToSeparate(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  {
    alpha = 0.05,
    power = 0.8,
    paired = false,
    costA = null,
    costB = null,
    durationA = null,
    durationB = null
  }: RunsToSeparateOptions = {}
): RunsToSeparate {
  if (paired) checkSameLength(a, b);
  checkLevel(1 - alpha);
  const difference = mean(a) - mean(b);
  const [na, nb] = [a.length, b.length];
  const df = paired ? na - 1 : na + nb - 2;
  const pooled = paired
    ? variance(Float64Array.from(a, (x, i) => x - b[i]))
    : (variance(a) * (na - 1) + variance(b) * (nb - 1)) / df;
  const sd = Math.sqrt(pooled);
  const half = studentTQuantile(1 - alpha / 2, Math.max(1, df)) * sd * Math.sqrt(paired ? 1 / na : 1 / na + 1 / nb);
  const [low, high] = [difference - half, difference + half];
  const design: SampleSizeOptions = {sd, alpha, power, type: paired ? "paired" : "two-sample"};
  const needed = (d: number): RunsNeeded => {
    const runs = sd > 0 ? sampleSizeT(d, design).runs : sd === 0 ? (d > 0 ? Math.min(na, nb) : Infinity) : NaN;
    const moreA = Math.max(0, runs - na);
    const moreB = Math.max(0, runs - nb);
    const total = (x: number | null, y: number | null) => times(moreA, x) + times(moreB, y);
    return {difference: d, runs, moreA, moreB, cost: total(costA, costB), duration: total(durationA, durationB)};
  };
  const separated = low > 0 || high < 0;
  return {
    difference,
    low,
    high,
    sd,
    separated,
    asObserved: needed(Math.abs(difference)),
    atWorst: needed(separated ? Math.min(Math.abs(low), Math.abs(high)) : Number.isNaN(half) ? NaN : 0),
    alpha,
    power,
    method: `${paired ? "paired" : "two-sample"} t test, noncentral t`
  };
}

/** No runs cost nothing even when the price is unknown. */
function times(runs: number, each: number | null): number {
  return runs === 0 ? 0 : runs * (each ?? NaN);
}
